"""Fixed outcomes that the renderers are tested with."""

from datetime import date
from typing import Any

from dejure.errors import InputError
from dejure.model.claim import Claim
from dejure.model.document import Document
from dejure.model.outcomes import AddOutcome, BatchAnswer, Contents, ReadOutcome, VerifyFinding
from dejure.packs.check import Finding
from tests.render import samples

MISSING = InputError("missing-file", "there is no such file", where="gone.txt", remedy="check the path")
DAY = date(2024, 12, 11)


def document(name: str, published: date | None) -> Document:
    """A document of that name; its content does not matter here."""
    return Document(name, "d1", "", "d2", ((0, 0),), "plain/1", published, None, None, None, None, (), ())


def claim(kind: str, text: str, **more: Any) -> Claim:
    """A claim of that type about the Taliban; `more` fills what the type uses."""
    subject = {"id": "taliban", "name": "Taliban"}
    row = dict.fromkeys(Claim.__slots__) | {
        **{"id": "c1a2b3c4d5e6f7a8", "document": "report.txt", "type": kind, "subject": subject, "modality": "fact"},
        **{"actor": [], "object": [], "said_by": [], "spans": [[8, 174]], "start": 8, "end": 174, "text": text},
        **{"zone": "body", "published": "2024-12-11", "rule": "listing.active"},
    }
    return Claim.from_json(row | more)


DUMA = {"id": "ru.state-duma", "name": "State Duma"}
CLAIMS = (
    claim(
        "step",
        "the Duma passed the bill\nin the first of three readings",
        **{"authority": "ru", "regime": "ru-ter", "aim": "delist", "stage": "first-reading", "outcome": "passed"},
        **{"actor": [DUMA], "when": "2024-12-10", "when_text": "on Tuesday"},
    ),
    claim(
        "delisted",
        "it could be taken off the list soon",
        **{"authority": "ru", "modality": "possible", "said_by": [{"name": "Zamir Kabulov"}, {"name": "TASS"}]},
    ),
    claim(
        "met",
        "talks with envoys of Russia and China in July",
        **{"object": [{"id": "ru", "name": "Russia"}, {"id": "cn", "name": "China"}], "when": "2024-07"},
    ),
    claim("recognition", "no state recognises the group", **{"authority": "*", "level": "none"}),
    claim(
        "tied", "its hostility to ISIS-K", **{"tie": "hostile", "object": [{"name": "ISIS-K"}], "scope": "eastern wing"}
    ),
)
READ = ReadOutcome("report.txt", document("report.txt", DAY), CLAIMS, None, None)
NOTHING = ReadOutcome("weather.txt", document("weather.txt", None), (), None, None)
ADDED = (
    AddOutcome("report.txt", "added", 5, "s1", None, ()),
    AddOutcome("second.txt", "re-read", 2, "s2", None, ()),
    AddOutcome("third.txt", "unchanged", 4, "s3", None, ()),
    AddOutcome("gone.txt", "failed", 0, None, MISSING, ()),
)
FAULTS = (
    VerifyFinding(
        "fault", "quote-differs", "claim c1a2b3c4d5e6f7a8", "the quoted characters are not those of the text"
    ),
    VerifyFinding("note", "redacted", "source 5566", "erased on 1 Feb 2025: a court order"),
)
HELD = Contents(sources=2, texts=2, readings=3, claims=40, redactions=1)
FINDINGS = (Finding("parties/groups.yml", "al-shabaab", "the id is also in parties/africa.yml", "give one another id"),)
BATCH = (
    BatchAnswer({"subject": "Taliban", "by": "ru", "on": "2024-12-12"}, samples.ANSWER, None),
    BatchAnswer({"subject": "", "by": "ru", "on": "2024-12-12"}, None, MISSING),
)
