"""The options that several commands share, so that each reads and means the same everywhere."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

import typer


@dataclass(frozen=True, slots=True)
class Global:
    """What was said before the command."""

    ledger: str | None


Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|URL…", help="Files, folders, addresses of pages or feeds, or - for standard input."),
]
Published: TypeAlias = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="The day on which the documents were published.")
]
Manifest: TypeAlias = Annotated[
    str | None,
    typer.Option("--manifest", metavar="CSV", help="A CSV with path and any of published, outlet, url, list."),
]
Summaries: TypeAlias = Annotated[
    bool, typer.Option("--summaries", help="Of a feed's items take the summaries, and fetch no page behind them.")
]
Jobs: TypeAlias = Annotated[
    int,
    typer.Option("--jobs", metavar="N", min=0, help="Read in so many processes (0: one for each core)."),
]
Compare: TypeAlias = Annotated[
    str | None, typer.Option("--compare", metavar="OLD.jsonl", help="Show what differs from an earlier output.")
]
Subject: TypeAlias = Annotated[str, typer.Argument(metavar="SUBJECT", help="The name or id of a party.")]
By: TypeAlias = Annotated[
    str | None, typer.Option("--by", metavar="AUTHORITY", help="Only this state or body, by name or id: Russia, un.")
]
InRegime: TypeAlias = Annotated[
    str | None, typer.Option("--regime", metavar="REGIME", help="Only this list or legal regime, by name or id.")
]
On: TypeAlias = Annotated[
    str | None, typer.Option("--on", "--as-of", metavar="DATE", help="The day asked about (today, if not given).")
]
Known: TypeAlias = Annotated[
    str | None,
    typer.Option("--known", metavar="DATE", help="Count only what had been published by then (all, if not given)."),
]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON: one object, or one a line.")]
