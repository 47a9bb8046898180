"""What reading made of one sentence, stage by stage."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from dejure.model.trace import Trace, WhyNot
from dejure.render.terminal import indented


def trace(found: Trace) -> Iterator[RenderableType]:
    """Each stage with the lines it left; a quiet word where it left none."""
    for name, lines in found.stages:
        yield Text(name, style="head")
        for line in lines or ("nothing",):
            yield indented(Text(line, style="" if lines else "quiet"))


def why_not(found: WhyNot) -> Iterator[RenderableType]:
    """Each frame at each of its words: the condition that failed, or the claim that it makes."""
    if not found.passes:
        yield Text("The filter stops the sentence: no frame can make a claim of it, and reading does not parse it.")
    for one in found.attempts:
        at = f" at “{one.word}”" if one.word else ""
        verdict, style = ("it holds", "rests") if one.failed is None else (f"fails: {one.failed}", "open")
        yield Text.assemble((one.frame, "head"), (f" ({one.type}){at}", "quiet"), " – ", (verdict, style))
        for line in one.why:
            yield indented(Text(line))
        for line in one.filled:
            yield indented(Text(f"filled – {line}", style="quiet"))
        for claim in one.claims:
            words = (claim.type.value, claim.subject.name, claim.authority, claim.regime, claim.modality.value)
            yield indented(Text(f"claim – {' · '.join(word for word in words if word)}", style="title"))
    if not found.attempts:
        yield Text("No word of the sentence calls any frame.", style="quiet")
