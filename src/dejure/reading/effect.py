"""Decisions that say from which day they hold: once that day has come, what they decide is so."""

import re
from dataclasses import replace

from dejure.model.claim import Claim, ClaimType, Modality
from dejure.text.dates import WrittenDate

_DECIDED = re.compile(r"\b(?:have|has|had) (?:\w+ )?(?:decided|agreed|resolved)\b|\b(?:decided|agreed) (?:up)?on\b")
_FROM = re.compile(r"(?:with effect |effective |beginning )?(?:as )?(?:from|of|on)\b")


def in_effect(claim: Claim, sentence: str, written: WrittenDate | None) -> Claim:
    """The claim as a fact where it was decided with effect from a day that is past."""
    if written is None or claim.type is not ClaimType.RECOGNITION or claim.modality in (Modality.FACT, Modality.DENIED):
        return claim
    begins = written.when.earliest if written.when else None
    past = begins is not None and claim.published is not None and begins <= claim.published
    told = _DECIDED.search(sentence) and (_FROM.match(written.text) or "with effect" in sentence)
    if not past or not told:
        return claim
    return replace(claim, modality=Modality.FACT, when=written.when)
