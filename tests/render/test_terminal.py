"""What a stream gets: colour only on a terminal, ASCII where it has no more, nothing of the answer lost."""

from io import BytesIO, TextIOWrapper

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dejure.render.characters import simple
from dejure.render.dossier import dossier
from dejure.render.terminal import WIDEST, console, show
from tests.render import samples


def printed(width: int | None, encoding: str = "utf-8") -> str:
    into = TextIOWrapper(BytesIO(), encoding=encoding, newline="\n")
    show(console(into, width=width), dossier(samples.DOSSIER, samples.LABELS, samples.BESIDE))
    into.seek(0)
    return into.read()


def test_a_pipe_gets_no_escape_sequences() -> None:
    assert "\x1b" not in printed(100)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_poor_encoding_gets_ascii(encoding: str) -> None:
    assert printed(80, encoding).isascii()


@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_no_line_is_wider_than_asked_and_no_word_is_lost(width: int) -> None:
    text = printed(width)
    assert max(map(len, text.splitlines())) <= width
    words = " ".join(text.replace("│", " ").split())
    assert samples.RUSSIA.reported[0].text in words
    assert "taking the Taliban off its list" in words
    assert "Information, not legal advice." in words
    assert words.count("not legal advice") == 1


def test_a_wide_screen_is_not_used_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert max(map(len, printed(None).splitlines())) <= WIDEST


@given(st.text())
def test_simple_is_ascii(text: str) -> None:
    assert simple(text).isascii()


def test_no_id_stands_where_a_name_is_known() -> None:
    assert "ru-ter" not in printed(80).replace("(ru-ter)", "").replace("(us-fto)", "")
