"""Which acts move a standing, from when, and why the others do not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dejure.model.claim import Aim, Attested, Modality
from dejure.packs.load import Packs
from dejure.standing.acts import EXEMPTED, Act, begin_together, is_window, span
from dejure.standing.evidence import better, certainty, voices
from dejure.standing.route import acts_for, deciders
from dejure.text.fold import fold

TIGHTENING = frozenset({"listed"})
VOICES_TO_LOOSEN = 2
SaidDays = Mapping[str, date | None]


@dataclass(frozen=True, slots=True)
class Movement:
    """An act with the days between which it takes effect (`low`, `high`) and, where its term is set, ends.

    `why_not` is None where it moves the standing, else the reason in words. A standing that a source takes for granted
    (`holds`) is proved from the day of that source onward and dates nothing.
    """

    act: Act
    status: str
    low: date
    high: date
    ends: date | None
    holds: bool
    why_not: str | None

    @property
    def certainty(self) -> str:
        return certainty(self.act.witnesses) or "reported"


def movements(acts: Iterable[Act], packs: Packs) -> tuple[Movement, ...]:
    """The acts with legal effect, as movements in the order of their dates; of one day, the tightening comes last."""
    acts = tuple(act for act in acts if act.status)
    return tuple(sorted((_movement(act, acts, packs) for act in acts), key=_order))


def _order(one: Movement) -> tuple[date, date, bool, str]:
    return (one.high, one.low, one.status in TIGHTENING, one.act.id)


def _movement(act: Act, others: Sequence[Act], packs: Packs) -> Movement:
    low, high = bounds(act)
    window = act.when if act.when and (is_window(act.when) or act.status == EXEMPTED) else None
    ends = window.latest if window else None
    holds = act.status == "listed" and act.when is None
    return Movement(act, act.status or "", low, high, ends, holds, why_not(act, others, packs))


def bounds(act: Act) -> tuple[date, date]:
    """The first and last day on which the act can have taken effect: no later than the first source to tell it."""
    told = min(one.claim.published or one.known for one in act.witnesses)
    low, high = _begins(act) if act.when else (told, told)
    high = high or told
    if act.happened and (low is None or low <= told):
        high = min(high, told)
    return low or high, high


def _begins(act: Act) -> tuple[date | None, date | None]:
    """The days on which it can begin; an exemption's dates are its window, however short."""
    if act.when is None:
        return None, None
    if act.when.is_interval and act.when.earliest is None:  # "until": it held by its end, and by when it was told
        return act.when.ends[0], act.when.ends[0]
    return act.when.begins if act.status == EXEMPTED else span(act.when)


def why_not(act: Act, others: Sequence[Act], packs: Packs) -> str | None:
    """Why the act does not move the standing, in words; None where it does."""
    same = [other for other in others if other.status == act.status]
    reason, witnesses = unsaid(act, same)
    if reason or certainty(witnesses) != "reported" or act.status in TIGHTENING:
        return reason
    return _too_little(act, witnesses, packs) or _better_against(act, others)


def unsaid(act: Act, same: Sequence[Act]) -> tuple[str | None, tuple[Attested, ...]]:
    """Why the act is not told as done (None where it is), and the witnesses whose own documents do not deny it.

    `same` are the acts of the same kind, among them those that sources deny.
    """
    if not act.in_body:
        return f"said only in a {act.claim.zone}", ()
    if act.claim.modality is not Modality.FACT:
        return _NOT_FACT[act.claim.modality], ()
    witnesses = _uncontradicted(act, same)
    return (None if witnesses else "denied in the same document"), witnesses


_NOT_FACT = {
    Modality.EXPECTED: "announced, not done",
    Modality.POSSIBLE: "weighed, not done",
    Modality.DENIED: "said not to be so",
}


def _uncontradicted(act: Act, same: Sequence[Act]) -> tuple[Attested, ...]:
    denials = [other for other in same if other.claim.modality is Modality.DENIED and _of_the_same(act, other)]
    denying = {one.source for other in denials for one in other.witnesses}
    return tuple(one for one in act.witnesses if one.source not in denying)


def _of_the_same(act: Act, denied: Act) -> bool:
    """Whether what is denied in the body of a text can be this very act, and not one of another day or scope."""
    if not denied.in_body or (act.scope and denied.scope and fold(act.scope) != fold(denied.scope)):
        return False
    return act.when is None or denied.when is None or begin_together(act.when, denied.when)


def _too_little(act: Act, witnesses: Sequence[Attested], packs: Packs) -> str | None:
    """What a report that loosens lacks: the deciding body as the one that acted, told by two independent sources."""
    bodies = deciders(act.claim.regime, act.status or "", packs)
    deciding = [one for one in witnesses if any(_names(one, body, packs) for body in bodies)]
    if not deciding:
        return "no source names the deciding body as having acted"
    if voices(deciding, packs) < VOICES_TO_LOOSEN:
        return "only one independent source has the deciding body act, and reports lift nothing without a second"
    return None


def _names(one: Attested, body: str, packs: Packs) -> bool:
    return any(acts_for(party, body, packs) for party in (*one.claim.actor, *one.claim.said_by))


def _better_against(act: Act, others: Sequence[Act]) -> str | None:
    """A better witness of the same days that the listing stands; a suspended entry stays on its list anyway."""
    if act.status in ("suspended", EXEMPTED):
        return None
    low, _ = bounds(act)
    standing = [other for other in others if other.status in TIGHTENING and other.happened]
    if any(better(_proof_after(other, low), "reported") for other in standing):
        return "better evidence of the same days says that the listing stands"
    return None


def _proof_after(act: Act, day: date) -> str | None:
    return certainty(one for one in act.witnesses if act.when is None and (one.claim.published or one.known) >= day)


def visible(act: Act, on: date, said: SaidDays) -> bool:
    """Whether the act, or the talk of it, belongs before the end of the day `on`."""
    if act.when and act.claim.modality is Modality.FACT:
        return bounds(act)[0] <= on
    days = [said.get(one.source) for one in act.witnesses]
    return any(day is None or day <= on for day in days)


def overtaken(act: Act, moves: Iterable[Movement], on: date, said: SaidDays) -> bool:
    """Whether an act with the effect that this one is about came about by `on`, and no earlier than this was said."""
    made = [
        one for one in moves if one.why_not is None and one.high <= on and (one.status in TIGHTENING) is _tightens(act)
    ]
    if act.when and act.happened:
        day: date | None = bounds(act)[0]
    else:
        days = [day for one in act.witnesses if (day := said.get(one.source)) and day <= on]
        day = (min if act.happened else max)(days, default=None)  # what was weighed before may be weighed again
    return any(day is None or one.high >= day or _told_with(act, one) for one in made)


def _told_with(act: Act, move: Movement) -> bool:
    """Whether a text that tells of the step without a date tells of the act that it led to, too."""
    if act.when or not act.happened:
        return False
    return bool({one.source for one in act.witnesses} & {one.source for one in move.act.witnesses})


def _tightens(act: Act) -> bool:
    return act.status in TIGHTENING if act.status else act.claim.aim is Aim.LIST
