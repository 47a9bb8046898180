"""Whether the knowledge agrees with itself: names, references, procedures, examples.

A check is one function from the packs to its findings; `CHECKS` has them all. Rows that cannot be read at all are no
finding but a PackError of the loader.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from typing import Any

from dejure.model.party import KnownParty, Name, Sort, Tenure
from dejure.model.procedure import Procedure, ProcedureStage
from dejure.packs.load import Packs
from dejure.text.fold import fold


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the packs that contradicts the rest: in which file and row, and how to mend it."""

    file: str
    row: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """The one line that a person reads."""
        return f"{self.file}: {self.row}: {self.what} – {self.remedy}"


Check = Callable[[Packs], Iterator[Finding]]


def check(packs: Packs) -> tuple[Finding, ...]:
    """Every finding, check by check, in the order of the files; none if the packs are sound."""
    return tuple(finding for one in CHECKS for finding in one(packs))


def repeated_ids(packs: Packs) -> Iterator[Finding]:
    """Ids that two files give: the later row would silently take the place of the earlier."""
    for section, key in (("parties", "parties"), ("regimes", "regimes")):
        files: dict[str, list[str]] = defaultdict(list)
        for file, content in packs.rows(section).items():
            for row in content[key]:
                files[row].append(_path(section, file))
        for row, named in files.items():
            if len(named) > 1:
                yield Finding(named[-1], row, f"the id is also in {named[0]}", "give one of the rows another id")


def shared_names(packs: Packs) -> Iterator[Finding]:
    """Names that several parties bear at the same time, unless they are declared ambiguous."""
    files, declared = _files(packs), _declared(packs)
    for key, bearers in _bearers(packs).items():
        clashing = _at_one_time(bearers)
        if clashing and declared.get(key) != clashing:
            party, name = bearers[-1]
            others = ", ".join(one for one in clashing if one != party.id)
            remedy = "make the name longer, give both names their time, or declare it in ambiguous/names.yml"
            yield Finding(files[party.id], party.id, f"{name.text!r} is also a name of {others}", remedy)


def stale_ambiguities(packs: Packs) -> Iterator[Finding]:
    """Names declared ambiguous that the named parties do not, or no longer, share."""
    bearers = _bearers(packs)
    for key, parties in _declared(packs).items():
        if _at_one_time(bearers.get(key, [])) != parties:
            what = f"declared as a name of {', '.join(parties)}, which do not share it"
            yield Finding("ambiguous/names.yml", key, what, "give the name to each of them, or drop the row")


def shared_seats(packs: Packs) -> Iterator[Finding]:
    """Seats and adjectives that stand for one party and are a name or a seat of another."""
    files, names = _files(packs), _bearers(packs)
    taken: dict[str, str] = {}
    for party in packs.parties.values():
        for text in (*party.seats, *party.adjectives):
            others = [bearer.id for bearer, _ in names.get(fold(text), []) if bearer.id != party.id]
            others += [taken[fold(text)]] if taken.get(fold(text), party.id) != party.id else []
            taken[fold(text)] = party.id
            if others:
                what = f"{text!r} also stands for {others[0]}"
                yield Finding(files[party.id], party.id, what, "keep it at one of them")


def loose_names(packs: Packs) -> Iterator[Finding]:
    """Names that running text would match everywhere: nothing but marks, or one word without a capital or a digit."""
    files = _files(packs)
    for party in packs.parties.values():
        for name in party.names:
            bare = name.text.isalpha() and name.text.islower() and name.text.isascii()
            if bare or not (fold(name.text) or name.text.strip()):
                what = f"{name.text!r} is a bare word that would be found where the party is not meant"
                yield Finding(files[party.id], party.id, what, "write the name with its capital, or a longer one")


def unknown_parties(packs: Packs) -> Iterator[Finding]:
    """References to parties that no row has."""
    files = _files(packs)
    for party in packs.parties.values():
        for field, one in _references(party):
            if one not in packs.parties:
                yield Finding(files[party.id], party.id, f"{field} names {one!r}, which no row has", _ADD)


def unfit_parties(packs: Packs) -> Iterator[Finding]:
    """References to parties of a sort that cannot stand there."""
    files, fit = _files(packs), {"holders": Sort.PERSON, "government_of": Sort.STATE}
    for party in packs.parties.values():
        for field, one in _references(party):
            if field in fit and one in packs.parties and packs.parties[one].sort is not fit[field]:
                what = f"{field} names {one!r}, which is no {fit[field]}"
                yield Finding(files[party.id], party.id, what, "name another, or mend that row's sort")


def overlapping_terms(packs: Packs) -> Iterator[Finding]:
    """Terms of one office that run at the same time, or end before they begin."""
    files = _files(packs)
    for party in packs.parties.values():
        for tenure in party.holders:
            if tenure.since and tenure.until and tenure.until < tenure.since:
                what = f"the term of {tenure.person} ends before it begins"
                yield Finding(files[party.id], party.id, what, "mend the dates")
        for before, after in pairwise(sorted(party.holders, key=_begin)):
            if (before.until or date.max) > _begin(after):
                what = f"the terms of {before.person} and {after.person} overlap"
                yield Finding(files[party.id], party.id, what, "mend the dates, or make it two offices")


def unknown_roles(packs: Packs) -> Iterator[Finding]:
    """Roles outside the closed list."""
    roles = {role for content in packs.rows("roles").values() for role in content["roles"]}
    files = _files(packs)
    for party in packs.parties.values():
        if party.role and party.role not in roles:
            what = f"unknown role {party.role!r}"
            yield Finding(files[party.id], party.id, what, "use one of roles/organs.yml, or add it there")


def homeless_short_names(packs: Packs) -> Iterator[Finding]:
    """Short names of parties that belong to nobody: no context could tell whose they are."""
    files = _files(packs)
    for party in packs.parties.values():
        if party.short and party.of is None:
            yield Finding(files[party.id], party.id, "has short names and no `of`", "say whom it belongs to")


def unknown_keepers(packs: Packs) -> Iterator[Finding]:
    """Regimes whose authority, owner or keeper no row has."""
    files = {row: _path("regimes", file) for file, one in packs.rows("regimes").items() for row in one["regimes"]}
    for regime in packs.regimes.values():
        for field, party in (("authority", regime.authority), ("owner", regime.owner), ("keeper", regime.keeper)):
            if party is not None and party not in packs.parties:
                yield Finding(files[regime.id], regime.id, f"{field} names {party!r}, which no row has", _ADD)


def unknown_bodies(packs: Packs) -> Iterator[Finding]:
    """Procedures of an authority, and stages taken by bodies, that no row has."""
    for file, procedure in _procedures(packs):
        named = [(procedure.id, "authority", procedure.authority)]
        named += [(stage.id, "bodies", body) for stage in _stages(procedure) for body in stage.bodies]
        for row, field, party in named:
            if party not in packs.parties:
                yield Finding(file, row, f"{field} names {party!r}, which no row has", _ADD)


def unused_procedures(packs: Packs) -> Iterator[Finding]:
    """Procedures that no regime has and no stage needs: nothing would ever lead there."""
    needed = {stage.needs for _, procedure in _procedures(packs) for stage in _stages(procedure)}
    for file, procedure in _procedures(packs):
        if not {procedure.id, *(track.id for track in procedure.tracks)} & (needed | packs.regimes.keys()):
            what = "is the procedure of no regime, and no stage needs it"
            yield Finding(file, procedure.id, what, "name it as the regime is named, or say which stage needs it")


def unreachable_stages(packs: Packs) -> Iterator[Finding]:
    """Stages that wait for a procedure that does not exist or for their own, or that the law never has."""
    known = {one for _, each in _procedures(packs) for one in (each.id, *(track.id for track in each.tracks))}
    for file, procedure in _procedures(packs):
        for stage in _stages(procedure):
            for what in _obstacles(stage, procedure, known):
                yield Finding(file, stage.id, what, "mend the stage, or what it waits for")


def misplaced_ids(packs: Packs) -> Iterator[Finding]:
    """Tracks and stages whose id does not begin with that of their procedure, or that stand twice in it."""
    for file, procedure in _procedures(packs):
        tracks, stages = [track.id for track in procedure.tracks], [stage.id for stage in _stages(procedure)]
        for one in dict.fromkeys([*tracks, *stages]):
            if one != procedure.id and not one.startswith(f"{procedure.id}."):
                yield Finding(file, one, f"the id does not begin with {procedure.id!r}", "begin it so")
            if max(tracks.count(one), stages.count(one)) > 1:
                yield Finding(file, one, "the id stands twice", "give one of them another id")


def impossible_effects(packs: Packs) -> Iterator[Finding]:
    """Effects of outcomes that the stage cannot have."""
    for file, procedure in _procedures(packs):
        for stage in _stages(procedure):
            stray = [str(effect.outcome) for effect in stage.effects if effect.outcome not in stage.outcomes]
            if stray:
                what = f"has an effect for {', '.join(stray)}, not among its outcomes"
                yield Finding(file, stage.id, what, "add the outcome or drop the effect")


def missing_examples(packs: Packs) -> Iterator[Finding]:
    """Frames, cues and rules for dates without examples: both lists belong there, one with content.

    Hits may be declared empty (`hits: []`) where a row works only together with another sentence.
    """
    for section, file, row_id, row in _exemplified(packs):
        missing = [kind for kind in ("hits", "misses") if kind not in row]
        if missing or not (row["hits"] or row["misses"]):
            what = f"has no {' and no '.join(missing or ('example',))}"
            yield Finding(_path(section, file), row_id, what, "add examples in our own words")


CHECKS: tuple[Check, ...] = (
    repeated_ids,
    shared_names,
    stale_ambiguities,
    shared_seats,
    loose_names,
    unknown_parties,
    unfit_parties,
    overlapping_terms,
    unknown_roles,
    homeless_short_names,
    unknown_keepers,
    unknown_bodies,
    unused_procedures,
    unreachable_stages,
    misplaced_ids,
    impossible_effects,
    missing_examples,
)

_ADD = "add a row under parties/ or name another"


def _path(section: str, file: str) -> str:
    return f"{section}/{file}.yml"


def _files(packs: Packs) -> Mapping[str, str]:
    return {row: _path("parties", file) for file, one in packs.rows("parties").items() for row in one["parties"]}


def _bearers(packs: Packs) -> Mapping[str, list[tuple[KnownParty, Name]]]:
    """Who bears each folded name, and in which spelling and time."""
    bearers: dict[str, list[tuple[KnownParty, Name]]] = defaultdict(list)
    for party in packs.parties.values():
        for name in party.names:
            bearers[fold(name.text)].append((party, name))
    return bearers


def _declared(packs: Packs) -> Mapping[str, tuple[str, ...]]:
    return {
        fold(name): tuple(sorted(parties))
        for content in packs.rows("ambiguous").values()
        for name, parties in content["names"].items()
    }


def _at_one_time(bearers: Iterable[tuple[KnownParty, Name]]) -> tuple[str, ...]:
    """The parties that bear one name in times that meet."""
    clashing = {
        party.id
        for (one, name), (other, again) in combinations(bearers, 2)
        if one.id != other.id and _meet(name, again)
        for party in (one, other)
    }
    return tuple(sorted(clashing))


def _meet(one: Name, other: Name) -> bool:
    latest_start = max(one.since or date.min, other.since or date.min)
    return latest_start <= min(one.until or date.max, other.until or date.max)


def _references(party: KnownParty) -> Iterator[tuple[str, str]]:
    """Each party that a row names, with the field that names it."""
    for field, one in (("of", party.of), ("government_of", party.government_of)):
        if one is not None:
            yield field, one
    yield from (("part_of", one) for one in party.part_of)
    yield from (("holders", tenure.person) for tenure in party.holders)


def _begin(tenure: Tenure) -> date:
    return tenure.since or date.min


def _procedures(packs: Packs) -> Iterator[tuple[str, Procedure]]:
    for file, content in packs.rows("procedures").items():
        yield _path("procedures", file), packs.procedures[content["id"]]


def _stages(procedure: Procedure) -> Iterator[ProcedureStage]:
    for track in procedure.tracks:
        yield from track.stages


def _obstacles(stage: ProcedureStage, procedure: Procedure, known: set[str]) -> Iterator[str]:
    if stage.needs is not None and stage.needs not in known:
        yield f"needs {stage.needs!r}, which is no procedure or track"
    if stage.needs == procedure.id:
        yield "needs the procedure that it is a stage of"
    if stage.since and stage.until and stage.until < stage.since:
        yield "its validity ends before it begins"
    if not stage.outcomes:
        yield "can have no outcome"


def _exemplified(packs: Packs) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """The rows that owe examples: every frame, every rule for dates, and the cues that a sentence can show at work."""
    for section, key in (("frames", "frames"), ("dates", "rules")):
        for file, content in packs.rows(section).items():
            for row_id, row in content.get(key, {}).items():
                yield section, file, row_id, row
    for file, content in packs.rows("cues").items():
        for row_id, row in content.items():
            if isinstance(row, dict) and row.keys() & {"hits", "misses"}:
                yield "cues", file, row_id, row
