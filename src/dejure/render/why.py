"""The chain from an answer down to the characters that bear it, as a tree."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree

from dejure.model.standing import Why


def why(found: Why) -> Iterator[RenderableType]:
    """The tree of reasons: each link with its particulars, the quoted words at the leaves."""
    tree = Tree(_link(found), guide_style="quiet")
    _grow(tree, found.because)
    yield tree


def _grow(tree: Tree, links: tuple[Why, ...]) -> None:
    for link in links:
        _grow(tree.add(_link(link)), link.because)


def _link(link: Why) -> Text:
    made = Text.assemble((link.kind, "head"), " ", (link.says, "title"), (f"  {link.id}", "quiet"))
    for label, value in link.facts:
        made.append("\n").append(f"{label}: ", "quiet").append(value)
    return made
