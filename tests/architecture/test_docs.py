"""Code and pages in step: what the source can do is written down, and what is written down is there."""

import re
from pathlib import Path

import pytest

from dejure import __version__
from dejure.cli.app import COMMANDS, loaded
from tests.architecture.modules import REPOSITORY
from tools.raised import Raised, raised, raised_in
from tools.references import pages

DOCS = REPOSITORY / "docs"
PAGES = sorted([*REPOSITORY.glob("*.md"), *DOCS.rglob("*.md")])
BEFORE = r"(?:^|[`$ ]|bin/)dejure (?:--ledger [^`\s]+ )?"
COMMAND = re.compile(BEFORE + r"([a-z][a-z-]*)((?: [^`\n#|&>]*)?)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")


@pytest.mark.parametrize("path", list(pages()), ids=lambda path: path.name)
def test_a_generated_page_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == pages()[path], "run `make docs`"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("def f():\n    raise InputError('a-b', f'{n} is odd', where='', remedy='r')\n", ("a-b", "… is odd", "r")),
        (
            "def f():\n    what, remedy = 'w', 'r'\n    raise InputError('a-b', what, remedy=remedy)\n",
            ("a-b", "w", "r"),
        ),
        ("def f(c, w):\n    raise InputError(c, w)\ndef g():\n    f('a-b', 'w')\n", ("a-b", "w", "…")),
        ("T = {1: ('a-b', 'r')}\ndef f():\n    c, r = T[1]\n    raise InputError(c, str(e))\n", ("a-b", "…", "r")),
    ],
)
def test_an_error_is_found_however_it_is_raised(text: str, found: tuple[str, str, str]) -> None:
    code, what, remedy = found
    assert set(raised_in(text)) == {Raised(code, "InputError", what, remedy)}


def test_error_codes_are_words_joined_by_hyphens() -> None:
    assert [error.code for error in sorted(raised()) if not CODE.fullmatch(error.code)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_every_command_and_option_in_a_page_exists(path: Path) -> None:
    unknown = [
        f"dejure {name}{rest}"
        for name, rest in COMMAND.findall(_code(path))
        if name not in COMMANDS or set(re.findall(r"(?<= )--[a-z-]+", rest)) - _options(name)
    ]
    assert unknown == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_every_link_in_a_page_leads_somewhere(path: Path) -> None:
    links = LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_every_make_target_in_a_page_exists(path: Path) -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", _code(path), re.MULTILINE))
    assert sorted(named - targets) == []


def test_the_changelog_has_a_place_for_what_comes() -> None:
    headings = re.findall(r"^## \[([^]]+)\]", (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert set(headings[1:]) <= {__version__, *re.findall(r"\d+\.\d+\.\d+", " ".join(headings))}


def test_decisions_are_numbered_and_short() -> None:
    decisions = sorted((DOCS / "decisions").glob("*.md"))
    assert [path.name[:4] for path in decisions] == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    assert [path.name for path in decisions if len(path.read_text(encoding="utf-8").splitlines()) > 25] == []


def _code(path: Path) -> str:
    """What a page shows as code: its blocks and the spans between backticks."""
    text = path.read_text(encoding="utf-8")
    blocks = re.findall(r"^```.*?\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    rest = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *(f"`{span}`" for span in re.findall(r"`([^`\n]+)`", rest))])


def _options(name: str) -> set[str]:
    parameters = loaded(name).params
    return {"--help"} | {option for one in parameters for option in (*one.opts, *one.secondary_opts)}
