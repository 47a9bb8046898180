"""Laws: how many processes read, and how the documents fall into their hands, shows in no claim."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from dejure.intake import ReadingEngine
from dejure.model.claim import Claim
from dejure.model.document import Document
from dejure.packs.load import Packs
from dejure.reading.reader import Reader
from dejure.render.json import line
from dejure.service import Service
from dejure.settings import Settings
from dejure.sources.inputs import Inputs
from tests.ledger.stand_in import StandInReader, Ticking
from tests.quality.gold import EXAMPLES
from tests.reading.scenes import document

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(EXAMPLES.glob("*.txt"))


class Fragile(StandInReader):
    """Reads like its fellow, and dies of some texts."""

    def read_many(self, documents: Sequence[Document]) -> tuple[tuple[Claim, ...], ...]:
        """The claims of each document, unless one of them is poison."""
        if any("poison" in one.text for one in documents):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().read_many(documents)


def fragile(_: Packs) -> Fragile:
    return Fragile()


def settings(folder: Path) -> Settings:
    return Settings.load(ledger=str(folder / ".l.db"), environ={"DEJURE_CACHE": str(folder / ".cache")})


@pytest.mark.parametrize("jobs", [2, 3])
def test_so_many_processes_read_the_same(tmp_path: Path, jobs: int) -> None:
    for copy in range(3):
        for path in FILES:
            (tmp_path / f"{copy}-{path.name}").write_bytes(path.read_bytes())
    (tmp_path / "empty.txt").write_bytes(b"")
    given = Inputs((str(tmp_path),), "2025-01-01", None)
    with Service(settings(tmp_path)) as service:
        alone, together = ([_told(one) for one in service.read(given, jobs=n)] for n in (1, jobs))
    assert alone == together
    assert sum("error[empty-file]" in one for one in alone) == 1


def _told(outcome: object) -> str:
    return line(outcome) + str(getattr(outcome, "error", ""))


def test_what_is_read_in_one_go_makes_no_difference(reader: Reader) -> None:
    documents = [document(path.read_text("utf-8"), name=path.name) for path in FILES]
    alone = {one.name: reader.read(one) for one in documents}
    for size in (2, 5, len(documents)):
        for start in range(0, len(documents), size):
            some = documents[start : start + size][::-1]
            assert dict(zip((one.name for one in some), reader.read_many(some), strict=True)) == {
                one.name: alone[one.name] for one in some
            }


def test_a_ledger_is_the_same_whoever_reads(tmp_path: Path) -> None:
    told = []
    for jobs in (1, 2):
        folder = tmp_path / str(jobs)
        folder.mkdir()
        with Service(settings(folder), clock=Ticking()) as service:
            given = Inputs((), None, str(EXAMPLES / "manifest.csv"))
            told.append([line(one) for one in [*service.add(given, jobs=jobs), *service.add(given, jobs=jobs)]])
            told[-1].append(line(service.contents()))
    assert told[0] == told[1]


def test_a_document_that_ends_its_reader_is_an_error_of_its_own(tmp_path: Path) -> None:
    for number in range(40):
        text = "poison" if number == 17 else f"RU lists Taliban{number}."
        (tmp_path / f"{number:02}.txt").write_text(text, "utf-8")
    with Service(settings(tmp_path), engine=ReadingEngine("fragile/1", fragile), clock=Ticking()) as service:
        given = Inputs((str(tmp_path),), None, None)
        for outcomes in (list(service.read(given, jobs=2)), list(service.add(given, jobs=2))):
            astray = [(Path(one.name).name, one.error.code) for one in outcomes if one.error]
            assert astray == [("17.txt", "reading-ended")]
            assert len(outcomes) == 40
        assert service.contents().sources == 39


@pytest.mark.skipif(sys.platform == "win32", reason="no process groups there")
def test_an_interruption_ends_every_process(tmp_path: Path) -> None:
    text = FILES[0].read_text("utf-8")
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(f"{text}\n\nNumber {number}.", "utf-8")
    command = [sys.executable, "-m", "dejure", "read", str(tmp_path), "--jobs", "2", "--json"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "DEJURE_CACHE": str(tmp_path / "cache")}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True
    ) as ran:
        assert ran.stdout is not None
        assert ran.stdout.readline()
        os.killpg(ran.pid, signal.SIGINT)
        _, said = ran.communicate()  # ends when the last process that could write has ended
    assert ran.returncode == 130
    lines = [line for line in said.decode("utf-8").splitlines() if not line.startswith("note[copy]: ")]
    assert [line.partition(": ")[0] for line in lines] == ["interrupted"]
