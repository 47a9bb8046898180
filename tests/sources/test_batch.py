"""Batches of questions."""

from pathlib import Path

import pytest

from dejure.errors import UsageError
from dejure.sources.batch import read_batch


def test_a_batch_is_a_question_a_row(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_text("subject,by,on\nTaliban, ru,2024-12-12\nHamas,,\n")
    assert read_batch(path) == (
        {"subject": "Taliban", "by": "ru", "on": "2024-12-12"},
        {"subject": "Hamas", "by": "", "on": ""},
    )


@pytest.mark.parametrize(
    "content", ["by\nru\n", "subject,athority\nx,ru\n", "matter\nx\n", "subject,by\nx\n", "subject,subject\nx,y\n", ""]
)
def test_a_batch_that_cannot_be_understood_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "q.csv"
    path.write_text(content)
    with pytest.raises(UsageError) as caught:
        list(read_batch(path))
    assert caught.value.code == "bad-batch"
