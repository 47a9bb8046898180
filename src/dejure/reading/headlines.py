"""Headlines in the present tense, whose verb the parser takes for a noun ("Colombo lifts ban on Tamil Tigers")."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dejure.reading.parse_token import Token

_VERBS: Mapping[str, str] = {
    "lifts": "lift", "ends": "end", "drops": "drop", "revokes": "revoke", "extends": "extend", "renews": "renew",
    "imposes": "impose", "reimposes": "reimpose", "removes": "remove", "withdraws": "withdraw", "cancels": "cancel",
    "rescinds": "rescind", "upholds": "uphold", "confirms": "confirm", "suspends": "suspend", "prolongs": "prolong",
}  # fmt: skip
_BANS = frozenset({"ban", "bans", "designation", "listing", "proscription", "prohibition"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_NEAR = 3  # "lifts terror group ban": so many words from verb to ban


def with_headline_verb(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words with the verb of a headline as their root, its subject before it and the ban behind it."""
    if any(token.tag in _FINITE and token.text.lower() not in _BANS for token in tokens):
        return tokens
    for verb in tokens[1:]:
        ban = _ban_of(tokens, verb.i) if verb.tag in ("NNS", "NNPS") and verb.text.lower() in _VERBS else None
        if ban is not None and tokens[verb.i - 1].pos in ("NOUN", "PROPN"):
            return [_moved(token, verb.i, ban, tokens[ban].head) for token in tokens]
    return tokens


def _ban_of(tokens: Sequence[Token], verb: int) -> int | None:
    near = tokens[verb + 1 : verb + 1 + _NEAR]
    return next((token.i for token in near if token.text.lower() in _BANS), None)


def _moved(token: Token, verb: int, ban: int, above: int) -> Token:
    """A word of the headline at its place under the verb; `above` is what the parser had hung the ban on."""
    if token.i == verb:
        return replace(token, lemma=_VERBS[token.text.lower()], pos="VERB", tag="VBZ", dep="ROOT", head=verb)
    if token.i == ban:
        return replace(token, lemma=token.text.lower().removesuffix("s"), pos="NOUN", tag="NN", dep="dobj", head=verb)
    if token.i == verb - 1:
        return replace(token, dep="nsubj", head=verb)
    if token.i < verb and token.head >= verb:
        return replace(token, dep="compound", head=verb - 1)
    if verb < token.i < ban:
        return replace(token, dep="compound", head=ban)
    return replace(token, head=ban) if token.i > ban and token.head in (verb, above) and token.head < ban else token
