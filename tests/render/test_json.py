"""Answers as plain values: the contract of `--json`."""

import json as standard

from dejure.render.json import line, plain
from tests.render import samples


def test_an_answer_has_the_fields_of_the_contract_in_order() -> None:
    made = plain(samples.ANSWER)
    assert list(made) == ["subject", "on", "known", "ledger", "coverage", "standings"]
    assert made["subject"] == {"id": "taliban", "name": "Taliban"}
    assert (made["on"], made["known"]) == ("2024-12-12", None)
    assert list(made["coverage"]) == ["sources", "editions", "newest", "warnings"]
    assert list(made["standings"][0]) == [
        *("authority", "regime", "status", "in_effect", "may_be", "scope", "since", "until", "certainty", "sources"),
        *("ground", "effects", "evidence", "reported", "conflicts", "pending"),
    ]
    assert made["standings"][0]["pending"][0]["next"][0] == {
        "stage": "second-reading",
        "id": "ru-law.reading2",
        "body": "State Duma",
        "clock": None,
        "said": True,
    }
    assert made["standings"][1]["rails"] == {"recognition": "none", "relations": None, "accreditation": None}


def test_a_line_is_one_line_and_reads_back() -> None:
    made = line(samples.DOSSIER)
    assert "\n" not in made
    assert standard.loads(made) == plain(samples.DOSSIER)
    assert standard.loads(line(samples.DOSSIER, ascii_only=True)) == plain(samples.DOSSIER)
    assert line(samples.DOSSIER, ascii_only=True).isascii()
