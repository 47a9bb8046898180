"""Gold: what a careful reader finds in a report, and which found claim is which gold claim.

A found claim is a gold claim where type, parties, particulars and modality agree and the quotes meet. Every claim is
paired once at most, and as many as can be are paired, so that the order of claims never decides a score.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dejure.model.claim import CORE
from dejure.text.fold import fold

EXAMPLES = Path(__file__).resolve().parents[2] / "src" / "dejure" / "examples"
REPORTS = Path(__file__).resolve().parents[1] / "golden" / "reports"

LONGEST_QUOTE = 320  # about the longest clause of a gazette; a quote beyond it points at nothing
TURNABLE = ("linked", "allied", "hostile")  # ties that say the same from either side
PARTICULARS = {
    "step": ("aim", "stage", "outcome"),
    "recognition": ("level",),
    "position": ("stance",),
    "tied": ("tie",),
}

Row = Mapping[str, Any]  # a claim as JSON has it


@dataclass(frozen=True, slots=True)
class Score:
    """How many claims were found, how many there are, and how many of either are the same."""

    hits: int
    gold: int
    found: int

    def plus(self, other: "Score") -> "Score":
        """The two scores as one."""
        return Score(self.hits + other.hits, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """The share of the found claims that gold bears out."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold claims that were found."""
        return self.hits / self.gold if self.gold else 1.0


def reports() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every example report in order: its name, its text and its gold."""
    for path in sorted(REPORTS.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield path.stem, (EXAMPLES / f"{path.stem}.txt").read_text(encoding="utf-8"), gold


def compare(gold: Sequence[Row], found: Sequence[Row]) -> tuple[Score, Score]:
    """The scores over the core types and over all."""
    gold, found = _compared(gold), _compared(found)
    pairs = matched(gold, found, same_claim)
    core = Score(sum(map(_core, (g for g, _ in pairs))), sum(map(_core, gold)), sum(map(_core, found)))
    return core, Score(len(pairs), len(gold), len(found))


def overstated(gold: Sequence[Row], found: Sequence[Row]) -> list[Row]:
    """The found core claims that say "done" of an act of which the report says "not yet" or "not"."""
    return [
        claim
        for claim in found
        if _core(claim) and _done(claim) and (acts := [one for one in gold if _same_act(one, claim)])
        if not any(map(_done, acts))
    ]


def matched(gold: Sequence[Row], found: Sequence[Row], same: Callable[[Row, Row], bool]) -> list[tuple[Row, Row]]:
    """A largest set of pairs that are the same, none used twice."""
    partners = [[place for place, claim in enumerate(found) if same(one, claim)] for one in gold]
    taken: dict[int, int] = {}
    for number in range(len(gold)):
        _seat(number, partners, taken, set())
    return [(gold[mine], found[theirs]) for theirs, mine in sorted(taken.items())]


def same_claim(gold: Row, found: Row) -> bool:
    """Whether the found claim is the gold claim, in every field that its type uses."""
    fields = (*PARTICULARS.get(gold["type"], ()), "modality")
    return _same_frame(gold, found) and all((gold.get(name) or None) == (found.get(name) or None) for name in fields)


def _seat(number: int, partners: Sequence[Sequence[int]], taken: dict[int, int], tried: set[int]) -> bool:
    """Whether a partner could be had for gold claim `number`, moving others to other partners where need be."""
    for place in partners[number]:
        if place in tried:
            continue
        tried.add(place)
        if place not in taken or _seat(taken[place], partners, taken, tried):
            taken[place] = number
            return True
    return False


def _same_act(gold: Row, found: Row) -> bool:
    fields = {"step": ("aim", "stage"), "recognition": ("level",)}.get(gold["type"], ())
    return _same_frame(gold, found) and all(gold.get(name) == found.get(name) for name in fields)


def _same_frame(gold: Row, found: Row) -> bool:
    if gold["type"] != found["type"] or not _meet(gold, found):
        return False
    return _same_subject(gold, found) and (not _core(gold) or gold["authority"] == found["authority"])


def _same_subject(gold: Row, found: Row) -> bool:
    if gold.get("aim") == "law":  # a law that names nobody has no subject to compare
        return True
    if gold["type"] == "met":  # who met whom has no order
        return any(_same(gold["subject"], one) for one in (found["subject"], *found["object"]))
    same = _same(gold["subject"], found["subject"])
    if gold["type"] != "tied":
        return same
    straight = same and _same_parties(gold["object"], found["object"])
    return straight or (gold["tie"] in TURNABLE and _turned(gold, found))


def _turned(gold: Row, found: Row) -> bool:
    if len(gold["object"]) != 1 or len(found["object"]) != 1:
        return False
    return _same(gold["subject"], found["object"][0]) and _same(gold["object"][0], found["subject"])


def _same_parties(gold: Sequence[Row], found: Sequence[Row]) -> bool:
    return len(gold) == len(found) and all(any(_same(one, other) for other in found) for one in gold)


def _same(gold: Row, found: Row) -> bool:
    if gold.get("id") and gold.get("id") == found.get("id"):
        return True
    return fold(found["name"]) in {fold(name) for name in (gold["name"], *gold.get("also", ()))}


def _meet(gold: Row, found: Row) -> bool:
    return any(
        start < other_end and other < end and other_end - other <= max(3 * (end - start), LONGEST_QUOTE)
        for start, end in _places(gold)
        for other, other_end in _places(found)
    )


def _places(claim: Row) -> list[tuple[int, int]]:
    return [(claim["start"], claim["end"]), *((start, end) for start, end in claim.get("spans") or ())]


def _compared(claims: Sequence[Row]) -> list[Row]:
    return [claim for claim in claims if claim.get("about") != "conduct"]


def _core(claim: Row) -> bool:
    return claim["type"] in CORE


def _done(claim: Row) -> bool:
    return claim["modality"] == "fact" and claim.get("outcome") != "pending"
