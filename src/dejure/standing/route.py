"""Where a step stands in the procedure of its regime."""

from collections.abc import Iterable
from dataclasses import dataclass

from dejure.model.claim import Aim, Claim, Outcome
from dejure.model.party import KnownParty, Party, Sort
from dejure.model.procedure import Procedure, ProcedureStage, Track
from dejure.packs.load import Packs
from dejure.text.fold import fold


@dataclass(frozen=True, slots=True)
class Place:
    """A stage and the track that it was found in; a law's stages belong to the track that needs the law."""

    track: Track
    stage: ProcedureStage


def route(track: Track, packs: Packs) -> tuple[ProcedureStage, ...]:
    """The stages of a track in order, with those of another procedure set in before the stage that needs it."""
    stages: list[ProcedureStage] = []
    for stage in track.stages:
        needed = packs.procedures.get(stage.needs or "")
        if needed:
            stages.extend(one for way in needed.tracks for one in way.stages)
        stages.append(stage)
    return tuple(stages)


def needs(track: Track) -> frozenset[str]:
    """The ids of the procedures that must be through before some stage of this track."""
    return frozenset(stage.needs for stage in track.stages if stage.needs)


def place(claim: Claim, packs: Packs) -> Place | None:
    """The own stage of a step claim, by its generic stage, its aim and the body that acts; None where none is known."""
    found = [
        Place(track, stage)
        for procedure in _procedures(claim, packs)
        for track in procedure.tracks
        if claim.aim in (*track.serves, track.aim)
        for stage in route(track, packs)
        if claim.stage in (stage.stage, *stage.also)
    ]
    return max(found, key=lambda one: _fitness(claim, one.stage, packs), default=None)


def _procedures(claim: Claim, packs: Packs) -> tuple[Procedure, ...]:
    if claim.aim is Aim.LAW:
        return tuple(
            one
            for one in packs.procedures.values()
            if one.authority == claim.authority and any(track.aim is Aim.LAW for track in one.tracks)
        )
    own = packs.procedures.get(claim.regime or "")
    return (own,) if own else ()


def _fitness(claim: Claim, stage: ProcedureStage, packs: Packs) -> tuple[bool, bool, bool]:
    return (
        claim.stage is stage.stage,
        bool(acting(claim.actor, stage.bodies, packs)),
        claim.outcome in (*stage.outcomes, Outcome.PENDING),
    )


def acting(parties: Iterable[Party], bodies: Iterable[str], packs: Packs) -> tuple[str, ...]:
    """Which of the bodies these parties are, or act for as holders of an office."""
    parties = tuple(parties)
    return tuple(body for body in bodies if any(acts_for(party, body, packs) for party in parties))


def acts_for(party: Party, body: str, packs: Packs) -> bool:
    """Whether the party is this organ or office, or holds it or an office within it."""
    if party.id == body:
        return True
    known = packs.parties.get(body)
    if party.id is None:
        return known is not None and fold(party.name) in {fold(name.text) for name in known.names}
    return any(body in (office.id, office.of) for office in _offices(party.id, packs))


def _offices(person: str, packs: Packs) -> Iterable[KnownParty]:
    known = packs.parties.get(person)
    if known is None or known.sort is not Sort.PERSON:
        return ()
    return (one for one in packs.parties.values() if any(tenure.person == person for tenure in one.holders))


def body_name(body: str, packs: Packs, *, otherwise: str | None = None) -> str:
    """The display name of an organ; where no pack knows it, the name `otherwise` or its id."""
    known = packs.parties.get(body)
    return known.name if known else otherwise or body


def effect(stage: ProcedureStage, outcome: Outcome | None) -> str | None:
    """The generic status that follows from the stage with this outcome; None where it moves nothing."""
    return next((one.status for one in stage.effects if one.outcome is outcome), None)


def deciders(regime: str | None, status: str, packs: Packs) -> tuple[str, ...]:
    """The bodies whose act gives this status under the regime: from its procedure, else the regime's owner."""
    procedure = packs.procedures.get(regime or "")
    stages = [stage for track in procedure.tracks for stage in track.stages] if procedure else []
    bodies = [body for stage in stages for one in stage.effects if one.status == status for body in stage.bodies]
    known = packs.regimes.get(regime or "")
    owner = [known.owner] if known and known.owner else []
    return tuple(dict.fromkeys(bodies or owner))
