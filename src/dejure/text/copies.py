"""Copies: which texts are reprints of one another, so that forty sites with one wire text are one voice."""

import hashlib
import re
import struct
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from math import ceil
from typing import Self

_WORDS_A_SHINGLE = 5
_MOST = 4096  # hashes kept of one text: every shingle of any report, a fair sample of a book
_THIN = 8  # of the shingles of a text in a stream, one in so many is kept
_KEPT = 10_000  # texts of a stream that are kept to tell its copies
_FEWEST = 6  # with fewer, chance would speak; such a short text is a copy only where it is the same
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
    modulus = max(one.modulus, other.modulus)
    first, second = set(_thinned(one, modulus)), set(_thinned(other, modulus))
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


class Firsts:
    """The texts of a stream by the samples of their shingles, to tell of each whether it is a copy of an earlier one.

    It keeps one hash in `_THIN` of a text, and of the last `most` texts alone, so that memory stays flat however long
    the stream: a reprint that comes later than so many other texts is not told from a voice of its own.
    """

    def __init__(self, *, most: int = _KEPT) -> None:
        self._most = most
        self._holders: dict[int, list[int]] = {}
        self._texts: dict[int, tuple[str, Sequence[int]]] = {}  # by their number: name and hashes, in order
        self._next = 0

    def copy_of(self, name: str, text: str) -> str | None:
        """The name of the first text that this one is a copy of, or that is one of it; the text is kept."""
        hashes = [value for value in sketch(text).hashes if value % _THIN == 0]
        if len(hashes) < _FEWEST:
            hashes = [_hash(text.split())]
        shared = Counter(one for value in hashes for one in self._holders.get(value, ()))
        first = min((one for one, count in shared.items() if self._is_copy(one, count, len(hashes))), default=None)
        found = None if first is None else self._texts[first][0]
        self._keep(name, hashes)
        return found

    def _keep(self, name: str, hashes: Sequence[int]) -> None:
        for value in hashes:
            self._holders.setdefault(value, []).append(self._next)
        self._texts[self._next] = (name, hashes)
        self._next += 1
        if len(self._texts) > self._most:
            oldest = next(iter(self._texts))
            for value in self._texts.pop(oldest)[1]:
                self._holders[value].remove(oldest)
                if not self._holders[value]:
                    del self._holders[value]

    def _is_copy(self, one: int, shared: int, kept: int) -> bool:
        return shared >= _SAME * min(kept, len(self._texts[one][1]))


def voices(sketches: Mapping[str, Sketch], same: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """For each text its voice: the least of the keys that copying ties together.

    `same` names further pairs that are one voice whatever their wording.
    """
    parent = {key: key for key in sorted(sketches)}
    for one, other in same:
        _join(parent, one, other)
    keys = _one_each(sketches, parent)
    for modulus in sorted({sketches[key].modulus for key in keys}):
        level = {key: _thinned(sketches[key], modulus) for key in keys if sketches[key].modulus <= modulus}
        _join_copies(level, {key for key in level if sketches[key].modulus == modulus}, parent)
    return {key: _root(parent, key) for key in parent}


def _one_each(sketches: Mapping[str, Sketch], parent: dict[str, str]) -> list[str]:
    """One key of each different sketch; the others, whole reprints and most copies there are, join it at once."""
    first: dict[Sketch, str] = {}
    for key in parent:
        _join(parent, first.setdefault(sketches[key], key), key)
    return list(first.values())


def _thinned(sketch: Sketch, modulus: int) -> tuple[int, ...]:
    """The hashes that a sketch of this modulus keeps of the same text."""
    if sketch.modulus == modulus:
        return sketch.hashes
    return tuple(value for value in sketch.hashes if value % modulus == 0)


def _join_copies(hashes: Mapping[str, Sequence[int]], natives: set[str], parent: dict[str, str]) -> None:
    """Nothing; joins in `parent` the copies that one of the `natives`, the texts sketched as thinly, is part of."""
    repeated = _repeated(hashes.values())
    shared = {key: repeated.intersection(values) for key, values in hashes.items()}
    half = {key: _SAME * len(values) for key, values in hashes.items()}

    @cache
    def is_copy(one: str, other: str) -> bool:
        return (one in natives or other in natives) and len(shared[one] & shared[other]) >= min(half[one], half[other])

    for seekers, holders in _meetings(shared, half):
        for key in seekers:
            root = _root(parent, key)
            others = [one for one in holders if _root(parent, one) != root]
            if not others:
                break  # all of them are one voice already
            for copy in filter(partial(is_copy, key), others):
                _join(parent, key, copy)


def _repeated(groups: Iterable[Sequence[int]]) -> set[int]:
    """What stands in more than one of the groups."""
    seen: set[int] = set()
    repeated: set[int] = set()
    for group in groups:
        repeated |= seen.intersection(group)
        seen.update(group)
    return repeated


def _meetings(
    shared: Mapping[str, set[int]], half: Mapping[str, float]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Texts that may stand by half in a text on the right, and these; whichever do are met at least once.

    Of its shingles that stand elsewhere too, a copy shares so many with one text that some are left of them when the
    commonest are set aside, one too few to make half of the copy. What many texts have in common, such as the small
    print of a site, thus leads to no comparison.
    """
    holders: dict[int, list[str]] = {}
    for key, values in shared.items():
        for value in values:
            holders.setdefault(value, []).append(key)
    seekers: dict[int, list[str]] = {}
    for key, values in shared.items():
        spare = len(values) - ceil(half[key]) + 1
        if spare > 0:
            for value in sorted(values, key=lambda one: (len(holders[one]), one))[:spare]:
                seekers.setdefault(value, []).append(key)
    return ((keys, holders[value]) for value, keys in seekers.items())


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
