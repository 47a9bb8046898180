"""The rules of written dates: a table of name, pattern and what a match comes to.

Patterns are written in lower case with `@fragments` from `date_words`; a space is any white space. A rule that returns
None has found a name, a quantity or nothing: the text is no date to it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from re import Match

from dejure.text import date_calendar as calendar
from dejure.text import date_reckoning as reckoning
from dejure.text.date_scene import Reading, Scene


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    pattern: str
    read: Callable[[Match[str], Scene], Reading | None]


_YEAR_OR_RELATIVE = r"(?:,? (?:of )?(?P<year>@year)|@relyear)"

OPENINGS = ("the", "in", "within", "for", "after", "on", "earlier", "later", "weekend", "week", "month", "year")

RULES = (
    Rule(
        "iso-day",
        r"(?<![\d/-])(?P<y>\d{4})(?P<s>[-/])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?:t\d\d:\d\d[\d:.]*z?)?(?![\d/-])",
        calendar.iso_day,
    ),
    Rule("iso-month", r"(?<![\d/-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d/-])", calendar.iso_month),
    Rule(
        "numeric-day",
        r"(?<![\d/.-])(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:19|20)\d\d)(?![\d/-]|\.\d)",
        calendar.numeric_day,
    ),
    Rule(
        "day-span",
        rf"(?P<first>@day)(?P<joint>@dash| and )(?P<day>@dayto) (?:of )?(?P<month>@month){_YEAR_OR_RELATIVE}?",
        calendar.day_span,
    ),
    Rule(
        "month-span",
        r"(?P<month>@month) (?P<first>@day)(?P<joint>@dash| and )(?P<day>@dayto)"
        rf"{_YEAR_OR_RELATIVE}?",
        calendar.day_span,
    ),
    Rule(
        "day-month",
        r"(?:@weekday,? (?:the )?)?(?P<day>@day)(?: day)? (?:of )?(?P<month>@month)" rf"{_YEAR_OR_RELATIVE}?",
        calendar.day_month,
    ),
    Rule("hyphened-day", r"(?P<day>@day)-(?P<month>@month)-(?P<year>(?:19|20)\d\d)(?P<relyear>)", calendar.day_month),
    Rule(
        "month-day",
        rf"(?:@weekday,? )?(?P<month>@month) (?:the )?(?P<day>@day){_YEAR_OR_RELATIVE}?",
        calendar.day_month,
    ),
    Rule("month-year", rf"(?P<month>@month){_YEAR_OR_RELATIVE}", calendar.month_year),
    Rule("month-beside", r"(?P<shift>@shift) (?P<month>@month)", calendar.month_beside),
    Rule("month-that", r"that (?:same )?(?P<month>@month)", calendar.month_that),
    Rule("month", r"(?P<month>@month)", calendar.bare_month),
    Rule("decade", r"(?P<century>(?:1[789]|20)\d)0s", calendar.decade),
    Rule(
        "year-span",
        r"(?<![\d/.,$£€#-])(?P<first>(?:1[89]|20)\d\d)(?P<sep>[–—/-])(?P<last>(?:1[89]|20)\d\d|\d\d)(?![\d/-]|[.,]\d)",
        calendar.year_span,
    ),
    Rule("half", rf"(?:(?P<nth>@ordinal)[ -](?P<sort>half|quarter)){_YEAR_OR_RELATIVE}", calendar.part_of_year),
    Rule("quarter", rf"q(?P<nth>[1-4])(?P<sort>){_YEAR_OR_RELATIVE}", calendar.part_of_year),
    Rule("season-year", rf"(?P<season>@season){_YEAR_OR_RELATIVE}", calendar.season_year),
    Rule(
        "season-across",
        r"(?P<season>@season) (?:of )?(?P<year>(?:19|20)\d\d)[/–-]\d\d(?P<relyear>)",
        calendar.season_year,
    ),
    Rule("season-beside", r"(?P<shift>@shift) (?P<season>@season)", calendar.season_beside),
    Rule("season", r"(?P<season>@season)", calendar.bare_season),
    Rule("weekday-week", r"(?P<weekday>@fullweekday),? (?:of )?(?P<shift>@shift) week", reckoning.weekday_week),
    Rule(
        "weekday-beside", r"(?:the )?(?P<shift>@shift|@beside) (?P<weekday>@fullweekday)@part", reckoning.weekday_beside
    ),
    Rule("weekday", r"(?P<weekday>@fullweekday)@part", calendar.weekday),
    Rule("day-offset", r"(?P<deictic>@deictic)@part", reckoning.day_offset),
    Rule("overnight", r"@overnight", reckoning.overnight),
    Rule("weekend", r"(?:(?P<shift>@shift) )?weekend", reckoning.weekend),
    Rule("units-back", r"(?:the )?(?P<back>@back) (?:(?P<number>@number) )?(?P<unit>@units)", reckoning.units_back),
    Rule("units-ahead", r"(?:the )?@ahead (?P<number>@number) (?P<unit>@units)", reckoning.units_ahead),
    Rule("unit-beside", r"(?:(?:earlier|later) )?(?P<shift>@shift) (?P<unit>week|month|year)", reckoning.unit_beside),
    Rule("unit-part", r"(?P<unit>week|month|year)", reckoning.unit_part),
    Rule("ago", r"(?P<number>@number) (?P<unit>@units) @ago", reckoning.ago),
    Rule(
        "beside-event",
        r"(?P<number>@number) (?P<unit>@units) (?P<later>after|before)(?= (?!that\b|this\b|then\b)\w)",
        reckoning.beside_event,
    ),
    Rule("later", r"(?P<number>@number) (?P<unit>@units) (?P<later>@later)", reckoning.later),
    Rule("nth-day-after", r"(?:the )?(?P<nth>@ordinal|@nth) day after (?:that|then)", reckoning.nth_day_after),
    Rule("after-units", r"after (?P<number>@number) (?P<unit>@units)(?! of\b)", reckoning.after_units),
    Rule("same", r"(?:the )?(?:(?:earlier|later) )?@same (?P<unit>day|week|month|year)", reckoning.same),
    Rule("beside", r"the (?P<beside>@beside) (?P<unit>day|week|month|year)", reckoning.beside),
    Rule("day-beside", r"the (?P<unit>day|week|month|year) (?P<later>before|after)", reckoning.day_beside),
    Rule("in-units", r"(?:in|within) (?P<number>@number) (?P<unit>@units)(?:['’] time)?", reckoning.in_units),
    Rule("units-now", r"for (?P<number>@number) (?P<unit>@units) now", reckoning.units_now),
    Rule(
        "nth",
        r"on the (?P<nth>@nth)(?= (?:and|when|that|at|in|the|by|with|as|to|after|before)\b|[.,;:)]|\Z)",
        calendar.nth,
    ),
    Rule("nth-beside", r"(?:the )?(?P<nth>@nth) of (?P<shift>@shift) month", calendar.nth_beside),
    Rule("holiday", r"(?P<holiday>@holiday)(?:,? (?P<year>@year))?", calendar.holiday),
    Rule("vague", r"@vague", calendar.vague),
    Rule("year-attributive", r"(?P<year>@year)(?= [A-Za-z])", calendar.attributive_year),
    Rule("year", r"(?P<year>@year)", calendar.bare_year),
)

FLOATING = frozenset(
    {"day-month", "month-day", "month", "season", "weekday", "nth", "holiday"}
)  # may lack a year or week
