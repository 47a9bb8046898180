"""A whole list as on a day, put together from what is known of everybody on it."""

from collections.abc import Iterable, Sequence
from datetime import date

from dejure.model.claim import Attested
from dejure.model.party import Party
from dejure.model.standing import LedgerState, ListStanding, Question, Register, RegisterRow
from dejure.packs.load import Packs
from dejure.standing.answer import hear, list_lines
from dejure.standing.evidence import public
from dejure.standing.phrase import regime_name
from dejure.standing.resolve import LISTING, resolve

_OFF = frozenset({"unknown"})


def register(  # noqa: PLR0913, PLR0917 (which list, its two days, and what the answer rests on)
    claims: Sequence[Attested], regime: str, on: date, known: date | None, packs: Packs, state: LedgerState
) -> Register:
    """The roster of the regime on the day `on`, from what was public by `known`: a row for each subject and scope.

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
        rows=tuple(row for subject in _subjects(named) for row in _rows(heard, _ask(subject, regime, on), packs)),
    )


def _subjects(named: Iterable[Attested]) -> tuple[Party, ...]:
    by_key: dict[str, Party] = {}
    for one in sorted(named, key=lambda one: (one.claim.subject.name, one.claim.id)):
        by_key.setdefault(one.claim.subject.key, one.claim.subject)
    return tuple(by_key.values())


def _ask(subject: Party, regime: str, on: date) -> Question:
    return Question(subject, None, regime, on, None, None)


def _rows(heard: Sequence[Attested], question: Question, packs: Packs) -> tuple[RegisterRow, ...]:
    lines = list_lines(hear(heard, question, packs), question, packs)
    return tuple(_row(question.subject, line) for line in lines if line.status not in _OFF or line.pending)


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
