"""The chain from an answer down to the characters that bear it, as a tree."""

import re
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree

from dejure.model.standing import Why

_SHORT, _DIGEST = 40, 12
_APART = frozenset({"then", "anomaly", "context"})
_HEX = re.compile(r"[0-9a-f]{40,}")


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
    beside = False
    for label, value in link.facts:
        if len(value) > _DIGEST and " ".join(value.split()) in link.says:
            continue  # the line above has said it
        short = len(_shown(value)) <= _SHORT and label not in _APART
        made.append(" · " if beside and short else "\n", "quiet").append(f"{label}: ", "quiet").append(_shown(value))
        beside = short
    return made


def _shown(value: str) -> str:
    """The value, of a digest its beginning (JSON has the whole)."""
    return f"{value[:_DIGEST]}…" if _HEX.fullmatch(value) else value
