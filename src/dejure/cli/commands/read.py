"""Print the claims of documents; nothing is stored.

PATH is a text or HTML file, a folder (its documents) or - for standard input; a URL is fetched, with limits of
size, time and redirects, from the open internet only. Of a feed, in a file or at a URL, each item is a document:
what the item carries in full, else the page that it links to. Of a web archive (.warc,
.warc.gz), each page is one. With --json, one claim a line.

With --jobs, several processes read at once (each takes about 250 MB); what is printed, and its order, stay the same.

With --compare, what differs from an earlier output of `dejure read --json` is printed instead: claims gained, lost and
changed, document by document.

Exit code 1 says that a document could not be read while others were, or that something differs; 2 that none could be
read.
"""

from collections import Counter
from collections.abc import Iterable

import typer

from dejure.cli.mistakes import fails, print_note
from dejure.cli.options import AsJson, Compare, Jobs, Manifest, Paths, Published, Summaries
from dejure.cli.output import DONE, IN_PART, exit_code, print_json, print_page
from dejure.cli.progress import watched
from dejure.cli.wiring import inputs, opened, processes
from dejure.model.outcomes import Comparison, ReadOutcome
from dejure.render.claims import claims
from dejure.render.differences import CHANGES, as_row, differing, tally
from dejure.render.labels import labels

EXAMPLES = (
    "dejure read report.txt --published 2024-12-11",
    "dejure read reports/ --manifest reports/manifest.csv --json",
    "dejure read reports/ --jobs 2",
)


def run(  # noqa: PLR0913 (typer takes a parameter for each option)
    context: typer.Context,
    paths: Paths = None,
    *,
    published: Published = None,
    manifest: Manifest = None,
    summaries: Summaries = False,
    compare: Compare = None,
    jobs: Jobs = 1,
    as_json: AsJson = False,
) -> int:
    service, asked = opened(context), inputs(paths, published, manifest)
    if compare is not None:
        compared = service.compare(asked, compare, summaries=summaries, jobs=processes(jobs))
        return _compared(watched(compared, total=service.wanted(asked), printing=False), compare, as_json=as_json)
    named = None if as_json else labels(service.packs)
    seen = failed = 0
    found = service.read(asked, summaries=summaries, jobs=processes(jobs))
    for outcome in watched(found, total=service.wanted(asked), printing=True):
        bad = outcome.error is not None and fails(outcome.error)
        seen += outcome.error is None or bad
        failed += bad
        if outcome.error is not None:
            continue
        if named is None:
            _print_notes(outcome)
            print_json(outcome.claims)
        else:
            print_page(claims(outcome, named))
    return exit_code(seen, failed)


def _print_notes(outcome: ReadOutcome) -> None:
    """Nothing; says beside the JSON, whose lines are claims and nothing else, what a page says of the document."""
    for one in outcome.document.findings if outcome.document else ():
        print_note(one.code, one.what, outcome.name, one.remedy)
    if outcome.copy_of:
        print_note("copy", f"its text is that of {outcome.copy_of}", outcome.name, "count both as one voice")


def _compared(found: Iterable[Comparison], earlier: str, *, as_json: bool) -> int:
    counts, failed = Counter[str](), 0
    for one in found:
        counts.update(difference.change for difference in one.differences)
        unread = any(difference.change == "unread" for difference in one.differences)
        counts.update({"documents": int(not unread), "claims": one.claims})
        if one.error is not None:
            failed += fails(one.error)
        elif as_json:
            print_json(as_row(difference) for difference in one.differences)
        elif one.differences:
            print_page(differing(one))
    if not as_json:
        print_page(tally(counts, earlier))
    differs = any(counts[change] for change in CHANGES)
    return exit_code(counts["documents"], failed) or (IN_PART if differs else DONE)
