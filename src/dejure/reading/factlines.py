"""Lines of a fact file that say in whose list somebody stands: "Listed by: Canada (2003), Australia"."""

import re
from collections.abc import Iterator

from dejure.model.claim import ClaimType, Modality
from dejure.model.party import Party, Sort
from dejure.names.gazetteer import Via
from dejure.reading.drafts import Draft
from dejure.reading.scene import Scene

_LINE = re.compile(
    r"\W*(?P<no>Not |Never )?(?:(?:Currently|Also) )?"
    r"(?:listed|designated|proscribed|banned|outlawed|blacklisted)(?: as (?:an? )?terror(?:ist)?\b[\w ]*)? (?:by|in):",
    re.IGNORECASE,
)


def fact_line(scene: Scene, group: Party | None) -> Iterator[Draft]:
    """The listing of the group that the document is about by each state or body that the line names."""
    found = _LINE.match(scene.tree.text)
    if found is None or group is None:
        return
    said = Modality.DENIED if found["no"] else Modality.FACT
    for one in scene.mentions:
        whole = one.start >= found.end() and scene.tree[one.head].dep != "poss"
        if whole and one.kind in (Sort.STATE, Sort.BLOC) and one.via is Via.NAME:
            yield Draft(
                rule="fact-line", type=ClaimType.LISTED, subject=group, subject_kind=Sort.GROUP, authority=one.home,
                regime=None, modality=said, actor=(), object=(), said_by=(), values={}, always=False, silent=False,
                guessed=False, only=(), undated=False, at=one.head, path=(), start=one.start, end=one.end,
            )  # fmt: skip
