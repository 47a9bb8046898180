"""Questions: from the words that a person typed to parties, regimes and days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from difflib import get_close_matches

from dejure.errors import UsageError
from dejure.model.party import KnownParty, Party, Sort
from dejure.model.regime import Regime
from dejure.model.standing import Question
from dejure.names.lookup import find_party
from dejure.packs.load import Packs
from dejure.text.days import parse_day
from dejure.text.fold import fold

ANYBODY = "*"
_AUTHORITIES = (Sort.STATE, Sort.BLOC)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a person put it: names or ids, days as `YYYY-MM-DD`."""

    subject: str
    by: str | None
    regime: str | None
    on: str | None
    known: str | None
    recorded: str | None = None


def to_question(asked: Asked, packs: Packs, today: date) -> Question:
    """The question that was meant; UsageError where a name is ambiguous or unknown, or a day is none."""
    regime = find_regime(asked.regime, packs) if asked.regime else None
    return Question(
        subject=find_subject(asked.subject, packs),
        authority=find_authority(asked.by, packs) if asked.by else None,
        regime=regime.id if regime else None,
        on=read_day(asked.on, "--on") or today,
        known=read_day(asked.known, "--known"),
        recorded=read_instant(asked.recorded),
    )


def find_subject(name: str, packs: Packs) -> Party:
    """The party that is meant; one that no pack knows keeps its name and has no id."""
    if not name.strip():
        raise UsageError("no-subject", "no subject was named", where="SUBJECT", remedy="name a party")
    found = find_party(packs, name)
    if len(found) > 1:
        raise _ambiguous(name, [f"{one.id} ({one.name})" for one in found], "SUBJECT")
    return found[0].party if found else Party(None, name.strip())


def find_authority(name: str, packs: Packs) -> str:
    """The id of the state or bloc that is meant; an organ or office stands for whom it belongs to."""
    if name.strip() == ANYBODY:
        return ANYBODY
    found = find_party(packs, name) or find_party(packs, name.casefold())
    states = [one for one in found if one.sort in _AUTHORITIES] or list(found)
    ids = sorted({owner.id for owner in (_owner(one, packs) for one in states) if owner})
    if len(ids) > 1:
        raise _ambiguous(name, ids, "--by")
    if not ids:
        known = [one.text for party in packs.parties.values() if party.sort in _AUTHORITIES for one in party.names]
        raise _unknown("authority", name, known, "--by")
    return ids[0]


def find_regime(name: str, packs: Packs, *, where: str = "--regime") -> Regime:
    """The regime that is meant, by its id or one of its names; `where` is where the name was given."""
    key = fold(name)
    found = [one for one in packs.regimes.values() if fold(one.id) == key]
    found = found or [one for one in packs.regimes.values() if key in map(fold, one.names)]
    if len(found) > 1:
        raise _ambiguous(name, [one.id for one in found], where)
    if not found:
        known = [text for one in packs.regimes.values() for text in (one.id, *one.names)]
        raise _unknown("regime", name, known, where)
    return found[0]


def read_day(text: str | None, where: str) -> date | None:
    """The day that the text names; UsageError where the calendar has no such day."""
    if text is None:
        return None
    found = parse_day(text)
    if found is None:
        what = f"{text!r} is no day of the calendar"
        raise UsageError("date-impossible", what, where=where, remedy="write YYYY-MM-DD")
    return found


def read_instant(text: str | None) -> datetime | None:
    """The instant that the text names, a day standing for its last moment; UTC where it says nothing else."""
    if text is None:
        return None
    whole_day = parse_day(text)
    if whole_day:
        return datetime.combine(whole_day, time.max, UTC)
    try:
        found = datetime.fromisoformat(text)
    except ValueError as problem:
        what, remedy = f"{text!r} is no instant", "write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS+00:00"
        raise UsageError("date-impossible", what, where="--recorded", remedy=remedy) from problem
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _owner(party: KnownParty, packs: Packs) -> KnownParty | None:
    seen = {party.id}
    while party.of and party.of in packs.parties and party.of not in seen:
        party = packs.parties[party.of]
        seen.add(party.id)
    return party if party.sort in _AUTHORITIES else None


def _ambiguous(name: str, candidates: Sequence[str], where: str) -> UsageError:
    what = f"{name!r} can mean {' or '.join(candidates)}"
    return UsageError("ambiguous-name", what, where=where, remedy="give the id of the one you mean")


def _unknown(kind: str, name: str, known: Sequence[str], where: str) -> UsageError:
    close = get_close_matches(name, list(dict.fromkeys(known)), n=3, cutoff=0.6)
    remedy = f"did you mean {' or '.join(close)}?" if close else "give its id or its usual name"
    return UsageError(f"unknown-{kind}", f"no {kind} is known as {name!r}", where=where, remedy=remedy)
