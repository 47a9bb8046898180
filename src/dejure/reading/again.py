"""An act told before, told again: of those whom it befell by name, of another authority, or as it comes about."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dejure.model.claim import Modality, Outcome
from dejure.reading.clauses import clause
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.memory import Memory
from dejure.reading.mentions import PEOPLE
from dejure.reading.parse import Tree
from dejure.reading.scene import Scene

_POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "similar", "same"})


_DATED = re.compile(
    r"\d|\b(?:(?:yester|to|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|(?:day|week|month|year)s?|morning|evening|night|hours|spring|summer|autumn|winter)\b"
)


def repeated(scene: Scene, match: Match, memory: Memory, act: Draft) -> Iterator[Draft]:
    """The act as the frame repeats it, once for each that the frame names."""
    if match.frame.gives.get("act", act.type) != act.type:
        return  # "the revocation" is not the listing spoken of
    if match.frame.gives.get("near") and not memory.fresh and act.at < 0:
        return  # "did so": what the sentence before told, and only that
    start, end = clause(scene.tree, match.i)
    same = replace(act, at=match.i, path=(), start=start, end=end, said_by=())
    if "subject" in match.roles:
        told = next((one for one in (same, memory.final) if one and one.subject_kind == PEOPLE), None)
        yield from _by_name(replace(told, at=match.i, path=(), start=start, end=end), match) if told else ()
        return
    if any(filler.head == act.at for filler in match.roles.get("act", ())):
        return  # "the designation followed": told already
    bare = any(scene.tree[one.head].text.lower() == "it" for one in match.roles.get("act", ()))
    bare = bare and scene.tree[match.i].lemma == "follow"
    if bare and act.values.get("outcome") == Outcome.PENDING and "authority" not in match.roles:
        return  # "it could follow soon", of a vote still to come: told already
    done = memory.final or act
    theirs = replace(same, type=done.type, values=done.values, regime=None, actor=(), modality=Modality.FACT)
    others = dict.fromkeys(one.home for one in match.roles.get("authority", ()))
    happened = scene.tree[match.i].tag in ("VBD", "VBZ", "VBP")
    if others or not happened or _DATED.search(scene.tree.text, start, end):  # without a day it adds nothing
        yield from [replace(theirs, authority=home) for home in others] or [same]  # "Kyrgyzstan followed"


def _by_name(act: Draft, match: Match) -> Iterator[Draft]:
    """The act of a batch ("seven cartels") for each that is named to be in it ("the groups are A, B and C")."""
    batch = act.subject.name if act.subject and match.frame.gives.get("whole") else None
    for one in {filler.party: filler for filler in match.roles["subject"]}.values():
        yield replace(
            act, rule=match.frame.id, subject=one.party, subject_kind=one.kind, values={**act.values, "batch": batch}
        )


def points_back(match: Match) -> bool:
    """Whether something at the frame's places stands for an act spoken of before."""
    role = match.roles.get("act", ())
    return any(filler.kind in ("act", "words") for filler in role)


def is_new(scene: Scene, match: Match) -> bool:
    """Whether the noun that could point back brings along what it is about ("legislation restoring …")."""
    return any(_has_content(scene.tree, filler.head) for filler in match.roles.get("act", ()))


def _has_content(tree: Tree, i: int) -> bool:
    pointed = any(tree[one].text.lower() in _POINTING for one in tree.children(i, "det", "poss", "amod"))
    return tree[i].pos == "NOUN" and not pointed and bool(tree.children(i, "acl"))
