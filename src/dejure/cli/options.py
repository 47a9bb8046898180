"""The options that several commands share, so that each reads and means the same everywhere."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeAlias

import typer

from dejure.errors import UsageError


@dataclass(frozen=True, slots=True)
class Global:
    """What was said before the command."""

    ledger: str | None


def day(text: str) -> date:
    """The day that `text` writes as YYYY-MM-DD; UsageError otherwise."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as problem:
        raise UsageError(
            "date", f"{text!r} is not a day", where="on the command line", remedy="write it as YYYY-MM-DD"
        ) from problem


Subject: TypeAlias = Annotated[str, typer.Argument(metavar="SUBJECT", help="A name or id of a party.")]
By: TypeAlias = Annotated[
    str | None, typer.Option("--by", metavar="AUTHORITY", help="Only this authority: ru, un, Russia, …")
]
InRegime: TypeAlias = Annotated[
    str | None, typer.Option("--regime", metavar="ID", help="Only this list or legal regime, by id or name.")
]
On: TypeAlias = Annotated[
    date | None,
    typer.Option("--on", "--as-of", parser=day, metavar="DATE", help="The day asked about (default: today)."),
]
Known: TypeAlias = Annotated[
    date | None,
    typer.Option("--known", parser=day, metavar="DATE", help="Only what had been published by then (default: all)."),
]
Published: TypeAlias = Annotated[
    date | None,
    typer.Option("--published", parser=day, metavar="DATE", help="The day on which the sources were published."),
]
Manifest: TypeAlias = Annotated[
    str | None,
    typer.Option("--manifest", metavar="CSV", help="A CSV with path and any of published, outlet, url, list."),
]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON: one object, or one a line.")]
