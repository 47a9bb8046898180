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
        yield indented(rows(entries))
    else:
        yield Text("Nothing is known for these days. `dejure status` shows what the ledger holds.", style="open")
    yield Text(CAUTION, style="quiet")


def section(title: str, entries: Sequence[TimelineEntry], *, quotes: bool = False) -> Iterator[RenderableType]:
    """The entries below a heading; nothing where there are none."""
    if entries:
        yield from heading(title)
        yield indented(rows(entries, quotes=quotes))


def rows(entries: Sequence[TimelineEntry], *, quotes: bool = False) -> Table:
    """A row for each entry: its date, what it says, who says so; with the source's words below, if asked."""
    made = grid(None, 1)
    made.columns[0].no_wrap, made.columns[0].width = False, 22
    for one in entries:
        made.add_row(Text(date_of(one), style="quiet" if one.when is None else ""), _what(one))
        if quotes and one.text != one.what:
            made.add_row("", Text(f"“{' '.join(one.text.split())}”", style="quote"))
    return made


def date_of(entry: TimelineEntry) -> str:
    """When it was, in words: the date, else the text's own words, else that there is none."""
    if entry.when:
        return spoken(entry.when)
    return f"“{entry.when_text}”" if entry.when_text else "no date"


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
