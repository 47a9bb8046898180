"""The chain of reasons under an answer: standing, proceeding, act, claim, source."""

import re
from collections.abc import Iterable, Sequence

from dejure.errors import UsageError
from dejure.model.claim import Aim, Attested
from dejure.model.standing import ListStanding, Proceeding, Question, RecognitionStanding, Why
from dejure.packs.load import Packs
from dejure.standing.acts import Act
from dejure.standing.answer import Heard, hear, list_lines, recognition_lines
from dejure.standing.evidence import claim_ids, public, voices
from dejure.standing.movement import movements
from dejure.standing.phrase import authority_name, phrase, regime_name
from dejure.standing.recognition import REGIME, recognition_moves

_CLAIM = re.compile(r"c[0-9a-f]{4,}")
_ACT = re.compile(r"a[0-9a-f]{4,}")


def why(wanted: str, claims: Sequence[Attested], question: Question, packs: Packs) -> Why:
    """The reasons for a claim (`c…`), an act (`a…`), a standing (`SUBJECT/REGIME`, `SUBJECT/rec/AUTHORITY`) or an
    open proceeding (the same with its aim: `SUBJECT/REGIME/delist`).

    UsageError where the claims and the question have nothing of that id.
    """
    found = None
    if "/" in wanted:
        found = _standing_or_run(wanted, hear(claims, question, packs), question, packs)
    elif _CLAIM.fullmatch(wanted):
        told = [one for one in public(claims, question.known) if one.claim.id.startswith(wanted)]
        found = _claims(told)[0] if told else None
    elif _ACT.fullmatch(wanted):
        found = _act(wanted, hear(claims, question, packs), packs)
    if found is None:
        remedy = "take an id from an answer, or SUBJECT/REGIME or SUBJECT/rec/AUTHORITY"
        raise UsageError("why-unknown", f"nothing is known by {wanted!r}", where="ID", remedy=remedy)
    return found


def _standing_or_run(wanted: str, heard: Heard, question: Question, packs: Packs) -> Why | None:
    whole, _, aim = wanted.rpartition("/")
    if "/" not in whole or aim not in set(Aim):
        return _standing(wanted, heard, question, packs)
    standing = _standing(whole, heard, question, packs)
    return next((one for one in standing.because if one.id == wanted), None) if standing else None


def _standing(wanted: str, heard: Heard, question: Question, packs: Packs) -> Why | None:
    _, regime, *rest = wanted.split("/")
    if regime == REGIME:
        asked = _narrowed(question, authority=rest[0] if rest else question.authority, regime=REGIME)
        lines: Iterable[ListStanding | RecognitionStanding] = recognition_lines(heard, asked, packs)
    else:
        lines = list_lines(heard, _narrowed(question, authority=question.authority, regime=regime), packs)
    return next((_line(wanted, line, heard, question, packs) for line in lines), None)


def _narrowed(question: Question, *, authority: str | None, regime: str) -> Question:
    return Question(question.subject, authority, regime, question.on, question.known, question.recorded)


def _line(wanted: str, line: ListStanding | RecognitionStanding, heard: Heard, question: Question, packs: Packs) -> Why:
    beside = {claim for row in line.reported for claim in row.evidence}
    acts = [act for act in heard.acts if _tells(act, line.evidence) or _tells(act, beside)]
    runs = tuple(_proceeding(f"{wanted}/{run.aim}", run, heard, packs) for run in line.pending)
    return Why(
        id=wanted,
        kind="standing",
        says=_says(line, question, packs),
        facts=_standing_facts(line, question),
        because=(*(_told(act, heard, packs) for act in acts), *runs),
    )


def _tells(act: Act, evidence: Iterable[str]) -> bool:
    return bool(set(claim_ids(act.witnesses)) & set(evidence))


def _says(line: ListStanding | RecognitionStanding, question: Question, packs: Packs) -> str:
    status = line.status.replace("_", " ")
    since = f", since {line.since}" if line.since else ""
    list_ = "recognition" if line.regime == REGIME else regime_name(line.regime, packs)
    whose = authority_name(line.authority, packs)
    return f"{question.subject.name}, {whose}, {list_}: {status} on {question.on.isoformat()}{since}"


def _standing_facts(line: ListStanding | RecognitionStanding, question: Question) -> tuple[tuple[str, str], ...]:
    known = question.known.isoformat() if question.known else "everything public"
    facts = [("status", line.status), ("in effect", "yes" if line.in_effect else "no"), ("as known", known)]
    if line.may_be:
        facts.append(("may be", " or ".join(line.may_be)))
    if line.certainty:
        facts.append(("certainty", f"{line.certainty}, {line.sources} independent"))
    return (*facts, *((f"conflict over {row.field}", " / ".join(row.values)) for row in line.conflicts))


def _proceeding(id_: str, run: Proceeding, heard: Heard, packs: Packs) -> Why:
    known = {act.id: act for act in (*heard.acts, *heard.laws)}.values()
    steps = {act.id: act for step in run.done for act in known if _tells(act, step.evidence)}
    following = ", ".join(step.stage for step in run.next) or "nothing that is known"
    return Why(
        id=id_,
        kind="proceeding",
        says=f"Open, to {run.aim}: {run.route}",
        facts=(
            ("next", following),
            *(("then", step) for step in run.then),
            *(("anomaly", one) for one in run.anomalies),
        ),
        because=tuple(_told(act, heard, packs) for act in steps.values()),
    )


def _act(wanted: str, heard: Heard, packs: Packs) -> Why | None:
    acts = (act for act in (*heard.acts, *heard.laws) if act.id.startswith(wanted))
    return next((_told(act, heard, packs) for act in acts), None)


def _told(act: Act, heard: Heard, packs: Packs) -> Why:
    facts = [("date", act.when.text if act.when else "none given")]
    if act.place:
        facts += [("stage", act.place.stage.id), ("basis", act.place.stage.basis)]
    facts += [
        ("moves the standing", _moves(act, heard, packs)),
        ("independent sources", str(voices(act.witnesses, packs))),
    ]
    return Why(act.id, "act", phrase(act.claim, packs), tuple(facts), _claims(act.witnesses))


def _moves(act: Act, heard: Heard, packs: Packs) -> str:
    together = [one for one in heard.acts if one.claim.regime == act.claim.regime]
    moves = {one.act.id: one.why_not for one in (*movements(together, packs), *recognition_moves(together, packs))}
    if act.id not in moves:
        return "no, a step is not a status"
    reason = moves[act.id]
    return f"no, {reason}" if reason else "yes"


def _claims(witnesses: Iterable[Attested]) -> tuple[Why, ...]:
    ordered = sorted(witnesses, key=lambda one: (one.known, one.claim.id, one.source))
    by_id: dict[str, list[Attested]] = {}
    for one in ordered:
        by_id.setdefault(one.claim.id, []).append(one)
    return tuple(_claim(found) for found in by_id.values())


def _claim(found: Sequence[Attested]) -> Why:
    claim = found[0].claim
    facts = [
        ("said by", " via ".join(party.name for party in claim.said_by) or "the document itself"),
        ("modality", str(claim.modality)),
        ("zone", str(claim.zone)),
    ]
    if claim.when_text:
        facts.append(("date in the text", claim.when_text))
    facts += [("rule", claim.rule), ("characters", f"{claim.start}–{claim.end}")]
    return Why(
        claim.id, "claim", f"“{' '.join(claim.text.split())}”", tuple(facts), tuple(_source(one) for one in found)
    )


def _source(one: Attested) -> Why:
    published = one.claim.published.isoformat() if one.claim.published else "not given"
    facts = (
        ("published", published),
        ("outlet", one.claim.source or "not given"),
        ("kind", one.witness),
        ("taken in", one.recorded.isoformat()),
    )
    return Why(one.source, "source", one.claim.document, facts, ())
