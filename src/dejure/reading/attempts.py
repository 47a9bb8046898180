"""Why a frame makes no claim of a sentence: the first condition that is not met, in words.

What becomes of a frame after it matched is found by leaving things out: where it would make its claim without another
frame, with an act told before, or without a limit of its own, that is the reason why it makes none.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dejure.model.claim import Claim, ClaimType, Modality
from dejure.model.party import Party, Sort
from dejure.model.trace import Attempt
from dejure.reading.drafts import Draft
from dejure.reading.explain import summary
from dejure.reading.frames import Call, Frame, Match, RoleRow, fillers_of, heads_at, match_frame, unmet
from dejure.reading.memory import FINAL, Memory
from dejure.reading.scene import Scene

_NEAREST = 8
_SHOWN = 6  # words of a role, or of a place, before the rest is only counted
_FAILED = (
    "composition",
    "gate",
    "question",
    "subject",
    "roles",
    "particle",
    "part of speech",
    "words",
)  # nearest first
_POS = {"verbs": "a verb", "nouns": "a noun", "adjectives": "an adjective"}
_PLACES = {
    "agent": "as who does it",
    "patient": "as whom or what it is done to",
    "attribute": "as what it is called",
    "owner": "as whose it is",
    "below": "anywhere under it",
    "sentence": "anywhere in the sentence",
    "around": "anywhere around it",
    "appos": "as the noun that it stands beside",
    "apposed": "as the noun that stands beside it",
    "relative": "as the noun that its clause describes",
    "self": "as the word itself",
    "speaker": "as who says it",
    "modifier": "as its adverb or auxiliary",
    "clauses": "as the clause that it governs",
}
_WIDE = ("below", "sentence", "around")
_A = {
    "any": "anything that has a name",
    "words": "any words",
    "listable": "a group, government or person",
    "batch": "several people without names",
    "names": "a named group, government or person",
    "sender": "an envoy whose sender is known",
    "host": "a seat of government",
    "authority": "a state or body",
    "actor": "an organ or person",
    "act": "a word for an act spoken of before",
    "sanctions": "sanctions",
    "bans": "bans in the plural",
    "place": "a place",
}


@dataclass(frozen=True, slots=True)
class Look:
    """A sentence as reading sees it, with what comes of any of its frames and of any draft.

    `before` is what a document of this sentence alone tells; `claims` gives the claim of each draft with what keeps it
    from being accepted.
    """

    scene: Scene
    before: Memory
    matches: tuple[Match, ...]
    drafts: Callable[[Sequence[Match], Memory], tuple[Draft, ...]]
    claims: Callable[[Sequence[Draft]], Sequence[tuple[Claim, tuple[str, ...]]]]


def attempts(look: Look, frame: Frame, calls: Sequence[Call]) -> tuple[Attempt, ...]:
    """What became of a frame at each word that is one of its own; one attempt without a word where none is."""
    own: dict[int, Call] = {}
    for call in calls:
        if call.frame is frame and (call.i not in own or not unmet(look.scene.tree, call)):
            own[call.i] = call
    if own:
        return tuple(_attempt(look, call) for call in own.values())
    words = dict.fromkeys(f"{lemma} {particle}".strip() for lemma, particle, _ in frame.lemmas)
    why = f"no word of the sentence calls it; it is called by {_some(tuple(words), 'or', limit=40)}"
    return (Attempt(frame.id, frame.gives["type"], "", None, "words", (why,), (), ()),)


def nearest(look: Look, calls: Sequence[Call]) -> tuple[Attempt, ...]:
    """The frames that hold, then those that come nearest to it, with the word at which they do."""
    frames = {call.frame.id: call.frame for call in calls}
    tried = [one for frame in frames.values() for one in attempts(look, frame, calls)]
    ranked = sorted(tried, key=lambda one: (_rank(one), one.start or 0, one.frame))
    holds = sum(one.failed is None for one in ranked)
    return tuple(ranked[: max(holds, _NEAREST)])


def _rank(one: Attempt) -> tuple[int, float]:
    step = _FAILED.index(one.failed) if one.failed else -1
    return step, len(one.why) / (len(one.why) + len(one.filled))


def _attempt(look: Look, call: Call) -> Attempt:
    token, frame = look.scene.tree[call.i], call.frame
    bare = Attempt(frame.id, frame.gives["type"], token.text, token.start, None, (), (), ())
    lacking = unmet(look.scene.tree, call)
    if lacking == "particle":
        return replace(bare, failed=lacking, why=(f"there is no “{call.particle}” with it",))
    if lacking:
        why = f"here it is no {_POS[call.pos].partition(' ')[2]} but {_part_of_speech(token.pos)}"
        return replace(bare, failed=lacking, why=(why,))
    match = match_frame(look.scene, frame, call.i)
    bare = replace(bare, filled=tuple(_filled(look.scene, frame, call.i)))
    if isinstance(match, str):
        return replace(bare, failed="roles", why=tuple(_unfilled(look.scene, frame, call.i)))
    return _outcome(look, match, bare)


def _part_of_speech(pos: str) -> str:
    named = {"VERB": "a verb", "AUX": "an auxiliary", "NOUN": "a noun", "PROPN": "a name", "ADJ": "an adjective"}
    return named.get(pos, f"another word ({pos})")


# Roles


def _filled(scene: Scene, frame: Frame, i: int) -> Iterator[str]:
    args = scene.syntax.arguments(scene.tree, i)
    for role in frame.roles:
        found = fillers_of(scene, args, role, i)
        if found and not role.absent:
            yield f"{role.name}: {', '.join(scene.tree.text[one.start : one.end] for one in found)}"


def _unfilled(scene: Scene, frame: Frame, i: int) -> Iterator[str]:
    """Each needed role that nothing fills: what it asks for, and what stands at its places instead."""
    args = scene.syntax.arguments(scene.tree, i)
    for role in frame.roles:
        if role.absent and (found := fillers_of(scene, args, role, i)):
            yield f"{role.name}: must not be there; {scene.tree.text[found[0].start : found[0].end]}"
        if role.needed and not role.topic and not fillers_of(scene, args, role, i):
            there = [
                line for place in role.places if (line := _instead(scene, role, place, heads_at(scene, args, place, i)))
            ]
            where = " or ".join(_where(place) for place in role.places)
            yield f"{role.name}: needs {_wanted(role)} {where}; {'; '.join(there) or 'nothing stands there'}"


def _wanted(role: RoleRow) -> str:
    kinds = [_A.get(kind, f"a {kind}" if kind[0] not in "aeo" else f"an {kind}") for kind in role.kinds]
    words = [_some(tuple(f"“{word}”" for word in role.words), "or", limit=_SHOWN)] if role.words else []
    return " or ".join([*kinds, *words])


def _where(place: str) -> str:
    where, _, beyond = place.partition("/")
    told = _PLACES.get(where, f"behind “{where}”")
    if beyond == "below":
        return f"{told} or under that"
    return f"{told}, {'whose that is' if beyond == 'owner' else f'behind its “{beyond}”'}" if beyond else told


def _instead(scene: Scene, role: RoleRow, place: str, heads: Sequence[int]) -> str:
    """What stands at a place and is nothing that the role takes; "" where nothing stands there."""
    if not heads:
        return ""
    wide = place.partition("/")[0] in _WIDE or place.endswith("/below")
    if wide:
        named = dict.fromkeys(_is(scene, head) for head in heads if scene.mention_at(head) or scene.phrase_at(head))
        return f"there: {_some(tuple(named), 'and', limit=_SHOWN)}" if named and role.kinds else "none stands there"
    return ", ".join(dict.fromkeys(_refused(scene, role, head) for head in heads))


def _refused(scene: Scene, role: RoleRow, head: int) -> str:
    if not role.kinds:
        return f"“{scene.tree[head].text}” is none of them"
    denied = [one for one in scene.tree.children(head, "neg", "preconj", "advmod") if one < head]
    if any(scene.tree[one].text.lower() == "not" for one in denied):
        return f"“{scene.tree[head].text}” stands under “not”"
    return _is(scene, head)


def _is(scene: Scene, head: int) -> str:
    """A word with what it was taken for."""
    mention, phrase = scene.mention_at(head), scene.phrase_at(head)
    if mention is not None:
        said = scene.tree.text[mention.start : mention.end]
        called = f" {mention.party.name}" if mention.party.name != said else ""
        return f"“{said}” is the {mention.kind}{called}"
    if phrase is not None:
        said = scene.tree.text[phrase.start : phrase.end]
        return (
            f"“{said}” is {'a list' if phrase.is_list else 'a class'} ({phrase.regime or phrase.sort or 'of no sort'})"
        )
    return f"“{scene.tree.phrase(head)}” is no party, list or class that is known"


def _some(words: Sequence[str], joint: str, *, limit: int) -> str:
    shown = list(words[:limit])
    if len(words) > limit:
        return f"{', '.join(shown)} {joint} {len(words) - limit} more"
    return f" {joint} ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


# What became of a match


def _outcome(look: Look, match: Match, bare: Attempt) -> Attempt:
    drafts = [one for one in look.drafts(look.matches, look.before) if _is_of(one, match)]
    if not drafts:
        return replace(bare, failed="composition", why=(_dropped(look, match),))
    named = [one for one in drafts if one.subject is not None]
    if not named:
        why = "nobody is named whom it is about; within a document the sentences before could tell"
        return replace(bare, failed="subject", why=(why,))
    if look.scene.tree.text.rstrip("”\"' ").endswith("?"):
        return replace(bare, failed="question", why=("a question claims nothing",))
    claims = look.claims(named)
    accepted = tuple(claim for claim, faults in claims if not faults)
    if not accepted:
        return replace(bare, failed="gate", why=tuple(dict.fromkeys(one for _, faults in claims for one in faults)))
    return replace(bare, claims=accepted)


def _is_of(draft: Draft, match: Match) -> bool:
    own = draft.rule == match.frame.id or draft.rule.startswith(f"{match.frame.id}.")
    return own and draft.at == match.i and not draft.rule.endswith(".presupposed")


def _dropped(look: Look, match: Match) -> str:
    """Why a frame whose conditions are met makes no claim."""
    for reason in (_taken_up, _told_by_another, _lacking_before, _limited, _of_itself):
        told = reason(look, match)
        if told:
            return told
    if match.frame.over:
        places = _some(tuple(_where(one).removeprefix("as ") for one in match.frame.over), "or", limit=_SHOWN)
        return f"it works on an act (a listing, a removal, a recognition …), and there is none at {places}"
    return (
        "the words around it leave it unsaid: it is only asked, only a name for somebody, or nothing says it happened"
    )


def _taken_up(look: Look, match: Match) -> str | None:
    """A frame above it makes something else of it: a step, a stance."""
    above = [one for one in look.drafts(look.matches, look.before) if match.i in one.path]
    if not above:
        return None
    text = look.scene.tree.text
    return f"{above[0].rule} at “{look.scene.tree[above[0].at].text}” makes of it: {summary(above[0], text)}"


def _told_by_another(look: Look, match: Match) -> str | None:
    for other in look.matches:
        rest = [one for one in look.matches if one is not other]
        if other is not match and _makes(look, rest, match, look.before):
            return f"{other.frame.id} at “{look.scene.tree[other.i].text}” tells it in its place"
    return "other frames tell it in its place" if _makes(look, [match], match, look.before) else None


def _lacking_before(look: Look, match: Match) -> str | None:
    """What it refers back to: found by giving it one."""
    for claim_type in (ClaimType.LISTED, ClaimType.DELISTED, ClaimType.RECOGNITION):
        before = _draft_before(look, match, claim_type)
        memory = replace(look.before, act=before, law=before, final=before, topic=(_SOMEBODY, Sort.GROUP))
        if _makes(look, look.matches, match, memory):
            return "it refers back to an act or a list told in a sentence before, and here there is none"
    return None


def _limited(look: Look, match: Match) -> str | None:
    """A limit of the frame itself: found by lifting it."""
    frame = match.frame
    free = replace(frame, only=(), gives={name: value for name, value in frame.gives.items() if name != "silent"})
    lifted = replace(match, frame=free)
    matches = [lifted if one is match else one for one in look.matches]
    found = [one for one in look.drafts(matches, look.before) if _is_of(one, lifted)]
    if found and frame.only:
        only = _some(frame.only, "or", limit=_SHOWN)
        return f"it is read as {found[0].modality}, and the frame claims what is {only} alone"
    return "by itself the word says nothing that happened; only a frame above it does" if found else None


def _of_itself(look: Look, match: Match) -> str | None:
    del look
    doing = {filler.home for name in ("actor", "authority") for filler in match.roles.get(name, ())}
    subjects = [filler for filler in match.roles.get("subject", ()) if filler.party]
    if subjects and all(filler.party and filler.party.id in doing for filler in subjects):
        return "nobody lists or recognises itself"
    if match.frame.gives["type"] in FINAL and subjects and all(one.kind == Sort.STATE for one in subjects):
        return "its subject is a state, and no list of states is meant"
    return None


def _makes(look: Look, matches: Sequence[Match], match: Match, memory: Memory) -> bool:
    return any(_is_of(draft, match) for draft in look.drafts(matches, memory))


_SOMEBODY = Party(None, "a group told of before")


def _draft_before(look: Look, match: Match, claim_type: ClaimType) -> Draft:
    """An act as a sentence before could have told it."""
    del look
    return Draft(
        rule="before", type=claim_type, subject=_SOMEBODY, subject_kind=Sort.GROUP, authority="*", regime=None,
        modality=Modality.FACT, actor=(), object=(), said_by=(), values={}, always=False, silent=False,
        guessed=False, only=(), undated=False, at=match.i, path=(), start=0, end=0,
    )  # fmt: skip
