"""Names for ids, so that nobody has to read an id."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dejure.packs.load import Packs


@dataclass(frozen=True, slots=True)
class Labels:
    """Display names by id; an id without a name is shown as it is."""

    parties: Mapping[str, str]
    regimes: Mapping[str, str]

    def authority(self, party_id: str | None) -> str:
        """The name of a state or body, "any state" for all of them."""
        if party_id is None or party_id == "*":
            return "Any state"
        return self.parties.get(party_id, party_id)

    def regime(self, regime_id: str | None) -> str:
        """The name of a list or legal regime."""
        if regime_id is None:
            return "list not named"
        return self.regimes.get(regime_id, regime_id)


def labels(packs: "Packs") -> Labels:
    """The names that the packs give to parties and regimes."""
    return Labels(
        {party_id: party.name for party_id, party in packs.parties.items()},
        {regime_id: regime.name for regime_id, regime in packs.regimes.items()},
    )
