"""What reading made of one sentence, stage by stage."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from dejure.model.trace import Trace
from dejure.render.terminal import indented


def trace(found: Trace) -> Iterator[RenderableType]:
    """Each stage with the lines it left; a quiet word where it left none."""
    for name, lines in found.stages:
        yield Text(name, style="head")
        for line in lines or ("nothing",):
            yield indented(Text(line, style="" if lines else "quiet"))
