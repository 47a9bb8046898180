"""Say which condition keeps a frame from making its claim of a sentence, or that it holds; nothing is stored.

A frame is one way in which words make a claim: `dejure try` names those that hold. Each word that could call the
frame is answered for. Without --frame, the frames that come nearest are listed, the nearest first.

Exit code 1 says that the frame makes no claim of the sentence.
"""

from typing import Annotated

import typer

from dejure.cli.options import AsJson, Published
from dejure.cli.output import DONE, IN_PART, print_json, print_page
from dejure.cli.wiring import opened
from dejure.render.trace import why_not

EXAMPLES = (
    'dejure why-not "Russia removed the Taliban from its list of terrorist organisations." --frame remove',
    'dejure why-not "Canada put the Taliban on a list." --json',
)


def run(
    context: typer.Context,
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="One sentence, in quotation marks.")],
    frame: Annotated[str | None, typer.Option("--frame", metavar="ID", help="The id of a frame.")] = None,
    published: Published = None,
    as_json: AsJson = False,
) -> int:
    found = opened(context).why_not(sentence, frame, published=published)
    if as_json:
        print_json([found])
    else:
        print_page(why_not(found))
    return DONE if frame is None or any(one.failed is None for one in found.attempts) else IN_PART
