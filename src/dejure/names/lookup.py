"""Parties by the names that people type."""

from dejure.model.party import KnownParty
from dejure.packs.load import Packs
from dejure.text.fold import fold


def find_party(packs: Packs, name: str) -> tuple[KnownParty, ...]:
    """The parties that `name` can mean: the one with that id, else all that bear the name; several are ambiguous.

    Seats ("Moscow") and adjectives count only where no party bears the name itself.
    """
    by_id = packs.parties.get(name.strip())
    if by_id:
        return (by_id,)
    key = fold(name)
    return packs.bearers.get(key) or packs.seated.get(key, ())
