"""The ladder of recognition as the packs have it: what each level says, and on which rail."""

from dataclasses import dataclass
from typing import Any

from dejure.model.claim import Level
from dejure.packs.load import Packs


@dataclass(frozen=True, slots=True)
class Rung:
    """What a level says: its value on its rail, how high that is, whether it ends what stood, whether it loosens."""

    rail: str
    value: str
    rank: int
    falls: bool
    loosens: bool


def rung(level: Level, packs: Packs) -> Rung:
    """The rail, value and rank of a level."""
    return Rung(**packs.rows("recognition")["ladder"]["levels"][level.value])


def loosens(level: Level | None, packs: Packs) -> bool:
    """Whether the level is a recognition that reports alone cannot give; without packs every level may be."""
    ladder = packs.rows("recognition").get("ladder")
    return level is not None and (ladder is None or rung(level, packs).loosens)


def summary(values: dict[str, str | None], packs: Packs) -> str | None:
    """The status word that sums up the values of the rails; None where no row of the table fits."""
    rows: list[dict[str, Any]] = packs.rows("recognition")["ladder"]["status"]
    fits = (row for row in rows if all(values[rail] == row[rail] for rail in row if rail != "status"))
    return next((row["status"] for row in fits), None)
