"""Check every quote and digest of the ledger again, and name what does not hold.

Exit code 1 says that something does not hold.
"""

import typer

from dejure.cli.options import AsJson
from dejure.cli.output import DONE, IN_PART, print_json, print_page
from dejure.cli.wiring import opened
from dejure.render.outcomes import findings

EXAMPLES = ("dejure verify",)


def run(context: typer.Context, as_json: AsJson = False) -> int:
    service = opened(context)
    found = tuple(service.verify())
    if as_json:
        print_json(found)
    else:
        print_page(findings(found, service.contents()))
    return IN_PART if any(one.level == "fault" for one in found) else DONE
