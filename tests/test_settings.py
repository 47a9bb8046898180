"""Settings from options and the environment."""

from pathlib import Path

import pytest

from dejure.errors import UsageError
from dejure.settings import Settings, postgresql_for_tests


def test_the_option_comes_before_the_environment() -> None:
    environ = {"DEJURE_LEDGER": "from-environment.db"}
    assert Settings.load(ledger="given.db", environ=environ).ledger == "given.db"
    assert Settings.load(environ=environ).ledger == "from-environment.db"
    assert Path(Settings.load(environ={}).ledger).name == "dejure.db"


def test_the_cache_can_be_moved_and_turned_off() -> None:
    assert Settings.load(environ={"DEJURE_CACHE": "kept"}).cache == Path("kept")
    assert Settings.load(environ={"DEJURE_CACHE": ""}).cache is None
    assert Settings.load(environ={}).cache is not None


def test_the_limit_is_a_number_of_megabytes() -> None:
    assert Settings.load(environ={}).max_source_bytes == 20_000_000
    assert Settings.load(environ={"DEJURE_MAX_SOURCE_MB": "3"}).max_source_bytes == 3_000_000


@pytest.mark.parametrize("value", ["", "0", "-1", "many", "1.5", "٣"])
def test_another_limit_is_refused(value: str) -> None:
    with pytest.raises(UsageError) as caught:
        Settings.load(environ={"DEJURE_MAX_SOURCE_MB": value})
    assert caught.value.code == "bad-setting"


def test_fetching_is_limited_and_keeps_to_the_open_internet() -> None:
    assert (Settings.load(environ={}).fetch_seconds, Settings.load(environ={}).allow_private) == (60.0, False)
    environ = {"DEJURE_FETCH_SECONDS": "5", "DEJURE_ALLOW_PRIVATE": "1"}
    assert (Settings.load(environ=environ).fetch_seconds, Settings.load(environ=environ).allow_private) == (5.0, True)
    assert not Settings.load(environ={"DEJURE_ALLOW_PRIVATE": "0"}).allow_private


@pytest.mark.parametrize(
    ("name", "value"),
    [("DEJURE_FETCH_SECONDS", "soon"), ("DEJURE_FETCH_SECONDS", "0"), ("DEJURE_ALLOW_PRIVATE", "yes")],
)
def test_a_setting_that_means_nothing_is_refused(name: str, value: str) -> None:
    with pytest.raises(UsageError) as caught:
        Settings.load(environ={name: value})
    assert (caught.value.code, caught.value.where) == ("bad-setting", name)


def test_no_server_is_assumed() -> None:
    assert postgresql_for_tests({}) is None
    assert postgresql_for_tests({"DEJURE_TEST_POSTGRESQL": "postgresql://x"}) == "postgresql://x"
