"""One word of a parsed sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word: offsets are those of the sentence; `head` is the index of its governor (itself at the root)."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
