"""Claims from settled drafts: the fields of the contract, the offsets in the document, the id."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dejure.model.claim import Aim, Claim, Kind, Level, Modality, Outcome, Stage, Stance, Tie
from dejure.model.document import Document
from dejure.model.when import When
from dejure.reading.drafts import Draft
from dejure.reading.places import Place
from dejure.text.dates import WrittenDate


def claim_of(document: Document, place: Place, draft: Draft, written: WrittenDate | None, ground: str | None) -> Claim:
    start, end = place.start + draft.start, place.start + draft.end
    values: Mapping[str, str | None] = draft.values
    spans = [(start, end)]
    if place.back:
        spans.insert(0, (start - place.back, end - place.back))
    future = draft.modality in (Modality.EXPECTED, Modality.POSSIBLE) or values.get("outcome") == Outcome.PENDING
    assert draft.subject is not None  # noqa: S101 (drafts without a subject are left out before)
    return Claim(
        id="",
        document=document.name,
        type=draft.type,
        subject=draft.subject,
        scope=values.get("scope"),
        authority=draft.authority,
        regime=draft.regime,
        actor=draft.actor,
        object=draft.object,
        aim=_or_none(Aim, values.get("aim")),
        stage=_or_none(Stage, values.get("stage")),
        outcome=_or_none(Outcome, values.get("outcome")),
        level=_or_none(Level, values.get("level")),
        stance=_or_none(Stance, values.get("stance")),
        place=values.get("place"),
        kind=_or_none(Kind, values.get("kind")),
        about=values.get("about"),
        tie=_or_none(Tie, values.get("tie")),
        modality=draft.modality,
        when=_when(written, future=future),
        when_text=written.text if written else None,
        said_by=draft.said_by,
        ground=ground,
        start=spans[0][0],
        end=spans[0][1],
        text=document.text[spans[0][0] : spans[0][1]],
        spans=tuple(spans),
        zone=place.zone,
        published=document.published,
        source=document.outlet,
        rule=draft.rule,
    )


def _or_none(enum: Any, value: str | None) -> Any:
    return enum(value) if value else None


def _when(written: WrittenDate | None, *, future: bool) -> When | None:
    if written is None:
        return None
    return written.when_if_future if future else written.when


def identified(claim: Claim, document: Document) -> Claim:
    """The claim with its id: a digest of the text, the place and the key fields."""
    parts = (
        document.text_digest, claim.type, claim.subject.key, claim.scope, claim.authority, claim.regime, claim.aim,
        claim.stage, claim.outcome, claim.level, claim.stance, claim.tie, claim.kind, claim.modality, claim.when,
        *(party.key for party in (*claim.actor, *claim.object)), claim.spans,
    )  # fmt: skip
    digest = hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()
    return replace(claim, id=f"c{digest[:16]}")
