"""Where answers go: pages and JSON to standard output, errors to standard error."""

import sys
from collections.abc import Iterable
from typing import Any

from rich.console import RenderableType

from dejure.errors import DejureError
from dejure.render.json import line
from dejure.render.terminal import console, show, simple

DONE, IN_PART = 0, 1


def print_page(parts: Iterable[RenderableType]) -> None:
    """Nothing; prints the parts of a page to standard output."""
    show(console(sys.stdout), parts)


def print_json(values: Iterable[Any]) -> None:
    """Nothing; prints each value as one line of JSON."""
    ascii_only = not _unicode(sys.stdout)
    for value in values:
        sys.stdout.write(line(value, ascii_only=ascii_only) + "\n")


def print_error(error: DejureError) -> None:
    """Nothing; prints the one line of an error to standard error."""
    said = str(error)
    sys.stderr.write(f"{said if _unicode(sys.stderr) else simple(said)}\n")


def _unicode(stream: Any) -> bool:
    return str(getattr(stream, "encoding", "") or "").lower().replace("-", "").startswith("utf")
