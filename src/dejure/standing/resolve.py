"""Which regime a claim speaks of, where its text names none."""

from collections.abc import Iterable
from dataclasses import replace

from dejure.model.claim import Attested, ClaimType
from dejure.model.party import Sort
from dejure.packs.load import Packs

LISTING = frozenset({ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED, ClaimType.STEP})
MAIN_SORT = "terrorist list"
_KINDS = {Sort.STATE: "state", Sort.PERSON: "person"}


def resolve(claims: Iterable[Attested], packs: Packs) -> tuple[Attested, ...]:
    """The claims with their regime filled in where exactly one fits; the others keep none and stay a line of their own.

    What fits: the one regime of that authority under which the same subject is said to be listed, else the one main
    terrorist list of that authority that can name such a party.
    """
    claims = tuple(claims)
    named = _named(claims)
    return tuple(_resolved(one, named, packs) for one in claims)


def _named(claims: tuple[Attested, ...]) -> dict[tuple[str, str | None], set[str]]:
    named: dict[tuple[str, str | None], set[str]] = {}
    for one in claims:
        if one.claim.type is ClaimType.LISTED and one.claim.regime:
            named.setdefault((one.claim.subject.key, one.claim.authority), set()).add(one.claim.regime)
    return named


def _resolved(one: Attested, named: dict[tuple[str, str | None], set[str]], packs: Packs) -> Attested:
    claim = one.claim
    if claim.regime or claim.type not in LISTING:
        return one
    fitting = named.get((claim.subject.key, claim.authority)) or _main_lists(one, packs)
    if len(fitting) != 1:
        return one
    return replace(one, claim=replace(claim, regime=next(iter(fitting))))


def _main_lists(one: Attested, packs: Packs) -> set[str]:
    known = packs.parties.get(one.claim.subject.id or "")
    kind = _KINDS.get(known.sort, "organisation") if known else "organisation"
    return {
        regime.id
        for regime in packs.regimes.values()
        if regime.authority == one.claim.authority and regime.sort == MAIN_SORT and kind in regime.lists
    }
