"""Procedures: the stages by which a regime lists, reviews, suspends and delists."""

from dataclasses import dataclass

from dejure.model.claim import Aim, Outcome, Stage


@dataclass(frozen=True, slots=True)
class Effect:
    """What a stage with this outcome does to the standing: the generic status that follows."""

    outcome: Outcome
    status: str


@dataclass(frozen=True, slots=True)
class ProcedureStage:
    """One stage of a track.

    `id` is `regime.track.step`; `stage` the generic word that claims use for it, `also` the looser ones that mean it
    where no stage has them for its own; `bodies` the ids of the organs or offices that act (any of them); `basis` the
    act and article; `clock` its time limit in words; `outcomes` those that the law allows; `effects` empty where the
    stage moves nothing; `dates_by` which date counts (`decided`, `published`, `in-force`); `optional` where practice or
    law can skip it; `needs` another track that must be through before (`ru-law`); `since`/`until` its validity as EDTF
    dates; `confidence` A, B or C.
    """

    id: str
    name: str
    stage: Stage
    also: tuple[Stage, ...]
    aim: Aim
    bodies: tuple[str, ...]
    basis: str
    clock: str | None
    outcomes: tuple[Outcome, ...]
    effects: tuple[Effect, ...]
    dates_by: str
    optional: bool
    needs: str | None
    since: str | None
    until: str | None
    confidence: str


@dataclass(frozen=True, slots=True)
class Track:
    """An ordered run of stages: `id` (`ru-ter.susp`), `route` in words, and the `aim` it serves.

    `serves` are the aims of claims that this track can carry (a suspension track serves `suspend` and, where the law
    knows no other way off the list, `delist`).
    """

    id: str
    route: str
    aim: Aim
    serves: tuple[Aim, ...]
    stages: tuple[ProcedureStage, ...]


@dataclass(frozen=True, slots=True)
class Procedure:
    """The tracks of one regime (or of one kind of law-making that regimes need)."""

    id: str
    authority: str
    tracks: tuple[Track, ...]
    sources: tuple[str, ...]
