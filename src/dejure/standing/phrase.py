"""What a claim says, as one plain sentence of our own; a verdict is always somebody's."""

from dejure.model.claim import Aim, Claim, ClaimType, Level, Outcome, Stance, Tie
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
    Outcome.ANNULLED: "annulled the act",
    Outcome.LAPSED: "lapsed",
}
_LEVELS = {
    Level.NONE: "{by} does not recognise {subject}",
    Level.CONTACTS: "{by} keeps contacts with {subject}",
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
_STANCES = {
    Stance.SUPPORT: "in favour",
    Stance.OPPOSE: "against",
    Stance.DEMAND: "a demand",
    Stance.CONDITION: "a condition",
    Stance.DENY: "a denial",
}
_TIES = {
    Tie.LINKED: "is linked to",
    Tie.ALLIED: "is allied with",
    Tie.HOSTILE: "is hostile to",
    Tie.PART_OF: "is part of",
    Tie.SUCCESSOR: "succeeds",
}


def phrase(claim: Claim, packs: Packs) -> str:
    """The sentence; for conduct and control, the source's own words."""
    writer = _WRITERS.get(claim.type)
    return writer(claim, packs) if writer else " ".join(claim.text.split())


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


def _on_list(claim: Claim, packs: Packs) -> str:
    return f"{authority_name(claim.authority, packs)} under {regime_name(claim.regime, packs)}"


def _listed(claim: Claim, packs: Packs) -> str:
    return f"{_subject(claim)} listed by {_on_list(claim, packs)}"


def _delisted(claim: Claim, packs: Packs) -> str:
    return f"{_subject(claim)} taken off the list by {_on_list(claim, packs)}"


def _suspended(claim: Claim, packs: Packs) -> str:
    return f"Listing of {_subject(claim)} suspended by {_on_list(claim, packs)}"


def _step(claim: Claim, packs: Packs) -> str:
    stage = str(claim.stage).replace("-", " ")
    outcome = _OUTCOMES[claim.outcome] if claim.outcome else ""
    aim = _AIMS[claim.aim] if claim.aim else "on {}"
    return f"{names(who(claim, packs))}: {stage} {outcome}, {aim.format(_subject(claim))}"


def _recognition(claim: Claim, packs: Packs) -> str:
    by = (
        "no country" if claim.authority == "*" and claim.level is Level.NONE else authority_name(claim.authority, packs)
    )
    says = _LEVELS[claim.level or Level.NONE].format(by=by, subject=_subject(claim))
    return says.replace("no country does not recognise", "No country recognises")


def _position(claim: Claim, packs: Packs) -> str:
    stance = _STANCES[claim.stance] if claim.stance else "a position"
    whose = f" with {authority_name(claim.authority, packs)}" if claim.authority else ""
    ground = f": {claim.ground}" if claim.stance is Stance.CONDITION and claim.ground else ""
    return f"{names(who(claim, packs))}: {stance}, on the standing of {_subject(claim)}{whose}{ground}"


def _assessment(claim: Claim, packs: Packs) -> str:
    judging = names(who(claim, packs)) if claim.actor else f"On {claim.subject.name}"
    return f"{judging}, {claim.kind or 'judgement'}: {' '.join(claim.text.split())}"


def _met(claim: Claim, _packs: Packs) -> str:
    where = f" in {claim.place}" if claim.place else ""
    return f"{claim.subject.name} meets {names(tuple(party.name for party in claim.object))}{where}"


def _tied(claim: Claim, _packs: Packs) -> str:
    tie = _TIES[claim.tie] if claim.tie else "is tied to"
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
