from datetime import date
from typing import Any

import pytest

from dejure.model.when import When
from dejure.packs.load import load
from dejure.text.date_rules import RULES
from dejure.text.dates import compile_grammar, find_dates

ROWS: Any = load().rows("dates")["en"]
GRAMMAR = compile_grammar(ROWS)
EXAMPLE = ROWS["example"]
PUBLISHED = date.fromisoformat(EXAMPLE["published"])
HITS = [(name, *hit) for name, rule in ROWS["rules"].items() for hit in rule["hits"]]
MISSES = [(name, miss) for name, rule in ROWS["rules"].items() for miss in rule["misses"]]


def edtf(value: Any) -> str | None:
    return None if value is None else str(value)


@pytest.mark.parametrize("hit", HITS, ids=str)
def test_rule_reads_its_hits(hit: tuple[Any, ...]) -> None:
    _, fragment, past, *future = hit
    found = find_dates(fragment, published=PUBLISHED, grammar=GRAMMAR, anchor=When.parse(EXAMPLE["anchor"]))
    assert len(found) == 1, found
    assert edtf(found[0].when) == edtf(past)
    assert edtf(found[0].when_if_future) == edtf(future[0] if future else past)


@pytest.mark.parametrize(("_rule", "fragment"), MISSES, ids=str)
def test_rule_leaves_its_misses(_rule: str, fragment: str) -> None:
    assert find_dates(fragment, published=PUBLISHED, grammar=GRAMMAR) == ()


def test_every_rule_has_examples() -> None:
    assert {rule.name for rule in RULES} == set(ROWS["rules"])
