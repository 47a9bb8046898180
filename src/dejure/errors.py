"""The errors of Dejure: one small tree.

DejureError
├── UsageError     the question or an option cannot be understood
├── InputError     a source (file, manifest, row) cannot be taken
│   └── PassedOverError  what lies in a folder beside the documents; nobody asked for it, so nothing failed
├── PackError      the knowledge in `packs/` is malformed
├── ParserError    the parser or its model is missing or not the one that was tested
└── LedgerError    the ledger cannot be opened, read or written

Every error says what happened, where, and what to do about it; it prints as `error[CODE]: what – where – remedy`.
"""

from typing import Any


class DejureError(Exception):
    """Anything that keeps Dejure from doing what was asked."""

    def __init__(self, code: str, what: str, *, where: str, remedy: str) -> None:
        super().__init__(what)
        self.code = code
        self.what = what
        self.where = where
        self.remedy = remedy

    def __reduce__(self) -> tuple[Any, ...]:
        """The error as it passes from one process to another."""
        return _again, (type(self), self.code, self.what, self.where, self.remedy)

    def __str__(self) -> str:
        """The one line that a person reads."""
        return f"error[{self.code}]: {self.what} – {self.where} – {self.remedy}"


class UsageError(DejureError):
    """The question or an option cannot be understood."""


class InputError(DejureError):
    """A source cannot be taken; nothing of it is stored."""


class PassedOverError(InputError):
    """What lies in a folder beside its documents was left out; nobody asked for it by name."""


class PackError(DejureError):
    """The knowledge in `packs/` is malformed."""


class ParserError(DejureError):
    """The parser or its model is missing, or is not the one that was tested."""


class LedgerError(DejureError):
    """The ledger cannot be opened, read or written."""


def _again(kind: type[DejureError], code: str, what: str, where: str, remedy: str) -> DejureError:
    return kind(code, what, where=where, remedy=remedy)
