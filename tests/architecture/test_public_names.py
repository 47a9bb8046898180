"""The names that others build on. Whoever changes one changes this table, and says so in the changelog."""

import ast

import pytest

from dejure.service import Service
from tests.architecture.modules import Module, dotted, modules

PUBLIC = {
    "__init__": {"PRODUCT", "__version__"},
    "service": {"Asked", "ReadingEngine", "Service"},
    "errors": {"DejureError", "InputError", "LedgerError", "PackError", "ParserError", "PassedOverError", "UsageError"},
}


SERVICE = {
    "add", "batch", "close", "compare", "contents", "dossier", "follow", "followed", "heard", "packs",
    "pull", "question", "read", "redact", "register", "status", "stop", "timeline", "try_", "verify",
    "wanted", "why", "why_not",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_the_public_names_are_the_agreed_ones(name: str) -> None:
    source = next(one for one in modules() if one.name == name)
    assert _public(source) == PUBLIC[name]


def test_the_service_serves_the_agreed_use_cases() -> None:
    assert {name for name in vars(Service) if not name.startswith("_")} == SERVICE


def _public(source: Module) -> set[str]:
    """The names that a module defines for others: those without a leading underscore, and the version."""
    found: set[str] = set()
    for node in source.tree.body:
        if listed := _all(node):
            return listed
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in found if not name.startswith("_") or name == "__version__"}


def _all(node: ast.stmt) -> set[str]:
    if not isinstance(node, ast.Assign) or dotted(node.targets[0]) != "__all__":
        return set()
    return set(ast.literal_eval(node.value))
