"""Questions as people put them."""

from datetime import UTC, date, datetime

import pytest

from dejure.errors import UsageError
from dejure.model.party import Party
from dejure.packs.load import Packs, load
from dejure.standing.questions import Asked, find_authority, find_regime, read_instant, to_question

TODAY = date(2025, 1, 2)


@pytest.fixture(scope="module")
def packs() -> Packs:
    """The packs as they are shipped."""
    return load()


def refused(asked: Asked, packs: Packs) -> str:
    with pytest.raises(UsageError) as caught:
        to_question(asked, packs, TODAY)
    assert caught.value.remedy
    return f"{caught.value.code} {caught.value.where}"


def test_names_become_ids_and_days(packs: Packs) -> None:
    found = to_question(Asked("the taliban", "Russia", "ru-ter", "2024-12-12", "2024-12-09"), packs, TODAY)
    assert found.subject == Party("taliban", "Taliban")
    assert (found.authority, found.regime) == ("ru", "ru-ter")
    assert (found.on, found.known, found.recorded) == (date(2024, 12, 12), date(2024, 12, 9), None)


def test_what_is_not_said_is_today_and_everything(packs: Packs) -> None:
    found = to_question(Asked("Taliban", None, None, None, None), packs, TODAY)
    assert (found.authority, found.regime, found.on, found.known) == (None, None, TODAY, None)


def test_a_party_that_no_pack_knows_keeps_its_name(packs: Packs) -> None:
    found = to_question(Asked(" Order of the Blue Heron ", None, None, None, None), packs, TODAY)
    assert found.subject == Party(None, "Order of the Blue Heron")


@pytest.mark.parametrize(
    ("by", "authority"),
    [("ru", "ru"), ("RU", "ru"), ("Moscow", "ru"), ("State Duma", "ru"), ("un", "un"), ("*", "*")],
)
def test_an_organ_stands_for_whom_it_belongs_to(packs: Packs, by: str, authority: str) -> None:
    assert find_authority(by, packs) == authority


def test_a_regime_goes_by_id_or_name(packs: Packs) -> None:
    assert find_regime("RU-TER", packs).id == "ru-ter"
    regime = packs.regimes["us-fto"]
    assert find_regime(regime.name.upper(), packs) == regime


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked(" ", None, None, None, None), "no-subject SUBJECT"),
        (Asked("Taliban", "Rusia", None, None, None), "unknown-authority --by"),
        (Asked("Taliban", None, "ru-terr", None, None), "unknown-regime --regime"),
        (Asked("Taliban", None, None, "2024-02-30", None), "date-impossible --on"),
        (Asked("Taliban", None, None, None, "12/11/2024"), "date-impossible --known"),
        (Asked("Taliban", None, None, None, None, "noon"), "date-impossible --recorded"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_remedy(packs: Packs, asked: Asked, code: str) -> None:
    assert refused(asked, packs) == code


def test_a_slip_of_the_pen_is_answered_with_the_name_that_was_meant(packs: Packs) -> None:
    with pytest.raises(UsageError) as caught:
        find_authority("Rusia", packs)
    assert "Russia" in caught.value.remedy


def test_a_day_stands_for_its_last_moment() -> None:
    assert read_instant("2026-01-01") == datetime(2026, 1, 1, 23, 59, 59, 999999, UTC)
    assert read_instant("2026-01-01T12:00:00") == datetime(2026, 1, 1, 12, tzinfo=UTC)
