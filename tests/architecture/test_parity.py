"""Whatever the service can do has a command, or says why not."""

from inspect import getmembers, isfunction

from dejure.cli.app import COMMANDS
from dejure.service import Service

COMMAND_OF = {
    "read": "read",
    "compare": "read",
    "add": "add",
    "follow": "follow",
    "followed": "follow",
    "stop": "follow",
    "pull": "pull",
    "status": "status",
    "batch": "status",
    "timeline": "timeline",
    "dossier": "dossier",
    "register": "register",
    "why": "why",
    "verify": "verify",
    "try_": "try",
    "why_not": "why-not",
}
WITHOUT = {
    "close": "the end of every command",
    "contents": "shown by verify, and where an answer is empty",
    "heard": "shown beside every standing",
    "question": "a part of every answer",
    "wanted": "how long the bar of a long run is",
    "redact": "done by hand, on somebody's word, until reviews have a command",
}


def test_every_use_case_has_a_command_or_a_reason() -> None:
    public = {name for name, _ in getmembers(Service, isfunction) if not name.startswith("_")}
    assert public == COMMAND_OF.keys() | WITHOUT.keys()
    assert set(COMMAND_OF.values()) <= COMMANDS.keys()
