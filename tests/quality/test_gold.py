"""The gold itself: complete, well-formed, and true to the letter of the reports."""

import csv
import json
from collections import Counter
from typing import Any

import pytest

from dejure.model.claim import CORE, Aim, ClaimType, Kind, Level, Modality, Outcome, Stage, Stance, Tie, Zone
from dejure.model.when import When
from dejure.text.copies import sketch, voices
from tests.quality.gold import EXAMPLES, REPORTS, aligned, compare, overstated, reports, same_claim

WORDS = {
    "type": ClaimType,
    "aim": Aim,
    "stage": Stage,
    "outcome": Outcome,
    "level": Level,
    "stance": Stance,
    "kind": Kind,
    "tie": Tie,
    "modality": Modality,
    "zone": Zone,
}
NEEDS = {
    "step": {"authority", "aim", "stage", "outcome"},
    "recognition": {"authority", "level"},
    "position": {"actor", "stance"},
    "met": {"object"},
    "tied": {"object", "tie"},
}
FIELDS = {
    *WORDS,
    *("subject", "scope", "authority", "regime", "actor", "object", "place", "about", "when", "when_text", "said_by"),
    *("ground", "start", "end", "text", "spans", "or"),
}


def _claims() -> list[Any]:
    return [
        pytest.param(text, claim, id=f"{name}-{number}-{claim['type']}")
        for name, text, gold in reports()
        for number, claim in enumerate(gold["claims"], 1)
    ]


def test_every_report_stands_in_the_manifest_with_its_gold() -> None:
    with (EXAMPLES / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["path"]: row for row in csv.DictReader(stream)}
    assert sorted(rows) == sorted(path.name for path in EXAMPLES.glob("*.txt"))
    assert sorted(rows) == [f"{path.stem}.txt" for path in sorted(REPORTS.glob("*.json"))]
    for name, _, gold in reports():
        row = rows[f"{name}.txt"]
        assert (gold["published"], gold["outlet"]) == (row["published"] or None, row["outlet"] or None)


@pytest.mark.parametrize(("text", "claim"), _claims())
def test_quotes_stand_where_they_are_said_to(text: str, claim: dict[str, Any]) -> None:
    assert text[claim["start"] : claim["end"]] == claim["text"]
    assert all(0 <= start < end <= len(text) for start, end in claim.get("spans", ()))
    assert all(claim[field] in text for field in ("when_text", "ground") if field in claim)


@pytest.mark.parametrize(("text", "claim"), _claims())
def test_fields_are_those_of_a_claim(text: str, claim: dict[str, Any]) -> None:
    del text
    assert claim.keys() <= FIELDS
    assert all(claim[field] in set(kind) for field, kind in WORDS.items() if field in claim)
    assert NEEDS.get(claim["type"], set()) <= claim.keys()
    assert claim["type"] not in CORE or "authority" in claim
    if "when" in claim:
        assert str(When.parse(claim["when"])) == claim["when"]


def test_one_act_is_one_claim() -> None:
    for name, _, gold in reports():
        seen = Counter(json.dumps(_key(claim)) for claim in gold["claims"])
        assert [key for key, times in seen.items() if times > 1] == [], name


def test_only_the_reprint_is_a_copy() -> None:
    voice = voices({name: sketch(text) for name, text, _ in reports()})
    shared = [name for name, times in Counter(voice.values()).items() if times > 1]
    assert [[name for name in voice if voice[name] == key] for key in shared] == [
        ["court-suspends-ban-courier", "court-suspends-ban-mail"]
    ]


def test_gold_scored_against_itself_is_all_right() -> None:
    for _, _, gold in reports():
        claims = [{"object": [], "authority": None, **claim} for claim in gold["claims"]]
        core, everything = compare(gold["claims"], claims)
        assert core.hits == core.gold == core.found
        assert everything.hits == everything.gold == everything.found
        assert overstated(gold["claims"], claims) == []


def test_a_pending_step_given_as_passed_is_overstated() -> None:
    gold: dict[str, Any] = {"type": "step", "subject": {"name": "Taliban"}, "authority": "ru", "modality": "fact"}
    gold |= {"aim": "delist", "stage": "second-reading", "outcome": "pending", "start": 10, "end": 40}
    found = gold | {"outcome": "passed", "object": []}
    assert overstated([gold], [found]) == [found]
    assert compare([gold], [found])[1].hits == 0


def test_every_claim_is_aligned_once_and_with_what_is_most_alike() -> None:
    for _, _, gold in reports():
        claims: list[dict[str, Any]] = [{"object": [], "authority": None, **one} for one in gold["claims"]]
        claims = [one for one in claims if "about" not in one]
        assert all(one and other and same_claim(one, other) for one, other in aligned(claims, claims))
        turned = [claim | {"modality": "possible"} for claim in claims]
        pairs = aligned(claims, turned[1:])
        assert sum(other is None for _, other in pairs) == min(1, len(claims))
        assert len(pairs) == len(claims)


def _key(claim: dict[str, Any]) -> list[Any]:
    told_apart_by_words = claim["type"] in {"position", "assessment", "conduct", "met"}
    names = [sorted(party["name"] for party in claim.get(field, ())) for field in ("object", "actor")]
    fields = ("type", "scope", "authority", "regime", "aim", "stage", "outcome", "level", "stance", "tie", "modality")
    return [
        *(claim.get(field) for field in (*fields, "when")),
        claim["subject"]["name"],
        names,
        claim["start"] if told_apart_by_words else None,
    ]
