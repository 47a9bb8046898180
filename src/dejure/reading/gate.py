"""What every reader's claims must pass: verbatim evidence, known regimes, the fields that their type needs."""

from collections.abc import Mapping
from typing import Any

from dejure.model.claim import CORE, Claim, ClaimType
from dejure.model.regime import Regime

_NEEDS: Mapping[ClaimType, tuple[str, ...]] = {
    ClaimType.STEP: ("aim", "stage", "outcome"),
    ClaimType.RECOGNITION: ("level",),
    ClaimType.POSITION: ("stance", "actor"),
    ClaimType.MET: ("object",),
    ClaimType.TIED: ("object", "tie"),
}


def faults(claim: Claim, text: str, regimes: Mapping[str, Regime]) -> tuple[str, ...]:
    """What keeps a claim from being accepted, in words; empty where nothing does."""
    found = []
    if text[claim.start : claim.end] != claim.text or not claim.text:
        found.append("its words are not those of the text")
    if any(not 0 <= start < end <= len(text) for start, end in claim.spans):
        found.append("a span lies outside the text")
    needed: tuple[str, ...] = _NEEDS.get(claim.type, ())
    if claim.type in CORE:
        needed = (*needed, "authority")
    found += [f"a claim of the type {claim.type} needs {name}" for name in needed if not _given(claim, name)]
    if claim.regime and claim.regime not in regimes:
        found.append(f"no regime is called {claim.regime}")
    return tuple(found)


def _given(claim: Claim, name: str) -> Any:
    return getattr(claim, name)
