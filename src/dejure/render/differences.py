"""What differs between two readings, as a person reads it and as JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from dejure.model.outcomes import Comparison, Difference
from dejure.render.terminal import grid, indented, quoted
from dejure.render.words import counted

CHANGES = {"gained": ("+", "rests"), "lost": ("-", "binds"), "changed": ("~", "open"), "unread": ("?", "quiet")}
_PARTICULARS = ("authority", "regime", "aim", "stage", "outcome", "level", "stance", "tie", "kind", "modality")


def differing(found: Comparison) -> Iterator[RenderableType]:
    """The claims of a document that differ, below its name."""
    if all(one.change == "unread" for one in found.differences):
        much = counted(len(found.differences), "claim")
        yield Text.assemble((found.name, "title"), (f"  in the earlier output ({much}), not read now", "quiet"))
        return
    yield Text(found.name, style="title")
    made = grid(None, None, 1)
    for one in found.differences:
        mark, style = CHANGES[one.change]
        rows = [Text(_said(one.claim)), quoted(one.claim["text"])]
        rows += [
            Text(f"{name}: {_value(before)} → {_value(after)}", style="open") for name, before, after in one.fields
        ]
        made.add_row(Text(mark, style=style), Text(one.claim["type"], style="head"), Group(*rows))
    yield indented(made)


def tally(counts: Mapping[str, int], earlier: str) -> Iterator[RenderableType]:
    """How much differs in all; that nothing does, where nothing does."""
    much = f"{counted(counts['claims'], 'claim')} of {counted(counts['documents'], 'document')}"
    told = [f"{counts[change]} {change}" for change in CHANGES if counts[change]]
    if told:
        yield Text.assemble((", ".join(told), "title"), f" against {earlier}; {much} now.")
    else:
        yield Text.assemble(("Nothing differs", "rests"), f": {much} are as in {earlier}.")


def as_row(one: Difference) -> Mapping[str, Any]:
    """A difference as plain values: document, change, claim, and for each changed field its value before and now."""
    fields = {name: [before, after] for name, before, after in one.fields}
    return {"document": one.document, "change": one.change, "claim": one.claim, "fields": fields}


def _said(claim: Mapping[str, Any]) -> str:
    told = [str(claim[name]) for name in _PARTICULARS if claim.get(name)]
    return " · ".join([claim["subject"]["name"], *told])


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("name"))
    if isinstance(value, list):
        return ", ".join(_value(one) for one in value) or "–"
    return "–" if value is None or value == "" else str(value)
