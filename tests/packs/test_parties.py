"""What the packs know about parties: how many, and those that everything else stands on."""

from datetime import date

import pytest

from dejure.model.party import Sort
from dejure.packs.load import Packs
from dejure.text.fold import fold

# Rows of states.yml that are no members of the United Nations.
NO_MEMBERS = {"ck", "eh", "nu", "ps", "tw", "va", "xk"}
UN_MEMBERS = 193


def test_all_members_of_the_united_nations_are_known(packs: Packs) -> None:
    states = {party.id for party in packs.parties.values() if party.sort is Sort.STATE and len(party.id) == 2}
    assert len(states - NO_MEMBERS) == UN_MEMBERS
    assert states >= NO_MEMBERS


def test_groups_of_all_regions_are_known(packs: Packs) -> None:
    groups = [party for party in packs.parties.values() if party.sort in (Sort.GROUP, Sort.GOVERNMENT)]
    assert len(groups) >= 400


@pytest.mark.parametrize(
    ("party", "name"),
    [
        ("taliban", "Taliban"),
        ("taliban.mfa", "Taliban Ministry of Foreign Affairs"),
        ("ru.mfa", "Ministry of Foreign Affairs of Russia"),
        ("ru.supreme-court", "Supreme Court of Russia"),
        ("ru.president", "President of Russia"),
        ("us.state", "United States Department of State"),
        ("gb.treasury", "HM Treasury"),
        ("un.1988-committee", "Security Council 1988 Committee"),
        ("eu.council", "Council of the European Union"),
        ("west", "Western nations"),
        ("*", "international community"),
        ("al-qaida", "al-Qaida"),
        ("islamic-state-khorasan", "ISIS-K"),
        ("zamir-kabulov", "Zamir Kabulov"),
    ],
)
def test_parties_show_their_canonical_name(packs: Packs, party: str, name: str) -> None:
    assert packs.parties[party].name == name


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Islamic Emirate of Afghanistan", "taliban"),
        ("Taleban", "taliban"),
        ("Da'esh", "islamic-state"),
        ("ISKP", "islamic-state-khorasan"),
        ("Hizballah", "hezbollah"),
        ("Mujahedin-e Khalq", "peoples-mojahedin"),
        ("Houthis", "ansar-allah"),
        ("PKK", "kurdistan-workers-party"),
        ("Jabhat al-Nusrah", "hayat-tahrir-al-sham"),
        ("Russian Foreign Ministry", "ru.mfa"),
        ("Türkiye", "tr"),
        ("U.S.", "us"),
        ("Vladimir V. Putin", "vladimir-putin"),
        ("Kabulov", "zamir-kabulov"),
    ],
)
def test_other_names_lead_to_one_party(packs: Packs, name: str, party: str) -> None:
    bearers = [one.id for one in packs.parties.values() for own in one.names if fold(own.text) == fold(name)]
    assert set(bearers) == {party}


def test_an_office_knows_who_held_it_on_a_day(packs: Packs) -> None:
    day = date(2010, 6, 1)
    held = [
        tenure.person
        for tenure in packs.parties["ru.president"].holders
        if (tenure.since or day) <= day < (tenure.until or date.max)
    ]
    assert held == ["dmitry-medvedev"]


def test_wings_name_the_group_that_they_belong_to(packs: Packs) -> None:
    assert packs.parties["quds-force"].part_of == ("irgc",)
    assert packs.parties["qassam-brigades"].part_of == ("hamas",)
    assert packs.parties["islamic-state-khorasan"].part_of == ("islamic-state",)


def test_former_names_have_their_time(packs: Packs) -> None:
    nusra = [name for name in packs.parties["hayat-tahrir-al-sham"].names if name.text == "Jabhat al-Nusrah"]
    assert [name.until for name in nusra] == [date(2017, 1, 28)]


def test_the_taliban_govern_afghanistan_in_fact(packs: Packs) -> None:
    assert packs.parties["taliban"].government_of == "af"
