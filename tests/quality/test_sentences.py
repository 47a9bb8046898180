"""Sentences of our own, a sheet for each topic, with the core claims that they make and no others.

A row is `text`, `published` (if it matters) and `claims`; a claim there tells the values that matter, by the names of
the fields (parties by their names); what it does not tell is free, but a modality not told is a fact.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from dejure.model.claim import CORE
from dejure.packs.load import load
from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of

ROWS = [
    pytest.param(row, id=f"{sheet.stem}: {row['text'][:60]}")
    for sheet in sorted((Path(__file__).parents[1] / "reading" / "sentences").glob("*.yml"))
    for row in yaml.safe_load(sheet.read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load())


def agrees(told: Mapping[str, Any], claim: Mapping[str, Any]) -> bool:
    """Whether a claim has every value that the row tells."""
    parties = {name: [party["name"] for party in claim[name]] for name in ("actor", "object", "said_by")}
    values = {**claim, **parties, "subject": claim["subject"]["name"]}
    return all(str(values[name]) == str(value) for name, value in {"modality": "fact", **told}.items())


@pytest.mark.parametrize("row", ROWS)
def test_a_sentence_makes_its_claims_and_no_others(reader: Reader, row: Mapping[str, Any]) -> None:
    found = [claim.to_json() for claim in claims_of(reader, row["text"], published=row.get("published"))]
    for told in row["claims"]:
        match = next((one for one in found if agrees(told, one)), None)
        assert match is not None, f"missing: {told}"
        found.remove(match)
    assert [one["rule"] for one in found if one["type"] in CORE] == []
