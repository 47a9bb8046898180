"""Every error that the source can raise, read from its syntax trees: nothing is run."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src" / "dejure"
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
UNSAID = "…"  # what differs from case to case

Scope = dict[str, ast.expr]  # what the names in reach of a call were given last


@dataclass(frozen=True, slots=True, order=True)
class Raised:
    """One way in which an error is raised: its code, its kind, what it says and what it advises."""

    code: str
    kind: str
    what: str
    remedy: str


def raised() -> set[Raised]:
    """Every error of the source; ValueError where a code cannot be found by reading."""
    return {error for path in sorted(SOURCE.rglob("*.py")) for error in raised_in(path.read_text(encoding="utf-8"))}


def raised_in(text: str) -> Iterator[Raised]:
    """The errors that a module raises: with a code written out, given to a function, or kept in a table."""
    module = ast.parse(text)
    above = _given(module.body)
    for function in _functions(module):
        for call in _error_calls(function):
            scope = above | _given(_before(call, function))
            if not isinstance(call.args[0], ast.Constant) and not _takes(function, call.args[0]):
                yield from _table(module, _kind(call), scope)
            else:
                for arguments in _arguments(function, call, module):
                    yield _one(call, scope | arguments)


def _arguments(function: ast.FunctionDef, call: ast.Call, module: ast.Module) -> list[Scope]:
    """What the function is given, call by call, if the error says any of it; else once nothing."""
    says = [*call.args, *(one.value for one in call.keywords if one.arg == "remedy")]
    given = list(_calls_of(function, module)) if any(_takes(function, one) for one in says) else []
    return given or [{}]


def _takes(function: ast.FunctionDef, value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and value.id in {one.arg for one in function.args.args}


def _one(call: ast.Call, scope: Scope) -> Raised:
    code, what = _said(call.args[0], scope), _said(call.args[1], scope)
    remedy = next((_said(one.value, scope) for one in call.keywords if one.arg == "remedy"), UNSAID)
    if code == UNSAID:
        raise ValueError(f"line {call.lineno}: the code of an error is nowhere written out")
    return Raised(code, _kind(call), what, remedy)


def _table(module: ast.Module, kind: str, scope: Scope) -> Iterator[Raised]:
    """The rows (code, remedy) of a module that looks its codes up."""
    for pair in ast.walk(module):
        match pair:
            case ast.Tuple(elts=[ast.Constant(value=str(code)), remedy]) if CODE.fullmatch(code):
                yield Raised(code, kind, UNSAID, _said(remedy, scope))


def _calls_of(function: ast.FunctionDef, module: ast.Module) -> Iterator[Scope]:
    names = [one.arg for one in function.args.args]
    for caller in _functions(module):
        for call in ast.walk(caller):
            if isinstance(call, ast.Call) and _kind(call) == function.name:
                scope = _given(module.body) | _given(_before(call, caller))
                given = dict(zip(names, call.args, strict=False)) | {
                    one.arg: one.value for one in call.keywords if one.arg
                }
                yield {name: ast.Constant(_said(value, scope)) for name, value in given.items()}


def _functions(module: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))


def _error_calls(function: ast.FunctionDef) -> Iterator[ast.Call]:
    kinds = {
        node.name
        for node in ast.parse((SOURCE / "errors.py").read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    return (node for node in ast.walk(function) if isinstance(node, ast.Call) and _kind(node) in kinds)


def _kind(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


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
    match value:
        case ast.Constant(value=said):
            return str(said)
        case ast.JoinedStr(values=parts):
            return "".join(_said(part, {}) for part in parts)
        case ast.Name(id=name) if name in scope:
            return _said(scope[name], {})
        case ast.IfExp(body=one, orelse=other):
            return f"{_said(one, scope)} / {_said(other, scope)}"
    return UNSAID
