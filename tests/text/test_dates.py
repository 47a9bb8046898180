from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dejure.model.when import When
from dejure.packs.load import load
from dejure.text.date_rules import RULES
from dejure.text.dates import compile_grammar, find_dates

ROWS: Any = load().rows("dates")["en"]
GRAMMAR = compile_grammar(ROWS)
EXAMPLE = ROWS["example"]
PUBLISHED = date.fromisoformat(EXAMPLE["published"])  # a Wednesday
HITS = [(name, *hit) for name, rule in ROWS["rules"].items() for hit in rule["hits"]]
MISSES = [(name, miss) for name, rule in ROWS["rules"].items() for miss in rule["misses"]]

# published, fragment → the words and value of each date; " > " parts off the value for a future verb
CASES: list[tuple[str | None, str, dict[str, str]]] = [
    # days
    ("2024-12-11", "The order was signed on 14 February 2003.", {"on 14 February 2003": "2003-02-14"}),
    ("2024-12-11", "The order was signed on February 14th, 2003.", {"on February 14th, 2003": "2003-02-14"}),
    ("2024-12-11", "It was filed Feb. 14, 2003 in Almaty", {"Feb. 14, 2003": "2003-02-14"}),
    ("2024-12-11", "an entry of the 14th of February 2003", {"of the 14th of February 2003": "2003-02-14"}),
    ("2024-12-11", "Friday, 14 February 2003: the ruling", {"Friday, 14 February 2003": "2003-02-14"}),
    ("2024-12-11", "the entry 2003-02-14 was kept", {"2003-02-14": "2003-02-14"}),
    ("2024-12-11", "published 2003/02/14 in the gazette", {"2003/02/14": "2003-02-14"}),
    ("2024-12-11", "printed 14.02.2003 by the registry", {"14.02.2003": "2003-02-14"}),
    ("2024-12-11", "printed 02/14/2003 by the registry", {"02/14/2003": "2003-02-14"}),
    ("2024-12-11", "printed 04/05/2003 by the registry", {"04/05/2003": ""}),
    (None, "on 7 July 2005 it sat", {"on 7 July 2005": "2005-07-07"}),
    (None, "on 7 July it sat", {"on 7 July": ""}),
    ("2024-12-11", "on 7 July it sat", {"on 7 July": "2024-07-07 > 2025-07-07"}),
    ("2024-12-11", "on 11 December it sat", {"on 11 December": "2024-12-11"}),
    ("2024-12-11", "on 12 December it sat", {"on 12 December": "2023-12-12 > 2024-12-12"}),
    ("2024-12-11", "on Dec. 9, it sat", {"on Dec. 9": "2024-12-09 > 2025-12-09"}),
    ("2024-12-11", "Sept. 30", {"Sept. 30": "2024-09-30 > 2025-09-30"}),
    ("2025-01-01", "on 31 December it lapsed", {"on 31 December": "2024-12-31 > 2025-12-31"}),
    ("2023-08-18", "on 29 February the term ran out", {"on 29 February": "2020-02-29 > 2024-02-29"}),
    ("2024-12-11", "on 5 August last year", {"on 5 August last year": "2023-08-05"}),
    ("2024-12-11", "on August 5 of this year", {"on August 5 of this year": "2024-08-05"}),
    ("2024-12-11", "from 5 August next year", {"from 5 August next year": "2025-08-05/.."}),
    (None, "on 5 August last year", {"on 5 August last year": ""}),
    ("2024-12-11", "adopted on the 9th, the text", {"on the 9th": "2024-12-09 > 2025-01-09"}),
    ("2024-12-11", "due on the 14th.", {"on the 14th": "2024-11-14 > 2024-12-14"}),
    ("2025-01-01", "on the 31st and later", {"on the 31st": "2024-12-31 > 2025-01-31"}),
    ("2024-12-11", "with effect from 1 May 2024", {"with effect from 1 May 2024": "2024-05-01"}),
    ("2024-12-11", "as of 1 May 2024 it is void", {"as of 1 May 2024": "2024-05-01"}),
    ("2024-12-11", "on Christmas Eve they met", {"on Christmas Eve": "2023-12-24 > 2024-12-24"}),
    # months, seasons, parts of years
    ("2024-12-11", "In July the chamber rose.", {"In July": "2024-07 > 2025-07"}),
    ("2024-12-11", "In December the chamber rose.", {"In December": "2024-12"}),
    ("2024-12-01", "in January the chamber rose", {"in January": "2024-01 > 2025-01"}),
    (None, "In July the chamber rose.", {"In July": ""}),
    (None, "in February 2003", {"in February 2003": "2003-02"}),
    ("2024-12-11", "in Feb. 2003 and", {"in Feb. 2003": "2003-02"}),
    ("2024-12-11", "in February of 2003", {"in February of 2003": "2003-02"}),
    ("2024-12-11", "in February, 2003", {"in February, 2003": "2003-02"}),
    ("2024-12-11", "in early November", {"in early November": "2024-11 > 2025-11"}),
    ("2024-12-11", "in mid-November 2021", {"in mid-November 2021": "2021-11"}),
    ("2024-12-11", "late in October", {"late in October": "2024-10 > 2025-10"}),
    ("2024-12-11", "at the end of October", {"at the end of October": "2024-10 > 2025-10"}),
    ("2024-12-11", "at the beginning of this month", {"at the beginning of this month": "2024-12"}),
    ("2024-12-11", "around October 2024", {"around October 2024": "2024-10~"}),
    ("2024-12-11", "the July vote was lost", {"July": "2024-07 > 2025-07"}),
    ("2024-12-11", "after July's vote", {"after July": "[2024-07..] > [2025-07..]"}),
    ("2024-12-11", "in June and July 2021", {"in June": "2021-06", "July 2021": "2021-07"}),
    ("2024-12-11", "in November and January 2021", {"in November": "2020-11", "January 2021": "2021-01"}),
    ("2024-12-11", "last November", {"last November": "2024-11"}),
    ("2024-12-11", "last December", {"last December": "2023-12"}),
    ("2024-12-11", "next December", {"next December": "2025-12"}),
    ("2024-12-11", "this March", {"this March": "2024-03"}),
    ("2024-12-11", "in May last year", {"in May last year": "2023-05"}),
    ("2024-12-11", "in March they met", {"in March": "2024-03 > 2025-03"}),
    ("2024-12-11", "until May 2019", {"until May 2019": "../2019-05"}),
    ("2024-12-11", "in spring 2021", {"in spring 2021": "2021-21"}),
    ("2024-12-11", "in the autumn of 2021", {"in the autumn of 2021": "2021-23"}),
    ("2024-12-11", "last summer", {"last summer": "2024-22"}),
    ("2024-12-11", "this winter", {"this winter": "2024-24"}),
    ("2025-01-20", "this winter", {"this winter": "2024-24"}),
    ("2024-07-11", "last summer", {"last summer": "2023-22"}),
    ("2024-12-11", "in the summer", {"in the summer": "2024-22 > 2025-22"}),
    (None, "last summer", {"last summer": ""}),
    ("2024-12-11", "in the first half of 2022", {"in the first half of 2022": "2022-40"}),
    ("2024-12-11", "in the fourth quarter of 2022", {"in the fourth quarter of 2022": "2022-36"}),
    ("2024-12-11", "in the third quarter of last year", {"in the third quarter of last year": "2023-35"}),
    # years and decades
    ("2024-12-11", "It was listed in 2003.", {"in 2003": "2003"}),
    (None, "It was listed in 2003.", {"in 2003": "2003"}),
    ("2024-12-11", "2003 brought the listing", {"2003": "2003"}),
    ("2024-12-11", "listed (2003) and kept", {"2003": "2003"}),
    ("2024-12-11", "In 2003 prosecutors asked", {"In 2003": "2003"}),
    ("2024-12-11", "the listing of 2003", {"of 2003": "2003"}),
    ("2024-12-11", "in late 2023", {"in late 2023": "2023"}),
    ("2024-12-11", "in about 2003", {"in about 2003": "2003~"}),
    ("2024-12-11", "in the 1970s", {"in the 1970s": "197X"}),
    ("2024-12-11", "since the late 1990s", {"since the late 1990s": "199X/.."}),
    ("2024-12-11", "last year", {"last year": "2023"}),
    ("2024-12-11", "early last year", {"early last year": "2023"}),
    ("2024-12-11", "later this year", {"later this year": "2024"}),
    ("2024-12-11", "by the end of next year", {"by the end of next year": "[..2025]"}),
    (None, "last year", {"last year": ""}),
    ("2024-12-11", "in the year 2003", {"in the year 2003": "2003"}),
    # days of the week
    ("2024-12-11", "ruled on Wednesday", {"on Wednesday": "2024-12-11"}),
    ("2024-12-11", "ruled on Tuesday", {"on Tuesday": "2024-12-10 > 2024-12-17"}),
    ("2024-12-11", "on Thursday the upper house", {"on Thursday": "2024-12-05 > 2024-12-12"}),
    ("2024-12-11", "ruled Monday that", {"Monday": "2024-12-09 > 2024-12-16"}),
    ("2024-12-11", "Monday's ruling", {"Monday": "2024-12-09 > 2024-12-16"}),
    ("2024-12-11", "by Friday", {"by Friday": "[..2024-12-06] > [..2024-12-13]"}),
    ("2024-12-11", "until Friday", {"until Friday": "../2024-12-06 > ../2024-12-13"}),
    ("2024-12-11", "since Friday", {"since Friday": "2024-12-06/.. > 2024-12-13/.."}),
    ("2024-12-11", "on Sunday night", {"on Sunday night": "2024-12-08 > 2024-12-15"}),
    ("2024-12-11", "early on Sunday morning", {"early on Sunday morning": "2024-12-08 > 2024-12-15"}),
    ("2024-12-11", "last Wednesday", {"last Wednesday": "2024-12-04"}),
    ("2024-12-11", "last Friday", {"last Friday": "2024-12-06"}),
    ("2024-12-11", "next Friday", {"next Friday": "2024-12-13"}),
    ("2024-12-11", "this Monday", {"this Monday": "2024-12-09"}),
    ("2024-12-11", "on Monday last week", {"on Monday last week": "2024-12-02"}),
    ("2024-12-11", "on Tuesday of next week", {"on Tuesday of next week": "2024-12-17"}),
    (None, "on Wednesday", {"on Wednesday": ""}),
    (None, "last Friday", {"last Friday": ""}),
    ("2024-12-11", "on Tuesday and Wednesday", {"on Tuesday": "2024-12-10 > 2024-12-17", "Wednesday": "2024-12-11"}),
    # counted from publication
    ("2024-12-11", "today", {"today": "2024-12-11"}),
    ("2024-12-11", "with effect from today", {"with effect from today": "2024-12-11"}),
    ("2024-12-11", "this evening", {"this evening": "2024-12-11"}),
    ("2024-12-11", "last night", {"last night": "2024-12-10"}),
    ("2024-12-11", "yesterday evening", {"yesterday evening": "2024-12-10"}),
    ("2024-12-11", "the day before yesterday", {"the day before yesterday": "2024-12-09"}),
    ("2025-01-01", "yesterday", {"yesterday": "2024-12-31"}),
    ("2024-02-28", "tomorrow", {"tomorrow": "2024-02-29"}),
    (None, "today", {"today": ""}),
    ("2024-12-11", "overnight", {"overnight": "[2024-12-10..2024-12-11]"}),
    ("2024-12-11", "last week", {"last week": "2024-12-02/2024-12-08"}),
    ("2024-12-11", "this week", {"this week": "2024-12-09/2024-12-15"}),
    ("2025-01-01", "next week", {"next week": "2025-01-06/2025-01-12"}),
    ("2024-12-11", "last month", {"last month": "2024-11"}),
    ("2025-01-01", "last month", {"last month": "2024-12"}),
    ("2024-03-31", "last month", {"last month": "2024-02"}),
    (None, "last month", {"last month": ""}),
    ("2024-12-14", "at the weekend", {"at the weekend": "2024-12-14/2024-12-15"}),
    ("2024-12-11", "next weekend", {"next weekend": "2024-12-14/2024-12-15"}),
    ("2024-12-11", "ten days ago", {"ten days ago": "2024-12-01"}),
    ("2024-12-11", "a week ago", {"a week ago": "2024-12-04"}),
    ("2024-12-11", "a fortnight ago", {"a fortnight ago": "2024-11-27"}),
    ("2024-12-11", "two months ago", {"two months ago": "2024-10"}),
    ("2024-12-11", "twenty-one years ago", {"twenty-one years ago": "2003"}),
    ("2024-12-11", "21 years ago", {"21 years ago": "2003"}),
    ("2024-12-11", "nearly five years ago", {"nearly five years ago": "2019~"}),
    ("2024-12-11", "two decades ago", {"two decades ago": "2004~"}),
    ("2024-02-29", "a year ago", {"a year ago": "2023"}),
    (None, "a year ago", {"a year ago": ""}),
    ("2024-12-11", "over the past two weeks", {"over the past two weeks": "2024-11-27/2024-12-11"}),
    ("2024-12-11", "in the past decade", {}),
    ("2024-12-11", "over the next six months", {"over the next six months": "2024-12/2025-06"}),
    ("2024-12-11", "in ten days", {"in ten days": " > 2024-12-21"}),
    ("2024-12-11", "in two weeks' time", {"in two weeks' time": " > 2024-12-25"}),
    ("2024-12-11", "for two years now", {"for two years now": "2022/.."}),
    # counted from another date
    (
        "2024-12-11",
        "It asked on 5 May 2021 and got it the same day",
        {"on 5 May 2021": "2021-05-05", "the same day": "2021-05-05"},
    ),
    (
        "2024-12-11",
        "On Monday it voted; a day earlier it met",
        {"On Monday": "2024-12-09 > 2024-12-16", "a day earlier": "2024-12-08"},
    ),
    ("2024-12-11", "listed in 2003 and dropped ten years later", {"in 2003": "2003", "ten years later": "2013"}),
    ("2024-12-11", "listed in 2003, and dropped a day later", {"in 2003": "2003", "a day later": ""}),
    (
        "2024-12-11",
        "banned in June 2020 and the following month",
        {"in June 2020": "2020-06", "the following month": "2020-07"},
    ),
    (
        "2024-12-11",
        "on 3 June 2020 and the following Monday",
        {"on 3 June 2020": "2020-06-03", "the following Monday": "2020-06-08"},
    ),
    (
        "2024-12-11",
        "on 3 June 2020 and on 5 July that year",
        {"on 3 June 2020": "2020-06-03", "on 5 July that year": "2020-07-05"},
    ),
    ("2024-12-11", "the same day", {"the same day": ""}),
    ("2024-12-11", "three days after 5 May 2021", {"three days after 5 May 2021": "2021-05-08"}),
    (
        "2024-12-11",
        "on 5 May 2021, two days after asking",
        {"on 5 May 2021": "2021-05-05", "two days after": "2021-05-03"},
    ),
    ("2024-12-11", "six weeks after the request", {"six weeks after": ""}),
    # limits and spans
    ("2024-12-11", "listed since 2003", {"since 2003": "2003/.."}),
    ("2024-12-11", "listed ever since August 2003", {"ever since August 2003": "2003-08/.."}),
    ("2024-12-11", "listed since at least 2003", {"since at least 2003": "2003/.."}),
    ("2024-12-11", "valid up to 1 May 2025", {"up to 1 May 2025": "../2025-05-01"}),
    ("2024-12-11", "no later than 31 March 2025", {"no later than 31 March 2025": "[..2025-03-31]"}),
    ("2024-12-11", "before 1 May 2025", {"before 1 May 2025": "[..2025-04-30]"}),
    ("2024-12-11", "prior to March 2020", {"prior to March 2020": "[..2020-02]"}),
    ("2024-12-11", "after 31 December 2019", {"after 31 December 2019": "[2020-01-01..]"}),
    ("2024-12-11", "from 1996 to 2001", {"from 1996 to 2001": "1996/2001"}),
    ("2024-12-11", "from June 2019 until 4 May 2021", {"from June 2019 until 4 May 2021": "2019-06/2021-05-04"}),
    ("2024-12-11", "from June to August", {"from June to August": "2024-06/2024-08 > 2025-06/2025-08"}),
    ("2024-12-11", "from October to February 2022", {"from October to February 2022": "2021-10/2022-02"}),
    ("2024-12-11", "between 2019 and 2022", {"between 2019 and 2022": "2019/2022"}),
    ("2024-12-11", "between 3 and 5 July 2024", {"between 3 and 5 July 2024": "2024-07-03/2024-07-05"}),
    ("2024-12-11", "28 January – 3 February 2025", {"28 January – 3 February 2025": "2025-01-28/2025-02-03"}),
    ("2024-12-11", "on 3–5 July 2024", {"on 3–5 July 2024": "2024-07-03/2024-07-05"}),
    ("2024-12-11", "July 3 to 5, 2024", {"July 3 to 5, 2024": "2024-07-03/2024-07-05"}),
    ("2024-12-11", "the 2019–2022 term", {"2019–2022": "2019/2022"}),
    ("2024-12-11", "from Monday to Wednesday", {"from Monday to Wednesday": "2024-12-09/2024-12-11"}),
    (
        "2024-12-10",
        "from Monday to Wednesday",
        {"from Monday to Wednesday": "2024-12-02/2024-12-04 > 2024-12-09/2024-12-11"},
    ),
    # words without a value
    ("2024-12-11", "a decision will come soon", {"soon": ""}),
    ("2024-12-11", "in recent years ties grew", {"in recent years": ""}),
    # what is no date
    ("2024-12-11", "resolution 1988 and the 1988 Committee", {}),
    ("2024-12-11", "resolutions 1373 (2001), 1988 (2011) and 2255 (2015)", {}),
    ("2024-12-11", "Resolution No. 2000 of the council", {}),
    ("2024-12-11", "UNSCR 1989 and the 1267 committee", {}),
    ("2024-12-11", "the Terrorism Act 2000 (Proscribed Organisations) Order 2021", {}),
    ("2024-12-11", "under the Sanctions Regulations 2019", {}),
    ("2024-12-11", "Council Decision 2001/931 and Regulation (EU) 2016/1686", {}),
    ("2024-12-11", "under Section 219 and Article 2011", {}),
    ("2024-12-11", "at 20:03 and at 2003 hours", {}),
    ("2024-12-11", "killed 2003 people and 1990 soldiers", {}),
    ("2024-12-11", "some 2000 fighters, nearly 2000 in all", {}),
    ("2024-12-11", "$2003, £2000, 2000%, 2,003 and 2003.5", {}),
    ("2024-12-11", "for two decades and three years", {}),
    ("2024-12-11", "aged 20 or 21", {}),
    ("2024-12-11", "it may march on", {}),
    ("2024-12-11", "Theresa May and April Jones", {}),
    ("2024-12-11", "by May of the party", {}),
    ("2024-12-11", "the Arab Spring and the fall of Kabul", {}),
    ("2024-12-11", "every Friday, on Fridays, at Friday prayers", {}),
    ("2024-12-11", "the Sunday Times on Black Friday", {}),
    ("2024-12-11", "a post-2021 order", {}),
    ("2024-12-11", "Vision 2030 and Agenda 2030", {}),
    ("2024-12-11", "sooner or later, once upon a time", {}),
    ("2024-12-11", "the 14th Amendment and the 117th Congress", {}),
    ("2024-12-11", "the second reading and the third quarter", {}),
    ("2024-12-11", "", {}),
]


def edtf(value: Any) -> str | None:
    return None if value in (None, "") else str(value)


@pytest.mark.parametrize(("published", "fragment", "expected"), CASES, ids=str)
def test_dates_of_a_fragment(published: str | None, fragment: str, expected: dict[str, str]) -> None:
    day = date.fromisoformat(published) if published else None
    found = find_dates(fragment, published=day, grammar=GRAMMAR)
    values = {words: value.partition(" > ") for words, value in expected.items()}
    assert {one.text: (edtf(one.when), edtf(one.when_if_future)) for one in found} == {
        words: (edtf(past), edtf(future if parted else past)) for words, (past, parted, future) in values.items()
    }


@pytest.mark.parametrize("hit", HITS, ids=str)
def test_rule_reads_its_hits(hit: tuple[Any, ...]) -> None:
    _, fragment, past, *future = hit
    found = find_dates(fragment, published=PUBLISHED, grammar=GRAMMAR, anchor=When.parse(EXAMPLE["anchor"]))
    assert len(found) == 1, found
    assert edtf(found[0].when) == edtf(past)
    assert edtf(found[0].when_if_future) == edtf(future[0] if future else past)


@pytest.mark.parametrize(("_rule", "fragment"), MISSES, ids=str)
def test_rule_leaves_its_misses(_rule: str, fragment: str) -> None:
    assert find_dates(fragment, published=PUBLISHED, grammar=GRAMMAR) == ()


def test_every_rule_has_examples() -> None:
    assert {rule.name for rule in RULES} == set(ROWS["rules"])


def test_basis_tells_how_a_date_was_settled() -> None:
    text = "Listed in 2003, reviewed last year, due by 2030, and on 5 May 2021 and the same day; soon."
    assert [one.basis for one in find_dates(text, published=PUBLISHED, grammar=GRAMMAR)] == [
        "explicit",
        "relative",
        "bounded",
        "explicit",
        "bounded",
        "unresolved",
    ]


def test_plain_value_has_no_cue() -> None:
    (found,) = find_dates("until November 2013", published=None, grammar=GRAMMAR)
    assert (str(found.when), str(found.plain), found.cue) == ("../2013-11", "2013-11", "until")


def test_offset_lets_the_caller_count_from_its_own_anchor() -> None:
    (found,) = find_dates("six weeks after the request", published=PUBLISHED, grammar=GRAMMAR)
    assert found.offset is not None
    assert (found.when, found.offset.count, found.offset.unit) == (None, 6, "week")


def test_letters_that_grow_in_lower_case_do_not_move_offsets() -> None:
    text = "İİİ İstanbul, on 5 May 2021"
    (found,) = find_dates(text, published=None, grammar=GRAMMAR)
    assert found.text == text[found.start : found.end] == "on 5 May 2021"


FRAGMENTS = [fragment for _, fragment, _ in CASES] + [str(hit[1]) for hit in HITS] + [str(miss[1]) for miss in MISSES]
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
TEXTS = st.lists(
    st.sampled_from([word for fragment in FRAGMENTS for word in fragment.split()]) | st.text(max_size=4), max_size=14
).map(" ".join)


@given(TEXTS, st.none() | DAYS)
def test_every_date_is_verbatim_ordered_and_edtf(text: str, published: date | None) -> None:
    end = 0
    for one in find_dates(text, published=published, grammar=GRAMMAR):
        assert text[one.start : one.end] == one.text != ""
        assert one.start >= end
        end = one.end
        for value in (one.when, one.when_if_future, one.plain):
            assert value is None or When.parse(value.text) == value
        assert (one.basis == "unresolved") == (one.when is None and one.when_if_future is None)


@given(st.sampled_from(FRAGMENTS), st.integers(0, 12), st.none() | DAYS)
def test_a_longer_sentence_changes_nothing(fragment: str, pad: int, published: date | None) -> None:
    before, after = "The ministry said so; " * pad, "; nobody objected"
    alone = find_dates(f"; {fragment}{after}", published=published, grammar=GRAMMAR)
    within = find_dates(f"{before}; {fragment}{after}", published=published, grammar=GRAMMAR)
    assert [(one.start + len(before), one.text, one.when, one.when_if_future) for one in alone] == [
        (one.start, one.text, one.when, one.when_if_future) for one in within
    ]


@given(st.sampled_from(FRAGMENTS), DAYS)
def test_equal_questions_have_equal_answers(fragment: str, published: date) -> None:
    again = compile_grammar(ROWS)
    assert find_dates(fragment, published=published, grammar=again) == find_dates(
        fragment, published=published, grammar=GRAMMAR
    )


@given(st.sampled_from(sorted(ROWS["weekdays"])), DAYS)
def test_a_weekday_is_within_a_week_of_publication(weekday: str, published: date) -> None:
    (found,) = find_dates(f"on {weekday.capitalize()}", published=published, grammar=GRAMMAR)
    assert found.when is not None
    assert found.when_if_future is not None
    past, future = found.when.earliest, found.when_if_future.earliest
    assert past is not None
    assert future is not None
    assert published - timedelta(days=6) <= past <= published <= future <= published + timedelta(days=6)
    assert past.weekday() == future.weekday() == ROWS["weekdays"][weekday]
