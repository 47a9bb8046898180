"""The parts that every answer on a terminal is made of: streams, headings, tables, plain characters."""

from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from dejure.render.characters import simple

WIDEST = 120
_LONG_WORD = 11
_THEME = Theme(
    {
        "title": "bold",
        "head": "bold cyan",
        "quiet": "dim",
        "binds": "bold red",
        "rests": "green",
        "open": "yellow",
        "quote": "italic",
    }
)
CAUTION = "Information, not legal advice."


def console(stream: IO[str], *, width: int | None = None) -> Console:
    """A console on `stream`: colour only on a terminal, no wider than a person reads."""
    made = Console(file=stream, theme=_THEME, highlight=False, markup=False, emoji=False, width=width)
    if width is None and made.width > WIDEST:
        made.width = WIDEST
    return made


def show(target: Console, parts: Iterable[RenderableType]) -> None:
    """Nothing; prints `parts` one below the other, in ASCII where the stream's encoding has no more."""
    whole = Group(*parts)
    with target.capture() as taken:
        target.print(_Simple(whole) if target.options.ascii_only else whole)
    text = taken.get()
    target.file.write(text if target.is_terminal else "\n".join(line.rstrip() for line in text.split("\n")))


class _Simple:
    """A renderable with every character replaced by its nearest in ASCII, after the layout is made."""

    def __init__(self, whole: RenderableType) -> None:
        self._whole = whole

    def __rich_console__(self, target: Console, options: ConsoleOptions) -> RenderResult:
        for segment in target.render(self._whole, options):
            yield Segment(simple(segment.text), segment.style, segment.control)


def heading(title: str, beside: str = "") -> Iterator[RenderableType]:
    """A blank line and the heading of a section, with a quiet remark beside it."""
    yield Text()
    yield Text.assemble((title, "head"), (f"  {beside}" if beside else "", "quiet"))


def indented(part: RenderableType, by: int = 2) -> Padding:
    """`part`, moved to the right."""
    return Padding(part, (0, 0, 0, by))


def grid(*ratios: int | None) -> Table:
    """An empty table without lines: a column for each of `ratios`, None for one as wide as its content."""
    made = Table.grid(padding=(0, 2, 0, 0), expand=any(ratio for ratio in ratios))
    for ratio in ratios:
        made.add_column(ratio=ratio, no_wrap=ratio is None, overflow="fold")
    return made


def table(*columns: str, wide: Sequence[int]) -> Table:
    """An empty table with a head; the columns at the places `wide` take the room that is left."""
    made = Table(box=None, padding=(0, 2, 0, 0), expand=True, header_style="quiet", show_edge=False, pad_edge=False)
    for place, name in enumerate(columns):
        ratio = wide[place]
        made.add_column(
            name, ratio=ratio or None, no_wrap=not ratio, overflow="fold", min_width=_LONG_WORD if ratio else None
        )
    return made


def quoted(text: str) -> Text:
    """The words of a source, between quotation marks."""
    return Text(f"“{' '.join(text.split())}”", style="quote")


def standing_style(status: str, in_effect: bool) -> str:
    """The colour of a standing: binding, not binding, or not known."""
    if status == "unknown":
        return "open"
    return "binds" if in_effect else "rests"
