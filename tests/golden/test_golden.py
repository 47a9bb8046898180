"""What is made now is what was accepted; a missing expectation is written, and fails until somebody has read it."""

from pathlib import Path

import pytest

from tests.golden import review
from tests.golden.cases import CASES


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    path = review.HERE / name
    made = CASES[name]()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, "utf-8", newline="\n")
        pytest.fail(f"{name} had no expectation; one has been written: read it, and commit it if it is right")
    assert made == path.read_text("utf-8"), "run `make golden` to see each difference and accept or refuse it"


def test_no_golden_file_is_forgotten() -> None:
    assert review.forgotten() == []


def test_review_takes_over_what_is_accepted_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(review, "HERE", tmp_path)
    monkeypatch.setattr(review, "CASES", {"render/a.txt": lambda: "new a\n", "render/b.txt": lambda: "new b\n"})
    (tmp_path / "render").mkdir()
    (tmp_path / "render/a.txt").write_text("old a\n", "utf-8")
    answers = iter(["y", "n"])
    assert review.review(lambda _: next(answers)) == 1
    assert (tmp_path / "render/a.txt").read_text("utf-8") == "new a\n"
    assert not (tmp_path / "render/b.txt").exists()
    out = capsys.readouterr().out
    assert "-old a\n+new a\n" in out
    assert "+new b\n" in out
