"""Show a whole list as on a day: a row per name, and how complete it is."""

from typing import Annotated

import typer

from dejure.cli.options import AsJson, Known, On
from dejure.cli.output import DONE, print_json, print_page
from dejure.cli.wiring import opened
from dejure.render.labels import labels
from dejure.render.register import register

EXAMPLES = (
    "dejure register ru-ter --on 2024-12-12",
    'dejure register "Foreign Terrorist Organizations" --json',
)


def run(
    context: typer.Context,
    regime: Annotated[str, typer.Argument(metavar="REGIME", help="A list or legal regime, by name or id.")],
    on: On = None,
    known: Known = None,
    as_json: AsJson = False,
) -> int:
    service = opened(context)
    found = service.register(regime, on=on, known=known)
    if as_json:
        print_json([found])
    else:
        print_page(register(found, labels(service.packs)))
    return DONE
