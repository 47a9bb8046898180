"""How well a thing is vouched for: who witnesses it, how many independent voices, since when it was public."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dejure.model.claim import Attested, Modality
from dejure.model.party import Party, Sort
from dejure.packs.load import Packs
from dejure.text.fold import fold

CERTAINTIES = ("official", "reviewed", "curated", "reported")  # best first


def public(claims: Iterable[Attested], known: date | None) -> tuple[Attested, ...]:
    """The claims that were public by the day `known` (all, where it is None), in an order that is not that of arrival.

    The same text read from several sources gives each claim once for each of them.
    """
    heard = {(one.claim.id, one.source): one for one in claims if known is None or one.known <= known}
    return tuple(heard[key] for key in sorted(heard))


def about(claims: Iterable[Attested], subject: Party) -> tuple[Attested, ...]:
    """The claims whose subject is this very party; its wings and parts are parties of their own."""
    return tuple(one for one in claims if one.claim.subject.key == subject.key)


def certainty(witnesses: Iterable[Attested]) -> str | None:
    """The best kind of witness among these; None without any."""
    return min((one.witness for one in witnesses), key=CERTAINTIES.index, default=None)


def better(first: str | None, second: str | None) -> bool:
    """Whether the first certainty is better than the second."""
    return first is not None and (second is None or CERTAINTIES.index(first) < CERTAINTIES.index(second))


def voices(witnesses: Sequence[Attested], packs: Packs | None) -> int:
    """How many independent voices speak: copies of a text, texts of an outlet, relays of an agency count once."""
    groups: list[set[str]] = []
    for one in witnesses:
        labels = _labels(one, packs)
        joined = [group for group in groups if group & labels]
        groups = [group for group in groups if not group & labels]
        groups.append(labels.union(*joined))
    return len(groups)


def _labels(one: Attested, packs: Packs | None) -> set[str]:
    labels = {f"voice {one.voice}"}
    if one.claim.source:
        labels.add(f"outlet {fold(one.claim.source)}")
    relays = [party for party in one.claim.said_by if packs and is_medium(party, packs)]
    return labels | {f"outlet {fold(party.name)}" for party in relays}


def is_medium(party: Party, packs: Packs) -> bool:
    """Whether this speaker is an agency, paper or broadcaster that passes on what others say."""
    known = packs.parties.get(party.id or "")
    return known is not None and known.sort is Sort.MEDIUM


def said_days(claims: Iterable[Attested]) -> Mapping[str, date | None]:
    """The day from which each source can be taken to speak: its publication, else the latest day that it looks back on.

    An undated text that reports 2021 as past was written no earlier; None where it bounds nothing.
    """
    days: dict[str, date | None] = {}
    for one in claims:
        days[one.source] = _latest(days.get(one.source), one.claim.published or _looks_back_on(one))
    return days


def _looks_back_on(one: Attested) -> date | None:
    when = one.claim.when
    return when.begins[0] if when and one.claim.modality is Modality.FACT else None


def _latest(first: date | None, second: date | None) -> date | None:
    return max((day for day in (first, second) if day), default=None)


def claim_ids(witnesses: Iterable[Attested]) -> tuple[str, ...]:
    """The ids of the claims, each once, by publication."""
    ordered = sorted(witnesses, key=lambda one: (one.claim.published or one.known, one.claim.id))
    return tuple(dict.fromkeys(one.claim.id for one in ordered))
