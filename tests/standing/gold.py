"""The claims of a gold report as a ledger would hold them, with parties told apart by their names."""

import json
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from dejure.model.claim import Attested, Claim
from dejure.text.fold import fold

RECORDED = datetime(2026, 1, 5, tzinfo=UTC)
_BARE: dict[str, Any] = {
    field.name: () if field.name in ("actor", "object", "said_by") else None for field in fields(Claim)
}
_IDS = {
    "State Duma": "ru.state-duma",
    "Ministry of Foreign Affairs of Russia": "ru.mfa",
    "Ministry of Justice of Russia": "ru.justice-ministry",
    "Vladimir Putin": "vladimir-putin",
}


def attested(path: Path) -> tuple[Attested, ...]:
    """The gold claims of the report beside its text, in order."""
    report = json.loads(path.read_text(encoding="utf-8"))
    published = report["published"]
    return tuple(_attested(row, number, path.stem, published) for number, row in enumerate(report["claims"]))


def _attested(row: dict[str, Any], number: int, name: str, published: str | None) -> Attested:
    whole = _BARE | row
    whole |= {
        "id": f"c-{name[:3]}-{number:02}",
        "document": name,
        "published": published,
        "source": None,
        "rule": "gold",
    }
    whole["spans"] = whole.get("spans") or [[row["start"], row["end"]]]
    for role in ("actor", "object", "said_by"):
        whole[role] = [_party(one) for one in whole[role]]
    whole["subject"] = _party(whole["subject"])
    return Attested(
        claim=Claim.from_json(whole),
        source=name,
        text=name,
        voice=name,
        known=date.fromisoformat(published) if published else RECORDED.date(),
        recorded=RECORDED,
        witness="reported",
        engine="gold",
        packs="gold",
    )


def _party(row: dict[str, Any] | str) -> dict[str, Any]:
    name = row if isinstance(row, str) else row["name"]
    given = None if isinstance(row, str) else row.get("id")
    return {"id": given or _IDS.get(name) or fold(name).replace(" ", "-"), "name": name}
