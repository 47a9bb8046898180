"""The picture of the README: what a terminal shows first of the dossier that `make run` prints, as SVG.

`make picture` draws it anew. It uses the fonts of the reader's machine and fetches nothing.
"""

import re
import sys
from io import StringIO
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Group
from rich.terminal_theme import TerminalTheme

from dejure.cli.wiring import asked, inputs
from dejure.render.dossier import dossier
from dejure.render.labels import labels
from dejure.render.standings import Beside
from dejure.render.terminal import console
from dejure.service import Service
from dejure.settings import Settings

REPOSITORY = Path(__file__).resolve().parents[1]
PICTURE = REPOSITORY / "docs" / "dossier.svg"
EXAMPLES = REPOSITORY / "src" / "dejure" / "examples" / "manifest.csv"
WIDTH = 100
LAST = "Timeline"
INK = TerminalTheme(
    (22, 27, 34),
    (230, 237, 243),
    [
        (72, 79, 88),
        (255, 123, 114),
        (63, 185, 80),
        (210, 153, 34),
        (88, 166, 255),
        (188, 140, 255),
        (57, 197, 207),
        (177, 186, 196),
    ],
    [
        (110, 118, 129),
        (255, 161, 152),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (210, 168, 255),
        (86, 212, 221),
        (240, 246, 252),
    ],
)


def drawn(ledger: str) -> str:
    """The SVG of the dossier that `make run` prints, from a new ledger at that place."""
    with Service(Settings.load(ledger=ledger)) as service:
        return _drawn(service)


def _drawn(service: Service) -> str:
    for _ in service.add(inputs([], None, str(EXAMPLES))):
        pass
    found = service.dossier(asked("Taliban", by=None, regime=None, on="2024-12-12", known=None))
    parts = dossier(found, labels(service.packs), Beside(None, (), service.heard(found.answer)))
    return picture(Group(*takewhile(lambda part: not str(part).startswith(LAST), parts)))


def picture(page: Any) -> str:
    """The page as SVG, with a monospace font that the reader has."""
    target = console(StringIO(), width=WIDTH)
    target.record = True
    target.no_color = False
    target.print(page)
    font = re.compile(r"    @font-face \{\{.*?\}\}\n", re.DOTALL)
    form = font.sub("", CONSOLE_SVG_FORMAT).replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")
    return target.export_svg(
        title="dejure dossier Taliban --on 2024-12-12", theme=INK, code_format=form, unique_id="dejure"
    )


def main() -> int:
    """0; writes the picture if it changed."""
    with TemporaryDirectory() as folder:
        made = drawn(str(Path(folder) / "picture.db"))
    if not PICTURE.exists() or PICTURE.read_text("utf-8") != made:
        PICTURE.write_text(made, "utf-8", newline="\n")
        sys.stdout.write(f"wrote {PICTURE.relative_to(REPOSITORY)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
