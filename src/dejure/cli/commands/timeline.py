"""Show what happened to a party, was said of it or is to come, in the order of the dates.

Dates are as precise as the sources give them and no finer. With --json, one entry a line.
"""

from typing import Annotated

import typer

from dejure.cli.options import AsJson, By, InRegime, Known, On, Subject
from dejure.cli.output import DONE, print_json, print_page
from dejure.cli.wiring import asked, opened
from dejure.render.entries import timeline

EXAMPLES = (
    "dejure timeline Taliban",
    "dejure timeline Taliban --with Russia --on 2024-12-12 --json",
)


def run(  # noqa: PLR0913 (typer takes a parameter for each option)
    context: typer.Context,
    subject: Subject,
    *,
    other: Annotated[
        str | None, typer.Option("--with", metavar="PARTY", help="Only what this party has a part in.")
    ] = None,
    by: By = None,
    regime: InRegime = None,
    on: On = None,
    known: Known = None,
    as_json: AsJson = False,
) -> int:
    service = opened(context)
    question = asked(subject, by=by, regime=regime, on=on, known=known)
    found = service.timeline(question, with_=other)
    if as_json:
        print_json(found)
    else:
        print_page(timeline(service.question(question).subject, found))
    return DONE
