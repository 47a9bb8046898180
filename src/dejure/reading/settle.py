"""A draft made final: its modality, its speakers, its outcome, and what a modal or a condition makes of it."""

from collections.abc import Sequence
from dataclasses import replace

from dejure.model.claim import CORE, ClaimType, Level, Modality, Stance
from dejure.model.party import Party
from dejure.reading.acts import AIM_OF
from dejure.reading.drafts import Draft
from dejure.reading.governors import Governor
from dejure.reading.memory import FINAL
from dejure.reading.scene import Scene
from dejure.reading.scope import Scope, weaker
from dejure.reading.speech import issuer, speakers
from dejure.reading.steps import with_outcome
from dejure.reading.tenses import is_past

_UNTIL = frozenset({"until", "unless"})
_ONLY = frozenset({"if", "once", "after", "when"})


class Settler:
    """Settles drafts by the words above them."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def settled(self, scene: Scene, draft: Draft, above: Sequence[Governor]) -> Draft:
        """The draft with its modality, outcome and speakers; a call or a condition becomes a position."""
        said = speakers(scene, self._scope, draft.at, above)
        settled = replace(draft, said_by=said, modality=self._modality(scene, draft, above))
        if draft.type is ClaimType.POSITION:
            return _position(scene, settled)
        if draft.type in AIM_OF and said and self._scope.is_called_for(scene.tree, draft.at):
            return _stance_on(settled, "called-for", said[:1], {"stance": Stance.DEMAND})
        if draft.type is ClaimType.RECOGNITION:
            return self._recognition(scene, settled)
        if draft.type in FINAL and settled.modality in (Modality.EXPECTED, Modality.POSSIBLE):
            return _conditional(scene, settled)
        if draft.type is ClaimType.STEP:
            local = self._scope.local(scene.tree, draft.at)
            return with_outcome(settled, local, due=self._is_due(scene, draft, above))
        if draft.type is ClaimType.ASSESSMENT and not said:
            return replace(settled, said_by=_own_words(scene, self._scope, settled, above))
        return settled

    def _modality(self, scene: Scene, draft: Draft, above: Sequence[Governor]) -> Modality:
        tree = scene.tree
        if draft.always and draft.type is ClaimType.LISTED and tree[draft.at].pos == "NOUN":
            if self._scope.is_reviewed(tree, draft.at, above):
                return Modality.FACT
            return self._scope.of(tree, draft.at, above)  # a fact unless something makes it less
        if draft.always:
            denied = self._scope.local(tree, draft.at).modality is Modality.DENIED and not draft.values.get("negated")
            return Modality.DENIED if denied else Modality.FACT
        if draft.type in FINAL and self._scope.is_due(tree, draft.at, above):
            return Modality.DENIED  # "has yet to ban the group"
        if draft.type is ClaimType.DELISTED and tree[draft.at].tag == "VBZ" and condition_in(scene) is not None:
            return Modality.POSSIBLE  # "expires unless it is renewed"
        act = draft.type in AIM_OF and draft.values.get("level") != Level.CONTACTS
        if draft.type in AIM_OF and self._scope.is_yet_to(tree, draft.at, above):
            return Modality.DENIED
        loose = act and tree[draft.at].pos == "NOUN" and not self._scope.is_vouched(tree, above)
        nominal = Modality.POSSIBLE if loose else Modality.FACT
        background = draft.type not in CORE and draft.type is not ClaimType.POSITION  # it holds by itself
        own = self._scope.of(tree, draft.at, above[:1] if background else above, nominal=nominal)
        if draft.type in FINAL and self._scope.is_under_way(tree, draft.at):
            own = weaker(own, Modality.EXPECTED)
        if own is Modality.EXPECTED and draft.type is ClaimType.LISTED and self._scope.is_steady(tree, draft.at):
            own = Modality.FACT
        return weaker(draft.modality, own)

    def _is_due(self, scene: Scene, draft: Draft, above: Sequence[Governor]) -> bool:
        """Whether a step must still be taken, by its own verb or, for a noun, by the one it is the object of."""
        tree = scene.tree
        if self._scope.local(tree, draft.at).due or self._scope.is_due(tree, draft.at, above):
            return True
        if tree[draft.at].pos != "NOUN" or not above or above[0].place != "patient":
            return False
        verb = above[0].i  # "has yet to give his consent"
        return self._scope.local(tree, verb).due or self._scope.is_due(tree, verb, above[1:])

    def _recognition(self, scene: Scene, draft: Draft) -> Draft:
        """A conditional recognition is a position; "does not recognise" is a level of its own."""
        condition = condition_in(scene)
        if condition is not None and (_is_only(condition) or draft.modality is not Modality.FACT):
            return _conditioned(scene, draft, condition)
        if draft.values.get("level") != Level.DE_JURE or draft.modality is not Modality.DENIED or draft.only:
            return draft
        verb = scene.tree[draft.at].pos in ("VERB", "AUX")
        standing = draft.authority == "*" or self._scope.is_standing_denial(scene.tree, draft.at)
        if not verb or not standing:
            return draft
        return replace(draft, modality=Modality.FACT, values={**draft.values, "level": Level.NONE})


def _conditional(scene: Scene, draft: Draft) -> Draft:
    """An act that is to come "only after" something as the stance of who says so."""
    condition = condition_in(scene)
    return _conditioned(scene, draft, condition) if condition and _is_only(condition) else draft


def _conditioned(scene: Scene, draft: Draft, condition: str) -> Draft:
    named = [one for one in scene.mentions if draft.authority and one.home == draft.authority]
    named.sort(key=lambda one: one.party.id != draft.authority)
    holder = draft.said_by[:1] or draft.actor[:1] or tuple(one.party for one in named)[:1]
    return _stance_on(draft, "conditional", holder, {"stance": Stance.CONDITION, "ground": condition})


def _is_only(condition: str) -> bool:
    return condition.lower().startswith(tuple(_ONLY))


def _position(scene: Scene, draft: Draft) -> Draft:
    """A stance with its holder; who speaks for himself is not named as a speaker too."""
    actor = tuple(issuer(scene, one) or one for one in draft.actor)
    values = dict(draft.values)
    if values.get("stance") == Stance.CONDITION and not values.get("ground"):
        values["ground"] = condition_in(scene)
    actor = actor or draft.said_by[:1]
    said = draft.said_by[1:] if actor == draft.said_by[:1] else draft.said_by
    modality = Modality.FACT if draft.modality is Modality.EXPECTED else draft.modality  # "said it would back it"
    return replace(draft, actor=actor, said_by=said, values=values, modality=modality)


def _stance_on(draft: Draft, how: str, actor: tuple[Party, ...], values: dict[str, str | None]) -> Draft:
    """The act as something that somebody calls for or sets a condition on."""
    rest = draft.said_by[1:] if how == "called-for" else draft.said_by
    return replace(
        draft,
        type=ClaimType.POSITION,
        rule=f"{draft.rule}.{how}",
        modality=Modality.FACT,
        actor=actor,
        said_by=rest,
        values=values,
    )


def _own_words(scene: Scene, scope: Scope, draft: Draft, above: Sequence[Governor]) -> tuple[Party, ...]:
    """The holder of a judgement, where the relative clause that tells it stands in what he says."""
    said = speakers(scene, scope, draft.at, above, through=True)
    return said[:1] if said and said[0] in draft.actor else ()


def condition_in(scene: Scene) -> str | None:
    """On what something is made to depend: what stands behind "until", "unless" or "only if"; None for nothing."""
    tokens = scene.tree.tokens
    for token in tokens:
        word = token.text.lower()
        only = word in _ONLY and token.i > 0 and tokens[token.i - 1].text.lower() == "only"
        if token.dep in ("mark", "advmod", "prep") and (word in _UNTIL or only):
            if word == "until" and token.dep != "prep" and is_past(scene.tree, token.head):
                continue  # "until Tuvalu took it back": no condition, it happened
            below = scene.tree.subtree(token.i if token.dep == "prep" else token.head)
            start, end = scene.tree.span([one for one in below if one >= token.i])
            return scene.tree.text[start:end]
    return None
