"""The golden files and what makes them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO, TextIOWrapper

from rich.console import RenderableType

from dejure.render import json
from dejure.render.claims import claims
from dejure.render.dossier import dossier, status
from dejure.render.entries import timeline
from dejure.render.feeds import follow_outcomes, followed, pulled
from dejure.render.outcomes import added, batch_row, findings, pack_findings
from dejure.render.register import register
from dejure.render.terminal import console, show
from dejure.render.trace import trace
from dejure.render.why import why
from tests.render import samples
from tests.render.feeds import FOLLOW_OUTCOMES, FOLLOWED, PULLED
from tests.render.outcomes import ADDED, BATCH, CLAIMS, FAULTS, FINDINGS, HELD, NOTHING, READ
from tests.render.samples import BESIDE, LABELS


def page(parts: Callable[[], Iterable[RenderableType]], width: int, encoding: str = "utf-8") -> Callable[[], str]:
    """What makes the text of `parts` at that width in that encoding, without colour."""

    def made() -> str:
        into = TextIOWrapper(BytesIO(), encoding=encoding, newline="\n")
        show(console(into, width=width), parts())
        into.seek(0)
        return into.read()

    return made


def as_json(value: object) -> Callable[[], str]:
    """What makes the JSON of `value`."""
    return lambda: json.line(value) + "\n"


CASES: dict[str, Callable[[], str]] = {
    "render/dossier-80.txt": page(lambda: dossier(samples.DOSSIER, LABELS, BESIDE), 80),
    "render/dossier-120.txt": page(lambda: dossier(samples.DOSSIER, LABELS, BESIDE), 120),
    "render/dossier-ascii.txt": page(lambda: dossier(samples.DOSSIER, LABELS, BESIDE), 80, "ascii"),
    "render/dossier-empty.txt": page(lambda: dossier(samples.BARE, LABELS, BESIDE), 80),
    "render/dossier.json": as_json(samples.DOSSIER),
    "render/status-80.txt": page(lambda: status(samples.ANSWER, LABELS, BESIDE), 80),
    "render/status.json": as_json(samples.ANSWER),
    "render/timeline-80.txt": page(lambda: timeline(samples.TALIBAN, samples.DOSSIER.timeline), 80),
    "render/register-80.txt": page(lambda: register(samples.REGISTER, LABELS), 80),
    "render/register-empty.txt": page(lambda: register(replace(samples.REGISTER, rows=(), newest=None), LABELS), 80),
    "render/timeline-empty.txt": page(lambda: timeline(samples.TALIBAN, ()), 80),
    "render/register.json": as_json(samples.REGISTER),
    "render/why-80.txt": page(lambda: why(samples.WHY), 80),
    "render/why.json": as_json(samples.WHY),
    "render/read-80.txt": page(lambda: [*claims(READ, LABELS), *claims(NOTHING, LABELS)], 80),
    "render/read.json": lambda: "".join(as_json(claim)() for claim in CLAIMS),
    "render/added-80.txt": page(lambda: added(ADDED), 80),
    "render/added-many.txt": page(lambda: added(ADDED * 10), 80),
    "render/added.json": lambda: "".join(as_json(outcome)() for outcome in ADDED),
    "render/verify-fault.txt": page(lambda: findings(FAULTS, HELD), 80),
    "render/verify.txt": page(lambda: findings((), HELD), 80),
    "render/followed-80.txt": page(lambda: followed(FOLLOWED), 80),
    "render/followed-none.txt": page(lambda: followed(()), 80),
    "render/followed.json": lambda: "".join(as_json(one)() for one in FOLLOWED),
    "render/follow-80.txt": page(lambda: follow_outcomes(FOLLOW_OUTCOMES), 80),
    "render/pulled-80.txt": page(lambda: pulled(PULLED), 80),
    "render/pulled-nothing.txt": page(lambda: pulled(PULLED[1:2]), 80),
    "render/pulled.json": lambda: "".join(as_json(one)() for one in PULLED),
    "render/batch.json": lambda: "".join(as_json(batch_row(row))() for row in BATCH),
    "render/packs-fault.txt": page(lambda: pack_findings(FINDINGS), 80),
    "render/packs.txt": page(lambda: pack_findings(()), 80),
    "render/trace.txt": page(lambda: trace(samples.TRACE), 80),
}
