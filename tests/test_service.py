"""The service: taking in, asking, proving, with a stand-in reader."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dejure.errors import LedgerError, UsageError
from dejure.packs.load import Packs, load
from dejure.service import Asked, ReadingEngine, Service
from dejure.settings import Settings
from dejure.sources.inputs import Inputs
from tests.ledger.stand_in import StandInReader, Ticking

WIRE = "The court said on Monday that RU lists Taliban."


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs as they are shipped."""
    return load()


def settings(folder: Path, limit: int = 1000) -> Settings:
    return Settings(
        ledger=str(folder / "data" / "l.db"),
        cache=None,
        max_source_bytes=limit,
        busy_seconds=5,
        fetch_seconds=20,
        allow_private=True,
    )


def stand_in(name: str = "stand-in/1") -> ReadingEngine:
    return ReadingEngine(name, lambda _: StandInReader(name))


@pytest.fixture
def service(tmp_path: Path, packs: Packs) -> Iterator[Service]:
    with Service(settings(tmp_path), packs, engine=stand_in(), clock=Ticking()) as service:
        yield service


def put(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def inputs(*paths: str, published: str | None = "2024-12-11", manifest: str | None = None) -> Inputs:
    return Inputs(paths, published, manifest)


def test_reading_stores_nothing(service: Service, tmp_path: Path) -> None:
    (outcome,) = service.read(inputs(put(tmp_path, "a.txt", WIRE)))
    assert [claim.text for claim in outcome.claims] == ["RU lists Taliban"]
    assert outcome.claims[0].document == str(tmp_path / "a.txt")
    with pytest.raises(LedgerError) as caught:
        service.contents()
    assert caught.value.code == "ledger-missing"
    assert "dejure add" in caught.value.remedy


def test_what_cannot_be_taken_does_not_keep_the_rest_out(service: Service, tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    paths = [
        put(tmp_path, "good.txt", WIRE),
        str(tmp_path / "gone.txt"),
        put(tmp_path, "binary.txt", b"\0\1\2"),
        put(tmp_path, "big.txt", "x" * 1001),
        put(tmp_path, "empty.txt", ""),
        str(tmp_path / "hollow"),
        put(tmp_path, "2024-02-31.txt", WIRE),
        put(tmp_path, "also-good.txt", "US lists Hamas."),
    ]
    bad = ("missing-file", "binary-file", "file-too-large", "empty-file", "empty-folder", "date-impossible")
    given = inputs(*paths, published=None)
    read = [(one.name, one.error and one.error.code) for one in service.read(given)]
    added = [(one.name, one.error and one.error.code) for one in service.add(given)]
    assert read == added == list(zip(paths, [None, *bad, None], strict=True))
    assert service.contents().sources == 2


def test_adding_again_changes_nothing_and_a_new_engine_reads_again(
    service: Service, tmp_path: Path, packs: Packs
) -> None:
    path = put(tmp_path, "a.txt", WIRE)

    def did(one: Service) -> list[tuple[str, int]]:
        return [(outcome.did, outcome.claims) for outcome in one.add(inputs(path))]

    assert did(service) == [("added", 1)]
    assert did(service) == [("unchanged", 1)]
    with Service(settings(tmp_path), packs, engine=stand_in("stand-in/2"), clock=Ticking()) as newer:
        assert did(newer) == [("re-read", 1)]
        assert did(newer) == [("unchanged", 1)]
    assert did(service) == [("unchanged", 1)]
    assert list(service.verify()) == []


def test_an_answer_warns_of_sources_that_another_engine_has_read(
    service: Service, tmp_path: Path, packs: Packs
) -> None:
    list(service.add(inputs(put(tmp_path, "a.txt", WIRE))))
    asked = Asked("Taliban", "ru", None, "2024-12-12", None)
    assert service.status(asked).coverage.warnings == ()
    with Service(settings(tmp_path), packs, engine=stand_in("stand-in/2"), clock=Ticking()) as newer:
        (warning,) = newer.status(asked).coverage.warnings
        assert "add them again" in warning
        list(newer.add(inputs(str(tmp_path / "a.txt"))))
        assert newer.dossier(asked).answer.coverage.warnings == ()


def test_a_publication_date_to_come_is_refused(service: Service, tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", WIRE)
    assert [one.did for one in service.add(inputs(path, published="2026-01-01"))] == ["added"]
    with pytest.raises(UsageError) as caught:
        list(service.add(inputs(path, published="2026-01-02")))
    assert caught.value.code == "date-in-future"


def test_a_manifest_gives_dates_and_outlets(service: Service, tmp_path: Path) -> None:
    put(tmp_path, "a.txt", WIRE)
    manifest = put(tmp_path, "m.csv", "path,published,outlet\na.txt,2024-12-11,Ria\na.txt,2024-12-11,Tass\n")
    outcomes = list(service.add(Inputs((), None, manifest)))
    assert [one.did for one in outcomes] == ["added", "added"]
    assert len({one.source for one in outcomes}) == 2


def test_redaction_needs_a_reason_and_a_signer(service: Service, tmp_path: Path) -> None:
    (outcome,) = service.add(inputs(put(tmp_path, "a.txt", WIRE)))
    assert outcome.source
    with pytest.raises(UsageError):
        service.redact(outcome.source, reason=" ", signer="clerk")
    with pytest.raises(UsageError) as caught:
        service.redact("0000", reason="order", signer="clerk")
    assert caught.value.code == "unknown-id"
    assert service.redact(outcome.source[:10], reason="order", signer="clerk") == (outcome.source,)
    assert [(one.level, one.code) for one in service.verify()] == [("note", "redacted")]
    (again,) = service.add(inputs(put(tmp_path, "b.txt", WIRE)))
    assert again.error is not None
    assert again.error.code == "source-redacted"


def test_the_clock_gives_today(tmp_path: Path, packs: Packs) -> None:
    now = datetime(2025, 5, 5, 12, tzinfo=UTC)
    with Service(settings(tmp_path), packs, engine=stand_in(), clock=lambda: now) as service:
        assert service.question(Asked("Nobody We Know", None, None, None, None)).on.isoformat() == "2025-05-05"


def test_why_leads_a_claim_down_to_its_source(service: Service, tmp_path: Path) -> None:
    manifest = put(tmp_path, "m.csv", "path,published,outlet\na.txt,2024-12-11,Ria\na.txt,2024-12-11,Tass\n")
    put(tmp_path, "a.txt", WIRE)
    list(service.add(Inputs((), None, manifest)))
    (outcome,) = service.read(inputs(str(tmp_path / "a.txt")))
    why = service.why(outcome.claims[0].id[:8])
    facts = dict(why.facts)
    assert why.id == outcome.claims[0].id
    assert why.says == "“RU lists Taliban”"
    assert facts["context"] == "The court said on Monday that [RU lists Taliban]."
    assert (facts["rule"], facts["engine"]) == ("stand-in", "stand-in/1")
    assert sorted(dict(one.facts)["outlet"] for one in why.because) == ["Ria", "Tass"]
    assert dict(why.because[0].facts)["published"] == "2024-12-11 (as the manifest says)"


@pytest.mark.parametrize(("link", "code"), [("c0123", "unknown-id"), ("taliban", "bad-id"), ("taliban//", "bad-id")])
def test_why_of_nothing_is_refused(service: Service, tmp_path: Path, link: str, code: str) -> None:
    list(service.add(inputs(put(tmp_path, "a.txt", WIRE))))
    with pytest.raises(UsageError) as caught:
        service.why(link)
    assert caught.value.code == code


def test_why_of_an_erased_claim_says_so(service: Service, tmp_path: Path) -> None:
    (outcome,) = service.add(inputs(put(tmp_path, "a.txt", WIRE)))
    (read,) = service.read(inputs(str(tmp_path / "a.txt")))
    service.redact(outcome.source or "", reason="court order 7", signer="A. Clerk")
    why = service.why(read.claims[0].id)
    assert why.says == "(erased)"
    assert "A. Clerk: court order 7" in dict(why.because[0].facts)["redacted"]
