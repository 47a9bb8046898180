"""The generated pages under `docs/`: the errors, from the source; the commands, from the live command line.

`python -m tools.references` writes them; a test fails where a page and what it is made from differ.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dejure.cli.app import COMMANDS, loaded, root

REPOSITORY = Path(__file__).resolve().parents[1]
SOURCE = REPOSITORY / "src" / "dejure"
DOCS = REPOSITORY / "docs"
WIDTH = 100
MADE = "<!-- Made by `make docs`; change the source instead. -->"

Scope = dict[str, ast.expr]  # what the names in reach of a call were given last


@dataclass(frozen=True, slots=True, order=True)
class Raised:
    """One place where an error is raised: its code, its kind, what it says and what it advises."""

    code: str
    kind: str
    what: str
    remedy: str


def pages() -> dict[Path, str]:
    """Every generated page by its path."""
    return {DOCS / "errors.md": errors_page(), DOCS / "commands.md": commands_page()}


def errors_page() -> str:
    """The page of errors: a table of every code that the source raises."""
    lines = [
        "# Errors",
        "",
        MADE,
        "",
        "An error is one line on standard error, `error[CODE]: what – where – remedy`, and the exit code is 2,",
        "or 1 where the rest of the work was done. `…` stands for what differs from case to case.",
        "",
        "| code | kind | what | remedy |",
        "|---|---|---|---|",
    ]
    lines += [f"| `{one.code}` | {one.kind} | {_cell(one.what)} | {_cell(one.remedy)} |" for one in sorted(raised())]
    return "\n".join(lines) + "\n"


def raised() -> set[Raised]:
    """Every error that the source can raise; ValueError where a code is not written out."""
    return {error for path in sorted(SOURCE.rglob("*.py")) for error in _raised_in(path)}


def commands_page() -> str:
    """The page of commands: what each says of itself when asked for help."""
    lines = ["# Commands", "", MADE, "", *_help("dejure", root())]
    for name in COMMANDS:
        lines += ["", f"## {name}", "", *_help(f"dejure {name}", loaded(name))]
    return "\n".join(lines) + "\n"


def _help(path: str, command: Any) -> list[str]:
    context = command.context_class(command, info_name=path, terminal_width=WIDTH, **command.context_settings)
    text = str(command.get_help(context))
    return ["```text", *(line.rstrip() for line in text.strip().splitlines()), "```"]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _raised_in(path: Path) -> Iterator[Raised]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    above = _given(tree.body)
    for function in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]:
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and _kind(call) in _kinds():
                before = [
                    node for node in ast.walk(function) if isinstance(node, ast.stmt) and node.lineno < call.lineno
                ]
                yield _one(call, above | _given(sorted(before, key=lambda node: node.lineno)), path)


def _one(call: ast.Call, scope: Scope, path: Path) -> Raised:
    code = call.args[0] if call.args else None
    if not isinstance(code, ast.Constant):
        raise ValueError(f"{path.name}:{call.lineno}: the code of an error is written out where it is raised")
    what = _said(call.args[1], scope) if len(call.args) > 1 else "…"
    remedies = [_said(one.value, scope) for one in call.keywords if one.arg == "remedy"]
    return Raised(str(code.value), _kind(call), what, next(iter(remedies), "…"))


def _kind(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _kinds() -> set[str]:
    tree = ast.parse((SOURCE / "errors.py").read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def _before(call: ast.Call, function: ast.FunctionDef) -> list[ast.stmt]:
    statements = [node for node in ast.walk(function) if isinstance(node, ast.stmt) and node.lineno < call.lineno]
    return sorted(statements, key=lambda node: node.lineno)


def _given(statements: list[ast.stmt]) -> Scope:
    assigned = [node for node in statements if isinstance(node, ast.Assign)]
    pairs = [pair for node in assigned for target in node.targets for pair in _pairs(target, node.value)]
    return {target.id: value for target, value in pairs if isinstance(target, ast.Name)}


def _pairs(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return list(zip(target.elts, value.elts, strict=False))
    return [(target, value)]


def _said(value: ast.expr, scope: Scope) -> str:
    """The text of an expression as far as the source says it, `…` for the rest."""
    if isinstance(value, ast.Constant):
        return str(value.value)
    if isinstance(value, ast.JoinedStr):
        return "".join(_said(part, {}) for part in value.values)
    if isinstance(value, ast.Name) and value.id in scope:
        return _said(scope[value.id], {})
    if isinstance(value, ast.IfExp):
        return f"{_said(value.body, scope)} / {_said(value.orelse, scope)}"
    return "…"


def main() -> None:
    """Nothing; writes the pages that changed and names them."""
    for path, text in pages().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(REPOSITORY)}")


if __name__ == "__main__":
    main()
