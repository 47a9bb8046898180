"""What differs between two readings of one document: claims gained, lost and changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from dejure.model.outcomes import Difference

Row = Mapping[str, Any]  # a claim as JSON has it: an earlier version may have had other fields

# What makes a claim the one that it is; the rest is told as changed.
_IDENTITY = (
    "type", "subject", "authority", "object", "scope", "aim", "stage", "outcome", "level", "stance", "kind", "about",
    "tie", "modality",
)  # fmt: skip
_APART = ("id", "document", "source", "published", "spans", "start", "end")  # these follow from the words or the input


def differences(document: str, before: Sequence[Row], now: Sequence[Row]) -> tuple[Difference, ...]:
    """What differs, in the order of the text.

    The same claim is one that agrees in type, parties, particulars and modality and whose quotes meet; what is left on
    both sides and still agrees in type and place is one claim that changed.
    """
    lost, gained, found = list(before), list(now), list[Difference]()
    for same in (_is_same, _is_of_one_subject, _is_of_one_type):
        for old, new in list(_pairs(lost, gained, same)):
            lost.remove(old)
            gained.remove(new)
            fields = tuple(_changed(old, new))
            if fields:
                found.append(Difference(document, "changed", new, fields))
    found += [Difference(document, "lost", one, ()) for one in lost]
    found += [Difference(document, "gained", one, ()) for one in gained]
    order = ("changed", "lost", "gained")
    return tuple(sorted(found, key=lambda one: (one.claim["start"], one.claim["end"], order.index(one.change))))


def _pairs(old: Sequence[Row], new: Sequence[Row], same: Callable[[Row, Row], bool]) -> Iterator[tuple[Row, Row]]:
    """Pairs that are the same, those most alike first, none used twice."""
    ranked = sorted(
        (sum(1 for _ in _changed(one, other)), n, m)
        for n, one in enumerate(old)
        for m, other in enumerate(new)
        if same(one, other) and _meet(one, other)
    )
    used: set[tuple[str, int]] = set()
    for _, n, m in ranked:
        if not used & {("old", n), ("new", m)}:
            used |= {("old", n), ("new", m)}
            yield old[n], new[m]


def _is_same(one: Row, other: Row) -> bool:
    return all(_plain(one.get(name)) == _plain(other.get(name)) for name in _IDENTITY)


def _is_of_one_subject(one: Row, other: Row) -> bool:
    return bool(one["type"] == other["type"] and one["subject"] == other["subject"])


def _is_of_one_type(one: Row, other: Row) -> bool:
    return bool(one["type"] == other["type"])


def _meet(one: Row, other: Row) -> bool:
    return any(first < end and start < last for first, last in _spans(one) for start, end in _spans(other))


def _spans(row: Row) -> list[Sequence[int]]:
    return [(row["start"], row["end"]), *(row.get("spans") or ())]


def _changed(old: Row, new: Row) -> Iterator[tuple[str, Any, Any]]:
    for name in dict.fromkeys([*new, *old]):
        before, after = _plain(old.get(name)), _plain(new.get(name))
        if name not in _APART and before != after:
            yield name, old.get(name), new.get(name)


def _plain(value: Any) -> Any:
    """A value to compare: nothing, an empty text and an empty list say the same."""
    return value or None
