"""Recognition: three rails that are never read from one another, and the word that sums them up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dejure.model.claim import Attested, Claim, ClaimType, Level, Stance
from dejure.model.party import Party
from dejure.model.standing import Condition, Conflict, Proceeding, Rails, RecognitionStanding, Reported
from dejure.packs.load import Packs
from dejure.standing.acts import Act
from dejure.standing.evidence import certainty, claim_ids, is_medium, voices
from dejure.standing.ladder import loosens, rung, summary
from dejure.standing.listing import UNKNOWN, began
from dejure.standing.movement import VOICES_TO_LOOSEN, Movement, SaidDays, bounds, unsaid, visible

REGIME = "rec"
ANYBODY = "*"
RAILS = ("recognition", "relations", "accreditation")


@dataclass(frozen=True, slots=True)
class RecognitionLine:
    """One authority's acts of recognition, and the universal ones that speak for it where it is silent."""

    authority: str
    acts: tuple[Act, ...]
    universal: tuple[Act, ...]
    conditions: tuple[Attested, ...]


@dataclass(frozen=True, slots=True)
class _Rail:
    value: str | None
    base: tuple[Movement, ...]
    open: tuple[str, ...]
    against: tuple[Movement, ...]
    until: str | None


def is_positive(act: Act, packs: Packs) -> bool:
    """Whether the act, if it stands, ends "no country recognises"."""
    return loosens(act.claim.level, packs)


def recognition_moves(acts: Iterable[Act], packs: Packs) -> tuple[Movement, ...]:
    """The acts of recognition as movements, in the order of their dates."""
    acts = tuple(act for act in acts if act.claim.type is ClaimType.RECOGNITION and act.claim.level)
    found = (_movement(act, acts, packs) for act in acts)
    return tuple(sorted(found, key=lambda one: (one.high, one.low, one.act.id)))


def _movement(act: Act, others: Sequence[Act], packs: Packs) -> Movement:
    low, high = bounds(act)
    level = act.claim.level or Level.NONE
    return Movement(act, str(level), low, high, None, act.when is None, _why_not(act, others, packs))


def _why_not(act: Act, others: Sequence[Act], packs: Packs) -> str | None:
    same = [other for other in others if other.claim.level is act.claim.level]
    reason, witnesses = unsaid(act, same)
    if reason or certainty(witnesses) != "reported" or not loosens(act.claim.level, packs):
        return reason
    speaking = [one for one in witnesses if _by_the_state_itself(one.claim, packs)]
    if not speaking:
        return "no source names the recognising state itself as having acted"
    if voices(speaking, packs) < VOICES_TO_LOOSEN:
        return "only one independent source has the state itself act, and reports recognise nothing without a second"
    return None


def _by_the_state_itself(claim: Claim, packs: Packs) -> bool:
    """Whether the recognising state acts or speaks: as an organ or holder named, or itself where nobody else is."""
    named = [party for party in (*claim.actor, *claim.said_by) if not is_medium(party, packs)]
    return not named or any(belongs(party, claim.authority, packs) for party in named)


def belongs(party: Party, authority: str | None, packs: Packs) -> bool:
    """Whether the party is the state, one of its organs, or the holder of one of its offices."""
    known = packs.parties.get(party.id or "")
    if party.id and party.id.partition(".")[0] == authority:  # the state itself, or an organ by its id
        return True
    if known and known.of:
        return known.of == authority or belongs(Party(known.of, known.of), authority, packs)
    return any(
        belongs(office.party, authority, packs)
        for office in packs.parties.values()
        if any(tenure.person == party.id for tenure in office.holders)
    )


def recognition_standing(
    line: RecognitionLine, on: date, said: SaidDays, pending: tuple[Proceeding, ...], packs: Packs
) -> RecognitionStanding:
    """How far the authority recognises the subject on the day `on`."""
    moves = recognition_moves(line.acts, packs)
    rails = {rail: _rail([one for one in moves if _on(one, rail, packs)], on, packs) for rail in RAILS}
    if rails["recognition"].value is None:
        rails["recognition"] = _spoken_for(rails["recognition"], line.universal, on, packs)
    values = {name: rail.value for name, rail in rails.items()}
    status = _word(values, packs)
    bases = [rail.base for rail in rails.values() if rail.base]
    deciding = rails["recognition"].base or (bases[0] if bases else ())
    witnesses = _witnesses(move for base in bases for move in base)
    return RecognitionStanding(
        authority=line.authority,
        regime=REGIME,
        status=status,
        in_effect=status != UNKNOWN,
        may_be=_may_be(values, rails, packs),
        rails=Rails(**values),
        conditions=conditions(line.conditions, on, said),
        since=next((first for move in deciding if (first := began(move.act.when))), None),
        until=rails["recognition"].until,
        certainty=certainty(_witnesses(deciding)),
        sources=voices(witnesses, packs),
        evidence=claim_ids(witnesses),
        reported=_reported(line.acts, moves, on, said, packs),
        conflicts=_conflicts(rails, packs),
        pending=pending,
    )


def _spoken_for(own: _Rail, universal: Sequence[Act], on: date, packs: Packs) -> _Rail:
    """The rail of an authority that is silent as yet, as what is said of everybody has it."""
    said = _rail(recognition_moves(universal, packs), on, packs)
    return replace(said, open=own.open, until=own.until)


def _on(move: Movement, rail: str, packs: Packs) -> bool:
    return move.act.claim.level is not None and rung(move.act.claim.level, packs).rail == rail


def _rail(moves: Sequence[Movement], on: date, packs: Packs) -> _Rail:
    """The value of one rail: it rises to a higher rank and falls only by an act that ends what stood."""
    effective = [one for one in moves if one.why_not is None]
    base: list[Movement] = []
    against: list[Movement] = []
    for one in effective:
        if one.high > on:
            continue
        if base and _denies(one, base[0], packs):
            against.append(one)
        elif base and _value(one, packs) == _value(base[0], packs):
            base.append(one)
        elif not base or _replaces(one, base[0], packs):
            base, against = [one], []
    ahead = [one for one in effective if one.high > on and (not base or _replaces(one, base[0], packs))]
    value = _value(base[0], packs) if base else None
    open_ = tuple(_value(one, packs) for one in ahead if one.low <= on)
    following = next((one for one in ahead if one.low > on and one.act.when and _value(one, packs) != value), None)
    until = began(following.act.when) if following else None
    return _Rail(value, tuple(base), open_, tuple(against), until)


def _value(move: Movement, packs: Packs) -> str:
    return rung(move.act.claim.level or Level.NONE, packs).value


def _replaces(one: Movement, base: Movement, packs: Packs) -> bool:
    new, old = (rung(move.act.claim.level or Level.NONE, packs) for move in (one, base))
    return new.value != old.value and (new.falls or new.rank > old.rank or old.falls)


def _denies(one: Movement, base: Movement, packs: Packs) -> bool:
    """Whether it merely holds that nothing is recognised where a recognition stands: a conflict, no withdrawal."""
    return one.holds and one.act.claim.level is Level.NONE and _value(base, packs) not in ("none", "withdrawn")


def _witnesses(base: Iterable[Movement]) -> tuple[Attested, ...]:
    return tuple(one for move in base for one in move.act.witnesses)


def _word(values: Mapping[str, str | None], packs: Packs) -> str:
    return summary(dict(values), packs) or UNKNOWN


def _may_be(values: Mapping[str, str | None], rails: Mapping[str, _Rail], packs: Packs) -> tuple[str, ...]:
    words = [_word({**values, name: value}, packs) for name, rail in rails.items() for value in rail.open]
    status = _word(values, packs)
    return tuple(dict.fromkeys((status, *words))) if any(word != status for word in words) else ()


def conditions(claims: Iterable[Attested], on: date, said: SaidDays) -> tuple[Condition, ...]:
    """What recognition is made to depend on, by whom, in the words of the sources; one row for each condition."""
    rows: dict[tuple[str, str], list[Attested]] = {}
    for one in claims:
        day = said.get(one.source)
        if one.claim.ground and (day is None or day <= on):
            rows.setdefault((_who(one.claim), one.claim.ground), []).append(one)
    return tuple(Condition(by, ground, None, claim_ids(found)) for (by, ground), found in sorted(rows.items()))


def _who(claim: Claim) -> str:
    """The id of a state or bloc that speaks for itself, else the speaker's name."""
    speaker = claim.actor[0] if claim.actor else Party(claim.authority, claim.authority or "")
    return speaker.id if speaker.id and speaker.id == claim.authority else speaker.name


def is_condition(claim: Claim) -> bool:
    """Whether the claim makes a recognition depend on something."""
    return claim.type is ClaimType.POSITION and claim.stance is Stance.CONDITION and claim.regime in (None, REGIME)


def _reported(
    acts: Iterable[Act], moves: Sequence[Movement], on: date, said: SaidDays, packs: Packs
) -> tuple[Reported, ...]:
    reasons = {one.act.id: one.why_not for one in moves}
    return tuple(
        Reported(
            status=str(act.claim.level),
            text=act.claim.text,
            modality=act.claim.modality,
            zone=act.claim.zone,
            when=act.when.text if act.when else None,
            sources=voices(act.witnesses, packs),
            why=reason,
            evidence=claim_ids(act.witnesses),
        )
        for act in sorted(acts, key=lambda act: claim_ids(act.witnesses))
        if (reason := reasons.get(act.id)) and visible(act, on, said)
    )


def _conflicts(rails: Mapping[str, _Rail], packs: Packs) -> tuple[Conflict, ...]:
    return tuple(
        Conflict(name, (rail.value, _value(one, packs)), claim_ids(_witnesses((*rail.base, one))))
        for name, rail in rails.items()
        for one in rail.against
        if rail.value
    )


def standing_universals(universal: Iterable[Act], positive: Iterable[Movement], on: date) -> tuple[Act, ...]:
    """The universal negatives that no recognition by any authority has ended by the day `on`."""
    ended = any(one.why_not is None and one.high <= on for one in positive)
    return () if ended else tuple(universal)
