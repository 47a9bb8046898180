"""What every test runs under: no colour, a fixed width, the same random examples each time."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from dejure.packs.load import Packs, load
from dejure.reading.reader import Reader

settings.register_profile(
    "same-every-time", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("same-every-time")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DEJURE_LEDGER", "FORCE_COLOR", "CLICOLOR_FORCE", "PY_COLORS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"NO_COLOR": "1", "COLUMNS": "100", "LINES": "40", "TZ": "UTC", "LC_ALL": "C.UTF-8"}.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real lists and reports beside the checkout; a test that asks for it is skipped without."""
    if not SHARED.is_dir():
        pytest.skip(f"no folder {SHARED.name}/ beside the checkout")
    return SHARED


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The knowledge as the repository has it."""
    return load()


@pytest.fixture(scope="session")
def reader(packs: Packs) -> Reader:
    """The reader over this knowledge; it keeps nothing of what it read."""
    return Reader(packs)
