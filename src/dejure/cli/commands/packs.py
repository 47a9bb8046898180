"""Check the knowledge that Dejure reads with: `dejure packs check`.

Names what stands twice, is ambiguous, points nowhere or lacks an example. Exit code 1 says that it found something.
"""

from enum import StrEnum
from typing import Annotated

import typer

from dejure.cli.options import AsJson
from dejure.cli.output import DONE, IN_PART, print_json, print_page
from dejure.cli.wiring import opened
from dejure.packs.check import check
from dejure.render.outcomes import pack_findings

EXAMPLES = ("dejure packs check",)


class Action(StrEnum):
    """What can be done with the packs."""

    CHECK = "check"


def run(
    context: typer.Context,
    action: Annotated[Action, typer.Argument(help="check: look for faults in the packs.")],
    as_json: AsJson = False,
) -> int:
    del action
    found = check(opened(context).packs)
    if as_json:
        print_json(found)
    else:
        print_page(pack_findings(found))
    return IN_PART if found else DONE
