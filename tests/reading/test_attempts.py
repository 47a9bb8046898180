"""Why a frame makes no claim of a sentence."""

import pytest

from dejure.errors import UsageError
from dejure.packs.load import Packs, load
from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of

PACKS: Packs = load()
FRAMES = {name: row for content in PACKS.rows("frames").values() for name, row in content["frames"].items()}


@pytest.mark.parametrize(
    ("sentence", "at", "failed", "why"),
    [
        ("The mayor sang.", "designate@", "words", "called by designate, label, brand"),
        ("Iran's ban stayed.", "designate@ban", "part of speech", "no verb but a noun"),
        ("Sudan put Hamas on a list.", "restore@put", "particle", "no “back” with it"),
        ("Peru named Hamas a guest.", "designate@named", "roles", "class: needs a class"),
        ("Peru named a park after a poet.", "designate@named", "roles", "subject: needs a group, government or"),
        ("Did Peru ban Hamas?", "ban@ban", "question", "a question claims nothing"),
        ("Hamas was added to the list.", "add@added", "composition", "refers back"),
        ("A court quashed it.", "step.quash@quashed", "composition", "refers back"),
        ("Russia removed the Taliban from its terrorist list.", "remove@removed", None, ""),
    ],
)
def test_the_condition_that_fails_is_named(
    reader: Reader, sentence: str, at: str, failed: str | None, why: str
) -> None:
    frame, _, word = at.partition("@")
    found = [one for one in reader.why_not(sentence, frame).attempts if one.word == word]
    assert [one.failed for one in found] == [failed]
    assert why in " ".join(found[0].why)
    assert bool(found[0].claims) is (failed is None)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_frame_is_said_to_hold_where_reading_has_its_claim(reader: Reader, frame: str) -> None:
    for sentence in (*FRAMES[frame].get("hits", ()), *FRAMES[frame].get("misses", ())):
        rules = {claim.rule for claim in claims_of(reader, sentence)}
        found = reader.why_not(sentence, frame).attempts
        assert found
        assert all(bool(one.why) is (one.failed is not None) for one in found)
        if any(rule == frame or rule.startswith(f"{frame}.") for rule in rules - FRAMES.keys() | rules & {frame}):
            assert any(one.claims or one.failed == "composition" for one in found), sentence


def test_what_another_frame_makes_of_it_is_told(reader: Reader) -> None:
    sentence = "The ministry recommended that Russia remove the Taliban from its terrorist list."
    (one,) = [one for one in reader.why_not(sentence, "remove").attempts if one.word == "remove"]
    assert one.failed == "composition"
    assert "at “recommended” makes of it: step" in one.why[0]


def test_without_a_frame_the_nearest_come_first(reader: Reader) -> None:
    found = reader.why_not("Russia removed the Taliban from its terrorist list.", None).attempts
    assert (found[0].frame, found[0].failed) == ("remove", None)
    ranks = ["composition", "gate", "question", "subject", "roles", "particle", "part of speech"]
    order = [ranks.index(one.failed) for one in found if one.failed]
    assert order == sorted(order)


def test_a_sentence_that_calls_nothing_has_no_attempts(reader: Reader) -> None:
    found = reader.why_not("Cats purr.", None)
    assert (found.passes, found.attempts) == (False, ())


@pytest.mark.parametrize(
    ("given", "meant"), [("desigate", "designate"), ("court", "step."), ("zzz", "without --frame")]
)
def test_an_unknown_frame_is_answered_with_names_like_it(reader: Reader, given: str, meant: str) -> None:
    with pytest.raises(UsageError) as caught:
        reader.why_not("Cats purr.", given)
    assert caught.value.code == "unknown-frame"
    assert meant in caught.value.remedy
