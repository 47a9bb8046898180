"""Same input, same output: who may import late, keep state, read the clock, the environment or a file."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture.modules import Function, Module, dotted, module, modules

CLOCKS = (
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns",
    "time.localtime", "time.gmtime", "time.strftime", "time.ctime",
)  # fmt: skip
ENVIRONMENT = ("os.environ", "os.environb", "os.getenv", "os.getenvb")
CHANCE = ("random", "secrets", "uuid")
FILES = (
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "mkdir",
    "unlink",
    "rename",
    "iterdir",
    "rglob",
)
WITHOUT_FILES = ("errors", "model", "text", "names", "standing", "screening", "render")
MUTABLE = ("list", "dict", "set", "bytearray", "defaultdict", "Counter", "OrderedDict", "deque")
CHANGES = (
    "append", "extend", "insert", "add", "update", "setdefault", "pop", "popitem", "remove", "discard", "clear", "sort",
)  # fmt: skip

Check = Callable[[Module], Iterator[str]]


def late_imports(source: Module) -> Iterator[str]:
    """Imports inside a function that no comment explains."""
    for function in source.functions():
        for node in ast.walk(function):
            late = isinstance(node, ast.Import | ast.ImportFrom)
            named = isinstance(node, ast.Call) and _last(node.func) in ("import_module", "__import__")
            if isinstance(node, ast.stmt | ast.expr) and (late or named) and not source.commented(node):
                yield f"{source.at(node)} imports inside a function without a comment that says why"


def state(source: Module) -> Iterator[str]:
    """Names at module level that are not constants, or constants that something changes."""
    kept = dict(_module_level(source.tree))
    for name, value in kept.items():
        if _mutable(value) and not name.strip("_").isupper():
            yield f"{source.at(value)} {name} can change; a constant is written in capitals"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Global):
            yield f"{source.at(node)} changes a name of the module"
        elif (changed := _changed(node)) in kept and _inside(source, node, changed):
            yield f"{source.at(kept[changed])} {changed} is changed at run time"


def environment(source: Module) -> Iterator[str]:
    """Reads of the environment outside the settings."""
    if source.name == "settings":
        return
    for node in ast.walk(source.tree):
        named = isinstance(node, ast.keyword) and node.arg == "envvar"
        if named or (isinstance(node, ast.Attribute) and dotted(node) in ENVIRONMENT):
            yield f"{source.path.name}: the environment is read outside settings.py"


def clock(source: Module) -> Iterator[str]:
    """Reads of the clock outside the service."""
    if source.name == "service":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and dotted(node.func).endswith(CLOCKS):
            yield f"{source.at(node)} reads the clock outside service.py"


def chance(source: Module) -> Iterator[str]:
    """Sources of chance: random numbers, and the hash that differs from one process to the next."""
    for node in ast.walk(source.tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if any(name.partition(".")[0] in CHANCE for name in names):
            yield f"{source.path.name} imports a source of chance"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "hash":
            yield f"{source.at(node)} hash() differs from one process to the next"


def files(source: Module) -> Iterator[str]:
    """Reads and writes of files in the packages of pure functions."""
    if source.package not in WITHOUT_FILES:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and _last(node.func) in FILES:
            yield f"{source.at(node)} {source.package}/ does no input or output"


CHECKS = (late_imports, state, environment, clock, chance, files)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: str(check.__name__))
def test_the_source_is_pure(check: Check) -> None:
    assert [finding for source in modules() for finding in check(source)] == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (late_imports, "def f():\n    import spacy\n"),
        (late_imports, "def f():\n    import spacy  # noqa: PLC0415\n"),
        (late_imports, "def f(name):\n    return import_module(name)\n"),
        (state, "seen = []\n"),
        (state, "_seen: dict[str, str] = {}\n"),
        (state, "SEEN = {}\ndef f():\n    SEEN['a'] = 1\n"),
        (state, "SEEN = set()\ndef f():\n    SEEN.add(1)\n"),
        (state, "n = 1\ndef f():\n    global n\n    n = 2\n"),
        (environment, "import os\nHOME = os.environ['HOME']\n"),
        (environment, "option('--ledger', envvar='LEDGER')\n"),
        (clock, "import datetime\ndatetime.datetime.now()\n"),
        (clock, "from datetime import date\ndate.today()\n"),
        (clock, "import time\ntime.time()\n"),
        (chance, "import random\n"),
        (chance, "from uuid import uuid4\n"),
        (chance, "hash('a')\n"),
        (files, "from pathlib import Path\nPath('a').read_text()\n"),
    ],
)
def test_a_breach_is_found(check: Check, text: str) -> None:
    assert list(check(module(Path(__file__), text, name="text.sample")))


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (late_imports, "def f():\n    import spacy  # loading it takes a second; most runs need no parser\n"),
        (state, "RANKS = {'a': 1}\nNAMES = ['a']\n__all__ = ['f']\ndef f():\n    names = []\n    names.append(1)\n"),
        (state, "RANKS = {}\nfor word in WORDS:\n    RANKS[word] = len(RANKS)\n"),
        (clock, "from datetime import date\ndate.fromisoformat('2024-12-12')\n"),
    ],
)
def test_what_is_allowed_is_left_alone(check: Check, text: str) -> None:
    assert list(check(module(Path(__file__), text))) == []


def _last(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else dotted(called)


def _module_level(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        for target in targets:
            if isinstance(target, ast.Name) and value is not None and not target.id.startswith("__"):
                yield target.id, value


def _mutable(value: ast.expr) -> bool:
    if isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp):
        return True
    return isinstance(value, ast.Call) and dotted(value.func).rpartition(".")[2] in MUTABLE


def _changed(node: ast.AST) -> str:
    """The bare name that `node` changes in place, if it does."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
        return dotted(node.func.value)
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return dotted(node.value)
    return ""


def _inside(source: Module, node: ast.AST, name: str) -> bool:
    """Whether `node` stands in a function that has no local of that name."""
    around = [one for one in source.functions() if any(inner is node for inner in ast.walk(one))]
    return bool(around) and not any(name in _locals(one) for one in around)


def _locals(function: Function) -> set[str]:
    arguments = function.args
    named = {one.arg for one in (*arguments.args, *arguments.kwonlyargs, *arguments.posonlyargs)}
    return named | {
        node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
