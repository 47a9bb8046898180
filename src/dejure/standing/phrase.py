"""What a claim says, as one plain sentence of our own; a verdict is always somebody's."""

from dejure.model.claim import Aim, Claim, ClaimType, Level, Modality, Outcome, Stage, Stance, Tie
from dejure.packs.load import Packs

_AIMS = {
    Aim.LIST: "towards listing {}",
    Aim.DELIST: "towards taking {} off the list",
    Aim.SUSPEND: "towards suspending the listing of {}",
    Aim.MAINTAIN: "towards keeping {} on the list",
    Aim.RECOGNISE: "towards recognising {}",
    Aim.LAW: "on a law for {}",
}
_OUTCOMES = {
    Outcome.FILED: "filed",
    Outcome.PASSED: "passed",
    Outcome.REJECTED: "rejected",
    Outcome.PENDING: "still to come",
    Outcome.WITHDRAWN: "withdrawn",
    Outcome.ANNULLED: "annulled",
    Outcome.LAPSED: "lapsed",
}
_TAKEN = {
    Stage.CONSIDERATION: "taken up",
    Stage.RECOMMENDATION: "recommendation made",
    Stage.PETITION: "petition filed",
    Stage.BILL_INTRODUCED: "bill introduced",
    Stage.LOWER_HOUSE: "passed by the lower house",
    Stage.UPPER_HOUSE: "passed by the upper house",
    Stage.EXECUTIVE_APPROVAL: "approval given",
    Stage.SIGNED: "signed",
    Stage.NOTIFICATION: "notification given",
    Stage.COURT_FILING: "application filed with the court",
    Stage.COURT_RULING: "court ruling given",
    Stage.COUNCIL_DECISION: "decision taken",
    Stage.REVIEW: "review done",
    Stage.PUBLICATION: "published",
    Stage.EFFECTIVE: "in force",
}
_STAGES = {
    Stage.LOWER_HOUSE: "vote of the lower house",
    Stage.UPPER_HOUSE: "vote of the upper house",
    Stage.SIGNED: "signature",
    Stage.COURT_FILING: "application to the court",
    Stage.EFFECTIVE: "entry into force",
    Stage.BILL_INTRODUCED: "introduction of the bill",
}
_LEVELS = {
    Level.NONE: "{by} does not recognise {subject}",
    Level.CONTACTS: "Contacts between {by} and {subject}",
    Level.MISSION: "{by} has a mission of or with {subject}",
    Level.CHARGE: "{by} accepts a chargé d’affaires or envoy of {subject}",
    Level.AMBASSADOR: "{by} accepts an ambassador of {subject}",
    Level.EMBASSY: "{by} has an embassy of or with {subject}",
    Level.REPRESENTATIVE: "{by} takes {subject} for the legitimate representative of a people",
    Level.DE_FACTO: "{by} recognises {subject} de facto",
    Level.DE_JURE: "{by} recognises {subject}",
    Level.WITHDRAWN: "{by} withdraws its recognition of {subject}",
    Level.SUSPENDED: "{by} suspends relations with {subject}",
    Level.SEVERED: "{by} severs relations with {subject}",
}
_STANCES = {  # in the past, so that one form fits one and many
    Stance.SUPPORT: "{who} spoke in favour of {what}",
    Stance.OPPOSE: "{who} spoke against {what}",
    Stance.DEMAND: "{who} called for {what}",
    Stance.CONDITION: "{who} set a condition for {what}",
    Stance.DENY: "{who} disputed {what}",
}
_TIES = {
    Tie.LINKED: "linked to",
    Tie.ALLIED: "allied with",
    Tie.HOSTILE: "hostile to",
    Tie.PART_OF: "part of",
    Tie.SUCCESSOR: "successor of",
}


def phrase(claim: Claim, packs: Packs) -> str:
    """The sentence; for conduct and control, the source's own words as a quote."""
    writer = _WRITERS.get(claim.type)
    return writer(claim, packs) if writer else _quote(claim.text)


def step_words(stage: Stage, outcome: Outcome | None) -> str:
    """A stage with what came of it: "first reading passed", "bill introduced", "signature still to come"."""
    if outcome in (Outcome.PASSED, Outcome.FILED) and stage in _TAKEN:
        return _TAKEN[stage]
    return f"{stage_name(stage)} {_OUTCOMES[outcome]}" if outcome else stage_name(stage)


def stage_name(stage: Stage) -> str:
    """A stage as a thing that is taken or still to come: "first reading", "introduction of the bill"."""
    return _STAGES.get(stage, str(stage).replace("-", " "))


def authority_name(authority: str | None, packs: Packs) -> str:
    """The display name of a state or body, or its id where no pack knows it."""
    if authority == "*":
        return "any country"
    known = packs.parties.get(authority or "")
    return known.name if known else authority or "somebody"


def regime_name(regime: str | None, packs: Packs) -> str:
    """The title of a regime, or its id; of none, what is known of it."""
    known = packs.regimes.get(regime or "")
    return known.name if known else regime or "a list not named"


def names(parties: tuple[str, ...]) -> str:
    """The names as one reads them out."""
    *first, last = parties or ("somebody",)
    return f"{', '.join(first)} and {last}" if first else last


def who(claim: Claim, packs: Packs) -> tuple[str, ...]:
    """Who acts, judges or is concerned: the actors, else the authority of a core claim, else the subject."""
    if claim.actor:
        return tuple(party.name for party in claim.actor)
    if claim.type in _OF_AN_AUTHORITY and claim.authority:
        return (authority_name(claim.authority, packs),)
    return (claim.subject.name,)


_OF_AN_AUTHORITY = frozenset(
    {ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED, ClaimType.STEP, ClaimType.RECOGNITION}
)


def _subject(claim: Claim) -> str:
    return f"{claim.subject.name} ({claim.scope})" if claim.scope else claim.subject.name


def _quote(text: str) -> str:
    return f"“{' '.join(text.split())}”"


def _by(claim: Claim, packs: Packs) -> str:
    """Whose list it is, with the id of the list where that says more."""
    told = {None: " (list not named)", claim.authority: ""}
    return authority_name(claim.authority, packs) + told.get(claim.regime, f" ({claim.regime})")


def _listed(claim: Claim, packs: Packs) -> str:
    if claim.when is None and claim.modality is Modality.FACT:  # said of a state, not of an act
        return f"{_subject(claim)} on the list of {_by(claim, packs)}"
    return f"{_subject(claim)} listed by {_by(claim, packs)}"


def _delisted(claim: Claim, packs: Packs) -> str:
    return f"{_subject(claim)} taken off the list by {_by(claim, packs)}"


def _suspended(claim: Claim, packs: Packs) -> str:
    return f"Listing of {_subject(claim)} suspended by {_by(claim, packs)}"


def _step(claim: Claim, packs: Packs) -> str:
    taken = step_words(claim.stage, claim.outcome) if claim.stage else "a step"
    aim = _AIMS[claim.aim] if claim.aim else "on {}"
    return f"{names(who(claim, packs))}: {taken}, {aim.format(_subject(claim))}"


def _recognition(claim: Claim, packs: Packs) -> str:
    by = (
        "no country" if claim.authority == "*" and claim.level is Level.NONE else authority_name(claim.authority, packs)
    )
    says = _LEVELS[claim.level or Level.NONE].format(by=by, subject=_subject(claim))
    return says.replace("no country does not recognise", "No country recognises")


def _position(claim: Claim, packs: Packs) -> str:
    stance = _STANCES.get(claim.stance or Stance.SUPPORT, "{who} took a stand on {what}")
    told = stance.format(who=names(who(claim, packs)), what=_at_issue(claim, packs))
    return f"{told}: {_quote(claim.ground)}" if claim.stance is Stance.CONDITION and claim.ground else told


def _at_issue(claim: Claim, packs: Packs) -> str:
    """What a position is about: the step of another authority on the subject, else the subject."""
    actors = {party.key for party in claim.actor}
    if claim.about == "conduct":
        return f"the conduct of {_subject(claim)}"
    if claim.authority is None or claim.authority in actors:
        return _subject(claim)
    step = f"a step by {authority_name(claim.authority, packs)}"
    return step if claim.subject.key in actors else f"{step} on {_subject(claim)}"


def _assessment(claim: Claim, packs: Packs) -> str:
    judging = names(who(claim, packs)) if claim.actor else f"On {claim.subject.name}"
    return f"{judging}, {claim.kind or 'judgement'}: {_quote(claim.text)}"


def _met(claim: Claim, _packs: Packs) -> str:
    where = f", in {claim.place}" if claim.place else ""
    others = [party.name for party in claim.object if party.key != claim.subject.key]
    return f"{claim.subject.name} in talks with {names(tuple(others))}{where}"


def _tied(claim: Claim, _packs: Packs) -> str:
    tie = _TIES[claim.tie] if claim.tie else "tied to"
    return f"{claim.subject.name} {tie} {names(tuple(party.name for party in claim.object))}"


_WRITERS = {
    ClaimType.LISTED: _listed,
    ClaimType.DELISTED: _delisted,
    ClaimType.SUSPENDED: _suspended,
    ClaimType.STEP: _step,
    ClaimType.RECOGNITION: _recognition,
    ClaimType.POSITION: _position,
    ClaimType.ASSESSMENT: _assessment,
    ClaimType.MET: _met,
    ClaimType.TIED: _tied,
}
