"""A process that adds a folder to a ledger and says so line by line: `python -m tests.laws.adding LEDGER FOLDER`."""

import sys
from pathlib import Path

from dejure.packs.load import Packs
from dejure.service import ReadingEngine, Service
from dejure.settings import Settings
from dejure.sources.inputs import Inputs
from tests.ledger.stand_in import StandInReader


def service(ledger: Path) -> Service:
    """A service with the stand-in reader and no packs."""
    settings = Settings(ledger=str(ledger), cache=None, max_source_bytes=10_000, busy_seconds=60)
    return Service(settings, Packs({}, "none"), engine=ReadingEngine("stand-in/1", lambda _: StandInReader()))


def main(ledger: str, folder: str) -> None:
    """Nothing; adds each text of the folder."""
    with service(Path(ledger)) as adding:
        for outcome in adding.add(Inputs((folder,), None, None)):
            sys.stdout.write(f"{outcome.did}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
