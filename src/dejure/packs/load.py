"""The knowledge of Dejure, read from the YAML beside this file.

Each folder is a section (`parties`, `regimes`, `procedures`, `frames`, `cues`, `dates`). The rows of all sections are
compiled once into a cache that is keyed by the digest of the files, so that a changed row is never read stale.
"""

import hashlib
import marshal
import os
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from dejure.errors import PackError
from dejure.model.claim import Aim, Outcome, Stage
from dejure.model.party import KnownParty, Name, Sort, Tenure
from dejure.model.procedure import Effect, Procedure, ProcedureStage, Track
from dejure.model.regime import Regime
from dejure.text.fold import fold

ROOT = Path(__file__).parent
Rows = dict[str, Any]  # plain values as YAML gives them


class Packs:
    """The knowledge, by section; `digest` names this very state of it."""

    def __init__(self, rows: Mapping[str, Mapping[str, Any]], digest: str) -> None:
        self._rows = rows
        self.digest = digest

    def rows(self, section: str) -> Mapping[str, Any]:
        """The plain content of a section: file name (without `.yml`, with folders) → what the file says."""
        return self._rows.get(section, {})

    @cached_property
    def parties(self) -> Mapping[str, KnownParty]:
        """Every party by its id, in the order of the files."""
        return {
            party_id: _building(f"parties/{file}.yml", party_id, _party, party_id, content.get("defaults", {}) | row)
            for file, content in self.rows("parties").items()
            for party_id, row in content["parties"].items()
        }

    @cached_property
    def bearers(self) -> Mapping[str, tuple[KnownParty, ...]]:
        """The parties that bear a name, by the name folded, in the order of the files."""
        return _by_key((name.text, party) for party in self.parties.values() for name in party.names)

    @cached_property
    def seated(self) -> Mapping[str, tuple[KnownParty, ...]]:
        """The parties that a seat ("Moscow") or an adjective stands for, by that word folded."""
        return _by_key((word, party) for party in self.parties.values() for word in (*party.seats, *party.adjectives))

    @cached_property
    def regimes(self) -> Mapping[str, Regime]:
        """Every regime by its id."""
        return {
            regime_id: _building(f"regimes/{file}.yml", regime_id, _regime, regime_id, row)
            for file, content in self.rows("regimes").items()
            for regime_id, row in content["regimes"].items()
        }

    @cached_property
    def procedures(self) -> Mapping[str, Procedure]:
        """Every procedure by the id of its regime (or of its kind of law-making)."""
        return {
            content["id"]: _building(f"procedures/{file}.yml", content["id"], _procedure, content)
            for file, content in self.rows("procedures").items()
        }


def load(cache: Path | None = None, root: Path = ROOT) -> Packs:
    """The packs under `root`; compiled rows are kept in the folder `cache`, if one is given and can be written.

    PackError names the file and the line where the YAML cannot be read.
    """
    files = sorted(root.glob("*/**/*.yml"))
    contents = [(path.relative_to(root).as_posix(), path.read_bytes()) for path in files]
    digest = _digest(contents)
    kept = cache / f"packs-{digest}.marshal" if cache else None
    rows = _read_cache(kept)
    if rows is None:
        rows = _compile(contents)
        _write_cache(kept, rows)
    return Packs(rows, digest[:16])


def _digest(contents: list[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in contents:
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _compile(contents: list[tuple[str, bytes]]) -> Rows:
    import yaml  # noqa: PLC0415 (not needed where the cache is fresh, and not for `--help`)

    rows: Rows = {}
    for name, content in contents:
        section, _, file = name.removesuffix(".yml").partition("/")
        try:
            rows.setdefault(section, {})[file] = _plain(yaml.load(content, Loader=yaml.CSafeLoader))
        except (yaml.YAMLError, UnicodeDecodeError) as problem:
            raise PackError("pack-yaml", f"unreadable YAML: {problem}", where=name, remedy="mend the file") from problem
    return rows


def _plain(value: Any) -> Any:
    """Dates as the text they were written as, so that the cache needs no types of its own."""
    if isinstance(value, dict):
        return {str(key) if isinstance(key, int | float | date) else key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _read_cache(kept: Path | None) -> Rows | None:
    if kept is None or not kept.exists():
        return None
    try:
        rows: Rows = marshal.loads(kept.read_bytes())  # noqa: S302 (our own file in the user's cache folder)
    except (OSError, EOFError, ValueError, TypeError):
        return None  # a torn or foreign file: compile again
    return rows


def _write_cache(kept: Path | None, rows: Rows) -> None:
    if kept is None:
        return
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_bytes(marshal.dumps(rows))
        part.replace(kept)
    except OSError:
        return  # a cache that cannot be written costs time, nothing else


def _by_key(named: Iterable[tuple[str, KnownParty]]) -> Mapping[str, tuple[KnownParty, ...]]:
    found: dict[str, dict[str, KnownParty]] = {}
    for name, party in named:
        found.setdefault(fold(name), {})[party.id] = party
    return {key: tuple(parties.values()) for key, parties in found.items()}


def _building(file: str, row_id: str, build: Any, *args: Any) -> Any:
    try:
        return build(*args)
    except (KeyError, ValueError, TypeError, AttributeError) as problem:
        what = f"{row_id} is malformed: {type(problem).__name__} {problem}"
        raise PackError("pack-row", what, where=file, remedy="see the comment at the head of the file") from problem


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if text else None


def _name(row: Any) -> Name:
    if isinstance(row, str):
        return Name(row, None, None)
    return Name(row["text"], _day(row.get("since")), _day(row.get("until")))


def _party(party_id: str, row: Rows) -> KnownParty:
    unknown = row.keys() - _PARTY_FIELDS
    if unknown:
        raise ValueError(f"unknown fields {sorted(unknown)}")
    return KnownParty(
        id=party_id,
        sort=Sort(row["sort"]),
        names=tuple(_name(one) for one in [row["name"], *row.get("also", [])]),
        short=tuple(row.get("short", ())),
        adjectives=tuple(row.get("adjectives", ())),
        seats=tuple(row.get("seats", ())),
        of=row.get("of"),
        role=row.get("role"),
        part_of=tuple(row.get("part_of", ())),
        government_of=row.get("government_of"),
        holders=tuple(
            Tenure(one["person"], _day(one.get("since")), _day(one.get("until"))) for one in row.get("holders", ())
        ),
    )


_PARTY_FIELDS = frozenset(
    ("sort", "name", "also", "short", "adjectives", "seats", "of", "role", "part_of", "government_of", "holders")
) | {"source"}


def _regime(regime_id: str, row: Rows) -> Regime:
    return Regime(
        id=regime_id,
        authority=row["authority"],
        names=tuple(row["names"]),
        sort=row["sort"],
        owner=row.get("owner"),
        keeper=row.get("keeper"),
        lists=tuple(row["lists"]),
        words=dict(row.get("words", {})),
        effects=tuple(row.get("effects", ())),
        since=row.get("since"),
        note=row.get("note"),
    )


def _procedure(row: Rows) -> Procedure:
    return Procedure(
        id=row["id"],
        authority=row["authority"],
        tracks=tuple(_track(one) for one in row["tracks"]),
        sources=tuple(row["sources"]),
    )


def _track(row: Rows) -> Track:
    aim = Aim(row["aim"])
    return Track(
        id=row["id"],
        route=row["route"],
        aim=aim,
        serves=tuple(Aim(one) for one in row.get("serves", [row["aim"]])),
        stages=tuple(_stage(one, aim) for one in row["stages"]),
    )


def _stage(row: Rows, aim: Aim) -> ProcedureStage:
    return ProcedureStage(
        id=row["id"],
        name=row["name"],
        stage=Stage(row["stage"]),
        also=tuple(Stage(one) for one in row.get("also", ())),
        aim=Aim(row.get("aim", aim)),
        bodies=tuple(row["bodies"]),
        basis=row["basis"],
        clock=row.get("clock"),
        outcomes=tuple(Outcome(one) for one in row["outcomes"]),
        effects=tuple(Effect(Outcome(outcome), status) for outcome, status in row.get("effects", {}).items()),
        dates_by=row.get("dates_by", "decided"),
        optional=bool(row.get("optional", False)),
        needs=row.get("needs"),
        since=row.get("since"),
        until=row.get("until"),
        confidence=row["confidence"],
    )
