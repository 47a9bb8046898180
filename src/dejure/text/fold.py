"""Names folded for comparison: the same name in other type, accents or punctuation gives the same key."""

import re

from anyascii import anyascii

_JOINED = re.compile(r"['’‘ʼʻ`´.]")
_PARTED = re.compile(r"[^0-9a-z]+")
_ARTICLE = re.compile(r"\bthe\b")


def fold(name: str) -> str:
    """The comparison key of a name: lower case, Latin letters, no articles, apostrophes or stops, single spaces."""
    plain = _JOINED.sub("", anyascii(name).casefold())
    return " ".join(_ARTICLE.sub(" ", _PARTED.sub(" ", plain)).split())
