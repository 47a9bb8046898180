"""Documents to claims."""

import pytest

from dejure.errors import InputError
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


GERMAN = (
    "Der Rat hat die Taliban auf die Liste gesetzt, und das Vermögen der Gruppe wird nach dem Beschluss eingefroren."
)


def test_a_text_in_another_language_says_so(reader: Reader) -> None:
    with pytest.raises(InputError) as caught:
        reader.admit(document(GERMAN, name="rat.txt"))
    assert (caught.value.code, caught.value.where) == ("language-not-read", "rat.txt")
    assert "German" in caught.value.what


def test_of_a_mixed_text_the_english_paragraphs_are_read(reader: Reader) -> None:
    english = "Britain banned Hamas in 2021, and the group has been on the list of the Home Office since then."
    mixed = reader.admit(document("\n\n".join([*[GERMAN] * 8, english])))
    assert [one.code for one in mixed.findings] == ["language-not-read"]
    found = reader.read(mixed)
    assert {one.subject.name for one in found} == {"Hamas"}


def test_a_claim_in_a_text_that_was_broken_to_fit_a_page_quotes_it_as_it_stands(reader: Reader) -> None:
    text = (
        "Court bans groups\n\nRussia's Supreme Court sat for two days in Moscow and has banned\n"
        "the Taliban as a terrorist organisation, and it ordered prosecutors\n"
        "to close the offices that the group had opened in the city in the\n"
        "years before, the press service of the court said in the evening\n"
        "of that day.\n"
    )
    (claim,) = [one for one in claims_of(reader, text) if one.type == "listed" and one.zone is Zone.BODY]
    assert "banned\nthe Taliban" in claim.text
    assert text[claim.start : claim.end] == claim.text


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
