"""The dossier of one subject on a terminal: everything that is known of it on a day."""

from collections.abc import Iterator

from rich.console import RenderableType

from dejure.model.standing import Answer, Dossier
from dejure.render.entries import dated, section
from dejure.render.labels import Labels
from dejure.render.standings import Beside, against_law, conditions, footing, nothing, proceedings, standings, title
from dejure.render.terminal import heading


def dossier(found: Dossier, labels: Labels, beside: Beside) -> Iterator[RenderableType]:
    """The parts of a dossier, in the order in which a person reads it; what is empty is left out."""
    yield from _standing(found.answer, labels, beside)
    yield from _timeline(found)
    yield from section("Positions", found.positions, quotes=True)
    yield from section("Talks", found.talks, quotes=True)
    yield from section("Ties", found.ties, quotes=True)
    yield from section("Conduct", found.conduct)
    yield from section("Control", found.control)
    yield from section("Concerns and interests", found.assessments)
    yield from footing(found.answer)


def status(answer: Answer, labels: Labels, beside: Beside) -> Iterator[RenderableType]:
    """The parts of an answer: its standings and what they rest on."""
    yield from _standing(answer, labels, beside)
    yield from footing(answer)


def _timeline(found: Dossier) -> Iterator[RenderableType]:
    """What has a date, and what has none but no section of its own below either."""
    below = (found.positions, found.talks, found.ties, found.conduct, found.control, found.assessments)
    shown = {entry for entries in below for entry in entries}
    entries = [one for one in found.timeline if one.when or one not in shown]
    if entries:
        yield from heading("Timeline")
        yield from dated(entries)


def _standing(answer: Answer, labels: Labels, beside: Beside) -> Iterator[RenderableType]:
    yield from title(answer)
    if not answer.standings:
        yield from nothing(answer, beside)
        return
    yield from against_law(answer, labels)
    yield from standings(answer, labels, beside.heard)
    yield from proceedings(answer, labels)
    yield from conditions(answer, labels)
