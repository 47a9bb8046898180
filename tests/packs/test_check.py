"""Each check finds a planted fault, and says nothing of sound packs."""

from pathlib import Path

import pytest

from dejure.packs.check import (
    CHECKS,
    Check,
    Finding,
    check,
    homeless_short_names,
    impossible_effects,
    loose_names,
    misplaced_ids,
    missing_examples,
    overlapping_terms,
    repeated_ids,
    shared_names,
    shared_seats,
    stale_ambiguities,
    unfit_parties,
    unknown_bodies,
    unknown_keepers,
    unknown_parties,
    unknown_roles,
    unreachable_stages,
    unused_procedures,
)
from dejure.packs.load import Packs, load

SOUND = {
    "parties/states.yml": """
defaults: {sort: state}
parties:
  ru: {name: Russia, adjectives: [Russian], seats: [Moscow]}
  us: {name: United States}
  twin: {name: Congo}
""",
    "parties/others.yml": """
parties:
  ru.duma: {sort: organ, name: State Duma, of: ru, role: lower-house, short: [lower house]}
  ru.president:
    sort: office
    name: President of Russia
    of: ru
    holders:
      - {person: ann, since: 2000-01-01, until: 2004-01-01}
      - {person: bob, since: 2004-01-01}
  ann: {sort: person, name: Ann}
  bob: {sort: person, name: Bob}
  reds: {sort: group, name: Reds, also: [{text: Union, until: 1999-12-31}], government_of: us}
  blues: {sort: group, name: Blues, also: [{text: Union, since: 2000-01-01}, Congo], part_of: [reds]}
""",
    "ambiguous/names.yml": "names: {Congo: [blues, twin]}\n",
    "roles/organs.yml": "roles: {lower-house: {names: [lower house], form: 'Lower house of {of}', sort: organ}}\n",
    "regimes/ru.yml": """
regimes:
  ru-ter: {authority: ru, names: [List], sort: terrorist list, owner: ru.duma, keeper: ru.duma, lists: [organisation]}
""",
    "procedures/ru-ter.yml": """
id: ru-ter
authority: ru
sources: [Act]
tracks:
  - id: ru-ter.list
    route: vote
    aim: list
    stages:
      - id: ru-ter.list.vote
        name: vote
        stage: lower-house
        bodies: [ru.duma]
        basis: art. 1
        outcomes: [passed, rejected]
        effects: {passed: listed}
        confidence: A
""",
    "frames/some.yml": "frames: {ban: {hits: [They banned it.], misses: [A ban on noise.]}}\n",
    "cues/verbs.yml": "reporting: {words: [say], hits: [He said so.], misses: [He did so.]}\nplain: {words: [is]}\n",
    "dates/en.yml": "rules: {iso: {hits: [[on 2003-02-14, 2003-02-14]], misses: [file 2003-1]}}\n",
}

FAULTS = [
    (repeated_ids, "parties/states.yml", "  us:", "  reds: {name: Redland}\n  us:", "reds"),
    (shared_names, "parties/states.yml", "name: United States", "name: The rèds", "us"),
    (shared_names, "parties/others.yml", "until: 1999-12-31", "until: 2001-12-31", "blues"),
    (stale_ambiguities, "parties/states.yml", "name: Congo", "name: Kongo", "congo"),
    (shared_seats, "parties/states.yml", "{name: United States}", "{name: United States, seats: [Moscow]}", "us"),
    (shared_seats, "parties/states.yml", "seats: [Moscow]", "seats: [Reds]", "ru"),
    (loose_names, "parties/others.yml", "name: Reds", "name: reds", "reds"),
    (unknown_parties, "parties/others.yml", "of: ru, role", "of: fr, role", "ru.duma"),
    (unknown_parties, "parties/others.yml", "part_of: [reds]", "part_of: [greens]", "blues"),
    (unknown_parties, "parties/others.yml", "person: bob", "person: eve", "ru.president"),
    (unfit_parties, "parties/others.yml", "government_of: us", "government_of: ann", "reds"),
    (unfit_parties, "parties/others.yml", "person: bob", "person: reds", "ru.president"),
    (overlapping_terms, "parties/others.yml", "until: 2004-01-01", "until: 2004-01-02", "ru.president"),
    (overlapping_terms, "parties/others.yml", "until: 2004-01-01", "until: 1999-01-01", "ru.president"),
    (unknown_roles, "parties/others.yml", "role: lower-house", "role: lowest-house", "ru.duma"),
    (homeless_short_names, "parties/others.yml", "of: ru, role", "role", "ru.duma"),
    (unknown_keepers, "regimes/ru.yml", "owner: ru.duma", "owner: ru.senate", "ru-ter"),
    (unknown_keepers, "regimes/ru.yml", "authority: ru", "authority: fr", "ru-ter"),
    (unknown_bodies, "procedures/ru-ter.yml", "[ru.duma]", "[ru.senate]", "ru-ter.list.vote"),
    (unknown_bodies, "procedures/ru-ter.yml", "authority: ru", "authority: fr", "ru-ter"),
    (unused_procedures, "regimes/ru.yml", "ru-ter: {", "ru-ext: {", "ru-ter"),
    (unreachable_stages, "procedures/ru-ter.yml", "basis:", "needs: ru-law\n        basis:", "ru-ter.list.vote"),
    (unreachable_stages, "procedures/ru-ter.yml", "basis:", "needs: ru-ter\n        basis:", "ru-ter.list.vote"),
    (unreachable_stages, "procedures/ru-ter.yml", "outcomes: [passed, rejected]", "outcomes: []", "ru-ter.list.vote"),
    (misplaced_ids, "procedures/ru-ter.yml", "id: ru-ter.list.vote", "id: ru-ext.list.vote", "ru-ext.list.vote"),
    (misplaced_ids, "procedures/ru-ter.yml", "- id: ru-ter.list\n", "- id: ru-terror\n", "ru-terror"),
    (impossible_effects, "procedures/ru-ter.yml", "{passed: listed}", "{annulled: listed}", "ru-ter.list.vote"),
    (missing_examples, "frames/some.yml", "hits: [They banned it.], ", "", "ban"),
    (missing_examples, "cues/verbs.yml", ", misses: [He did so.]", "", "reporting"),
    (missing_examples, "dates/en.yml", ", misses: [file 2003-1]", "", "iso"),
]


def test_sound_packs_have_no_finding(tmp_path: Path) -> None:
    assert check(_load(tmp_path, SOUND)) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0].__name__}-{fault[4]}")
def test_a_planted_fault_is_found(tmp_path: Path, fault: tuple[Check, str, str, str, str]) -> None:
    one, file, old, new, row = fault
    assert old in SOUND[file]
    found = tuple(one(_load(tmp_path, SOUND | {file: SOUND[file].replace(old, new, 1)})))
    assert row in {finding.row for finding in found}
    assert all((tmp_path / finding.file).is_file() for finding in found)


def test_every_check_has_a_planted_fault() -> None:
    assert {one for one, *_ in FAULTS} == set(CHECKS)


def test_a_finding_reads_as_one_line() -> None:
    assert str(Finding("a.yml", "row", "is wrong", "mend it")) == "a.yml: row: is wrong – mend it"


def test_the_shipped_packs_have_no_finding(packs: Packs) -> None:
    assert [str(finding) for finding in check(packs)] == []


def _load(root: Path, files: dict[str, str]) -> Packs:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return load(root=root)
