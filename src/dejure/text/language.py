"""The language of a text, by its script and its commonest words: enough to say that a text is not in one that is read.

The words come from `packs/languages`. The answer depends on the text alone, and a short or mixed one has none.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:[’'‘][^\W\d_]+)?")
_SAMPLE = 400  # words looked at
_FEWEST = 12  # words below which nothing is said
_KINDS = 3  # different words of a language in Latin letters that show it
_FOREIGN = 0.6  # of the letters, in another script
_COMMON = 0.12  # of the words: what the words of a profile come to in nearly any text of its language
_STRAY = 0.08  # of the words: what they may come to where names and quotations bring them in


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages by id: their names, scripts and words; the letters of each script; which are read."""

    names: Mapping[str, str]
    scripts: Mapping[str, str]
    by_word: Mapping[str, tuple[str, ...]]
    letters: tuple[tuple[str, str, re.Pattern[str]], ...]
    read: frozenset[str]


def compile_languages(rows: Mapping[str, Any]) -> Languages:
    """The languages from their rows: `compile_languages(packs.rows("languages")["profiles"])`."""
    by_word: dict[str, tuple[str, ...]] = {}
    for key, row in rows["languages"].items():
        for word in row["words"]:
            by_word[word] = (*by_word.get(word, ()), key)
    return Languages(
        names={key: row["name"] for key, row in rows["languages"].items()},
        scripts={key: row["script"] for key, row in rows["languages"].items()},
        by_word=by_word,
        letters=tuple(
            (key, row["name"], re.compile(f"[{''.join(row['ranges'])}]+")) for key, row in rows["scripts"].items()
        ),
        read=frozenset(rows["read"]),
    )


def unread_language(text: str, languages: Languages) -> str | None:
    """The name of the language of a text that is in none of those that are read; None where it is, or may be.

    A text of a few words may be in any language. So may one with as many common words of a language that is read as
    names and quotations cannot bring into another.
    """
    words = [found[0].lower() for found in islice(_WORD.finditer(text), _SAMPLE)]
    if len("".join(words)) < _FEWEST * 2 or _own(words, languages) > _COMMON * len(words):
        return None
    script, name = _script("".join(words), languages)
    if script == "latin" and len(words) < _FEWEST:
        return None
    counts = Counter(key for word in words for key in languages.by_word.get(word, ()))
    kinds = Counter(key for word in dict.fromkeys(words) for key in languages.by_word.get(word, ()))
    own = max((counts[key] for key in languages.read if languages.scripts[key] == script), default=0)
    if own > _STRAY * len(words):
        return None
    others = [(counts[key], key) for key in languages.names if languages.scripts[key] == script and counts[key]]
    most = max(others, key=lambda one: one[0], default=(0, ""))
    if script == "latin":
        told = most[0] > _COMMON * len(words) and most[0] > 2 * own and kinds[most[1]] >= _KINDS
        return languages.names[most[1]] if told else None
    return languages.names[most[1]] if most[0] > _STRAY * len(words) / 2 else name


def is_read(text: str, languages: Languages) -> bool:
    """Whether a text is plainly in a language that is read: long enough, and with its common words."""
    words = [found[0].lower() for found in islice(_WORD.finditer(text), _SAMPLE)]
    return len(words) >= _FEWEST and _own(words, languages) > _COMMON * len(words)


def _own(words: Sequence[str], languages: Languages) -> int:
    """How many of the words are common ones of languages that are read."""
    return sum(not languages.read.isdisjoint(languages.by_word.get(word, ())) for word in words)


def _script(letters: str, languages: Languages) -> tuple[str, str]:
    """The script in which most of the letters are, and what a text in it is called; Latin where none has most."""
    if letters.isascii():
        return "latin", languages.letters[0][1]
    lengths = [(sum(map(len, found.findall(letters))), key, name) for key, name, found in languages.letters]
    if _kana(lengths) * 10 > len(letters):
        return "japanese", "Japanese"
    length, key, name = max(lengths, key=lambda one: one[0])
    return (key, name) if key == "latin" or length > _FOREIGN * len(letters) else ("latin", lengths[0][2])


def _kana(lengths: list[tuple[int, str, str]]) -> int:
    return next((length for length, key, _ in lengths if key == "japanese"), 0)
