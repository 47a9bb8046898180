"""Take documents into the ledger: a source already there is left as it is.

PATH is a text or HTML file, a folder (its documents) or - for standard input; a URL is fetched, with limits of
size, time and redirects, from the open internet only. Of a feed, in a file or at a URL, each item is a document:
what the item carries in full, else the page that it links to. Of a web archive (.warc,
.warc.gz), each page is one.
A manifest is a CSV with path and any of published, outlet, url, list; without PATH, its rows are taken.

With --jobs, several processes read at once (each takes about 250 MB); what is printed, and its order, stay the same.

Exit code 1 says that a document was not taken while others were; 2 that none was.

The same command again takes up where one was cut off.
"""

import typer

from dejure.cli.mistakes import fails, print_note
from dejure.cli.options import AsJson, Jobs, Manifest, Paths, Published, Summaries
from dejure.cli.output import exit_code, print_json, print_page
from dejure.cli.progress import watched
from dejure.cli.wiring import inputs, opened, processes
from dejure.render.outcomes import added

EXAMPLES = (
    "dejure add report.txt --published 2024-12-11",
    "dejure add --manifest reports/manifest.csv",
)


def run(  # noqa: PLR0913 (typer takes a parameter for each option)
    context: typer.Context,
    paths: Paths = None,
    *,
    published: Published = None,
    manifest: Manifest = None,
    summaries: Summaries = False,
    jobs: Jobs = 1,
    as_json: AsJson = False,
) -> int:
    service, asked = opened(context), inputs(paths, published, manifest)
    outcomes = []
    found = service.add(asked, summaries=summaries, jobs=processes(jobs))
    for outcome in watched(found, total=service.wanted(asked), printing=as_json):
        if outcome.error is not None and not fails(outcome.error):
            continue
        outcomes.append(outcome)
        for one in outcome.findings:
            print_note(one.code, one.what, outcome.name, one.remedy)
        if as_json:
            print_json([outcome])
    if not as_json:
        print_page(added(outcomes))
    return exit_code(len(outcomes), sum(one.error is not None for one in outcomes))
