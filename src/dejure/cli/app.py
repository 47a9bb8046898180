"""The commands by name, each imported only when it is used, so that `--help` costs next to nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dejure import PRODUCT, __version__
from dejure.cli.mistakes import translated
from dejure.cli.options import Global


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command lives and what the list of commands says of it.

    The module has `run`, the typer function, and `EXAMPLES`, command lines that a reader can paste.
    """

    module: str
    summary: str


COMMANDS: dict[str, Entry] = {
    "read": Entry("dejure.cli.commands.read", "Print the claims of documents; nothing is stored."),
    "add": Entry("dejure.cli.commands.add", "Take documents into the ledger."),
    "follow": Entry("dejure.cli.commands.follow", "Follow feeds, or list those that are followed."),
    "pull": Entry("dejure.cli.commands.pull", "Take in what is new in the feeds that are followed."),
    "dossier": Entry("dejure.cli.commands.dossier", "Show everything that is known of a party on a day."),
    "status": Entry("dejure.cli.commands.status", "Show how a party stands with whom on a day."),
    "register": Entry("dejure.cli.commands.register", "Show a whole list as on a day."),
    "timeline": Entry("dejure.cli.commands.timeline", "Show what happened, was said or is to come."),
    "why": Entry("dejure.cli.commands.why", "Walk from an answer down to the characters that bear it."),
    "verify": Entry("dejure.cli.commands.verify", "Check every quote and digest of the ledger again."),
    "try": Entry("dejure.cli.commands.try_", "Show what reading makes of one sentence."),
    "why-not": Entry("dejure.cli.commands.why_not", "Say which condition keeps a frame from holding."),
    "packs": Entry("dejure.cli.commands.packs", "Check the knowledge that Dejure reads with."),
}
EPILOG = (
    "Every command answers for any day (--on) as known on any day (--known), "
    "and prints JSON with --json. Information, not legal advice."
)


class LazyGroup(TyperGroup):
    """A group that knows its commands by name and loads one when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order in which they are shown."""
        del ctx
        return list(self.commands)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, loaded now; None where there is none."""
        del ctx
        known = self.commands.get(cmd_name)
        return loaded(cmd_name) if known is not None else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Nothing; writes the list of commands from the table, loading none of them."""
        del ctx
        rows = [(name, entry.summary) for name, entry in COMMANDS.items()]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)


def loaded(name: str) -> Any:
    """The command `name` as typer runs it, with its examples below its help."""
    module = import_module(COMMANDS[name].module)  # only the command that is called
    app = _bare(COMMANDS[name].summary)
    examples = "\n".join(["\b", "Examples:", *(f"  {line}" for line in module.EXAMPLES)])
    app.command(name, help=module.__doc__, epilog=examples)(module.run)
    return typer.main.get_command(app)


def root() -> Any:
    """The whole command line; its commands are placeholders until they are asked for."""
    app = typer.Typer(
        name=PRODUCT.lower(),
        cls=LazyGroup,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback(
        help="Who lists, bans or recognises whom: since when, on what ground, in whose words, and what comes next.",
        epilog=EPILOG,
    )(_top)
    for name, entry in COMMANDS.items():
        app.command(name, help=entry.summary)(_placeholder)
    return typer.main.get_command(app)


def invoke(arguments: Sequence[str]) -> int:
    """The exit code of the command that `arguments` name; DejureError where it could not be run."""
    try:
        with root().make_context(PRODUCT.lower(), list(arguments)) as context:
            return int(context.command.invoke(context) or 0)
    except typer.Exit as ended:
        return ended.exit_code
    except typer.exceptions.TyperException as mistake:
        return translated(mistake)


def _bare(summary: str) -> typer.Typer:
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        short_help=summary,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


def _placeholder() -> None:
    """Nothing; stands in the group for a command that is not loaded yet."""


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"{PRODUCT} {__version__}")
        raise typer.Exit


def _top(
    context: typer.Context,
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger", metavar="PATH|URL", help="The ledger to use (else $DEJURE_LEDGER, else your data folder)."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    del version
    context.obj = Global(ledger)
