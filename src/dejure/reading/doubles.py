"""What a sentence tells twice over, or in two verbs of one subject."""

from collections.abc import Sequence
from dataclasses import replace

from dejure.model.claim import ClaimType
from dejure.reading.again import points_back
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.governors import governors
from dejure.reading.scene import Scene


def not_told_twice(scene: Scene, acts: Sequence[Draft]) -> list[Draft]:
    """The acts without measures that another act is done to ("revoking the designation of X")."""
    told = {draft.at for draft in acts if not draft.silent}
    return [
        draft
        for draft in acts
        if not draft.silent or not told & {draft.at, *(one.i for one in governors(scene.tree, draft.at))}
    ]


def without_doubles(over: Sequence[Match]) -> list[Match]:
    """The frames without those that another tells better at the same word: a reading over a bare vote."""
    better = ("reading", "recommendation")
    readings = {match.i for match in over if match.frame.gives.get("stage") in better}
    return [match for match in over if match.i not in readings or match.frame.gives.get("stage") != "by-actor"]


def joined(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with what one subject does in coordinated verbs as one ("barred girls … and imposed restrictions")."""
    kept: list[Draft] = []
    for draft in drafts:
        token = scene.tree[draft.at]
        first = next(
            (n for n, one in enumerate(kept) if token.dep == "conj" and _is_continued(one, draft, token.head)), None
        )
        if first is None:
            kept.append(draft)
        else:
            kept[first] = replace(kept[first], end=max(kept[first].end, draft.end))
    return kept


def _is_continued(first: Draft, draft: Draft, head: int) -> bool:
    return first.type is draft.type is ClaimType.CONDUCT and first.at == head and first.subject == draft.subject


def is_part(scene: Scene, match: Match, steps: Sequence[Draft]) -> bool:
    """Whether a step is but a part of one told already ("dismissed an action brought by X")."""
    if match.frame.gives["type"] != ClaimType.STEP:
        return False
    appeals = match.frame.gives.get("on") == "rulings"  # an appeal from a ruling is a step beside it
    return any(_hangs(scene, match.i, one.at) or (not appeals and _hangs(scene, one.at, match.i)) for one in steps)


def uppermost(scene: Scene, free: Sequence[Match]) -> list[Match]:
    """The frames without the steps that are but a part of another ("refused permission to appeal")."""
    steps = [match for match in free if match.frame.gives["type"] == ClaimType.STEP]
    whole = [match.i for match in steps if match.frame.gives.get("outer") and points_back(match)]
    return [match for match in free if not any(one != match.i and _hangs(scene, match.i, one) for one in whole)]


def _hangs(scene: Scene, below: int, above: int) -> bool:
    for governor in governors(scene.tree, below):
        if governor.place == "adverbial":
            return False
        if governor.i == above:
            return True
    return False
