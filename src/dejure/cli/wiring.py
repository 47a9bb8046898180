"""From the options of a command to the service that does its work."""

import os
from collections.abc import Sequence
from difflib import get_close_matches

import typer

from dejure.cli.options import Global
from dejure.model.party import Party
from dejure.model.standing import Answer
from dejure.packs.load import Packs
from dejure.render.standings import Beside
from dejure.service import Service
from dejure.settings import Settings
from dejure.sources.inputs import Inputs
from dejure.standing.questions import Asked
from dejure.text.fold import fold


def opened(context: typer.Context) -> Service:
    """The service on the ledger that the options or the environment name; closed when the command ends."""
    said = context.find_object(Global)
    return context.with_resource(Service(Settings.load(ledger=said.ledger if said else None)))


def inputs(paths: Sequence[str] | None, published: str | None, manifest: str | None) -> Inputs:
    """What the user asks to be read."""
    return Inputs(tuple(paths or ()), published, manifest)


def processes(jobs: int) -> int:
    """How many processes are meant: 0 stands for one on each core."""
    return jobs or os.cpu_count() or 1


def asked(subject: str, *, by: str | None, regime: str | None, on: str | None, known: str | None) -> Asked:
    """The question as the user put it."""
    return Asked(subject, by, regime, on, known)


def beside(service: Service, answer: Answer) -> Beside:
    """What stands beside the answer on a page: where it is empty what helps, else how fresh its evidence is."""
    if answer.standings:
        return Beside(None, (), service.heard(answer))
    return Beside(service.contents(), near(service.packs, answer.subject), {})


def near(packs: Packs, subject: Party) -> tuple[str, ...]:
    """Display names of up to three parties whose names are written much like the subject's; none for a known one."""
    if subject.id is not None:
        return ()
    close = get_close_matches(fold(subject.name), packs.bearers, n=3, cutoff=0.75)
    return tuple(dict.fromkeys(packs.bearers[one][-1].name for one in close))
