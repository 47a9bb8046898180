"""What happened, was said or is to come, as rows with their dates."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from dejure.model.party import Party
from dejure.model.standing import TimelineEntry
from dejure.render.dates import spoken
from dejure.render.terminal import CAUTION, grid, heading, indented
from dejure.render.words import counted, modality, sentence, sources


def timeline(subject: Party, entries: Sequence[TimelineEntry]) -> Iterator[RenderableType]:
    """The entries below the name of the subject, or a word on what to do where there are none."""
    yield Text.assemble((f"Timeline of {subject.name}", "title"), (f"  {counted(len(entries), 'entry')}", "quiet"))
    if entries:
        yield from dated(entries)
    else:
        yield Text("Nothing is known for these days. `dejure status` shows what the ledger holds.", style="open")
    yield Text(CAUTION, style="quiet")


def dated(entries: Sequence[TimelineEntry]) -> Iterator[RenderableType]:
    """The entries that have a date in its order, then the others in the order in which they became public."""
    ordered = [one for one in entries if one.when]
    others = [one for one in entries if not one.when]
    if ordered:
        yield indented(rows(ordered))
    if ordered and others:
        yield Text()
    if others:
        yield indented(Text("Without a date, in the order of publication", style="quiet"))
        yield indented(rows(others))


def section(title: str, entries: Sequence[TimelineEntry], *, quotes: bool = False) -> Iterator[RenderableType]:
    """The entries below a heading; nothing where there are none."""
    if entries:
        yield from heading(title)
        yield indented(rows(entries, quotes=quotes))


def rows(entries: Sequence[TimelineEntry], *, quotes: bool = False) -> Table:
    """A row for each entry: its date, what it says, who says so; with the source's words below, if asked."""
    undated = not any(one.when or one.when_text for one in entries)
    made = grid(None, 1)
    made.columns[0].no_wrap, made.columns[0].width = False, 1 if undated else 22
    for one in entries:
        made.add_row(Text("·" if undated else date_of(one), style="" if one.when else "quiet"), _what(one))
        if quotes and one.text not in one.what:
            made.add_row("", Text(f"“{' '.join(one.text.split())}”", style="quote"))
    return made


def date_of(entry: TimelineEntry) -> str:
    """When it was, in words: the date, else the text's own words, else that there is none."""
    if entry.when:
        return spoken(entry.when)
    return f"“{entry.when_text}”" if entry.when_text else "–"


def _what(entry: TimelineEntry) -> Text:
    made = Text(sentence(entry.what))
    how = modality(entry.modality)
    if how:
        made.append(f" ({how})", "open")
    if entry.said_by:
        made.append(f" – says {' via '.join(entry.said_by)}", "quiet")
    if entry.sources > 1:
        made.append(f" ({sources(entry.sources)})", "quiet")
    return made
