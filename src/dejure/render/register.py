"""A register on a terminal: one list as on a day, and how complete it is."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from dejure.model.standing import Register, RegisterRow
from dejure.render.dates import age, long_day, spoken
from dejure.render.labels import Labels
from dejure.render.terminal import CAUTION, grid, indented, standing_style, table
from dejure.render.words import counted, rests_on, sentence, stage, status


def register(found: Register, labels: Labels) -> Iterator[RenderableType]:
    """The parts of a register: its name, how complete it is, a row per entry, what it rests on."""
    lines = grid(1, None)
    lines.add_row(Text(found.name, style="title"), Text(f"as on {long_day(found.on)}", style="title"))
    known = f"as known on {long_day(found.known)}" if found.known else "as known today"
    kept = f"{labels.authority(found.authority)} · {counted(len(found.rows), 'name')}"
    lines.add_row(Text(kept, style="quiet"), Text(known, style="quiet"))
    yield lines
    how = "Complete" if found.complete else "Not complete"
    yield Text.assemble((f"{how}: ", "rests" if found.complete else "open"), found.basis)
    yield Text()
    yield from _rows(found)
    yield Text()
    if found.newest:
        yield Text(f"Last heard {spoken(found.newest.isoformat())} ({age(found.newest, found.on)}).", style="quiet")
    yield Text(CAUTION, style="quiet")


def _rows(found: Register) -> Iterator[RenderableType]:
    if not found.rows:
        yield Text("No name is known to have stood on this list on that day.", style="open")
        return
    made = table("Name", "Standing", "Since", "Pending", "Rests on", wide=(6, 3, 0, 2, 2))
    for row in found.rows:
        made.add_row(
            _name(row),
            Text(status(row.status), style=standing_style(row.status, row.in_effect)),
            spoken(row.since) or "–",
            stage(row.pending) if row.pending else "–",
            Group(*rests_on(row.certainty, row.sources)),
        )
    yield made


def _name(row: RegisterRow) -> RenderableType:
    name = Text(row.subject.name, style="title")
    if row.scope:
        name.append(f" ({row.scope})", "quiet")
    if not row.ground:
        return name
    return Group(name, indented(Text(sentence(row.ground), style="quiet")))
