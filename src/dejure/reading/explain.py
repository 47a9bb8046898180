"""The trace of a sentence in words: what each stage of reading made of it."""

from collections.abc import Sequence

from dejure.model.trace import Trace
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.scene import Scene
from dejure.text.dates import WrittenDate

Stage = tuple[str, tuple[str, ...]]


def filtered(words: Sequence[str], *, passes: bool) -> Stage:
    """The stage of the filter: which of the frames' words stand there, and whether they are enough for any frame."""
    return "filter", (f"{'passes' if passes else 'stops'}: {', '.join(sorted(words)) or '–'}",)


def trace(
    first: Stage, scene: Scene, matches: Sequence[Match], dates: Sequence[WrittenDate], drafts: Sequence[Draft]
) -> Trace:
    """The trace of a sentence that passed the filter."""
    tree = scene.tree
    names = tuple(f"{tree.text[m.start : m.end]} = {m.party.name} ({m.kind})" for m in scene.mentions)
    lists = tuple(f"{tree.text[p.start : p.end]} = {p.regime or p.sort} of {p.owner or '?'}" for p in scene.phrases)
    parse = tuple(f"{t.text} –{t.dep}→ {tree[t.head].text}" for t in tree.tokens if t.dep != "punct")
    return Trace(
        (
            first,
            ("names", names),
            ("lists", lists),
            ("parse", parse),
            ("frames", tuple(_told(scene, match) for match in matches)),
            ("dates", tuple(f"{one.text} = {one.when or 'unresolved'} ({one.rule})" for one in dates)),
            ("claims", tuple(summary(draft, tree.text) for draft in drafts)),
        )
    )


def _told(scene: Scene, match: Match) -> str:
    roles = [
        f"{name}: {scene.tree.text[filler.start : filler.end]}"
        for name, fillers in match.roles.items()
        for filler in fillers
    ]
    return f"{match.frame.id} at “{scene.tree[match.i].text}”" + (f" – {'; '.join(roles)}" if roles else "")


def summary(draft: Draft, sentence: str) -> str:
    values = [value for value in draft.values.values() if value]
    said = [f"said by {', '.join(party.name for party in draft.said_by)}"] if draft.said_by else []
    subject = draft.subject.name if draft.subject else "nobody"
    parts = [draft.type, subject, draft.authority or "–", draft.regime or "–", *values, draft.modality, *said]
    return f"{' · '.join(parts)} | {sentence[draft.start : draft.end]}"
