"""The standings of an answer on a terminal: headline against law, table, proceedings, conditions, coverage."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from dejure.model.outcomes import Contents
from dejure.model.standing import (
    Answer,
    Condition,
    DoneStep,
    ListStanding,
    NextStep,
    Proceeding,
    RecognitionStanding,
    Reported,
)
from dejure.render.dates import age, long_day, spoken
from dejure.render.labels import Labels
from dejure.render.terminal import CAUTION, grid, heading, indented, quoted, standing_style, table
from dejure.render.words import aim, counted, mark, reported, rests_on, sentence, sources, stage, status, taken

Standing = ListStanding | RecognitionStanding


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page shows beside an answer.

    `held` and `near` help where the answer is empty: how much the ledger holds, and names close to the one asked
    about. `heard` gives, for claims by their id, the day on which their newest source was published.
    """

    held: Contents | None
    near: tuple[str, ...]
    heard: Mapping[str, date]


def title(answer: Answer) -> Iterator[RenderableType]:
    """The subject, the day asked about and what was known."""
    known = f"as known on {long_day(answer.known)}" if answer.known else "as known today"
    lines = grid(1, None)
    lines.add_row(Text(answer.subject.name, style="title"), Text(f"as on {long_day(answer.on)}", style="title"))
    lines.add_row(Text(rest(answer), style="quiet"), Text(known, style="quiet"))
    yield lines


def rest(answer: Answer) -> str:
    """What an answer rests on: "2 sources, last heard 11 Dec 2024 (the day before)"."""
    coverage = answer.coverage
    said = [sources(coverage.sources)]
    if coverage.editions:
        said.append(counted(len(coverage.editions), "list edition"))
    if coverage.newest:
        said.append(f"last heard {spoken(coverage.newest.isoformat())} ({age(coverage.newest, answer.on)})")
    return ", ".join(said)


def against_law(answer: Answer, labels: Labels) -> Iterator[RenderableType]:
    """What reports say beside what took effect, and why the one does not move the other; nothing where they agree."""
    parts: list[RenderableType] = []
    for standing in sorted(answer.standings, key=_latest_step, reverse=True):
        said = [one for one in standing.reported if one.modality != "denied"]
        if said or any(one.done for one in standing.pending):
            parts += [Text()] if parts else []
            parts += [Text(_where(standing, labels), style="title"), indented(_said_and_law(standing, said))]
    if parts:
        yield Text()
        yield Panel(
            Group(*parts), title="Headline against law", title_align="left", border_style="cyan", box=box.ROUNDED
        )


def _latest_step(standing: Standing) -> tuple[bool, str]:
    """What sorts standings by what moves: an open proceeding, and the date of the last step in it."""
    return bool(standing.pending), max((step.when or "" for run in standing.pending for step in run.done), default="")


def _said_and_law(standing: Standing, said: Sequence[Reported]) -> RenderableType:
    lines = grid(None, 1)
    for one in said:
        lines.add_row("Reports", _report(one))
        lines.add_row("", quoted(one.text))
        lines.add_row("", Text(sentence(one.why), style="quiet"))
    for proceeding in standing.pending:
        for last in proceeding.done[-1:]:
            lines.add_row("Reports", _last_step(last))
            lines.add_row("", Text(f"A step {aim(proceeding.aim)}; a step is not a status", style="quiet"))
    lines.add_row("Law", _status(standing, since=standing.since))
    following = [step for proceeding in standing.pending for step in proceeding.next][:1]
    for step in following:
        lines.add_row("Next", ", ".join(part for part in (stage(step.stage), step.body) if part))
    return lines


def _last_step(last: DoneStep) -> str:
    told = (taken(last.stage, last.outcome), last.body, spoken(last.when))
    return ", ".join(part for part in told if part)


def _report(one: Reported) -> Text:
    zone = "" if one.zone == "body" else f", {one.zone} only"
    dated = f", {spoken(one.when)}" if one.when else ""
    return Text.assemble(reported(one.status, one.modality), dated, (f" ({sources(one.sources)}{zone})", "quiet"))


def standings(answer: Answer, labels: Labels, heard: Mapping[str, date]) -> Iterator[RenderableType]:
    """A row for each authority and list, then grounds, effects, conflicts and open values below."""
    yield from heading("Standing")
    rows = table("With", "Standing", "Since", "Rests on", wide=(6, 4, 0, 0))
    for one in sorted(
        answer.standings, key=lambda one: (isinstance(one, RecognitionStanding), one.status == "unknown")
    ):
        rows.add_row(
            Group(
                Text(labels.authority(one.authority), style="title"), indented(Text(_list(one, labels), style="quiet"))
            ),
            _status(one),
            spoken(one.since) or "–",
            Group(*rests_on(one.certainty, one.sources), *_newest(one, heard)),
        )
    yield indented(rows)
    for one in answer.standings:
        yield from _particulars(one, labels)


def _newest(standing: Standing, heard: Mapping[str, date]) -> list[Text]:
    """When the newest of its evidence was published."""
    if not standing.evidence or not heard:
        return []
    days = [heard[one] for one in standing.evidence if one in heard]
    return [Text(f"last {spoken(max(days).isoformat())}" if days else "undated", style="quiet")]


def _list(standing: Standing, labels: Labels) -> str:
    if isinstance(standing, RecognitionStanding):
        return "recognition"
    return f"{labels.regime(standing.regime)} ({standing.regime})" if standing.regime else labels.regime(None)


def _status(standing: Standing, *, since: str | None = None) -> Text:
    coloured = isinstance(standing, ListStanding) or standing.status == "unknown"
    style = standing_style(standing.status, standing.in_effect) if coloured else "title"
    made = Text(status(standing.status), style=style)
    if isinstance(standing, ListStanding) and standing.scope:
        made.append(f" ({standing.scope})", "quiet")
    if since:
        made.append(f" since {spoken(since)}")
    if standing.until:
        made.append(f" until {spoken(standing.until)}")
    return made


def _particulars(standing: Standing, labels: Labels) -> Iterator[RenderableType]:
    lines = grid(None, 1)
    if standing.may_be:
        lines.add_row("May be", " or ".join(status(one) for one in standing.may_be))
    if isinstance(standing, ListStanding):
        if standing.ground:
            lines.add_row("Ground", quoted(standing.ground))
        if standing.effects:
            lines.add_row("Effects", "; ".join(standing.effects))
    else:
        for rail, value in _rails(standing):
            lines.add_row(rail, value)
    for one in standing.reported:
        if one.modality == "denied":
            lines.add_row("Denied", Text.assemble(reported(one.status, "fact"), ": ", quoted(one.text)))
    for conflict in standing.conflicts:
        values = " against ".join(spoken(value) or value for value in conflict.values)
        lines.add_row("Conflict", f"{conflict.field}: {values}")
    if lines.row_count:
        yield Text()
        yield indented(Text(_where(standing, labels), style="title"))
        yield indented(lines, 4)


def _rails(standing: RecognitionStanding) -> list[tuple[str, str]]:
    rails = standing.rails
    named = (("Recognition", rails.recognition), ("Relations", rails.relations), ("Accreditation", rails.accreditation))
    if not (rails.relations or rails.accreditation):
        return []  # the status has said it already
    return [(name, value.replace("-", " ")) for name, value in named if value]


def _where(standing: Standing, labels: Labels) -> str:
    named = "recognition" if isinstance(standing, RecognitionStanding) else labels.regime(standing.regime)
    return f"{labels.authority(standing.authority)} – {named}"


def proceedings(answer: Answer, labels: Labels) -> Iterator[RenderableType]:
    """Each open proceeding as a ladder of steps: taken, next, then."""
    for standing in answer.standings:
        for one in standing.pending:
            yield from heading(f"Pending with {labels.authority(standing.authority)}: {aim(one.aim)}")
            yield indented(Text(sentence(one.route), style="quiet"))
            yield indented(_ladder(one))


def _ladder(proceeding: Proceeding) -> RenderableType:
    steps = grid(None, 4, 6, 4)
    for done in proceeding.done:
        steps.add_row(*_done(done))
    for following in proceeding.next:
        steps.add_row(*_next(following))
    later = grid(None, 1)
    for one in proceeding.then:
        later.add_row(Text("·", style="quiet"), Text(f"then {one}", style="quiet"))
    for odd in proceeding.anomalies:
        later.add_row(Text("!", style="open"), Text(sentence(odd), style="open"))
    return Group(steps, later)


def _done(step: DoneStep) -> tuple[RenderableType, ...]:
    sign = mark(step.outcome)
    style = "rests" if sign == "✓" else "open"
    ended = "" if step.outcome in ("passed", "filed") else f": {step.outcome}"
    return Text(sign, style=style), stage(step.stage) + ended, step.body or "", spoken(step.when) or "no date given"


def _next(step: NextStep) -> tuple[RenderableType, ...]:
    told = "said to be next" if step.said else "next by the procedure"
    return (
        Text("○", style="open"),
        stage(step.stage),
        step.body or "",
        Text(f"{told}, {step.clock}" if step.clock else told, style="quiet"),
    )


def conditions(answer: Answer, labels: Labels) -> Iterator[RenderableType]:
    """What recognition is said to depend on, and whether that is met."""
    rows = [
        (standing, one)
        for standing in answer.standings
        if isinstance(standing, RecognitionStanding)
        for one in standing.conditions
    ]
    if not rows:
        return
    yield from heading("Conditions for recognition")
    made = table("Set by", "Condition", "Met", wide=(2, 6, 0))
    for _, one in rows:
        made.add_row(labels.parties.get(one.by, one.by), quoted(one.condition), _met(one))
    yield indented(made)


def _met(condition: Condition) -> Text:
    if condition.met is None:
        return Text("nobody says", style="quiet")
    return Text("yes", style="rests") if condition.met else Text("no", style="open")


def footing(answer: Answer) -> Iterator[RenderableType]:
    """What the answer rests on, its warnings and cut-off, and the one caution."""
    yield from heading("What this rests on")
    lines = [Text(sentence(rest(answer)) + ".")]
    lines += [Text(f"Edition: {edition}") for edition in answer.coverage.editions]
    lines += [Text.assemble(("! ", "open"), warning) for warning in answer.coverage.warnings]
    ledger = answer.ledger
    lines.append(Text(f"Ledger {ledger.head[:12]} · packs {ledger.packs[:12]} · engine {ledger.engine}", style="quiet"))
    lines.append(Text(CAUTION, style="quiet"))
    yield from (indented(line) for line in lines)


def nothing(answer: Answer, beside: Beside) -> Iterator[RenderableType]:
    """What to say where no source says anything of the subject: what there is, and what to try."""
    yield Text()
    on, name = long_day(answer.on), answer.subject.name
    yield Text(f"No source in this ledger says where {name} stood on {on}.", style="open")
    yield Text("That is not the same as “not listed”: nothing is known here.")
    if beside.near:
        yield Text(f"Did you mean {' or '.join(beside.near)}?")
    if beside.held and beside.held.sources:
        much = f"{sources(beside.held.sources)} and {counted(beside.held.claims, 'claim')}"
        yield Text(f"The ledger holds {much}; another day (--on) or a later --known may show more.")
    else:
        yield Text("The ledger is empty: `dejure add` takes reports in.")
