"""Show everything that is known of a party on a day.

Standings, what reports say against what the law says, open proceedings with the steps taken and to come, conditions,
then the timeline, positions, talks, ties, conduct, control, concerns and interests.
"""

import typer

from dejure.cli.options import AsJson, By, InRegime, Known, On, Subject
from dejure.cli.output import DONE, print_json, print_page
from dejure.cli.wiring import asked, beside, opened
from dejure.render.dossier import dossier
from dejure.render.labels import labels

EXAMPLES = (
    "dejure dossier Taliban --on 2024-12-12",
    "dejure dossier Taliban --on 2024-12-12 --known 2024-12-09",
)


def run(  # noqa: PLR0913 (typer takes a parameter for each option)
    context: typer.Context,
    subject: Subject,
    *,
    by: By = None,
    regime: InRegime = None,
    on: On = None,
    known: Known = None,
    as_json: AsJson = False,
) -> int:
    service = opened(context)
    found = service.dossier(asked(subject, by=by, regime=regime, on=on, known=known))
    if as_json:
        print_json([found])
    else:
        print_page(dossier(found, labels(service.packs), beside(service, found.answer)))
    return DONE
