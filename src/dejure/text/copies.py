"""Copies: which texts are reprints of one another, so that forty sites with one wire text are one voice."""

import hashlib
import re
import struct
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Self

_WORDS_A_SHINGLE = 5
_MOST = 4096  # hashes kept of one text: every shingle of any report, a fair sample of a book
_SAME = 0.5  # containment of the smaller: wire copy is cut from the tail, so likeness of the whole says little
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """The hashes of a text's shingles that are divisible by `modulus`, ascending; modulus 1 keeps them all."""

    modulus: int
    hashes: tuple[int, ...]

    def to_bytes(self) -> bytes:
        """The sketch as bytes, the same on every machine."""
        return struct.pack(f">{len(self.hashes) + 1}Q", self.modulus, *self.hashes)

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """The sketch that `to_bytes` wrote."""
        values = struct.unpack(f">{len(content) // 8}Q", content)
        return cls(values[0], values[1:])


def sketch(text: str) -> Sketch:
    """The sketch of a text: hashes of its runs of five words, thinned evenly where there are very many."""
    words = _WORD.findall(text.casefold())
    last = max(1, len(words) - _WORDS_A_SHINGLE + 1)
    hashes = {_hash(words[at : at + _WORDS_A_SHINGLE]) for at in range(last)} if words else set()
    modulus = 1
    while len(hashes) > _MOST:
        modulus *= 2
        hashes = {value for value in hashes if value % modulus == 0}
    return Sketch(modulus, tuple(sorted(hashes)))


def containment(one: Sketch, other: Sketch) -> float:
    """How much of the smaller text stands in the other, 0 to 1."""
    smaller = _smaller(one, other)
    return len(set(one.hashes) & set(other.hashes)) / smaller if smaller else 0.0


def voices(sketches: Mapping[str, Sketch], same: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """For each text its voice: the least of the keys that copying ties together.

    `same` names further pairs that are one voice whatever their wording.
    """
    parent = {key: key for key in sorted(sketches)}
    for one, other in same:
        _join(parent, one, other)
    keys = _one_each(sketches, parent)
    kept = [sketches[key] for key in keys]
    for (first, second), shared in _meeting([one.hashes for one in kept]).items():
        if _is_copy(kept[first], kept[second], shared):
            _join(parent, keys[first], keys[second])
    return {key: _root(parent, key) for key in parent}


def _one_each(sketches: Mapping[str, Sketch], parent: dict[str, str]) -> list[str]:
    """One key of each different sketch; the others, whole reprints and most copies there are, join it at once."""
    first: dict[Sketch, str] = {}
    for key in parent:
        _join(parent, first.setdefault(sketches[key], key), key)
    return list(first.values())


def _meeting(hashes: Sequence[tuple[int, ...]]) -> Counter[tuple[int, int]]:
    """How many shingles each two texts share, for those that share any; by their places."""
    holders: dict[int, list[int]] = {}
    for place, values in enumerate(hashes):
        for value in values:
            holders.setdefault(value, []).append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        shared.update(combinations(places, 2))
    return shared


def _is_copy(one: Sketch, other: Sketch, shared: int) -> bool:
    if one.modulus == other.modulus:  # nearly always; and then nothing has to be counted
        return shared >= _SAME * min(len(one.hashes), len(other.hashes))
    return shared >= _SAME * _smaller(one, other)


def _smaller(one: Sketch, other: Sketch) -> int:
    """How many shingles the smaller text has among those that both sketches could keep."""
    modulus = max(one.modulus, other.modulus)
    return min(sum(1 for value in each.hashes if value % modulus == 0) for each in (one, other))


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(hashlib.blake2b(" ".join(words).encode(), digest_size=8).digest(), "big")


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def _join(parent: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(parent, one), _root(parent, other)))
    parent[second] = first
