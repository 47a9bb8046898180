"""Law: copies are one voice, however often a text is reprinted, cut, headed or footed."""

import random

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from dejure.ledger.query import Selection
from dejure.ledger.records import Reading
from dejure.ledger.store import Ledger
from tests.ledger.stand_in import Ticking, reading


def report(seed: int) -> str:
    """A report of its own words that says one thing about one party."""
    dice = random.Random(seed)  # noqa: S311 (filler words)
    filler = " ".join(f"word{dice.randrange(10**6)}" for _ in range(120))
    return f"RU lists Taliban. {filler}"


def reprint(seed: int, kept: float, head: str, outlet: str) -> Reading:
    words = report(seed).split()
    return reading(f"{head} {' '.join(words[: int(len(words) * kept)])}", outlet=outlet)


REPRINTS = st.builds(
    reprint,
    st.integers(0, 3),
    st.floats(0.6, 1.0),
    st.sampled_from(["", "By our own staff:", "KABUL –"]),
    st.sampled_from(["Ria", "Tass", "Post"]),
)


def voices(readings: list[Reading]) -> set[str]:
    clock = Ticking()
    with Ledger("sqlite://", busy_seconds=1) as ledger:
        for one in readings:
            ledger.append(one, clock)
        with ledger.snapshot() as view:
            found = view.attested(Selection(("taliban",), None, None, None, "stand-in/1", "packs/1"))
            return {one.voice for one in found}


@given(st.sets(st.integers(0, 3), min_size=1), st.lists(REPRINTS, max_size=8))
@hypothesis_settings(max_examples=40)
def test_reprints_add_no_voice(originals: set[int], reprints: list[Reading]) -> None:
    first = [reading(report(seed), outlet=f"Agency {seed}") for seed in sorted(originals)]
    of_these = [one for one in reprints if any(report(seed)[18:80] in one.document.text for seed in originals)]
    assert len(voices(first)) == len(originals)
    assert len(voices([*first, *of_these])) == len(originals)
