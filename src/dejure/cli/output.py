"""Where answers go: pages and JSON to standard output."""

import sys
from collections.abc import Iterable
from typing import Any

from rich.console import RenderableType

from dejure.render.characters import is_unicode
from dejure.render.json import line
from dejure.render.terminal import console, show

DONE, IN_PART, NOT_DONE = 0, 1, 2


def print_page(parts: Iterable[RenderableType]) -> None:
    """Nothing; prints the parts of a page to standard output."""
    show(console(sys.stdout), parts)


def print_json(values: Iterable[Any]) -> None:
    """Nothing; prints each value as one line of JSON."""
    ascii_only = not is_unicode(sys.stdout.encoding)
    for value in values:
        sys.stdout.write(line(value, ascii_only=ascii_only) + "\n")


def exit_code(outcomes: int, failures: int) -> int:
    """What to end with after so many outcomes, so many of them failures."""
    if not failures:
        return DONE
    return IN_PART if failures < outcomes else NOT_DONE
