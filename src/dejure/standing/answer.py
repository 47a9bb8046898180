"""The answer to a question: the lines of a subject's standing on a day, as known on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dejure.model.claim import Aim, Attested, ClaimType, Level
from dejure.model.standing import (
    Answer,
    Coverage,
    LedgerState,
    ListStanding,
    Question,
    RecognitionStanding,
)
from dejure.packs.load import Packs
from dejure.standing.acts import EXEMPTED, Act, acts
from dejure.standing.evidence import about, public, said_days
from dejure.standing.listing import UNKNOWN, Line, list_standing
from dejure.standing.movement import SaidDays, movements
from dejure.standing.proceedings import proceedings
from dejure.standing.recognition import (
    ANYBODY,
    REGIME,
    RecognitionLine,
    is_condition,
    is_positive,
    recognition_moves,
    recognition_standing,
    standing_universals,
)
from dejure.standing.resolve import LISTING, resolve
from dejure.text.fold import fold

STALE_AFTER = 30  # days of silence after which an answer says how long ago it last heard


@dataclass(frozen=True, slots=True)
class Heard:
    """What was public by the day asked: the claims about the subject, and the laws that make tools."""

    claims: tuple[Attested, ...]
    acts: tuple[Act, ...]
    laws: tuple[Act, ...]
    said: SaidDays


def answer(claims: Sequence[Attested], question: Question, packs: Packs, state: LedgerState) -> Answer:
    """The standings of the subject on the day asked, from the claims that were public by then.

    The claims are those that the ledger held at the coordinate `recorded`; `known` is applied here.
    """
    heard = hear(claims, question, packs)
    return Answer(
        subject=question.subject,
        on=question.on,
        known=question.known,
        ledger=state,
        coverage=coverage(heard.claims, question.on),
        standings=(*list_lines(heard, question, packs), *recognition_lines(heard, question, packs)),
    )


def hear(claims: Sequence[Attested], question: Question, packs: Packs) -> Heard:
    """What the question may draw on."""
    heard = public(claims, question.known)
    own = resolve(about(heard, question.subject), packs)
    laws = tuple(one for one in heard if one.claim.type is ClaimType.STEP and one.claim.aim is Aim.LAW)
    together = acts({(one.claim.id, one.source): one for one in (*laws, *own)}.values(), packs)
    is_own = {one.claim.id for one in own}
    return Heard(
        claims=own,
        acts=tuple(act for act in together if any(one.claim.id in is_own for one in act.witnesses)),
        laws=tuple(act for act in together if act.claim.aim is Aim.LAW),
        said=said_days(heard),
    )


def coverage(claims: Sequence[Attested], on: date) -> Coverage:
    """How many sources the answer had, how new the newest is, and what that leaves to be wary of."""
    newest = max((one.claim.published for one in claims if one.claim.published), default=None)
    silent = (on - newest).days if newest else 0
    warnings = []
    if not claims:
        warnings.append("no source in the ledger speaks of this party")
    if newest and silent > STALE_AFTER:
        warnings.append(f"last heard {newest.isoformat()}, {silent} days before the day asked")
    return Coverage(len({one.source for one in claims}), (), newest, tuple(warnings))


def list_lines(heard: Heard, question: Question, packs: Packs) -> tuple[ListStanding, ...]:
    """One line for each regime and scope that is spoken of, or one that says unknown for the regime asked for."""
    if question.regime == REGIME:
        return ()
    lines = [line for line in _lines(heard.acts) if _asked(line.authority, line.regime, question)]
    found = [(line, _list_standing(line, heard, question, packs)) for line in lines or _silent_line(question, packs)]
    return tuple(one for line, one in found if question.regime or _says_something(line.acts, one))


def _says_something(acts: Iterable[Act], one: ListStanding | RecognitionStanding) -> bool:
    """Whether a line has anything to say, if only of another day; ended steps alone are left to the timeline."""
    told = any(act.happened and (act.status or act.claim.level) for act in acts)
    return told or one.status != UNKNOWN or bool(one.reported or one.pending)


def _lines(found: Iterable[Act]) -> list[Line]:
    listing = [act for act in found if act.claim.type in LISTING and not _of_recognition(act)]
    parts = {fold(act.scope or "") for act in listing if act.status and act.status != EXEMPTED}
    groups: dict[tuple[str, str, str], list[Act]] = {}
    for act in listing:
        scope = fold(act.scope or "")
        if act.status == EXEMPTED or scope not in parts:  # a part that no listing names has no line of its own
            scope = ""
        groups.setdefault((act.claim.authority or "", act.claim.regime or "", scope), []).append(act)
    return [
        Line(authority, regime or None, next((act.scope for act in group if scope), None), tuple(group))
        for (authority, regime, scope), group in sorted(groups.items())
    ]


def _of_recognition(act: Act) -> bool:
    return act.claim.aim in (Aim.RECOGNISE, Aim.LAW) or act.claim.regime == REGIME


def _asked(authority: str, regime: str | None, question: Question) -> bool:
    return question.authority in (None, authority) and question.regime in (None, regime)


def _silent_line(question: Question, packs: Packs) -> list[Line]:
    """A line that says unknown, for a regime that was asked for by name and that no source speaks of."""
    regime = packs.regimes.get(question.regime or "")
    authority = question.authority or (regime.authority if regime else None)
    if question.regime is None or authority is None:
        return []
    return [Line(authority, question.regime, None, ())]


def _list_standing(line: Line, heard: Heard, question: Question, packs: Packs) -> ListStanding:
    laws = tuple(act for act in heard.laws if act.claim.authority == line.authority)
    moves = movements(line.acts, packs)
    pending = proceedings((*line.acts, *laws), moves, question.on, heard.said, packs)
    return list_standing(line, question.on, heard.said, pending, packs)


def recognition_lines(heard: Heard, question: Question, packs: Packs) -> tuple[RecognitionStanding, ...]:
    """One line for each authority whose recognition is spoken of, and one for all of them where that is said."""
    if question.regime not in (None, REGIME):
        return ()
    told = [act for act in heard.acts if act.claim.type is ClaimType.RECOGNITION]
    universal, fallen = _universals(told, question.on, packs)
    told = [act for act in told if act not in fallen]
    steps = [act for act in heard.acts if act.claim.type is ClaimType.STEP and act.claim.aim is Aim.RECOGNISE]
    spoken_of = {act.claim.authority or "" for act in (*told, *steps)}
    waiting = [(_line_of(one, spoken_of), one) for one in heard.claims if is_condition(one.claim)]
    lines = [
        RecognitionLine(
            authority,
            tuple(act for act in told if act.claim.authority == authority),
            () if authority == ANYBODY else universal,
            tuple(one for line, one in waiting if line == authority),
        )
        for authority in _authorities(spoken_of | {line for line, _ in waiting}, universal, question)
    ]
    found = [(line, _recognition_standing(line, steps, heard, question, packs)) for line in lines]
    asked = question.authority or question.regime
    return tuple(one for line, one in found if asked or one.conditions or _says_something(line.acts, one))


def _universals(told: Sequence[Act], on: date, packs: Packs) -> tuple[tuple[Act, ...], tuple[Act, ...]]:
    """The acts that deny recognition by anybody: those that stand on the day, and those that have been ended."""
    universal = [act for act in told if act.claim.authority == ANYBODY and act.claim.level is Level.NONE]
    positive = recognition_moves([act for act in told if is_positive(act, packs)], packs)
    standing = standing_universals(universal, positive, on)
    return standing, tuple(act for act in universal if act not in standing)


def _line_of(one: Attested, spoken_of: Iterable[str]) -> str:
    """Where a condition is shown: at its authority's own line, else at that of everybody, else at a line of its own."""
    own = one.claim.authority or ANYBODY
    return ANYBODY if own not in spoken_of and ANYBODY in spoken_of else own


def _authorities(spoken_of: Iterable[str], universal: Sequence[Act], question: Question) -> list[str]:
    if question.authority is None:
        return sorted(spoken_of, key=lambda one: (one == ANYBODY, one))
    known = question.authority in spoken_of or universal or question.regime == REGIME
    everybody = ANYBODY in spoken_of and question.regime is None and question.authority != ANYBODY
    return [*([question.authority] if known else ()), *([ANYBODY] if everybody else ())]


def _recognition_standing(
    line: RecognitionLine, steps: Sequence[Act], heard: Heard, question: Question, packs: Packs
) -> RecognitionStanding:
    moves = [one for one in recognition_moves(line.acts, packs) if is_positive(one.act, packs)]
    own = [act for act in steps if act.claim.authority == line.authority]
    pending = proceedings(own, moves, question.on, heard.said, packs)
    return recognition_standing(line, question.on, heard.said, pending, packs)
