"""Show how a party stands with whom on a day, as known on a day.

Every listing and recognition that a source speaks of: since when, on what ground, on what evidence, what reports say
beside it, which proceedings are open and what comes next.

With --batch, a CSV with the columns subject, by, regime, on and known is answered row by row as JSON.
Exit code 1 says that a row could not be answered.
"""

from typing import Annotated

import typer

from dejure.cli.mistakes import print_error
from dejure.cli.options import AsJson, By, InRegime, Known, On
from dejure.cli.output import DONE, IN_PART, print_json, print_page
from dejure.cli.wiring import asked, beside, opened
from dejure.errors import UsageError
from dejure.render.dossier import status
from dejure.render.labels import labels
from dejure.render.outcomes import batch_row
from dejure.service import Service

EXAMPLES = (
    "dejure status Taliban --by Russia --on 2024-12-12",
    "dejure status Taliban --by ru --on 2024-12-12 --known 2024-12-09 --json",
    "dejure status --batch questions.csv",
)


def run(  # noqa: PLR0913 (typer takes a parameter for each option)
    context: typer.Context,
    subject: Annotated[str | None, typer.Argument(metavar="SUBJECT", help="The name or id of a party.")] = None,
    *,
    by: By = None,
    regime: InRegime = None,
    on: On = None,
    known: Known = None,
    batch: Annotated[
        str | None, typer.Option("--batch", metavar="CSV", help="Answer each row of this file, a line of JSON each.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    service = opened(context)
    if batch is not None:
        return _batch(service, batch)
    if subject is None:
        raise UsageError("usage", "no subject was named", where="dejure status", remedy="give SUBJECT or --batch CSV")
    answer = service.status(asked(subject, by=by, regime=regime, on=on, known=known))
    if as_json:
        print_json([answer])
    else:
        print_page(status(answer, labels(service.packs), beside(service, answer)))
    return DONE


def _batch(service: Service, path: str) -> int:
    code = DONE
    for row in service.batch(path):
        print_json([batch_row(row)])
        if row.error is not None:
            print_error(row.error)
            code = IN_PART
    return code
