"""The head: one digest of everything that a ledger holds, whatever the order in which it came."""

import hashlib
from collections.abc import Iterable

_WIDTH = 256  # bytes: wide enough that no sum of chosen entries can be steered to a given total
_EMPTY = "0" * (2 * _WIDTH)


def empty() -> str:
    """The running sum of no entries."""
    return _EMPTY


def plus(total: str, kind: str, digest: str) -> str:
    """The running sum with one more entry; addition, so that order does not show."""
    drawn = hashlib.shake_256(f"{kind}:{digest}".encode()).digest(_WIDTH)
    value = (int(total, 16) + int.from_bytes(drawn, "big")) % (1 << 8 * _WIDTH)
    return f"{value:0{2 * _WIDTH}x}"


def sum_of(entries: Iterable[tuple[str, str]]) -> str:
    """The running sum of all these (kind, digest)."""
    total = _EMPTY
    for kind, digest in entries:
        total = plus(total, kind, digest)
    return total


def head_of(total: str) -> str:
    """The head that a running sum amounts to."""
    return hashlib.sha256(total.encode()).hexdigest()[:32]
