"""Words for bodies that only end the name of another ("the Northern Youth Congress" is nobody's Congress)."""

import re
from collections.abc import Collection

from dejure.names.gazetteer import Sighting

_CAPITALISED = re.compile(r"\b([A-Z][\w’'-]+) $")
_BODIES = frozenset({"Congress", "Council", "Committee", "Assembly", "Federation", "Army"})
_QUALIFYING = frozenset({
    "The", "Federal", "National", "Central", "State", "Supreme", "People’s", "People's", "General", "Privy",
    "Security", "House", "Joint", "High", "Senate", "Republican", "Democratic",
})  # fmt: skip


def ends_name(text: str, sighting: Sighting, ends: Collection[int]) -> bool:
    """Whether a word for a body only ends the name of another ("the Northern Youth Congress")."""
    before = _CAPITALISED.search(text, 0, sighting.start)
    if before is None or text[sighting.start : sighting.end] not in _BODIES or before.start() == 0:
        return False
    return before[1] not in _QUALIFYING and before.end(1) not in ends
