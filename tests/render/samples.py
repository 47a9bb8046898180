"""Fixed model objects that the renderers are tested with."""

from datetime import date

from dejure.model.outcomes import Contents
from dejure.model.party import Party
from dejure.model.standing import (
    Answer,
    Condition,
    Conflict,
    Coverage,
    DoneStep,
    Dossier,
    LedgerState,
    ListStanding,
    NextStep,
    Proceeding,
    Rails,
    RecognitionStanding,
    Register,
    RegisterRow,
    Reported,
    TimelineEntry,
    Why,
)
from dejure.model.trace import Trace
from dejure.render.labels import Labels
from dejure.render.standings import Beside

LABELS = Labels(
    {"ru": "Russia", "un": "United Nations", "west": "Western nations", "us": "United States"},
    {
        "ru-ter": "Unified federal list of organisations recognised as terrorist",
        "us-fto": "Foreign Terrorist Organizations",
        "rec": "Recognition of states and governments",
    },
)
BESIDE = Beside(
    Contents(sources=15, texts=15, readings=15, claims=212, redactions=0),
    ("Hamas", "Hezbollah"),
    {"c1a2b3c4d5e6f7a8": date(2024, 5, 30), "c1a2b3c4d5e6f7a9": date(2024, 12, 11)},
)
STATE = LedgerState("3f2a9c01d4e5b677", "b0a1c2d3e4f56789", "0.1.0+77aa12cd")
TALIBAN = Party("taliban", "Taliban")

PENDING = Proceeding(
    aim="delist",
    route="suspension by court after an enabling law",
    done=(
        DoneStep(
            "recommendation", "ru-ter.susp.recommend", "Ministry of Foreign Affairs of Russia", "passed", None, ("c4",)
        ),
        DoneStep("recommendation", "ru-ter.susp.recommend", "Ministry of Justice of Russia", "passed", None, ("c5",)),
        DoneStep("first-reading", "ru-law.reading1", "State Duma", "passed", "2024-12-10", ("c2",)),
    ),
    next=(
        NextStep("second-reading", "ru-law.reading2", "State Duma", None, True),
        NextStep("third-reading", "ru-law.reading3", "State Duma", None, True),
    ),
    then=(
        "approval by the Federation Council",
        "signature by the President of Russia",
        "application by the Prosecutor General of Russia",
        "ruling by the Supreme Court of Russia, with effect at once",
    ),
    anomalies=(),
)
RUSSIA = ListStanding(
    authority="ru",
    regime="ru-ter",
    status="listed",
    in_effect=True,
    may_be=(),
    scope=None,
    since="2003",
    until=None,
    certainty="reported",
    sources=2,
    ground="its links to al-Qaida and to armed groups in regions such as Chechnya",
    effects=("activities banned", "membership and financing are offences"),
    evidence=("c1a2b3c4d5e6f7a8", "c1a2b3c4d5e6f7a9"),
    reported=(
        Reported(
            status="delisted",
            text="Russia weighs taking the Taliban off its list",
            modality="possible",
            zone="headline",
            when=None,
            sources=1,
            why="a headline alone never moves a standing, and the body says no decision has been taken",
            evidence=("c9",),
        ),
        Reported(
            status="delisted",
            text="Moscow has taken nobody off its list",
            modality="denied",
            zone="body",
            when="2024-12-11",
            sources=2,
            why="said not to be so",
            evidence=("c13",),
        ),
    ),
    conflicts=(),
    pending=(PENDING,),
)
ALL_STATES = RecognitionStanding(
    authority="*",
    regime="rec",
    status="no_recognition",
    in_effect=True,
    may_be=(),
    rails=Rails("none", None, None),
    conditions=(
        Condition("west", "the reversal of its restrictive policies on women’s rights", None, ("c9",)),
        Condition(
            "Zamir Kabulov", "removal from Russia’s list comes before recognition is considered", False, ("c10",)
        ),
    ),
    since=None,
    until=None,
    certainty="reported",
    sources=1,
    evidence=("c7",),
    reported=(),
    conflicts=(),
    pending=(),
)
AMERICA = ListStanding(
    authority="us",
    regime="us-fto",
    status="unknown",
    in_effect=False,
    may_be=("listed", "not_listed"),
    scope=None,
    since=None,
    until=None,
    certainty=None,
    sources=0,
    ground=None,
    effects=(),
    evidence=(),
    reported=(),
    conflicts=(Conflict("since", ("2012", "2014-03"), ("c11", "c12")),),
    pending=(),
)
ANSWER = Answer(
    TALIBAN,
    date(2024, 12, 12),
    None,
    STATE,
    Coverage(2, (), date(2024, 12, 11), ("one source has no publication date and counts from the day it was added",)),
    (RUSSIA, ALL_STATES, AMERICA),
)
EMPTY = Answer(Party(None, "Hammas"), date(2024, 12, 12), date(2024, 12, 9), STATE, Coverage(0, (), None, ()), ())


def entry(kind: str, when: str | None, who: tuple[str, ...], what: str, **more: object) -> TimelineEntry:
    """A timeline entry of that type; `more` replaces what is left out."""
    given: dict[str, object] = {
        "when_text": None,
        "modality": "fact",
        "authority": None,
        "regime": None,
        "said_by": (),
        "sources": 1,
        "text": what,
        "evidence": ("c20",),
    } | more
    return TimelineEntry(when=when, type=kind, who=who, what=what, **given)  # type: ignore[arg-type]


LISTING = entry(
    "listed", "2003", ("Russia",), "Russia listed the Taliban as terrorist", authority="ru", regime="ru-ter"
)
TAKEOVER = entry("control", "2021-08", ("Taliban",), "takeover of Afghanistan", sources=2)
READING = entry("step", "2024-12-10", ("State Duma",), "bill passed in the first of three readings", authority="ru")
APPROVAL = entry(
    "position",
    "2024-12-11",
    ("Taliban",),
    "welcomes the vote as a positive step",
    said_by=("Taliban Ministry of Foreign Affairs",),
    text="the ministry called the vote a step in the right direction for ties between the two countries",
)
KABULOV = entry(
    "step",
    None,
    ("Vladimir Putin",),
    "the President of Russia has yet to sign off",
    when_text="soon",
    modality="possible",
    said_by=("Zamir Kabulov", "TASS"),
)
TALKS = entry("met", "[2023-07..2024-07]", ("Russia", "China", "Taliban"), "talks in Russia with seven other nations")
HOSTILE = entry("tied", None, ("Taliban", "ISIS-K"), "hostile to ISIS-K", said_by=("Taliban",))
SCHOOLS = entry("conduct", "2021-08/..", ("Taliban",), "bars girls and women off schools and most lectures")
CONCERN = entry("assessment", None, ("Russia",), "concern that armed groups could cross into Central Asia")
DOSSIER = Dossier(
    ANSWER,
    positions=(APPROVAL,),
    talks=(TALKS,),
    ties=(HOSTILE,),
    conduct=(SCHOOLS,),
    control=(TAKEOVER,),
    assessments=(CONCERN,),
    timeline=(LISTING, TAKEOVER, TALKS, READING, APPROVAL, KABULOV),
)
BARE = Dossier(EMPTY, (), (), (), (), (), (), ())
REGISTER = Register(
    "ru-ter",
    LABELS.regimes["ru-ter"],
    "ru",
    date(2024, 12, 12),
    None,
    False,
    "put together from 2 reports; no edition of the list has been loaded, so other names may stand on it",
    date(2024, 12, 11),
    STATE,
    (
        RegisterRow(
            TALIBAN,
            "listed",
            True,
            "2003",
            None,
            RUSSIA.ground,
            RUSSIA.effects,
            "reported",
            2,
            "second-reading",
            ("c1",),
        ),
        RegisterRow(
            Party("islamic-state", "Islamic State"), "listed", True, None, None, None, (), "reported", 1, None, ("c6",)
        ),
    ),
)
WHY = Why(
    "taliban/ru-ter",
    "standing",
    "Taliban is listed by Russia since 2003",
    (("status", "listed"), ("since", "2003"), ("certainty", "reported by 1 source")),
    (
        Why(
            "a0011223344556677",
            "act",
            "Russia listed the Taliban in 2003",
            (("date that counts", "entry into force of the judgment"),),
            (
                Why(
                    "c1a2b3c4d5e6f7a8",
                    "claim",
                    "“The government of Russia designated the group in 2003”",
                    (("said by", "the document itself"), ("rule", "designate.active"), ("characters", "702–759")),
                    (Why("s5566", "source", "second.txt", (("published", "not given"), ("outlet", "not given")), ()),),
                ),
            ),
        ),
    ),
)
TRACE = Trace(
    (
        ("Filter", ("trigger “removed”", "trigger “list”")),
        ("Mentions", ("Russia: state ru", "Taliban: group taliban")),
        ("Frames", ("delist.passive: subject taliban, authority ru", "no frame for “weighs”")),
        ("Claims", ()),
    )
)
