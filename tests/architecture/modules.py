"""The source of Dejure as syntax trees, for the tests that hold its shape."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCE = REPOSITORY / "src" / "dejure"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One module: its dotted name below `dejure`, its file, its lines and its tree."""

    name: str
    path: Path
    lines: tuple[str, ...]
    tree: ast.Module

    @property
    def package(self) -> str:
        """The layer that the module belongs to (`errors` and the like are layers of one module)."""
        return self.name.partition(".")[0]

    def at(self, node: ast.stmt | ast.expr) -> str:
        """Where `node` stands, as an editor can open it."""
        return f"{self.path.relative_to(REPOSITORY)}:{node.lineno}"

    def commented(self, node: ast.stmt | ast.expr) -> bool:
        """Whether the line of `node`, or the one above it, carries a comment that is more than a lint code."""
        nearby = self.lines[max(node.lineno - 2, 0) : node.lineno]
        return any(_words(line) for line in nearby)

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of Dejure, in the order of their paths."""
    return tuple(_module(path) for path in sorted(SOURCE.rglob("*.py")))


def module(path: Path, text: str, *, name: str = "sample") -> Module:
    """The module that `text` would be."""
    return Module(name, path, tuple(text.splitlines()), ast.parse(text))


def dotted(node: ast.expr) -> str:
    """`a.b.c` for a name or a chain of attributes, else the empty string."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = dotted(node.value)
        return f"{inner}.{node.attr}" if inner else ""
    return ""


def _module(path: Path) -> Module:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    name = ".".join(part for part in parts if part != "__init__") or "__init__"
    return module(path, path.read_text(encoding="utf-8"), name=name)


def _words(line: str) -> bool:
    _, mark, comment = line.partition("#")
    return bool(mark) and not (comment.strip().startswith("noqa") and "(" not in comment)
