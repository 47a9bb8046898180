"""Inputs: paths, options and manifests."""

from datetime import date
from pathlib import Path

import pytest

from dejure.errors import DejureError, InputError, UsageError
from dejure.sources.inputs import Inputs, Wanted, expand, load_bytes

TODAY = date(2026, 1, 31)


def names(inputs: Inputs) -> list[str]:
    """What each input turned into: its name with its date, or the code of its error."""
    return [_line(one) for one in expand(inputs, today=TODAY)]


def _line(one: Wanted | InputError) -> str:
    if isinstance(one, InputError):
        return one.code
    return f"{Path(one.name).name} {one.about.published} {one.about.published_by} {one.about.outlet}"


def put(folder: Path, name: str, content: str = "text") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return str(path)


def test_a_folder_is_its_documents_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTM", "sub/c.txt", "notes.md", ".hidden.txt", ".git/d.txt"):
        put(tmp_path, name)
    put(tmp_path, "page", "<!DOCTYPE html><p>x")
    found = [line.split()[0] for line in names(Inputs((str(tmp_path),), None, None))]
    assert found == ["a.HTM", "b.txt", "notes.md", "page", "c.txt"]


def test_what_a_folder_holds_beside_documents_is_said_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.csv", "c.csv", "LICENSE", "sub/d.json"):
        put(tmp_path, name)
    *_, left = expand(Inputs((str(tmp_path),), None, None), today=TODAY)
    assert isinstance(left, InputError)
    assert (left.code, left.what) == ("not-documents", "left out as no documents: 1 without a suffix, 2 .csv, 1 .json")


def test_a_manifest_is_no_document_of_its_folder(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    manifest = put(tmp_path, "m.csv", "path\na.txt\n")
    assert names(Inputs((str(tmp_path),), None, manifest)) == ["a.txt None None None"]


def test_a_folder_that_holds_itself_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert names(Inputs((str(tmp_path),), None, None)) == ["a.txt None None None"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt")
    assert len(names(Inputs((path, str(tmp_path), path), None, None))) == 1


def test_an_empty_folder_is_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    path = put(tmp_path, "a.txt")
    assert names(Inputs((str(tmp_path / "none"), path), None, None)) == ["empty-folder", "a.txt None None None"]


def test_where_the_publication_date_comes_from(tmp_path: Path) -> None:
    dated, plain = put(tmp_path, "2024-12-11-duma.txt"), put(tmp_path, "plain.txt")
    put(tmp_path, "m.csv", "path,published,outlet\n2024-12-11-duma.txt,2024-12-12,Ria\nplain.txt,,\n")
    manifest = str(tmp_path / "m.csv")
    assert names(Inputs((dated,), None, None)) == ["2024-12-11-duma.txt 2024-12-11 name None"]
    assert names(Inputs((dated,), "2024-12-10", None)) == ["2024-12-11-duma.txt 2024-12-10 given None"]
    assert names(Inputs((), None, manifest)) == [
        "2024-12-11-duma.txt 2024-12-12 manifest Ria",
        "plain.txt None None None",
    ]
    assert names(Inputs((plain, dated), "2024-12-10", manifest)) == [
        "plain.txt 2024-12-10 given None",
        "2024-12-11-duma.txt 2024-12-12 manifest Ria",
    ]


@pytest.mark.parametrize(
    ("published", "code"),
    [("2024-13-40", "date-impossible"), ("2024-02-30", "date-impossible"), ("2030-01-01", "date-in-future")]
    + [(text, "date-impossible") for text in ("", "yesterday", "2024-2-3", "20240203", "٢٠٢٤-٠١-٠١")],
)
def test_a_bad_day_stops_the_command(published: str, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        expand(Inputs(("a.txt",), published, None), today=TODAY)
    assert caught.value.code == code


def test_a_bad_day_in_a_name_or_row_concerns_that_file_alone(tmp_path: Path) -> None:
    put(tmp_path, "2024-02-30.txt")
    put(tmp_path, "2031-02-03.txt")
    put(tmp_path, "fine.txt")
    put(tmp_path, "m.csv", "path,published\nfine.txt,2024-02-30\nfine.txt,2031-01-01\nfine.txt,2024-01-01\n")
    codes = ["date-impossible", "date-in-future"]
    assert names(Inputs((str(tmp_path),), None, None)) == [*codes, "fine.txt None None None", "not-documents"]
    assert names(Inputs((), None, str(tmp_path / "m.csv"))) == [*codes, "fine.txt 2024-01-01 manifest None"]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("file,published\na.txt,\n", "path"),
        ("path,date\na.txt,\n", "date"),
        ("path,path\na.txt,a.txt\n", "twice"),
        ("path,published\na.txt\n", "cells"),
        ("path,published\na.txt,,x\n", "cells"),
        ("path,published\n,2024-01-01\n", "names no file"),
        ("path,list\na.txt,us-sdn\n", "editions"),
        ("", "path"),
    ],
)
def test_a_bad_manifest_is_refused_with_its_reason(tmp_path: Path, content: str, what: str) -> None:
    manifest = put(tmp_path, "m.csv", content)
    with pytest.raises(InputError, match=what) as caught:
        expand(Inputs((), None, manifest), today=TODAY)
    assert caught.value.code == "bad-manifest"


def test_a_manifest_path_is_sought_beside_the_manifest_then_in_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "lists/a.txt", "beside")
    put(tmp_path, "a.txt", "working")
    put(tmp_path, "b.txt", "working")
    manifest = put(tmp_path, "lists/m.csv", "path\na.txt\nb.txt\n")
    monkeypatch.chdir(tmp_path)
    found = [one for one in expand(Inputs((), None, manifest), today=TODAY) if isinstance(one, Wanted)]
    assert [load_bytes(one, 100) for one in found] == [b"beside", b"working"]


def loading(path: str, limit: int = 100) -> str:
    (wanted,) = expand(Inputs((path,), None, None), today=TODAY)
    try:
        assert isinstance(wanted, Wanted)
        load_bytes(wanted, limit)
    except DejureError as problem:
        return problem.code
    return "read"


def test_a_file_that_cannot_be_had_says_why(tmp_path: Path) -> None:
    assert loading(str(tmp_path / "gone.txt")) == "missing-file"
    assert loading(put(tmp_path, "empty.txt", "")) == "empty-file"
    assert loading(put(tmp_path, "big.txt", "x" * 101)) == "file-too-large"
    assert loading(put(tmp_path, "fits.txt", "x" * 100)) == "read"


def test_an_address_is_an_input_of_its_own(tmp_path: Path) -> None:
    (found,) = expand(Inputs(("https://example.org/2024-12-11-a.html",), None, None), today=TODAY)
    assert isinstance(found, Wanted)
    assert (found.name, found.about.published) == ("https://example.org/2024-12-11-a.html", None)
    manifest = put(tmp_path, "m.csv", "path,published\nhttps://example.org/a,2024-12-11\n")
    (listed,) = expand(Inputs((), None, manifest), today=TODAY)
    assert isinstance(listed, Wanted)
    assert (listed.name, listed.about.published_by) == ("https://example.org/a", "manifest")


def test_no_paths_are_refused() -> None:
    with pytest.raises(UsageError):
        expand(Inputs((), None, None), today=TODAY)
