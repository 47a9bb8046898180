"""Documents to claims."""

import pytest

from dejure.model.claim import Zone
from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of, document


@pytest.mark.parametrize("text", ["", "\n\n", "Rain fell.", "The Taliban watched the river.", "Ünïcödé ☂ – “”"])
def test_a_text_that_claims_nothing_gives_nothing(reader: Reader, text: str) -> None:
    assert claims_of(reader, text) == ()


def test_claims_come_in_the_order_of_the_text(reader: Reader) -> None:
    text = "Ban on Hamas\n\nBritain banned Hamas in 2021. Rain fell. Kazakhstan banned the Taliban in 2005."
    found = claims_of(reader, text)
    assert [(one.subject.name, one.authority) for one in found] == [("Hamas", "gb"), ("Taliban", "kz")]
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_a_claim_keeps_what_is_known_of_its_document(reader: Reader) -> None:
    (claim,) = reader.read(document("Britain banned Hamas in 2021.", name="a/b.txt"))
    assert (claim.document, claim.published, claim.source, claim.zone) == ("a/b.txt", None, None, Zone.BODY)


def test_the_same_words_under_another_name_keep_their_ids(reader: Reader) -> None:
    text = "Britain banned Hamas in 2021. Kazakhstan banned the Taliban in 2005."
    first, second = (reader.read(document(text, name=name)) for name in ("one", "two"))
    assert [one.id for one in first] == [one.id for one in second]
    other = reader.read(document(f"{text} Rain fell."))
    assert not {one.id for one in first} & {one.id for one in other}


@pytest.mark.parametrize(
    ("sentence", "stages"),
    [
        ("Snow lay on Kabul.", ["filter"]),
        ("Britain banned Hamas in 2021.", ["filter", "names", "lists", "parse", "frames", "dates", "claims"]),
    ],
)
def test_a_trace_shows_every_stage_up_to_where_a_sentence_stops(
    reader: Reader, sentence: str, stages: list[str]
) -> None:
    trace = dict(reader.explain(sentence).stages)
    assert list(trace) == stages
    if "claims" in trace:
        assert len(trace["claims"]) == len(claims_of(reader, sentence))
        assert any(line.startswith("Hamas = Hamas") for line in trace["names"])
