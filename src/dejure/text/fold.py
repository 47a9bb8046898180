"""Names folded for comparison: the same name in other type, accents or punctuation gives the same key."""

from anyascii import anyascii

# A pack holds thousands of names, so the folding is one pass in C over each.
_MARKS = {ord(mark): " " for mark in map(chr, range(128)) if not mark.isalnum()} | dict.fromkeys(map(ord, "'`."))
_FOLDED = str.maketrans(_MARKS)


def fold(name: str) -> str:
    """The comparison key of a name: lower case, Latin letters, no articles, apostrophes or stops, single spaces."""
    return " ".join([word for word in anyascii(name).lower().translate(_FOLDED).split() if word != "the"])
