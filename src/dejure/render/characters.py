"""Characters for streams that have no more than ASCII."""

from anyascii import anyascii

_SIMPLER = str.maketrans({"✓": "+", "○": "o", "●": "*", "✗": "x", "·": ".", "–": "-", "—": "-", "…": ".", "→": ">"})


def simple(text: str) -> str:
    """`text` in ASCII."""
    return text if text.isascii() else anyascii(text.translate(_SIMPLER))


def is_unicode(encoding: str | None) -> bool:
    """Whether a stream in that encoding takes every character."""
    return (encoding or "").lower().replace("-", "").startswith("utf")
