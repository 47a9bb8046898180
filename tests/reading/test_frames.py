"""Every frame and cue reads its own examples as it says."""

import hashlib

import pytest

from dejure.model.claim import Claim, Modality
from dejure.model.document import Document
from dejure.packs.load import Packs, load
from dejure.reading.reader import Reader

PACKS: Packs = load()


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(PACKS)


def claims_of(reader: Reader, text: str) -> tuple[Claim, ...]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return reader.read(
        Document("sentence", digest, text, digest, ((0, 0),), "test", None, None, None, None, None, (), ())
    )


def rules_of(reader: Reader, text: str) -> set[str]:
    return {claim.rule.removesuffix(".presupposed").removesuffix(".called-for") for claim in claims_of(reader, text)}


def examples(kind: str) -> list[tuple[str, str]]:
    rows = [row for content in PACKS.rows("frames").values() for row in content["frames"].items()]
    return [(frame_id, sentence) for frame_id, row in rows for sentence in row[kind]]


@pytest.mark.parametrize(("frame", "sentence"), examples("hits"))
def test_a_frame_makes_its_claim_of_its_hits(reader: Reader, frame: str, sentence: str) -> None:
    assert frame in rules_of(reader, sentence)


@pytest.mark.parametrize(("frame", "sentence"), examples("misses"))
def test_a_frame_leaves_its_misses_alone(reader: Reader, frame: str, sentence: str) -> None:
    assert frame not in rules_of(reader, sentence)


CUES = {
    "happened": Modality.FACT,
    "expected": Modality.EXPECTED,
    "possible": Modality.POSSIBLE,
    "denied": Modality.DENIED,
}


@pytest.mark.parametrize(
    ("cue", "sentence"), [(cue, sentence) for cue in CUES for sentence in PACKS.rows("cues")["verbs"][cue]["hits"]]
)
def test_a_cue_makes_of_the_act_what_it_says(reader: Reader, cue: str, sentence: str) -> None:
    found = [claim for claim in claims_of(reader, sentence) if not claim.rule.endswith("presupposed")]
    assert [claim.modality for claim in found] == [CUES[cue]]


@pytest.mark.parametrize(
    ("cue", "sentence"),
    [(cue, one) for cue in CUES for one in PACKS.rows("cues")["verbs"][cue]["misses"] if cue != "happened"],
)
def test_a_cue_leaves_its_misses_alone(reader: Reader, cue: str, sentence: str) -> None:
    assert CUES[cue] not in [claim.modality for claim in claims_of(reader, sentence)]


def test_who_reports_vouches(reader: Reader) -> None:
    reporting = PACKS.rows("cues")["verbs"]["reporting"]
    for sentence in reporting["hits"]:
        assert all(claim.said_by for claim in claims_of(reader, sentence))
    for sentence in reporting["misses"]:
        assert not any(claim.said_by for claim in claims_of(reader, sentence))
