"""What happened, was said or is to come, as rows with their dates."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from dejure.model.party import Party
from dejure.model.standing import TimelineEntry
from dejure.render.dates import spoken
from dejure.render.terminal import CAUTION, grid, heading, indented, quoted
from dejure.render.words import counted, modality, sentence, sources

_DATES = 22  # the width of the column of dates


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
        yield indented(_rows(ordered))
    if ordered and others:
        yield Text()
    if others:
        yield indented(Text("Without a date, in the order of publication", style="quiet"))
        yield indented(_rows(others))


def section(title: str, entries: Sequence[TimelineEntry], *, quotes: bool = False) -> Iterator[RenderableType]:
    """The entries below a heading, those with a date first; nothing where there are none."""
    if not entries:
        return
    yield from heading(title)
    for one in ([one for one in entries if one.when], [one for one in entries if not one.when]):
        if one:
            yield indented(_rows(one, quotes=quotes))


def _rows(entries: Sequence[TimelineEntry], *, quotes: bool = False) -> Table:
    """A row for each entry, all with a date or none: what it says, who says so, and the source's words, if asked."""
    made = grid(None, 1)
    made.columns[0].no_wrap, made.columns[0].width = False, _DATES if entries[0].when else 1
    for one in entries:
        made.add_row(spoken(one.when) or Text("·", style="quiet"), _what(one))
        if quotes and one.text not in one.what:
            made.add_row("", quoted(one.text))
    return made


def _what(entry: TimelineEntry) -> Text:
    made = Text(sentence(entry.what))
    how = modality(entry.modality)
    if how:
        made.append(f" ({how})", "open")
    if entry.when_text and not entry.when:
        made.append(f", “{entry.when_text}”", "quiet")
    if entry.said_by and entry.said_by != entry.who:
        made.append(f" – says {' via '.join(entry.said_by)}", "quiet")
    if entry.sources > 1:
        made.append(f" ({sources(entry.sources)})", "quiet")
    return made
