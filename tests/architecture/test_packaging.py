"""What is installed: locked with hashes, and whole."""

import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.architecture.modules import REPOSITORY, SOURCE

LOCKS = ("requirements.lock", "requirements-dev.lock")
NAME = re.compile(r"^([a-z0-9][a-z0-9._-]*)", re.IGNORECASE)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in the wheel."""
    built = next(iter(WheelBuilder(str(REPOSITORY)).build(directory=str(tmp_path_factory.mktemp("dist")))))
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_every_file_of_the_package(wheel: set[str]) -> None:
    kept = [path for path in SOURCE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {path.relative_to(SOURCE.parent).as_posix() for path in kept} - wheel == set()


def test_the_wheel_holds_the_licence(wheel: set[str]) -> None:
    assert any(name.endswith("licenses/LICENSE") for name in wheel)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place_of_its_own(name: str) -> None:
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    assert re.findall(r"https?:|file:|--find-links|--index|--extra-index|--trusted-host|/home/|/tmp/", text) == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_its_hashes(name: str) -> None:
    entries = re.split(r"\n(?=\S)", (REPOSITORY / name).read_text(encoding="utf-8"))
    packages = [entry for entry in entries if not entry.startswith("#")]
    assert [entry.splitlines()[0] for entry in packages if "--hash=sha256:" not in entry or "==" not in entry] == []


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = project["project"]["dependencies"] + project["dependency-groups"]["build"]
    development = runtime + project["project"]["optional-dependencies"]["dev"]
    for lock, wanted in zip(LOCKS, (runtime, development), strict=True):
        assert {_name(one) for one in wanted} - _locked(REPOSITORY / lock) == set(), f"{lock}: run `make lock`"


def _locked(lock: Path) -> set[str]:
    return {_name(line) for line in lock.read_text(encoding="utf-8").splitlines() if NAME.match(line)}


def _name(requirement: str) -> str:
    found = NAME.match(requirement)
    assert found, requirement
    return re.sub(r"[._-]+", "-", found.group(1)).lower()
