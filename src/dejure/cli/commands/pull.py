"""Take into the ledger what is new in the feeds that are followed.

NAME is the address of a feed, or a part of one address or title alone; without NAME, all are pulled. An item is read
once, and again when it was amended; where the network fails it is tried again at the next pull.

Exit code 1 says that a feed failed or an item was refused while others were done; 2 that nothing was.

The same command again takes up where one was cut off. With --json, one feed a line, with the items that were read.
"""

from typing import Annotated

import typer

from dejure.cli.mistakes import print_error
from dejure.cli.options import AsJson
from dejure.cli.output import exit_code, print_json, print_page
from dejure.cli.progress import counting
from dejure.cli.wiring import opened
from dejure.model.feed import PullBegun, PullOutcome
from dejure.render.feeds import pulled

EXAMPLES = ("dejure pull", "dejure pull --json")


def run(
    context: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME…", help="Feeds that are followed.")] = None,
    as_json: AsJson = False,
) -> int:
    done: list[PullOutcome] = []
    with counting() as count:
        for step in opened(context).pull(names or ()):
            if isinstance(step, PullBegun):
                count(0, step.items)
                continue
            if step.error is not None:
                print_error(step.error)
            if not isinstance(step, PullOutcome):
                count(1, 0)
                continue
            done.append(step)
            if as_json:
                print_json([step])
    if not as_json:
        print_page(pulled(done))
    failed = sum(one.refused + (one.error is not None) for one in done)
    return exit_code(sum(len(one.items) + 1 for one in done), failed)
