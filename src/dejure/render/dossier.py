"""The dossier of one subject on a terminal: everything that is known of it on a day."""

from collections.abc import Iterator

from rich.console import RenderableType

from dejure.model.standing import Answer, Dossier
from dejure.render.entries import section
from dejure.render.labels import Labels
from dejure.render.standings import Beside, against_law, conditions, footing, nothing, proceedings, standings, title


def dossier(found: Dossier, labels: Labels, beside: Beside) -> Iterator[RenderableType]:
    """The parts of a dossier, in the order in which a person reads it; what is empty is left out."""
    yield from _standing(found.answer, labels, beside)
    yield from section("Timeline", found.timeline)
    yield from section("Positions", found.positions)
    yield from section("Talks", found.talks)
    yield from section("Ties", found.ties)
    yield from section("Conduct", found.conduct)
    yield from section("Control", found.control)
    yield from section("Concerns and interests", found.assessments)
    yield from footing(found.answer)


def status(answer: Answer, labels: Labels, beside: Beside) -> Iterator[RenderableType]:
    """The parts of an answer: its standings and what they rest on."""
    yield from _standing(answer, labels, beside)
    yield from footing(answer)


def _standing(answer: Answer, labels: Labels, beside: Beside) -> Iterator[RenderableType]:
    yield from title(answer)
    if not answer.standings:
        yield from nothing(answer, beside)
        return
    yield from against_law(answer, labels)
    yield from standings(answer, labels)
    yield from proceedings(answer, labels)
    yield from conditions(answer, labels)
