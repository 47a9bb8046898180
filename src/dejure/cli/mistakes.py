"""Mistakes on the command line, said in the form that all errors of Dejure have."""

import sys
from typing import Any

import typer

from dejure import PRODUCT
from dejure.errors import DejureError, PassedOverError, UsageError
from dejure.render.characters import is_unicode, simple


def print_error(error: DejureError) -> None:
    """Nothing; prints the one line of an error to standard error."""
    said = str(error)
    sys.stderr.write(f"{said if is_unicode(sys.stderr.encoding) else simple(said)}\n")


def fails(error: DejureError) -> bool:
    """Whether an error counts against the command; prints it, as a note where it does not."""
    if isinstance(error, PassedOverError):
        print_note(error.code, error.what, error.where, error.remedy)
        return False
    print_error(error)
    return True


def print_note(code: str, what: str, where: str, remedy: str) -> None:
    """Nothing; prints a line to standard error on something that was taken, but not as it stands."""
    said = f"note[{code}]: {what} – {where} – {remedy}"
    sys.stderr.write(f"{said if is_unicode(sys.stderr.encoding) else simple(said)}\n")


def translated(mistake: Exception) -> int:
    """2 after the help that a bare command shows; otherwise raises UsageError that says what to type instead."""
    context = getattr(mistake, "ctx", None)
    if type(mistake).__name__ == "NoArgsIsHelpError":
        typer.echo(str(mistake), err=True)
        return 2
    path = context.command_path if context else PRODUCT.lower()
    raise UsageError("usage", _what(mistake), where=path, remedy=_remedy(mistake, path)) from mistake


def _what(mistake: Any) -> str:
    said = mistake.message if hasattr(mistake, "option_name") else mistake.format_message()
    first = " ".join(str(said).split()).rstrip(".").partition(". Did you mean")[0]
    return first[:1].lower() + first[1:]


def _remedy(mistake: Any, path: str) -> str:
    meant = _meant(mistake)
    see = f"`{path} --help` lists what it takes"
    return f"did you mean {meant}? {see}" if meant else see


def _meant(mistake: Any) -> str:
    possible = getattr(mistake, "possibilities", None)
    if possible:
        return " or ".join(sorted(possible))
    return str(mistake).partition("Did you mean ")[2].rstrip("?").replace("'", "")
