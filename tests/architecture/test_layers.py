"""A package imports only from those below it; the contracts are in `pyproject.toml`."""

import pytest
from importlinter.cli import lint_imports

from tests.architecture.modules import REPOSITORY, SOURCE


def test_the_contracts_on_imports_hold(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    code = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert code == 0, capsys.readouterr().out


def test_every_package_is_a_layer() -> None:
    contract = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8").partition('type = "layers"')[2]
    layers = contract.partition("exhaustive_ignores")[0]
    packages = [path.parent.name for path in SOURCE.glob("*/__init__.py")]
    assert [name for name in sorted(packages) if name not in layers and name != "examples"] == []
