"""Follow feeds, so that `dejure pull` reads what is new in them; without FEED, list those that are followed.

FEED is the address of an RSS or Atom feed, such as https://example.org/news.xml. It is asked once, so that only a feed
is followed; nothing is taken in yet.
With --stop, FEED is an address, or a part of one address or title alone; what came from it stays in the ledger.

Exit code 1 says that a feed could not be followed while others were; 2 that none could.
"""

from typing import Annotated

import typer

from dejure.cli.mistakes import print_error
from dejure.cli.options import AsJson, Summaries
from dejure.cli.output import DONE, exit_code, print_json, print_page
from dejure.cli.wiring import opened
from dejure.render.feeds import follow_outcomes, followed

EXAMPLES = ("dejure follow", "dejure follow --json")


def run(
    context: typer.Context,
    feeds: Annotated[list[str] | None, typer.Argument(metavar="FEED…", help="Addresses of RSS or Atom feeds.")] = None,
    *,
    stop: Annotated[
        list[str] | None, typer.Option("--stop", metavar="FEED", help="Follow this feed no longer (may be repeated).")
    ] = None,
    summaries: Summaries = False,
    as_json: AsJson = False,
) -> int:
    service = opened(context)
    if not feeds and not stop:
        known = service.followed()
        if as_json:
            print_json(known)
        else:
            print_page(followed(known))
        return DONE
    outcomes = [*service.stop(stop or ()), *service.follow(feeds or (), summaries=summaries)]
    for outcome in outcomes:
        if outcome.error is not None:
            print_error(outcome.error)
    if as_json:
        print_json(outcomes)
    else:
        print_page(follow_outcomes(outcomes))
    return exit_code(len(outcomes), sum(one.error is not None for one in outcomes))
