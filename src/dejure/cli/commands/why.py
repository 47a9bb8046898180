"""Walk from an answer down to the characters that bear it.

ID is a claim (c…), an act (a…), a standing (SUBJECT/REGIME, such as taliban/ru-ter), a recognition
(SUBJECT/rec/AUTHORITY) or an open proceeding (either of these with its aim behind: taliban/ru-ter/delist).
Below it stand the acts, their claims, the quoted words and the stored source.
"""

from typing import Annotated

import typer

from dejure.cli.options import AsJson, Known, On
from dejure.cli.output import DONE, print_json, print_page
from dejure.cli.wiring import opened
from dejure.render.why import why

EXAMPLES = (
    "dejure why taliban/ru-ter --on 2024-12-12",
    "dejure why taliban/ru-ter/delist --on 2024-12-12",
    "dejure why taliban/rec/ru --on 2024-12-12 --json",
)


def run(
    context: typer.Context,
    link: Annotated[
        str, typer.Argument(metavar="ID", help="A claim, an act, a standing, a recognition or a proceeding.")
    ],
    on: On = None,
    known: Known = None,
    as_json: AsJson = False,
) -> int:
    found = opened(context).why(link, on=on, known=known)
    if as_json:
        print_json([found])
    else:
        print_page(why(found))
    return DONE
