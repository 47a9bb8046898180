"""How well reports are read: scores, what is taken for what, which rules can be trusted, the worst sentences.

`python -m benchmarks.quality [FOLDER] [--half a|b] [--worst N] [--figures]` reads every `NAME.txt` of a folder that has
its gold in `NAME.json` beside it (without FOLDER the bundled examples) and pairs the claims as the tests of quality do.
`--half` keeps the reports whose names fall into that half, by their SHA-256; `--figures` shows no word of any text.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dejure.model.claim import CORE
from dejure.packs.load import load
from dejure.reading.reader import Reader
from tests.quality.gold import (
    Row,
    Score,
    aligned,
    compare,
    document_of,
    gold_reports,
    half_of,
    missed,
    overstated,
    same_claim,
)
from tests.quality.gold import reports as examples

Pair = tuple[Row | None, Row | None]
MISSED, SURPLUS = "missed", "surplus"


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with its gold, the claims found in it, its sentences, and which claim stands for which."""

    name: str
    text: str
    gold: Sequence[Row]
    found: Sequence[Row]
    sentences: Sequence[tuple[int, int]]
    pairs: Sequence[Pair]


def readings(folder: Path | None, half: str | None) -> list[Reading]:
    """The reports of a folder, or the examples, as they are read."""
    reader = Reader(load())
    wanted = gold_reports(folder) if folder else examples()
    return [_reading(reader, *one) for one in wanted if half in (None, half_of(one[0]))]


def _reading(reader: Reader, name: str, text: str, gold: dict[str, Any]) -> Reading:
    document = document_of(name, text, gold)
    found = [claim.to_json() for claim in reader.read(document)]
    sentences = [(place.start, place.end) for place in reader.look(document).everywhere]
    return Reading(name, text, gold["claims"], found, sentences, aligned(gold["claims"], found))


def scores(all_of_them: Sequence[Reading]) -> Iterator[str]:
    """The scores of the claims about standing alone and of all claims."""
    totals = {"core": Score(0, 0, 0), "all": Score(0, 0, 0)}
    for one in all_of_them:
        for scope, score in zip(totals, compare(one.gold, one.found), strict=True):
            totals[scope] = totals[scope].plus(score)
    yield f"{'':6}{'precision':>10}{'recall':>8}{'hits':>6}{'gold':>6}{'found':>7}"
    for scope, total in totals.items():
        rates = f"{total.precision:10.3f}{total.recall:8.3f}"
        yield f"{scope:6}{rates}{total.hits:6}{total.gold:6}{total.found:7}"
    yield f"said to be done and not: {sum(len(overstated(one.gold, one.found)) for one in all_of_them)}"


def confusion(pairs: Sequence[Pair], field: str) -> Iterator[str]:
    """A table: what gold has (a line each) and what was found in its place (a column each)."""
    cells = Counter((one[field] if one else SURPLUS, other[field] if other else MISSED) for one, other in pairs)
    lines, columns = (sorted({cell[side] for cell in cells}, key=_last) for side in (0, 1))
    width = max(len(name) for name in (*lines, *columns)) + 1
    yield f"{'gold / found':{width + 4}}" + "".join(f"{name:>{width}}" for name in columns)
    for line in lines:
        yield f"{line:{width + 4}}" + "".join(f"{cells[line, name] or '·':>{width}}" for name in columns)


def _last(name: str) -> tuple[bool, str]:
    return name in (MISSED, SURPLUS), name


def rules(pairs: Sequence[Pair]) -> Iterator[str]:
    """How often each rule was right, those that were wrong most often first."""
    found, right = Counter[str](), Counter[str]()
    for one, other in pairs:
        if other is not None:
            found[other["rule"]] += 1
            right[other["rule"]] += bool(one is not None and same_claim(one, other))
    for rule in sorted(found, key=lambda rule: (right[rule] - found[rule], rule)):
        yield f"{rule:34}{right[rule]:5} of {found[rule]:3} right"


def worst(all_of_them: Sequence[Reading], number: int) -> Iterator[str]:
    """The sentences with the most claims missed or in surplus, those about standing counted double."""
    ranked = []
    for one in all_of_them:
        for start, end in one.sentences:
            gold, found = (
                [claim for claim in claims if start <= claim["start"] < end] for claims in (one.gold, one.found)
            )
            lines = missed(gold, found)
            weight = sum(2 if line.split()[1] in CORE else 1 for line in lines)
            ranked.append((-weight, one.name, start, one.text[start:end], lines))
    for weight, name, _, sentence, lines in sorted(ranked)[:number]:
        if weight:
            yield f"{name}: {' '.join(sentence.split())}"
            yield from (f"    {line}" for line in lines)


def main() -> None:
    """Nothing; prints the scores and tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("--half", choices=["a", "b"])
    arguments.add_argument("--worst", type=int, default=30)
    arguments.add_argument("--figures", action="store_true")
    asked = arguments.parse_args()
    read = readings(asked.folder, asked.half)
    pairs = [pair for one in read for pair in one.pairs]
    same_type = [(one, other) for one, other in pairs if not (one and other) or one["type"] == other["type"]]
    parts = {
        f"scores of {len(read)} reports": scores(read),
        "types": confusion(pairs, "type"),
        "modality, where the types agree": confusion(same_type, "modality"),
        "rules": rules(pairs),
    }
    if not asked.figures:
        parts[f"the {asked.worst} worst sentences"] = worst(read, asked.worst)
    for title, lines in parts.items():
        print(f"\n{title}", *lines, sep="\n")


if __name__ == "__main__":
    main()
