"""The stores, each under the same contract, and what is special to a file."""

import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.schema import CreateSchema

from dejure.errors import LedgerError
from dejure.ledger.migrations import STEPS, migrate
from dejure.ledger.store import Ledger
from dejure.settings import postgresql_for_tests
from tests.ledger.contract import WIRE, StoreContract, asked, attested, findings, head
from tests.ledger.stand_in import Ticking, reading


class TestFile(StoreContract):
    """SQLite in a file."""

    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path) -> None:
        self.folder, self.opened = tmp_path, 0

    def open(self) -> Ledger:
        self.opened += 1
        return Ledger(str(self.folder / "deep" / f"{self.opened}.db"), busy_seconds=5)


class TestMemory(StoreContract):
    """SQLite in memory."""

    def open(self) -> Ledger:
        return Ledger("sqlite://", busy_seconds=5)


@pytest.mark.skipif(not postgresql_for_tests(), reason="DEJURE_TEST_POSTGRESQL names no server")
class TestPostgresql(StoreContract):
    """PostgreSQL, in a schema of its own for each ledger."""

    def open(self) -> Ledger:
        schema = f"dejure_{uuid4().hex}"
        url = make_url(postgresql_for_tests() or "")
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(CreateSchema(schema))
        engine.dispose()
        inside = url.update_query_dict({"options": f"-csearch_path={schema}"})
        return Ledger(inside.render_as_string(hide_password=False), busy_seconds=5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with one source."""
    place = tmp_path / "ledger.db"
    with Ledger(str(place), busy_seconds=5) as ledger:
        ledger.append(reading(WIRE), Ticking())
    return place


def refused(place: Path | str) -> LedgerError:
    with Ledger(str(place), busy_seconds=0.1) as ledger, pytest.raises(LedgerError) as caught:
        head(ledger)
    assert caught.value.remedy
    return caught.value


def change(place: Path, *statements: str) -> None:
    opened = sqlite3.connect(place)
    for statement in statements:
        opened.execute(statement)
    opened.commit()
    opened.close()


def test_reading_never_makes_a_ledger(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.db").code == "ledger-missing"
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    change(tmp_path / "foreign.db", "CREATE TABLE notes (line)")
    (tmp_path / "text.db").write_text("not a database at all, but longer than a header " * 9)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    for name, code in {"foreign.db": "ledger-foreign", "text.db": "ledger-foreign", "": "ledger-is-a-folder"}.items():
        assert refused(tmp_path / name).code == code
        with Ledger(str(tmp_path / name), busy_seconds=1) as ledger, pytest.raises(LedgerError) as caught:
            ledger.append(reading(WIRE), Ticking())
        assert caught.value.code == code
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize("url", ["nonsense://x", "mysql://x/y", "://"])
def test_a_url_that_leads_nowhere_is_refused(url: str) -> None:
    with pytest.raises(LedgerError) as caught:
        head(Ledger(url, busy_seconds=1))
    assert caught.value.code == "ledger-unopenable"


def test_a_url_of_a_file_is_that_file(path: Path) -> None:
    with Ledger(f"sqlite:///{path}", busy_seconds=1) as ledger:
        assert len(attested(ledger, asked("taliban"))) == 1


def test_a_newer_ledger_is_refused(path: Path) -> None:
    change(path, "UPDATE state SET version = 99")
    assert refused(path).code == "ledger-newer"


def test_an_older_ledger_is_brought_up_to_date_in_one_piece(path: Path) -> None:
    engine = create_engine(f"sqlite:///{path}")
    steps = (*STEPS, lambda connection: connection.execute(text("CREATE TABLE later (x)")))
    with engine.begin() as connection:
        migrate(connection, "here", steps)
        assert connection.execute(text("SELECT version FROM state")).scalar() == len(STEPS) + 1
    engine.dispose()
    assert refused(path).code == "ledger-newer"


def test_a_ledger_from_before_there_were_feeds_gets_their_tables(path: Path) -> None:
    change(path, "DROP TABLE items", "DROP TABLE pulls", "DROP TABLE follows", "UPDATE state SET version = 1")
    with Ledger(str(path), busy_seconds=1) as ledger:
        before = head(ledger)
        assert ledger.follow("https://wire.example/rss", None, Ticking(), summaries=False)
        assert head(ledger) == before
        assert findings(ledger) == []


def test_a_damaged_file_says_so(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    path.write_bytes(content)
    assert refused(path).code == "ledger-corrupt"


def test_a_closed_ledger_is_one_file(path: Path) -> None:
    with Ledger(str(path), busy_seconds=1) as ledger:
        attested(ledger, asked("taliban"))
        ledger.append(reading("US lists Taliban"), Ticking())
        attested(ledger, asked("taliban"))
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with Ledger(str(path), busy_seconds=1) as ledger:
        attested(ledger, asked("taliban"))
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_malformed_claim_says_so(path: Path) -> None:
    change(path, "UPDATE claims SET content = '{}'")
    with Ledger(str(path), busy_seconds=1) as ledger, pytest.raises(LedgerError) as caught:
        attested(ledger, asked("taliban"))
    assert caught.value.code == "ledger-corrupt"


def test_what_goes_wrong_beside_the_ledger_is_not_its_fault(path: Path) -> None:
    with Ledger(str(path), busy_seconds=1) as ledger, pytest.raises(BrokenPipeError), ledger.snapshot():
        raise BrokenPipeError


def test_answers_still_come_where_nothing_can_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Ledger(str(path), busy_seconds=1) as ledger:
        expected = attested(ledger, asked("taliban"))
    before = sorted(file.name for file in path.parent.iterdir())
    monkeypatch.setattr("os.access", lambda *_: False)
    with Ledger(str(path), busy_seconds=1) as ledger:
        assert attested(ledger, asked("taliban")) == expected
        assert findings(ledger) == []
        with pytest.raises(LedgerError) as caught:
            ledger.append(reading("US lists Taliban"), Ticking())
        assert caught.value.code == "ledger-read-only"
    assert sorted(file.name for file in path.parent.iterdir()) == before


def test_a_full_disk_keeps_the_ledger_whole(path: Path) -> None:
    with Ledger(str(path), busy_seconds=1) as ledger:
        before = head(ledger)
        ledger.append(reading(WIRE), Ticking())
        assert ledger._writer is not None
        raw = ledger._writer.raw_connection()
        raw.cursor().execute("PRAGMA max_page_count=1")
        raw.close()
        with pytest.raises(LedgerError) as caught:
            ledger.append(reading(" ".join(f"word{at * at}" for at in range(9000))), Ticking())
        assert caught.value.code == "ledger-disk-full"
    with Ledger(str(path), busy_seconds=1) as ledger:
        assert head(ledger) == before
        assert findings(ledger) == []


def test_a_ledger_in_use_says_so(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Ledger(str(path), busy_seconds=0.05) as ledger:
        assert len(attested(ledger, asked("taliban"))) == 1
        with pytest.raises(LedgerError) as caught:
            ledger.append(reading("US lists Taliban"), Ticking())
    other.close()
    assert caught.value.code == "ledger-busy"


def test_erased_words_are_gone_from_the_files(path: Path) -> None:
    words = b"RU lists Zebrafish"

    def holding() -> list[str]:
        return [file.name for file in sorted(path.parent.iterdir()) if words in file.read_bytes()]

    with Ledger(str(path), busy_seconds=1) as ledger:
        ledger.append(reading(words.decode()), Ticking())
        assert holding()
        (target,) = attested(ledger, asked("zebrafish"))
        ledger.redact(target.source, Ticking(), reason="order", signer="clerk")
        assert holding() == []
    assert holding() == []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE contents SET bytes = x'00'", "bytes-changed"),
        ("UPDATE contents SET bytes = NULL", "bytes-missing"),
        ("UPDATE texts SET text = NULL", "text-missing"),
        ("UPDATE texts SET sketch = x'00'", "sketch-changed"),
        ("UPDATE extractions SET offsets = x'00'", "text-not-from-bytes"),
        ("UPDATE sources SET published = '2020-01-01'", "source-changed"),
        ("UPDATE sources SET outlet = 'Other'", "source-changed"),
        ("UPDATE claims SET content = replace(content, 'Taliban', 'Haqqani')", "quote-changed"),
        ("UPDATE claims SET content = replace(content, 'fact', 'denied')", "reading-changed"),
        ("UPDATE claims SET content = '{}'", "claim-malformed"),
        ("UPDATE claims SET regime = 'us-fto'", "index-changed"),
        ("UPDATE readings SET engine = 'other'", "reading-changed"),
        ("DELETE FROM parties", "index-changed"),
        ("DELETE FROM claims", "reading-changed"),
        ("DELETE FROM entries WHERE kind = 'reading'", "entry-missing"),
        ("INSERT INTO entries (kind, digest, recorded) VALUES ('source', 'x', 'y')", "row-missing"),
        ("UPDATE entries SET recorded = '2020'", "row-missing"),
        ("UPDATE state SET entries = 7", "head-changed"),
        ("UPDATE state SET total = '00'", "head-changed"),
    ],
)
def test_verify_names_what_was_tampered_with(path: Path, statement: str, code: str) -> None:
    change(path, statement)
    with Ledger(str(path), busy_seconds=1) as ledger:
        assert f"fault {code}" in findings(ledger)
