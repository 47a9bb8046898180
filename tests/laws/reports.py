"""Random reports about one party: sources with days, voices and claims, as the scenarios write them."""

from collections.abc import Sequence
from datetime import date
from itertools import product

from hypothesis import strategies as st

from dejure.model.claim import Attested
from dejure.model.party import Party
from dejure.model.standing import Answer, LedgerState, ListStanding, Question
from dejure.packs.load import Packs
from dejure.standing.answer import answer
from tests.scenarios.cases import parse

SUBJECT = Party("taliban", "Taliban")
WHENS = ("", ", on 2003", ", on 2003-02-14", ", on 2024-12-10", ", on 2025-04", ", on 2025-04-17", ", on 2019/..")
STEPS = tuple(
    f"step {aim} {stage} {outcome} taliban by ru{regime}"
    for aim, stage, outcome, regime in product(
        ("delist", "suspend", "list", "maintain", "law"),
        (
            "recommendation",
            "bill-introduced",
            "first-reading",
            "upper-house",
            "signed",
            "executive-approval",
            "petition",
        ),
        ("passed", "filed", "rejected", "pending", "withdrawn"),
        ("", " under ru-ter"),
    )
)
LISTINGS = ("listed taliban by ru under ru-ter", "listed taliban by ru", "listed taliban by us under us-fto")
LIFTINGS = (
    "delisted taliban by ru under ru-ter",
    "suspended taliban by ru",
    "suspended taliban by ru under ru-ter, actor Supreme Court of Russia",
    "step suspend court-ruling passed taliban by ru under ru-ter, actor Supreme Court of Russia",
    "delisted taliban by us under us-fto, possible",
    "delisted taliban by ru under ru-ter, headline",
)
RECOGNITIONS = (
    "recognition none taliban by *",
    "recognition contacts taliban by ru",
    "recognition de-jure taliban by ru",
)


def claims(*kinds: Sequence[str]) -> st.SearchStrategy[str]:
    """A claim of one of these kinds, dated or not."""
    return st.builds(str.__add__, st.sampled_from([one for kind in kinds for one in kind]), st.sampled_from(WHENS))


def days() -> st.SearchStrategy[str]:
    return st.dates(date(2024, 1, 1), date(2026, 1, 1)).map(date.isoformat)


@st.composite
def reports(
    draw: st.DrawFn, *kinds: Sequence[str], most: int = 5, voice: str = "", witness: str = "", name: str = "paper"
) -> str:
    """Up to `most` sources in the words of the scenarios; all of one `voice` or `witness`, if one is given."""
    rows = []
    for number in range(draw(st.integers(1, most))):
        published = draw(days() | st.just("undated"))
        parts = [
            f"source {name}{number}",
            published,
            *([f"copy of {voice}"] if voice else []),
            *([witness] if witness else []),
        ]
        rows.append(", ".join(parts))
        rows += [f"  {one}" for one in draw(st.lists(claims(*kinds), min_size=1, max_size=4))]
    return "\n".join(rows)


def taken(text: str) -> tuple[Attested, ...]:
    """The claims as a ledger holds them."""
    return parse(text).claims


def asked(found: Sequence[Attested], on: date, packs: Packs, *, known: date | None = None) -> Answer:
    return answer(found, Question(SUBJECT, None, None, on, known, None), packs, LedgerState("h", "p", "e"))


def under(found: Answer, regime: str) -> ListStanding | None:
    lines = [one for one in found.standings if isinstance(one, ListStanding) and one.regime == regime and not one.scope]
    return lines[0] if lines else None
