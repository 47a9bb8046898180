"""The standing under one listing regime on a day: it holds from one effective act to the next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dejure.model.claim import Attested, Modality
from dejure.model.standing import Conflict, ListStanding, Proceeding, Reported
from dejure.model.when import When
from dejure.packs.load import Packs
from dejure.standing.acts import EXEMPTED, Act
from dejure.standing.evidence import CERTAINTIES, better, certainty, claim_ids, voices
from dejure.standing.movement import TIGHTENING, Movement, SaidDays, movements, overtaken, visible

UNKNOWN = "unknown"
LAPSED = "lapsed"
STAYING = frozenset({"suspended", EXEMPTED})  # the entry stays on its list
BINDING = frozenset({"listed", "partially_listed", EXEMPTED})
_TOWARDS = {
    "listed": ("list",),
    "delisted": ("delist", "suspend"),
    "suspended": ("suspend", "delist"),
    EXEMPTED: ("suspend",),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer before it is computed: the acts of one scope under one regime."""

    authority: str
    regime: str | None
    scope: str | None
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What holds on a day: the status, the movements that it rests on and those that its dates leave open."""

    status: str
    base: tuple[Movement, ...]
    open: tuple[Movement, ...]
    next: Movement | None
    against: tuple[Movement, ...]
    may_have_lapsed: bool


def held(moves: Sequence[Movement], on: date) -> Held:
    """What holds at the end of the day `on`, of the movements of one regime and scope in order."""
    effective = [one for one in moves if one.why_not is None]
    lifted = [one for one in moves if one.why_not and one.act.happened and one.act.when and one.status not in STAYING]
    status = UNKNOWN
    base: list[Movement] = []
    against: list[Movement] = []
    for one in effective:
        if one.high > on:
            continue
        if one.holds and status not in (UNKNOWN, *TIGHTENING) and not _overrides(one, status, base):
            against.append(one)
        elif status == one.status and one.status in TIGHTENING and _lapsed(status, base, one.low) != LAPSED:
            base = [one] if _anew(one, base, lifted) else [*base, one]
        elif one.ends is None or on <= one.ends or one.status in TIGHTENING:
            status, base, against = one.status, [one], []
    ahead = [one for one in effective if one.high > on and not one.holds]
    open_ = tuple(one for one in ahead if one.low <= on and one.status != status)
    following = next((one for one in ahead if one.low > on and one.status != status), None)
    final = _lapsed(status, base, on)
    may_have_lapsed = final in TIGHTENING and bool(base) and len(_run_out(base, on)) == len(base)
    return Held(final, tuple(base), open_, following, tuple(against), may_have_lapsed)


def _anew(one: Movement, base: Sequence[Movement], lifted: Iterable[Movement]) -> bool:
    """Whether it lists anew, as a removal between the two listings shows, if only a reported one."""
    if one.holds:
        return False
    before = max((first.high for first in base if not first.holds), default=None)
    between = (gone for gone in lifted if gone.status not in TIGHTENING)
    return before is not None and any(before <= gone.low and gone.high < one.low for gone in between)


def _overrides(one: Movement, status: str, base: Sequence[Movement]) -> bool:
    """Whether proof that the listing stands puts a lifted one back: never a report, never below its certainty.

    A suspended or exempted entry stays on its list, so that finding it there wakes nothing.
    """
    if status in STAYING or one.certainty == "reported":
        return False
    return not better(certainty(_witnesses(base)), one.certainty)


def _lapsed(status: str, base: Sequence[Movement], on: date) -> str:
    """A fixed term that ran out ends the listing by the clock, where more than reports set it."""
    ran_out = [one for one in _run_out(base, on) if one.certainty != "reported"]
    return LAPSED if base and status in TIGHTENING and len(ran_out) == len(base) else status


def _run_out(base: Sequence[Movement], on: date) -> list[Movement]:
    return [one for one in base if one.ends and one.ends < on]


def _witnesses(base: Iterable[Movement]) -> tuple[Attested, ...]:
    return tuple(one for move in base for one in move.act.witnesses)


def list_standing(line: Line, on: date, said: SaidDays, pending: tuple[Proceeding, ...], packs: Packs) -> ListStanding:
    """The standing on the day `on`, as standing under that regime is printed."""
    moves = movements(line.acts, packs)
    now = held(moves, on)
    proof = _proof(now.base)
    witnesses = _witnesses(proof)
    regime = packs.regimes.get(line.regime or "")
    words = regime.words if regime else {}
    status = "partially_listed" if now.status == "listed" and line.scope else now.status
    binding = status in BINDING
    return ListStanding(
        authority=line.authority,
        regime=line.regime,
        status=words.get(status, status),
        in_effect=binding,
        may_be=_may_be(now, words),
        scope=_scope(line, now),
        since=_since(proof),
        until=_until(now),
        certainty=certainty(_witnesses(now.base)),
        sources=voices(witnesses, packs),
        ground=next((one.claim.ground for one in _by_weight(witnesses) if one.claim.ground), None),
        effects=regime.effects if regime and binding else (),
        evidence=claim_ids(witnesses),
        reported=reported([act for act in line.acts if _is_news(act, moves, on, said)], moves, pending, packs),
        conflicts=_conflicts(now, words),
        pending=pending,
    )


def _is_news(act: Act, moves: Sequence[Movement], on: date, said: SaidDays) -> bool:
    """Whether the talk of an act is still worth showing: said by `on`, and not overtaken by the act itself."""
    if not visible(act, on, said):
        return False
    return act.claim.modality is Modality.FACT or not overtaken(act, moves, on, said)


def _proof(base: Sequence[Movement]) -> tuple[Movement, ...]:
    """What the standing rests on: the dated act of the best certainty, and any better proof that it simply holds."""
    dated = _best([one for one in base if not one.holds])
    holding = _best([one for one in base if one.holds])
    if not dated:
        return holding
    first = min(dated, key=lambda one: (one.low, one.act.id))
    return (first, *(one for one in holding if better(one.certainty, first.certainty)))


def _best(moves: Sequence[Movement]) -> tuple[Movement, ...]:
    best = min((CERTAINTIES.index(one.certainty) for one in moves), default=None)
    return tuple(one for one in moves if CERTAINTIES.index(one.certainty) == best)


def _since(proof: Sequence[Movement]) -> str | None:
    return began(proof[0].act.when) if proof else None


def began(when: When | None) -> str | None:
    """The date on which something began, as EDTF: the first half of an interval; None where that is open."""
    first = when.text.partition("/")[0] if when else ".."
    return None if first in ("", "..") else first


def _until(now: Held) -> str | None:
    ends = [one.ends for one in now.base if one.ends]
    if ends:
        return max(ends).isoformat()
    return began(now.next.act.when) if now.next else None


def _may_be(now: Held, words: Mapping[str, str]) -> tuple[str, ...]:
    lapsed = (LAPSED,) if now.may_have_lapsed else ()
    between = dict.fromkeys((now.status, *(one.status for one in now.open), *lapsed))
    return tuple(words.get(one, one) for one in between) if len(between) > 1 else ()


def _scope(line: Line, now: Held) -> str | None:
    exempted = now.status == EXEMPTED and now.base
    return now.base[0].act.scope if exempted else line.scope


def _by_weight(witnesses: Iterable[Attested]) -> list[Attested]:
    return sorted(witnesses, key=lambda one: (CERTAINTIES.index(one.witness), one.known, one.claim.id))


def _conflicts(now: Held, words: Mapping[str, str]) -> tuple[Conflict, ...]:
    found = []
    dated = [one for one in _best([one for one in now.base if not one.holds]) if one.ends is None]
    if len(dated) > 1:
        dates = tuple(dict.fromkeys(first for one in dated if (first := began(one.act.when))))
        found.append(Conflict("since", dates, claim_ids(_witnesses(dated))))
    if any(one.certainty == "reported" or now.status not in STAYING for one in now.against):
        values = tuple(words.get(one, one) for one in (now.status, "listed"))
        found.append(Conflict("status", values, claim_ids(_witnesses((*now.base, *now.against)))))
    return tuple(found)


def reported(
    acts: Iterable[Act], moves: Sequence[Movement], pending: tuple[Proceeding, ...], packs: Packs
) -> tuple[Reported, ...]:
    """What is said and does not move the standing; a prospect that an open proceeding already shows is not repeated."""
    reasons = {one.act.id: one.why_not for one in moves}
    open_aims = {proceeding.aim for proceeding in pending}
    return tuple(
        _reported(act, reason, packs)
        for act in sorted(acts, key=lambda act: claim_ids(act.witnesses))
        if (reason := reasons.get(act.id)) and not (_is_prospect(act) and open_aims & _towards(act))
    )


def _is_prospect(act: Act) -> bool:
    return act.claim.modality in (Modality.EXPECTED, Modality.POSSIBLE)


def _towards(act: Act) -> set[str]:
    return set(_TOWARDS.get(act.status or "", ()))


def _reported(act: Act, reason: str, packs: Packs) -> Reported:
    regime = packs.regimes.get(act.claim.regime or "")
    status = act.status or str(act.claim.level)
    return Reported(
        status=regime.words.get(status, status) if regime else status,
        text=act.claim.text,
        modality=act.claim.modality,
        zone=act.claim.zone,
        when=act.when.text if act.when else None,
        sources=voices(act.witnesses, packs),
        why=reason,
        evidence=claim_ids(act.witnesses),
    )
