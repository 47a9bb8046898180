"""Acts told without their verb: "Canada listed Hezbollah in 2002 and Hamas in 2003"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dejure.model.claim import ClaimType, Modality
from dejure.model.party import Sort
from dejure.reading.drafts import Draft
from dejure.reading.memory import FINAL
from dejure.reading.mentions import Mention
from dejure.reading.scene import Scene

_DATED = re.compile(
    r",? (?:(?:in|on|since|from) (?:(?:early|late|mid-) ?)?(?:\d{1,2} )?"
    r"(?:[A-Z][a-z]+(?: \d{1,2},)? ?)?(?:\d{4}|(?<= )the same (?:day|month|year)|(?<=[a-z]))"
    r"|the same (?:day|month|year)|\w+ (?:days?|weeks?|months?|years?) (?:later|after)"
    r"|that (?:same )?(?:day|month|year|[A-Z][a-z]+))(?=[\s.,;:)]|$)"
)
_BESIDE = re.compile(r"(?:, and|; and|,|;| and) (?:the )?$")
_GROUPS = (Sort.GROUP, Sort.GOVERNMENT, Sort.PERSON)


def gapped(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """What the last act before a name and its date says of that name too: of another party, or of another's list."""
    told = [one for one in drafts if one.type in (*FINAL, ClaimType.RECOGNITION) and one.modality is Modality.FACT]
    used = {party for one in drafts for party in (one.subject, *one.actor, *one.object)}
    for mention in scene.mentions:
        dated = _DATED.match(scene.tree.text, mention.end)
        beside = _BESIDE.search(scene.tree.text, 0, mention.start)
        before = [one for one in told if scene.tree[one.at].end <= mention.start]
        if dated and beside and before and mention.party not in used and not _acts(scene, mention):
            act = replace(before[-1], at=mention.head, path=(), start=mention.start, end=dated.end())
            yield from _of(scene, act, mention)


def _of(scene: Scene, act: Draft, mention: Mention) -> Iterator[Draft]:
    alike = mention.kind == act.subject_kind or {mention.kind, act.subject_kind} <= set(_GROUPS)
    if alike:
        values = {**act.values, "scope": scene.wing_of(mention.head)} if act.type in FINAL else act.values
        yield replace(act, subject=mention.party, subject_kind=mention.kind, values=values)
    elif mention.kind in (Sort.STATE, Sort.BLOC) and mention.home != act.authority:
        yield replace(act, authority=mention.home, regime=None, actor=())


def _acts(scene: Scene, mention: Mention) -> bool:
    """Whether a verb of its own says what it did."""
    return scene.tree[mention.head].dep in ("nsubj", "nsubjpass")
