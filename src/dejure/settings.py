"""Settings: what the environment and the options decide, read here and nowhere else."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import platformdirs

from dejure.errors import UsageError

_APP = "dejure"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are kept and how much is taken in.

    `ledger` is a path or a SQLAlchemy URL; `cache` the folder for what can be rebuilt, None for no cache;
    `allow_private` whether addresses of private networks may be fetched.
    """

    ledger: str
    cache: Path | None
    max_source_bytes: int
    busy_seconds: float
    fetch_seconds: float
    allow_private: bool

    @classmethod
    def load(cls, *, ledger: str | None = None, environ: Mapping[str, str] | None = None) -> Self:
        """The settings from the options given and the environment (`DEJURE_LEDGER`, `DEJURE_CACHE`,
        `DEJURE_MAX_SOURCE_MB`, `DEJURE_FETCH_SECONDS`, `DEJURE_ALLOW_PRIVATE`); an empty `DEJURE_CACHE` turns the
        cache off."""
        values = os.environ if environ is None else environ
        return cls(
            ledger=ledger or values.get("DEJURE_LEDGER") or str(platformdirs.user_data_path(_APP) / "dejure.db"),
            cache=_cache(values.get("DEJURE_CACHE")),
            max_source_bytes=_number(values, "DEJURE_MAX_SOURCE_MB", "20", "megabytes") * 1_000_000,
            busy_seconds=60.0,
            fetch_seconds=float(_number(values, "DEJURE_FETCH_SECONDS", "60", "seconds")),
            allow_private=_switch(values, "DEJURE_ALLOW_PRIVATE"),
        )


def postgresql_for_tests(environ: Mapping[str, str] | None = None) -> str | None:
    """The SQLAlchemy URL of the PostgreSQL server on which the store's tests may run, if one is named."""
    values = os.environ if environ is None else environ
    return values.get("DEJURE_TEST_POSTGRESQL") or None


def _cache(value: str | None) -> Path | None:
    if value is None:
        return platformdirs.user_cache_path(_APP)
    return Path(value) if value else None


def _number(values: Mapping[str, str], name: str, default: str, unit: str) -> int:
    value = values.get(name, default)
    if not value.isascii() or not value.isdigit() or not int(value):
        what, remedy = f"{value!r} is not a number of {unit}", "give a whole number such as 20"
        raise UsageError("bad-setting", what, where=name, remedy=remedy)
    return int(value)


def _switch(values: Mapping[str, str], name: str) -> bool:
    value = values.get(name, "")
    if value not in ("", "0", "1"):
        raise UsageError("bad-setting", f"{value!r} is neither 0 nor 1", where=name, remedy="give 1 to allow it")
    return value == "1"
