"""A whole list as on a day, put together from what is known of everybody on it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dejure.model.claim import Aim, Attested
from dejure.model.party import Party
from dejure.model.standing import LedgerState, ListStanding, Question, Register, RegisterRow
from dejure.packs.load import Packs
from dejure.standing.answer import hear, list_lines
from dejure.standing.evidence import public
from dejure.standing.phrase import regime_name
from dejure.standing.resolve import LISTING, resolve

_OFF = frozenset({"unknown", "not_listed", "delisted", "lapsed"})


def register(  # noqa: PLR0913, PLR0917 (which list, its two days, and what the answer rests on)
    claims: Sequence[Attested], regime: str, on: date, known: date | None, packs: Packs, state: LedgerState
) -> Register:
    """The roster of the regime on the day `on`, from what was public by `known`: a row for each subject and scope
    that stands on it, suspended or not, or may do so.

    Reports close nothing, so without an edition of the list the roster is never complete.
    """
    heard = public(claims, known)
    named = [one for one in resolve(heard, packs) if one.claim.regime == regime and one.claim.type in LISTING]
    title = packs.regimes.get(regime)
    newest = max((one.claim.published for one in named if one.claim.published), default=None)
    return Register(
        regime=regime,
        name=regime_name(regime, packs),
        authority=title.authority if title else None,
        on=on,
        known=known,
        complete=False,
        basis=_basis(named),
        newest=newest,
        ledger=state,
        rows=tuple(
            row for subject, own in _by_subject(named, heard) for row in _rows(own, subject, (regime, on), packs)
        ),
    )


def _by_subject(named: Iterable[Attested], heard: Iterable[Attested]) -> Iterator[tuple[Party, list[Attested]]]:
    """Each subject of the list, by name, with all that is said of it and with the laws that name nobody."""
    claims: dict[str, list[Attested]] = {}
    laws = []
    for one in heard:
        claims.setdefault(one.claim.subject.key, []).append(one)
        if one.claim.aim is Aim.LAW:
            laws.append(one)
    subjects: dict[str, Party] = {}
    for one in sorted(named, key=lambda one: (one.claim.subject.name, one.claim.id)):
        subjects.setdefault(one.claim.subject.key, one.claim.subject)
    return ((subject, [*claims[key], *laws]) for key, subject in subjects.items())


def _rows(own: Sequence[Attested], subject: Party, on_list: tuple[str, date], packs: Packs) -> Iterator[RegisterRow]:
    regime, on = on_list
    question = Question(subject, None, regime, on, None, None)
    known = packs.regimes.get(regime)
    off = {known.words.get(status, status) if known else status for status in _OFF}
    for line in list_lines(hear(own, question, packs), question, packs):
        if line.status not in off or line.may_be:
            yield _row(subject, line)


def _row(subject: Party, line: ListStanding) -> RegisterRow:
    steps = [step.stage for run in line.pending for step in run.next]
    return RegisterRow(
        subject=subject,
        status=line.status,
        in_effect=line.in_effect,
        since=line.since,
        scope=line.scope,
        ground=line.ground,
        effects=line.effects,
        certainty=line.certainty,
        sources=line.sources,
        pending=steps[0] if steps else None,
        evidence=line.evidence,
    )


def _basis(named: Sequence[Attested]) -> str:
    """In words, what the roster rests on and what may be missing from it."""
    sources = len({one.source for one in named})
    if not sources:
        return "nothing in the ledger speaks of this list; who stands on it is unknown"
    told = "one source" if sources == 1 else f"{sources} sources"
    return f"put together from {told}; no edition of the list has been taken in, so others may stand on it"
