"""Open proceedings: what was done towards a change of standing, what comes next, what the procedure needs then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dejure.model.claim import Aim, ClaimType, Modality, Outcome, Stage
from dejure.model.procedure import ProcedureStage, Track
from dejure.model.standing import DoneStep, NextStep, Proceeding
from dejure.packs.load import Packs
from dejure.standing.acts import Act
from dejure.standing.evidence import claim_ids
from dejure.standing.movement import Movement, SaidDays, bounds, overtaken, visible
from dejure.standing.route import body_name, needs, route

_ENDED = frozenset({Outcome.REJECTED, Outcome.WITHDRAWN, Outcome.LAPSED})
_GENERIC_ORDER = {stage: number for number, stage in enumerate(Stage)}
_UNDESCRIBED = "steps as reported; no procedure is described for this regime"


@dataclass(frozen=True, slots=True)
class _Run:
    """The steps of one proceeding: `track` None where no procedure has any of them."""

    track: Track | None
    stages: tuple[ProcedureStage, ...]
    done: tuple[Act, ...]
    said: tuple[Act, ...]


def proceedings(
    acts: Iterable[Act], moves: Sequence[Movement], on: date, said: SaidDays, packs: Packs
) -> tuple[Proceeding, ...]:
    """The proceedings that stand open at the end of the day `on`, of the steps under one regime and its laws."""
    steps = [act for act in acts if _is_step(act) and visible(act, on, said) and not overtaken(act, moves, on, said)]
    runs = (_run(track, found, on, said, packs) for track, found in _by_track(steps).items())
    shown = sorted((run for run in runs if _open(run)), key=lambda run: (_aim(run), run.track.id if run.track else "~"))
    return tuple(_proceeding(run, packs) for run in shown)


def _is_step(act: Act) -> bool:
    claim = act.claim
    if claim.type is not ClaimType.STEP or not act.in_body or claim.modality is Modality.DENIED:
        return False
    return act.status is None and (claim.aim is not Aim.MAINTAIN or claim.outcome is Outcome.PENDING)


def _by_track(steps: Sequence[Act]) -> dict[Track | None, list[Act]]:
    """The steps by the track that their stage belongs to; steps without a place go with the steps of their aim."""
    tracks: dict[Track | None, list[Act]] = {}
    for act in steps:
        if act.place and not _is_law(act):
            tracks.setdefault(act.place.track, []).append(act)
    for act in steps:
        if act.place is None and not _is_law(act):
            fitting = [track for track in tracks if track and act.claim.aim in (*track.serves, track.aim)]
            tracks.setdefault(fitting[0] if fitting else None, []).append(act)
    for track, found in tracks.items():
        found.extend(act for act in steps if track and _is_law(act) and _makes_tool_for(act, track))
    return tracks


def _is_law(act: Act) -> bool:
    return act.claim.aim is Aim.LAW


def _makes_tool_for(act: Act, track: Track) -> bool:
    return act.place is not None and act.place.stage.id.partition(".")[0] in needs(track)


def _run(track: Track | None, found: Sequence[Act], on: date, said: SaidDays, packs: Packs) -> _Run:
    stages = route(track, packs) if track else ()
    done = [act for act in found if _dateless(act) or (act.happened and bounds(act)[1] <= on)]
    taken = {_step_id(act) for act in done}
    to_come = [act for act in found if act.claim.outcome is Outcome.PENDING and _step_id(act) not in taken]
    order = {stage.id: number for number, stage in enumerate(stages)}
    later = [(order[_step_id(act)], bounds(act)[0]) for act in done if _step_id(act) in order and not _ends(act)]
    last_said = {act.id: _last_said(act, on, said) for act in to_come}
    next_ = [act for act in to_come if not _left_behind(order.get(_step_id(act)), last_said[act.id], later)]
    return _Run(track, stages, _ordered(done, order), _ordered(next_, order))


def _last_said(act: Act, on: date, said: SaidDays) -> date | None:
    """The last day by `on` on which a source speaks of the act; None where none has a day."""
    return max((day for one in act.witnesses if (day := said.get(one.source)) and day <= on), default=None)


def _left_behind(place: int | None, last_said: date | None, taken: Iterable[tuple[int, date]]) -> bool:
    """Whether a later stage was taken (`taken` has places and days) since it was last said that this one is to come."""
    return place is not None and any(number > place and (last_said is None or last_said < day) for number, day in taken)


def _ends(act: Act) -> bool:
    return act.claim.outcome in _ENDED


def _dateless(act: Act) -> bool:
    return act.happened and act.when is None


def _step_id(act: Act) -> str:
    return act.place.stage.id if act.place else str(act.claim.stage)


def _ordered(acts: Iterable[Act], order: dict[str, int]) -> tuple[Act, ...]:
    return tuple(sorted(acts, key=lambda act: (*_rank(act, order), bounds(act)[1], act.id)))


def _rank(act: Act, order: dict[str, int]) -> tuple[int, int]:
    stage = act.claim.stage or Stage.CONSIDERATION
    return order.get(_step_id(act), len(order)), _GENERIC_ORDER[stage]


def _open(run: _Run) -> bool:
    """Whether the proceeding still stands: its last step did not end it, or a source says that more is to come."""
    if run.said or not run.done:
        return bool(run.said)
    return not _is_aftermath(run) and run.done[-1].claim.outcome not in _ENDED


def _is_aftermath(run: _Run) -> bool:
    """Whether all that was done comes after the deciding stage (an entry, a notice), with nothing left to follow."""
    deciding = min((number for number, stage in enumerate(run.stages) if stage.effects), default=len(run.stages))
    after = {stage.id for stage in run.stages[deciding + 1 :]}
    return all(_step_id(act) in after for act in run.done) and not _following(run)


def _aim(run: _Run) -> str:
    aims = {act.claim.aim for act in (*run.done, *run.said) if act.claim.aim} - {Aim.LAW}
    if len(aims) == 1 or run.track is None:
        return str(min(aims, default=Aim.LAW))
    return str(run.track.aim)


def _proceeding(run: _Run, packs: Packs) -> Proceeding:
    following = _following(run)
    named = {_step_id(act) for act in run.said}
    own = [stage for stage in following[:1] if stage.id not in named]
    after = [stage for stage in following if stage.id not in named and stage not in own]
    return Proceeding(
        aim=_aim(run),
        route=run.track.route if run.track else _UNDESCRIBED,
        done=tuple(_done(act, packs) for act in run.done),
        next=_next(run, own, packs),
        then=tuple(_in_words(stage, packs) for stage in after),
        anomalies=(*_outcomes_unknown(run), *_out_of_order(run)),
    )


def _following(run: _Run) -> tuple[ProcedureStage, ...]:
    """The stages that the procedure still needs after the furthest step taken."""
    taken = {_step_id(act) for act in run.done if act.claim.outcome not in _ENDED}
    furthest = max((number for number, stage in enumerate(run.stages) if stage.id in taken), default=-1)
    return tuple(stage for stage in run.stages[furthest + 1 :] if not stage.optional)


def _done(act: Act, packs: Packs) -> DoneStep:
    return DoneStep(
        stage=str(act.claim.stage),
        id=act.place.stage.id if act.place else None,
        body=_body(act, packs),
        outcome=str(act.claim.outcome),
        when=act.when.text if act.when else None,
        evidence=claim_ids(act.witnesses),
    )


def _body(act: Act, packs: Packs) -> str | None:
    """Who takes the step: the organ of the procedure that a source names, else whom it names, else the only one."""
    actors = tuple(party for one in act.witnesses for party in one.claim.actor)
    bodies = act.place.stage.bodies if act.place else ()
    organs = {party.id: party.name for party in actors if party.id in bodies}
    if found := next((body for body in bodies if body in organs), None):
        return body_name(found, packs, otherwise=organs[found])
    if act.claim.actor:
        return act.claim.actor[0].name
    return body_name(bodies[0], packs) if len(bodies) == 1 else None


def _next(run: _Run, own: Sequence[ProcedureStage], packs: Packs) -> tuple[NextStep, ...]:
    order = {stage.id: number for number, stage in enumerate(run.stages)}
    said = {_step_id(act): act for act in reversed(run.said)}
    steps = [(_rank(act, order), _said_next(act, packs)) for act in said.values()]
    steps += [((order[stage.id], 0), _own_next(stage, packs)) for stage in own]
    return tuple(step for _, step in sorted(steps, key=lambda one: (one[0], one[1].stage)))


def _said_next(act: Act, packs: Packs) -> NextStep:
    stage = act.place.stage if act.place else None
    clock = stage.clock if stage else None
    return NextStep(str(act.claim.stage), stage.id if stage else None, _body(act, packs), clock, said=True)


def _own_next(stage: ProcedureStage, packs: Packs) -> NextStep:
    body = body_name(stage.bodies[0], packs) if stage.bodies else None
    return NextStep(str(stage.stage), stage.id, body, stage.clock, said=False)


def _in_words(stage: ProcedureStage, packs: Packs) -> str:
    particulars = [body_name(body, packs) for body in stage.bodies[:1]] + ([stage.clock] if stage.clock else [])
    return f"{stage.name} ({'; '.join(particulars)})" if particulars else stage.name


def _outcomes_unknown(run: _Run) -> tuple[str, ...]:
    return tuple(
        f"{act.place.stage.id}: the procedure knows no outcome {act.claim.outcome} at this stage"
        for act in run.done
        if act.place and act.claim.outcome and act.claim.outcome not in act.place.stage.outcomes
    )


def _out_of_order(run: _Run) -> tuple[str, ...]:
    """Steps that are dated after a step that follows them in the procedure."""
    dated = [act for act in run.done if act.when and act.place]
    return tuple(
        f"{_step_id(later)} is dated before {_step_id(earlier)}, which it should follow"
        for earlier, later in pairwise(dated)
        if bounds(later)[1] < bounds(earlier)[0]
    )
