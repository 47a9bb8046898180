"""The size of functions and modules, their names, and the form of records."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.architecture.modules import REPOSITORY, SOURCE, Function, Module, dotted, modules

LONGEST_FUNCTION = 60
LONGEST_MODULE = 400
DEEPEST_NESTING = 3
MEDIAN_FUNCTION = 8
SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}

Block = ast.If | ast.For | ast.While | ast.With | ast.Try | ast.Match


def test_functions_are_short() -> None:
    long = [
        f"{source.at(function)} {function.name}: {lines} lines"
        for source in modules()
        for function in source.functions()
        if (lines := _length(function)) > LONGEST_FUNCTION and not source.commented(function)
    ]
    assert long == []


def test_most_functions_are_very_short() -> None:
    assert median(_length(function) for source in modules() for function in source.functions()) <= MEDIAN_FUNCTION


def test_modules_are_short() -> None:
    assert [
        f"{source.name}: {len(source.lines)} lines" for source in modules() if len(source.lines) > LONGEST_MODULE
    ] == []


def test_nothing_is_nested_deeply() -> None:
    deep = [
        f"{source.at(function)} {function.name}: {depth} deep"
        for source in modules()
        for function in source.functions()
        if (depth := _depth(function.body)) > DEEPEST_NESTING and not source.commented(function)
    ]
    assert deep == []


def test_names_say_what_a_thing_is() -> None:
    assert [source.name for source in modules() if SAY_NOTHING & set(source.name.split("."))] == []


def test_every_module_says_what_it_holds() -> None:
    assert [source.name for source in modules() if source.lines and not ast.get_docstring(source.tree)] == []


def test_records_cannot_be_changed() -> None:
    loose = [
        f"{source.at(record)} {record.name} is not frozen with slots"
        for source, record, options in _records()
        if not {"frozen", "slots"} <= options
    ]
    assert loose == []


def test_records_of_the_model_have_no_defaults() -> None:
    defaults = [
        f"{source.at(field)} {record.name}"
        for source, record, _ in _records()
        if source.package == "model"
        for field in record.body
        if isinstance(field, ast.AnnAssign)
        and field.value is not None
        and "ClassVar" not in ast.unparse(field.annotation)
    ]
    assert defaults == []


def test_a_test_file_stands_for_a_module() -> None:
    strangers = [
        path.relative_to(REPOSITORY).as_posix()
        for path in sorted((REPOSITORY / "tests").glob("*/test_*.py"))
        if (SOURCE / path.parent.name).is_dir() and not _stands_for_something(path)
    ]
    assert strangers == []


def _stands_for_something(test: Path) -> bool:
    package, name = SOURCE / test.parent.name, test.stem.removeprefix("test_")
    if (package / f"{name}.py").exists() or (package / name).is_dir():
        return True
    return any(source.path == package / "__init__.py" and name in _defined(source) for source in modules())


def _defined(source: Module) -> set[str]:
    return {function.name for function in source.functions()}


def _records() -> Iterator[tuple[Module, ast.ClassDef, set[str]]]:
    for source in modules():
        for node in ast.walk(source.tree):
            for decorator in node.decorator_list if isinstance(node, ast.ClassDef) else []:
                call = decorator.func if isinstance(decorator, ast.Call) else decorator
                if isinstance(node, ast.ClassDef) and dotted(call).endswith("dataclass"):
                    yield source, node, _options(decorator)


def _options(decorator: ast.expr) -> set[str]:
    keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
    return {one.arg for one in keywords if one.arg and isinstance(one.value, ast.Constant) and one.value.value is True}


def _length(function: Function) -> int:
    """The lines of a function without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    end = function.end_lineno or function.lineno
    return end - body[0].lineno + 1 if body else 1


def _depth(body: list[ast.stmt]) -> int:
    return max((_deeper(node) for node in body), default=0)


def _deeper(node: ast.stmt) -> int:
    if isinstance(node, Function | ast.ClassDef) or not isinstance(node, Block):
        return 0
    alternatives = getattr(node, "orelse", [])
    chained = isinstance(node, ast.If) and len(alternatives) == 1 and isinstance(alternatives[0], ast.If)
    beside = _depth(alternatives) if chained else 1 + _depth(alternatives)  # `elif` is no deeper than its `if`
    inner = [*getattr(node, "body", []), *getattr(node, "finalbody", [])]
    inner += [stmt for part in (*getattr(node, "handlers", []), *getattr(node, "cases", [])) for stmt in part.body]
    return max(1 + _depth(inner), beside)
