"""Claims as a person reads them: what is said, by whom, in which words."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from dejure.model.claim import Claim, Zone
from dejure.model.document import Document
from dejure.model.outcomes import ReadOutcome
from dejure.model.party import Party
from dejure.render.dates import long_day, spoken
from dejure.render.labels import Labels
from dejure.render.terminal import grid, indented, quoted
from dejure.render.words import aim, counted, modality, sentence

_TOLD = ("given", "manifest", "name")  # by the user, who knows it


def claims(found: ReadOutcome, labels: Labels) -> Iterator[RenderableType]:
    """The claims of a document below its name, in the order in which they were read."""
    told = f"  {' · '.join((*_origin(found.document), counted(len(found.claims), 'claim')))}"
    yield Text.assemble((found.name, "title"), (told, "quiet"))
    for finding in found.document.findings if found.document else ():
        yield indented(Text(f"{finding.what}: {finding.remedy}.", style="open"))
    if found.copy_of:
        yield indented(Text(f"A copy of {found.copy_of}: both are one voice.", style="open"))
    if found.claims:
        yield indented(_rows(found.claims, labels))
    else:
        yield indented(
            Text("Read; nothing in it is about a listing, a recognition or a party's part in one.", style="quiet")
        )
    yield Text()


def _origin(document: Document | None) -> Iterator[str]:
    """When and by whom the document was published, with what of a page says so."""
    if document is None or document.published is None:
        yield "no publication date"
    else:
        yield f"published {long_day(document.published)}{_by(document.published_by)}"
    if document is not None and document.outlet:
        yield f"{document.outlet}{_by(document.outlet_by)}"


def _by(method: str | None) -> str:
    return f" (by {method})" if method and method not in _TOLD else ""


def _rows(found: Sequence[Claim], labels: Labels) -> RenderableType:
    made = grid(None, 1)
    for one in found:
        made.add_row(Text(one.type.value, style="head"), Group(_said(one, labels), quoted(one.text)))
    return made


def _said(claim: Claim, labels: Labels) -> Text:
    made = Text(claim.subject.name, style="title")
    particulars = [one for one in _particulars(claim, labels) if one]
    if particulars:
        made.append(": ", "quiet").append(", ".join(particulars))
    how = modality(claim.modality.value)
    if how:
        made.append(f" ({how})", "open")
    if claim.zone is not Zone.BODY:
        made.append(f" ({claim.zone} only)", "open")
    if claim.said_by:
        made.append(f" – says {' via '.join(one.name for one in claim.said_by)}", "quiet")
    return made


def _particulars(claim: Claim, labels: Labels) -> Iterator[str]:
    yield claim.scope or ""
    yield f"{claim.stage} {claim.outcome}".replace("-", " ") if claim.stage else ""
    yield aim(claim.aim.value) if claim.aim else ""
    yield str(claim.level or claim.stance or claim.kind or claim.tie or "")
    yield f"with {_names(claim.object)}" if claim.object else ""
    yield f"by {_names(claim.actor)}" if claim.actor else ""
    yield labels.authority(claim.authority) if claim.authority else ""
    yield labels.regime(claim.regime) if claim.regime else ""
    yield spoken(str(claim.when)) if claim.when else ""


def _names(parties: tuple[Party, ...]) -> str:
    return sentence(" and ".join(one.name for one in parties))
