"""Everything that is known of one subject, in the order in which a person reads it."""

from collections.abc import Iterable, Sequence

from dejure.model.claim import Attested, ClaimType
from dejure.model.standing import Dossier, LedgerState, Question, TimelineEntry
from dejure.packs.load import Packs
from dejure.standing.answer import answer
from dejure.standing.timeline import timeline


def dossier(claims: Sequence[Attested], question: Question, packs: Packs, state: LedgerState) -> Dossier:
    """The standings of the subject with all that bears on them, as on the day asked, as known on the day asked."""
    entries = timeline(claims, question, packs)
    return Dossier(
        answer=answer(claims, question, packs, state),
        positions=_of(entries, ClaimType.POSITION),
        talks=_of(entries, ClaimType.MET),
        ties=_of(entries, ClaimType.TIED),
        conduct=_of(entries, ClaimType.CONDUCT),
        control=_of(entries, ClaimType.CONTROL),
        assessments=_of(entries, ClaimType.ASSESSMENT),
        timeline=entries,
    )


def _of(entries: Iterable[TimelineEntry], kind: ClaimType) -> tuple[TimelineEntry, ...]:
    return tuple(one for one in entries if one.type == kind)
