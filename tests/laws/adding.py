"""A process that adds texts to a ledger and says so line by line: `python -m tests.laws.adding LEDGER TEXTS`.

TEXTS is a folder, which the stand-in reader reads, or a manifest, which is read as users have it read.
"""

import sys
from pathlib import Path

from dejure.packs.load import Packs
from dejure.service import ReadingEngine, Service
from dejure.settings import Settings
from dejure.sources.inputs import Inputs
from tests.ledger.stand_in import StandInReader


def service(ledger: Path) -> Service:
    """A service with the stand-in reader and no packs."""
    return Service(settings(ledger), Packs({}, "none"), engine=ReadingEngine("stand-in/1", lambda _: StandInReader()))


def settings(ledger: Path) -> Settings:
    """The settings under which the ledger is written to from several processes."""
    return Settings(
        ledger=str(ledger),
        cache=ledger.parent / "cache",
        max_source_bytes=100_000,
        busy_seconds=60,
        fetch_seconds=20,
        allow_private=True,
    )


def inputs(texts: Path) -> Inputs:
    """The texts of a folder or a manifest."""
    return Inputs((str(texts),), None, None) if texts.is_dir() else Inputs((), None, str(texts))


def main(ledger: Path, texts: Path) -> None:
    """Nothing; adds each of the texts."""
    with service(ledger) if texts.is_dir() else Service(settings(ledger)) as adding:
        for outcome in adding.add(inputs(texts)):
            sys.stdout.write(f"{outcome.did}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
