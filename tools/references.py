"""The generated pages under `docs/`: the errors, from the source; the commands, from the live command line.

`python -m tools.references` writes them; a test fails where a page and what it is made from differ.
"""

from pathlib import Path
from typing import Any

from dejure.cli.app import COMMANDS, loaded, root
from tools.raised import raised

REPOSITORY = Path(__file__).resolve().parents[1]
DOCS = REPOSITORY / "docs"
WIDTH = 100
MADE = "<!-- Made by `make docs`; change the source instead. -->"


def pages() -> dict[Path, str]:
    """Every generated page by its path."""
    return {DOCS / "errors.md": errors_page(), DOCS / "commands.md": commands_page()}


def errors_page() -> str:
    """The page of errors: a table of every code that the source raises."""
    lines = [
        "# Errors",
        "",
        MADE,
        "",
        "An error is one line on standard error, `error[CODE]: what – where – remedy`, and the exit code is 2,",
        "or 1 where the rest of the work was done. `…` stands for what differs from case to case.",
        "",
        "| code | kind | what | remedy |",
        "|---|---|---|---|",
    ]
    lines += [f"| `{one.code}` | {one.kind} | {_cell(one.what)} | {_cell(one.remedy)} |" for one in sorted(raised())]
    return "\n".join(lines) + "\n"


def commands_page() -> str:
    """The page of commands: what each says of itself when asked for help."""
    lines = ["# Commands", "", MADE, "", *_help("dejure", root())]
    for name in COMMANDS:
        lines += ["", f"## {name}", "", *_help(f"dejure {name}", loaded(name))]
    return "\n".join(lines) + "\n"


def _help(path: str, command: Any) -> list[str]:
    context = command.context_class(command, info_name=path, terminal_width=WIDTH, **command.context_settings)
    text = str(command.get_help(context))
    return ["```text", *(line.rstrip() for line in text.strip().splitlines()), "```"]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Nothing; writes the pages that changed and names them."""
    for path, text in pages().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(REPOSITORY)}")


if __name__ == "__main__":
    main()
