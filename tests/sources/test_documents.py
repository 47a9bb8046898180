"""Documents from bytes."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dejure.errors import InputError
from dejure.sources.documents import NOTHING_KNOWN, read_document

TEXT = "Kabul’s rulers left the list.\nSo said “Ria”.\n"


def refused(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_document("a.txt", content, NOTHING_KNOWN)
    assert caught.value.where == "a.txt"
    assert caught.value.remedy
    return caught.value.code


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.encode()[:8] + TEXT.encode("cp1252")[6:],
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_one_text_in_any_encoding_and_newline_has_one_digest(content: bytes) -> None:
    document = read_document("a.txt", content, NOTHING_KNOWN)
    assert document.text == TEXT
    assert document.text_digest == read_document("b.txt", TEXT.encode(), NOTHING_KNOWN).text_digest


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b" \n\t ", "empty-file"),
        (codecs.BOM_UTF8, "empty-file"),
        (b"abc\0def", "binary-file"),
        (b"bell \x07 bell", "binary-file"),
        (b"\x89PNG\r\n\x1a\n", "binary-file"),
        ("Движение внесено в список".encode("cp1251"), "unknown-encoding"),
        ("Движение внесено в список".encode("koi8-r"), "unknown-encoding"),
        (TEXT.encode()[:7] + b" has lost a byte. " + TEXT.encode(), "unknown-encoding"),
        (b"\x81 is no letter of Windows-1252, \xe2\x80\x99 is UTF-8", "unknown-encoding"),
        (codecs.BOM_UTF16_LE + b"a", "unknown-encoding"),
        (b"%PDF-1.7\n", "form-not-read"),
        (b"PK\x03\x04rest", "form-not-read"),
        (b"<!DOCTYPE html><p>x</p>", "nothing-to-read"),
        (b"\n <html lang='en'>", "nothing-to-read"),
        (b"<?xml version='1.0'?><a/>", "form-not-read"),
        (rb"{\rtf1 x}", "form-not-read"),
    ],
)
def test_what_is_no_plain_text_is_refused_by_name(content: bytes, code: str) -> None:
    assert refused(content) == code


@given(st.text(alphabet=st.sampled_from("aé’\r\n "), min_size=1).map(lambda text: "x" + text))
def test_offsets_lead_back_to_the_source(source: str) -> None:
    document = read_document("a.txt", source.encode(), NOTHING_KNOWN)
    assert "\r" not in document.text
    pairs = list(document.offsets)
    for place, char in enumerate(document.text):
        clean, origin = next(pair for pair in reversed(pairs) if pair[0] <= place)
        found = source[origin + place - clean]
        assert found == char or (char == "\n" and found == "\r")
