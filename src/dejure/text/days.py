"""Days as people give them to a command: `YYYY-MM-DD` and nothing else."""

import re
from datetime import date

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)


def parse_day(text: str) -> date | None:
    """The day that `YYYY-MM-DD` names, None where the text has another form or the calendar no such day."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
