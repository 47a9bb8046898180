"""Show what reading makes of one sentence, stage by stage; nothing is stored."""

from typing import Annotated

import typer

from dejure.cli.options import AsJson, Published
from dejure.cli.output import DONE, print_json, print_page
from dejure.cli.wiring import opened
from dejure.render.trace import trace

EXAMPLES = ('dejure try "Russia removed the Taliban from its list of terrorist organisations on Thursday."',)


def run(
    context: typer.Context,
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="One sentence, in quotation marks.")],
    published: Published = None,
    as_json: AsJson = False,
) -> int:
    found = opened(context).try_(sentence, published=published)
    if as_json:
        print_json([found])
    else:
        print_page(trace(found))
    return DONE
