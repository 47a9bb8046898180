"""Gold: what a careful reader finds in a report, and which found claim is which gold claim.

A found claim is a gold claim where type, parties, particulars and modality agree and the quotes meet. Every claim is
paired once at most, and as many as can be are paired, so that the order of claims never decides a score.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dejure.model.claim import CORE
from dejure.model.document import Document
from dejure.reading.reader import Reader
from dejure.sources.documents import About, read_document
from dejure.text.fold import fold

EXAMPLES = Path(__file__).resolve().parents[2] / "src" / "dejure" / "examples"
REPORTS = Path(__file__).resolve().parents[1] / "golden" / "reports"

LONGEST_QUOTE = 320  # characters; what quotes half a page shows nothing
TURNABLE = ("linked", "allied", "hostile")  # ties that say the same from either side
PARTICULARS = {
    "position": ("stance",),
    "recognition": ("level",),
    "step": ("aim", "stage", "outcome"),
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


def gold_reports(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every report of a folder in order: its name, its text and its gold."""
    for path in sorted(folder.rglob("*.txt")):
        if path.with_suffix(".json").exists():
            yield path.stem, path.read_text("utf-8"), json.loads(path.with_suffix(".json").read_text("utf-8"))


def half_of(name: str) -> str:
    """The half that a report belongs to."""
    return "ab"[hashlib.sha256(name.encode()).digest()[0] & 1]


def document_of(name: str, text: str, gold: Mapping[str, Any]) -> Document:
    """A report as a document, published as its gold says."""
    published = date.fromisoformat(gold["published"]) if gold["published"] else None
    about = About(published, "manifest" if published else None, gold.get("outlet"), None)
    return read_document(f"{name}.txt", text.encode(), about)


def read_as(reader: Reader, name: str, text: str, gold: Mapping[str, Any]) -> list[Row]:
    """The claims that reading finds in a report."""
    return [claim.to_json() for claim in reader.read(document_of(name, text, gold))]


def reports() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every example report in order: its name, its text and its gold."""
    for path in sorted(REPORTS.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield path.stem, (EXAMPLES / f"{path.stem}.txt").read_text(encoding="utf-8"), gold


def compare(gold: Sequence[Row], found: Sequence[Row]) -> tuple[Score, Score]:
    """The score of the claims about standing alone, and that of all claims."""
    gold, found = _compared(gold), _compared(found)
    pairs = matched(gold, found, same_claim)
    core = Score(sum(map(_core, (g for g, _ in pairs))), sum(map(_core, gold)), sum(map(_core, found)))
    return core, Score(len(pairs), len(gold), len(found))


def missed(gold: Sequence[Row], found: Sequence[Row]) -> list[str]:
    """A line for each gold claim that was not found (`-`) and each found claim that gold lacks (`+`)."""
    gold, found = _compared(gold), _compared(found)
    pairs = matched(gold, found, same_claim)
    hit = {id(claim) for pair in pairs for claim in pair}
    return [
        f"{sign} {_brief(claim)}"
        for sign, claims in (("-", gold), ("+", found))
        for claim in claims
        if id(claim) not in hit
    ]


def aligned(gold: Sequence[Row], found: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """Every claim of either side with the one that stands for it on the other, None where there is none.

    First the same claims, then those of the same parties that differ in a particular, then those that speak of the same
    subject, and at last whatever stands at the same place.
    """
    rest, others = _compared(gold), _compared(found)
    pairs: list[tuple[Row | None, Row | None]] = []
    for same in (same_claim, _same_frame, _same_topic, _same_place):
        for one, other in matched(rest, others, same):
            pairs.append((one, other))
            rest = [left for left in rest if left is not one]
            others = [left for left in others if left is not other]
    return [*pairs, *((one, None) for one in rest), *((None, other) for other in others)]


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
    """Whether the two speak of the same parties in the same place, whatever they say of them."""
    if gold["type"] != found["type"] or (_core(gold) and gold["authority"] != found["authority"]):
        return False
    return _same_parties(gold, found) and _same_place(gold, found)


def _same_topic(gold: Row, found: Row) -> bool:
    return _same(gold["subject"], found["subject"]) and _same_place(gold, found)


def _same_place(gold: Row, found: Row) -> bool:
    return any(_meet(mine, theirs) for mine in _places(gold) for theirs in _places(found))


def _same_parties(gold: Row, found: Row) -> bool:
    if gold.get("aim") == "law":  # gold words the class that a law is about in its own way
        return True
    sides = (gold["subject"], *gold.get("object", ())), (found["subject"], *found["object"])
    match gold["type"]:
        case "met":
            return any(_same(gold["subject"], one) for one in sides[1])
        case "tied" if gold["tie"] in TURNABLE:
            return len(sides[0]) == len(sides[1]) and _each_has_its_like(*sides)
        case "tied":
            return _same(gold["subject"], found["subject"]) and _each_has_its_like(sides[0][1:], sides[1][1:])
    return _same(gold["subject"], found["subject"])


def _each_has_its_like(gold: Sequence[Row], found: Sequence[Row]) -> bool:
    return len(matched(gold, found, _same)) == len(gold) == len(found)


def _same(gold: Row, found: Row) -> bool:
    """Whether a found party is the one meant: by its id, or by any name that gold accepts."""
    if gold.get("id") and gold.get("id") == found.get("id"):
        return True
    return fold(found["name"]) in {fold(name) for name in (gold["name"], *gold.get("also", ()))}


def _meet(gold: range, found: range) -> bool:
    """Whether the found quote touches that of gold and is not so long that it would touch any."""
    overlap = range(max(gold.start, found.start), min(gold.stop, found.stop))
    return bool(overlap) and len(found) <= max(3 * len(gold), LONGEST_QUOTE)


def _places(claim: Row) -> list[range]:
    return [range(*span) for span in ((claim["start"], claim["end"]), *(claim.get("spans") or ()))]


def _compared(claims: Sequence[Row]) -> list[Row]:
    """The claims that count; a stance towards mere conduct is a matter of taste."""
    return [claim for claim in claims if claim.get("about") is None]


def _brief(claim: Row) -> str:
    fields = ("authority", "aim", "stage", "outcome", "level", "stance", "tie", "modality")
    told = [str(claim[name]) for name in fields if claim.get(name)]
    return " ".join([claim["type"], claim["subject"]["name"], *told, f"| {claim['text'][:90]}"])


def _core(claim: Row) -> bool:
    return claim["type"] in CORE


def _done(claim: Row) -> bool:
    return (claim["modality"], claim.get("outcome") == "pending") == ("fact", False)
