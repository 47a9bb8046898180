"""What became of inputs and checks, on a terminal: the summary of an addition, the findings of a check."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from dejure.model.outcomes import AddOutcome, BatchAnswer, Contents, VerifyFinding
from dejure.packs.check import Finding
from dejure.render.json import plain
from dejure.render.terminal import indented, table
from dejure.render.words import counted, sentence, sources

_DID = {"added": "added", "re-read": "re-read", "unchanged": "unchanged", "failed": "not taken"}
_STYLE = {"added": "rests", "failed": "binds"}


def added(found: Sequence[AddOutcome], *, every: int = 20) -> Iterator[RenderableType]:
    """How many sources were added, re-read, left as they were or not taken; each by name where there are few."""
    counts = Counter(one.did for one in found)
    said = [f"{counts[did]} {word}" for did, word in _DID.items() if counts[did]]
    claims = sum(one.claims for one in found if one.did != "unchanged")
    if 1 < len(found) <= every:
        yield from _each(found)
    yield Text.assemble((sentence(", ".join(said) or "nothing to add"), "title"), f" · {counted(claims, 'new claim')}")


def _each(found: Sequence[AddOutcome]) -> Iterator[RenderableType]:
    made = table("Source", "", "Claims", wide=(1, 0, 0))
    made.columns[2].justify = "right"
    for one in found:
        did = Text(_DID.get(one.did, one.did), style=_STYLE.get(one.did, "quiet"))
        made.add_row(one.name, did, str(one.claims) if one.error is None else "–")
    yield indented(made)


def findings(found: Sequence[VerifyFinding], held: Contents) -> Iterator[RenderableType]:
    """What a check of the ledger found, one by one, and how much was checked."""
    for one in found:
        style = "binds" if one.level == "fault" else "quiet"
        yield Text.assemble((f"{one.level}[{one.code}]", style), f" {one.what} – {one.where}")
    much = f"{sources(held.sources)} and {counted(held.claims, 'claim')}"
    faults = sum(one.level == "fault" for one in found)
    if faults:
        yield Text.assemble((f"{counted(faults, 'fault')} found", "binds"), f" in {much}.")
        yield Text("Restore a copy of the ledger, or take the sources in again into a new one.", style="quiet")
    else:
        yield Text.assemble(("Everything holds", "rests"), f": each quote and digest of {much} was checked.")


def pack_findings(found: Sequence[Finding]) -> Iterator[RenderableType]:
    """What a check of the packs found, row by row with its remedy."""
    for one in found:
        yield Text.assemble((f"{one.file}: {one.row}", "title"), f": {one.what} – ", (one.remedy, "quiet"))
    if found:
        yield Text(f"{counted(len(found), 'finding')}.", style="open")
    else:
        yield Text("The packs agree with themselves.", style="rests")


def batch_row(found: BatchAnswer) -> Mapping[str, Any]:
    """A row of a batch as plain values: its columns, then status, in_effect and standings, and the error, if any."""
    row: dict[str, Any] = dict(found.row)
    row["status"] = found.status
    row["in_effect"] = found.in_effect
    row["standings"] = plain(found.answer.standings) if found.answer else []
    return row if found.error is None else row | {"error": plain(found.error)}
