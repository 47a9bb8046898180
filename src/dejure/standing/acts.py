"""Acts: what the claims of many sources agree to have happened, once, with all its witnesses."""

import hashlib
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dejure.model.claim import CORE, Aim, Attested, Claim, ClaimType, Modality, Outcome, Zone
from dejure.model.when import When
from dejure.packs.load import Packs
from dejure.standing.ladder import loosens
from dejure.standing.route import Place, acting, effect, place
from dejure.text.fold import fold

_FINAL = {ClaimType.LISTED: "listed", ClaimType.DELISTED: "delisted", ClaimType.SUSPENDED: "suspended"}
EXEMPTED = "listed_with_exemption"
_IN_OWN_WORDS = frozenset({ClaimType.CONDUCT, ClaimType.ASSESSMENT})  # no two are the same but in the same words
_A_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Act:
    """One act, as its witnesses tell it.

    `claim` is its fullest telling; `status` the generic status that it gives where it has legal effect; `place` its
    stage in the procedure, if it is one; `when` the most precise of the compatible dates.
    """

    id: str
    claim: Claim
    status: str | None
    place: Place | None
    when: When | None
    witnesses: tuple[Attested, ...]

    @property
    def scope(self) -> str | None:
        return self.claim.scope

    @property
    def in_body(self) -> bool:
        return self.claim.zone is Zone.BODY

    @property
    def happened(self) -> bool:
        """Whether it is told as a fact in the body of a text, and not as a step that is still to come."""
        return self.claim.modality is Modality.FACT and self.in_body and self.claim.outcome is not Outcome.PENDING


def acts(claims: Iterable[Attested], packs: Packs) -> tuple[Act, ...]:
    """The acts that the claims tell of: same kind, regime, scope, stage, body and a date that can be the same.

    The claims are taken with the most precise date first, so that their order of arrival does not show.
    """
    groups: dict[Hashable, list[list[Attested]]] = {}
    for one in sorted(claims, key=_precision):
        _join(groups.setdefault(_key(one, packs), []), one, packs)
    return tuple(_act(key, group, packs) for key, found in groups.items() for group in found)


def _precision(one: Attested) -> tuple[int, str, str, str]:
    when = one.claim.when
    return (when.width if when else 10**7, when.text if when else "", one.claim.id, one.source)


def _key(one: Attested, packs: Packs) -> tuple[str | None, ...]:
    claim = one.claim
    kind = status_of(claim, packs)
    zone = "body" if claim.zone is Zone.BODY else "margin"
    common = (claim.subject.key, claim.authority, claim.regime, fold(claim.scope or ""), claim.modality, zone)
    day = (claim.published or one.known).isoformat() if _holds(claim, kind, packs) else None
    if kind:
        return ("status", kind, *common, day)
    found = place(claim, packs) if claim.type is ClaimType.STEP else None
    if found and found.stage.aim is Aim.LAW:  # a law names nobody: whom the report adds to it does not part the act
        return ("law", found.stage.id, claim.authority, claim.outcome, claim.modality, zone)
    stage = found.stage.id if found else claim.stage
    return (claim.type, claim.aim, stage, claim.outcome, claim.level, *_particulars(claim), *common, day)


def _holds(claim: Claim, kind: str | None, packs: Packs) -> bool:
    """Whether the claim tells of no act, but of what holds on the day of its source: each day proves itself."""
    if claim.when or claim.modality is not Modality.FACT or claim.zone is not Zone.BODY:
        return False
    return kind == "listed" or (claim.type is ClaimType.RECOGNITION and not loosens(claim.level, packs))


def _particulars(claim: Claim) -> tuple[str | None, ...]:
    """What else tells two claims apart that are of no listing, recognition or step."""
    if claim.type in CORE:
        return ()
    parties = (" ".join(sorted(party.key for party in role)) for role in (claim.actor, claim.object))
    own_words = claim.text if claim.type in _IN_OWN_WORDS else None
    return (*parties, claim.stance, claim.kind, claim.tie, claim.about, claim.ground, own_words)


def status_of(claim: Claim, packs: Packs) -> str | None:
    """The generic status that the claim would give if it moved anything; None for a step without legal effect."""
    if claim.type is ClaimType.SUSPENDED and claim.scope:
        return EXEMPTED
    if claim.type is not ClaimType.STEP:
        return _FINAL.get(claim.type)
    found = place(claim, packs)
    return effect(found.stage, claim.outcome) if found else None


def _join(groups: list[list[Attested]], one: Attested, packs: Packs) -> None:
    """Put the claim with the first group that fits it; an undated one with the latest act before its source."""
    fitting = [group for group in groups if _compatible(group[0], one, packs)]
    if one.claim.when is None and fitting:
        fitting = [max(fitting, key=lambda group: _begin(group[0].claim.when) or date.min)]
    if fitting:
        fitting[0].append(one)
    else:
        groups.append([one])


def _compatible(first: Attested, second: Attested, packs: Packs) -> bool:
    if first.claim.type is ClaimType.STEP and not _same_body(first.claim, second.claim, packs):
        return False
    begins = _begin(first.claim.when)
    if second.claim.when is None:
        return begins is None or begins <= (second.claim.published or second.known)
    return first.claim.when is None or begin_together(first.claim.when, second.claim.when)


def _begin(when: When | None) -> date | None:
    return when.begins[0] if when else None


def begin_together(first: When, second: When) -> bool:
    """Whether both can begin on the same day."""
    (one, two), (three, four) = span(first), span(second)
    return (one is None or four is None or one <= four) and (three is None or two is None or three <= two)


def span(when: When) -> tuple[date | None, date | None]:
    """The days between which it begins; a closed interval of up to a month (a week, say) is the days that it can be."""
    if is_window(when) or not when.is_interval or when.latest is None:
        return when.begins
    return when.begins[0], when.latest


def is_window(when: When | None) -> bool:
    """Whether the date is a term: with its end alone, or with a beginning and an end more than a month apart."""
    if when is None or not when.is_interval or when.latest is None:
        return False
    return when.earliest is None or when.latest - when.earliest > _A_MONTH


def _same_body(first: Claim, second: Claim, packs: Packs) -> bool:
    one, two = {party.key for party in first.actor}, {party.key for party in second.actor}
    if not one or not two or one & two:
        return True
    found = place(first, packs)
    if found is None:
        return False
    bodies = found.stage.bodies
    return not acting(first.actor, bodies, packs) or not acting(second.actor, bodies, packs) or len(bodies) > 1


def _act(key: Hashable, group: Sequence[Attested], packs: Packs) -> Act:
    dated = next((one.claim.when for one in group if one.claim.when), None)
    fullest = max(group, key=_fullness).claim
    digest = hashlib.sha256(repr((key, dated.text if dated else None)).encode()).hexdigest()
    found = place(fullest, packs) if fullest.type is ClaimType.STEP else None
    return Act(f"a{digest[:16]}", fullest, status_of(fullest, packs), found, dated, tuple(group))


def _fullness(one: Attested) -> tuple[bool, int, bool, int, str]:
    """The telling that names most comes first: whom the act is for, actors that a pack knows, a date."""
    known = sum(party.id is not None for party in one.claim.actor)
    return (one.claim.aim is not Aim.LAW, known, one.claim.when is not None, len(one.claim.text), one.claim.id)
