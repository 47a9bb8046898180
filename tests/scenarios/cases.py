"""Scenarios in plain text: sources with their claims in few words, then questions with the expected answers.

    source NAME, DAY[, official|curated|reviewed][, copy of NAME][, outlet OUTLET][, recorded DAY]
      TYPE SUBJECT by AUTHORITY [under REGIME], PART, …
    ask SUBJECT on DAY [known DAY] [by AUTHORITY] [under REGIME]
      LINE: EXPECTED; …

A claim's TYPE is `listed`, `delisted`, `suspended`, `step AIM STAGE OUTCOME`, `recognition LEVEL` or `condition`; its
parts are `on WHEN`, `actor NAME`, `says NAME`, `because REASON`, `scope PART`, and the bare words `headline`,
`caption`, `expected`, `possible`, `denied`. DAY is `undated` where a source gives none. A LINE is AUTHORITY/REGIME (`-`
for no regime), with `(scope)` where it has one. Expected of it: a status word, `in effect`, `not in effect`,
`since D`, `no date`, `until D`, `no end`, `reported (N)` and the other certainties, `uncertain`, `may be A or B`,
`nothing open`, `beside STATUS: REASON`, `nothing beside`, `pending AIM: done A B, next C D`, `nothing pending`,
`conflict FIELD A B`, `no conflict`, `rails R/R/R`, `condition by NAME`, `anomaly`; or the one word `absent`.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from dejure.model.claim import (
    Aim,
    Attested,
    Claim,
    ClaimType,
    Level,
    Modality,
    Outcome,
    Stage,
    Stance,
    Zone,
)
from dejure.model.party import Party
from dejure.model.standing import ListStanding, Question, RecognitionStanding
from dejure.model.when import When

RECORDED = date(2026, 1, 5)
BODIES = {
    "Supreme Court of Russia": "ru.supreme-court",
    "Prosecutor General of Russia": "ru.prosecutor-general",
    "State Duma": "ru.state-duma",
    "Federation Council": "ru.federation-council",
    "President of Russia": "ru.president",
    "Ministry of Foreign Affairs of Russia": "ru.mfa",
    "Ministry of Justice of Russia": "ru.justice-ministry",
    "FSB": "ru.fsb",
    "Home Office": "gb.home-office",
    "High Court": "gb.high-court",
    "House of Commons": "gb.house-of-commons",
    "Security Council 1988 Committee": "un.1988-committee",
    "United States Department of State": "us.state",
}


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    published: date | None
    witness: str
    voice: str
    outlet: str | None
    recorded: date


@dataclass(frozen=True, slots=True)
class Ask:
    question: Question
    expected: tuple[tuple[str, tuple[str, ...]], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Case:
    claims: tuple[Attested, ...]
    asks: tuple[Ask, ...]


def read(path: Path) -> Case:
    """The sources and questions of a scenario file; ValueError names the line that cannot be read."""
    return parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> Case:
    claims: list[Attested] = []
    asks: list[Ask] = []
    source: Source | None = None
    for number, row in enumerate(text.splitlines(), start=1):
        words = row.strip()
        if not words or words.startswith("#"):
            continue
        if words.startswith("source "):
            source = _source(words)
        elif words.startswith("ask "):
            source = None
            asks.append(Ask(_question(words), (), number))
        elif source:
            claims.append(attested(source, claim(words, source, len(claims))))
        elif asks:
            name, _, expected = words.partition(": ")
            parts = tuple(part.strip() for part in expected.split(";"))
            asks[-1] = replace(asks[-1], expected=(*asks[-1].expected, (name, parts)))
        elif row.startswith(" "):
            raise ValueError(f"line {number}: neither a source nor a question above it")
    return Case(tuple(claims), tuple(asks))


def _source(words: str) -> Source:
    name, day, *parts = (part.strip() for part in words.removeprefix("source ").split(","))
    made = Source(name, None if day == "undated" else date.fromisoformat(day), "reported", name, None, RECORDED)
    for part in parts:
        if part.startswith("copy of "):
            made = replace(made, voice=part.removeprefix("copy of "))
        elif part.startswith("outlet "):
            made = replace(made, outlet=part.removeprefix("outlet "))
        elif part.startswith("recorded "):
            made = replace(made, recorded=date.fromisoformat(part.removeprefix("recorded ")))
        else:
            made = replace(made, witness=part)
    return made


def attested(source: Source, one: Claim) -> Attested:
    return Attested(
        claim=one,
        source=source.name,
        text=source.name,
        voice=source.voice,
        known=source.published or source.recorded,
        recorded=datetime.combine(source.recorded, datetime.min.time(), UTC),
        witness=source.witness,
        engine="engine",
        packs="packs",
    )


_HEAD = re.compile(
    r"(?P<type>[a-z]+)(?P<particulars>( [a-zé-]+)*?) (?P<subject>\S+) by (?P<by>\S+)( under (?P<under>\S+))?"
)


def claim(words: str, source: Source, number: int) -> Claim:
    head, *parts = (part.strip() for part in words.split(", "))
    found = _HEAD.fullmatch(head)
    if not found:
        raise ValueError(f"not a claim: {head!r}")
    particulars = found["particulars"].split()
    made = _bare(words, source, number, _party(found["subject"]))
    made = replace(made, type=ClaimType(found["type"].replace("condition", "position")))
    made = replace(made, authority=found["by"], regime=found["under"])
    if found["type"] == "step":
        aim, stage, outcome = particulars
        made = replace(made, aim=Aim(aim), stage=Stage(stage), outcome=Outcome(outcome))
    elif found["type"] == "recognition":
        made = replace(made, level=Level(particulars[0]))
    elif found["type"] == "condition":
        made = replace(made, stance=Stance.CONDITION)
    for part in parts:
        made = _with(made, part)
    return made


def _with(made: Claim, part: str) -> Claim:
    key, _, value = part.partition(" ")
    if part in ("headline", "caption"):
        return replace(made, zone=Zone(part))
    if part in ("expected", "possible", "denied"):
        return replace(made, modality=Modality(part))
    if key == "on":
        return replace(made, when=When.parse(value))
    if key == "actor":
        return replace(made, actor=(*made.actor, _named(value)))
    if key == "says":
        return replace(made, said_by=(*made.said_by, _named(value)))
    if key == "because":
        return replace(made, ground=value)
    if key == "scope":
        return replace(made, scope=value)
    raise ValueError(f"not a part of a claim: {part!r}")


def _party(word: str) -> Party:
    return Party(word, word.replace("-", " ").title())


def _named(name: str) -> Party:
    known = BODIES.get(name)
    return Party(known or (name if re.fullmatch(r"[a-z]{2}|west", name) else None), name)


def _bare(words: str, source: Source, number: int, subject: Party) -> Claim:
    # a reprint carries the very claim of the text that it repeats, so its id is made from the text alone
    digest = hashlib.sha256(f"{source.voice}|{words}".encode()).hexdigest()
    return Claim(
        id=f"c{digest[:16]}",
        document=source.name,
        type=ClaimType.LISTED,
        subject=subject,
        scope=None,
        authority=None,
        regime=None,
        actor=(),
        object=(),
        aim=None,
        stage=None,
        outcome=None,
        level=None,
        stance=None,
        place=None,
        kind=None,
        about=None,
        tie=None,
        modality=Modality.FACT,
        when=None,
        when_text=None,
        said_by=(),
        ground=None,
        start=number,
        end=number + len(words),
        text=words,
        spans=((number, number + len(words)),),
        zone=Zone.BODY,
        published=source.published,
        source=source.outlet,
        rule="scenario",
    )


_ASK = re.compile(r"ask (\S+) on (\S+)( known (\S+))?( by (\S+))?( under (\S+))?")


def _question(words: str) -> Question:
    found = _ASK.fullmatch(words)
    if not found:
        raise ValueError(f"not a question: {words!r}")
    known = date.fromisoformat(found[4]) if found[4] else None
    return Question(_party(found[1]), found[6], found[8], date.fromisoformat(found[2]), known, None)


def shown(one: ListStanding | RecognitionStanding) -> Iterator[str]:
    """Everything that can be expected of a line, in the words of the scenarios."""
    yield from (one.status, "in effect" if one.in_effect else "not in effect")
    yield f"since {one.since}" if one.since else "no date"
    yield f"until {one.until}" if one.until else "no end"
    yield f"{one.certainty} ({one.sources})" if one.certainty else "uncertain"
    yield f"may be {' or '.join(one.may_be)}" if one.may_be else "nothing open"
    yield from (f"beside {row.status}: {row.why}" for row in one.reported)
    yield from (f"conflict {row.field} {' '.join(row.values)}" for row in one.conflicts)
    yield from () if one.reported else ("nothing beside",)
    yield from () if one.conflicts else ("no conflict",)
    yield from () if one.pending else ("nothing pending",)
    for row in one.pending:
        done = " ".join(step.stage for step in row.done) or "nothing"
        following = " ".join(step.stage for step in row.next) or "nothing"
        yield f"pending {row.aim}: done {done}, next {following}"
        yield from ("anomaly" for _ in row.anomalies)
    if isinstance(one, RecognitionStanding):
        rails = (one.rails.recognition, one.rails.relations, one.rails.accreditation)
        yield f"rails {'/'.join(rail or '-' for rail in rails)}"
        yield from (f"condition by {row.by}" for row in one.conditions)


def name_of(one: ListStanding | RecognitionStanding) -> str:
    scope = one.scope if isinstance(one, ListStanding) and one.status.startswith("partially") else None
    return f"{one.authority}/{one.regime or '-'}" + (f" ({scope})" if scope else "")
