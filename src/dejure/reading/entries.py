"""Entries that a notice prints one a line ("QDi.099 Name: 1: JOHN 2: ROE"): each is of the batch told before."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dejure.model.claim import Claim, Modality
from dejure.model.party import Party
from dejure.reading.memory import FINAL

_ENTRY = re.compile(r"^[ \t]*(?P<all>[A-Z]{2}[ie]\.\d{3}\W{1,3}Name:?\s*(?P<name>[^\n]*))", re.MULTILINE)
_REST = re.compile(
    r"\s*(?:\bName \(|\b[AF]\.?[kK]\.?[aA]\b|\bTitle:|\bDesignation:|\bDOB:|\bAddress:|\(original script).*"
)
_PART = re.compile(r"\b\d:\s*")
_UNNAMED = re.compile(r"\b(?:entr(?:y|ies)|names?|individuals?|entit(?:y|ies)|persons?)\b", re.IGNORECASE)


def with_entries(claims: Sequence[Claim], text: str, party: Callable[[str], Party]) -> list[Claim]:
    """The claims, where one of unnamed members is followed by their entries with one for each of these instead."""
    batches = [one for one in claims if _is_batch(one)]
    starts = sorted({one.start for one in batches})
    found = list[Claim]()
    for claim in claims:
        following = next((start for start in starts if start > claim.end), len(text)) if _is_batch(claim) else 0
        found += [*_named(claim, text, following, party)] or [claim]
    told = {(one.type, one.authority) for one in found if one.rule.endswith(".entry")}
    return [one for one in found if not _is_batch(one) or (one.type, one.authority) not in told]


def _is_batch(claim: Claim) -> bool:
    unnamed = claim.subject.id is None and _UNNAMED.search(claim.subject.name)
    return bool(unnamed) and claim.type in FINAL and claim.modality is Modality.FACT


def _named(claim: Claim, text: str, end: int, party: Callable[[str], Party]) -> Iterator[Claim]:
    """The claim for each entry between it and `end`."""
    for entry in _ENTRY.finditer(text, claim.end, max(end, claim.end)):
        name = _REST.sub("", entry["name"]).strip(" .;,")
        parts = [part.strip(" .;,") for part in _PART.split(name)]
        name = " ".join(part for part in parts if part and part.lower() != "na")
        if name:
            start = entry.start("all")
            stop = entry.start("name") + len(entry["name"].rstrip())
            yield replace(
                claim, subject=party(name), start=start, end=stop, text=text[start:stop], spans=((start, stop),),
                rule=f"{claim.rule}.entry",
            )  # fmt: skip
