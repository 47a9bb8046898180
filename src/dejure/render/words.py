"""The words that a person reads for the values of the model."""

from dejure.model.claim import Outcome, Stage
from dejure.standing.phrase import stage_name, step_words

STATUS = {
    "unknown": "not known",
    "not_listed": "not listed",
    "listed": "listed",
    "partially_listed": "listed in part",
    "listed_as_alias": "listed as a name of another entry",
    "listed_with_exemption": "listed, with an exemption",
    "suspended": "on the list, suspended",
    "delisted": "removed from the list",
    "revoked": "listing revoked",
    "lapsed": "listing lapsed",
    "annulled": "listing annulled",
    "proscribed": "proscribed",
    "partially_proscribed": "proscribed in part",
    "deproscribed": "deproscribed",
    "activities_banned": "activities banned",
    "labelled": "labelled",
    "label_dropped": "label dropped",
    "no_recognition": "not recognised",
    "contacts": "contacts, no recognition",
    "recognised_as_representative": "recognised as representative",
    "envoy_accepted_without_recognition": "envoy accepted, not recognised",
    "ambassador_accredited_without_recognition": "ambassador accredited, not recognised",
    "recognised_de_facto": "recognised de facto",
    "recognised_de_jure": "recognised de jure",
    "recognised": "recognised",
    "recognition_withdrawn": "recognition withdrawn",
    "relations_established": "diplomatic relations",
    "relations_suspended": "relations suspended",
    "relations_severed": "relations severed",
}

_REPORTED = {
    "listed": "a listing",
    "proscribed": "a proscription",
    "delisted": "a removal from the list",
    "deproscribed": "a removal from the list",
    "revoked": "a removal from the list",
    "suspended": "a suspension",
    "none": "no recognition",
    "no_recognition": "no recognition",
    "contacts": "contacts",
    "mission": "a mission",
    "chargé": "an envoy accepted",
    "ambassador": "an ambassador accepted",
    "embassy": "an embassy",
    "representative": "recognition as representative",
    "de-facto": "recognition de facto",
    "de-jure": "recognition",
    "recognised": "recognition",
    "recognised_de_jure": "recognition",
    "withdrawn": "a withdrawal of recognition",
    "severed": "relations severed",
}
_MODALITY = {"fact": "", "expected": " to come", "possible": ", perhaps", "denied": ", denied"}

CERTAINTY = {
    "official": "official record",
    "curated": "curated record",
    "reviewed": "reviewed by hand",
}

AIM = {
    "list": "towards a listing",
    "delist": "towards removal from the list",
    "suspend": "towards a suspension",
    "maintain": "on keeping the listing",
    "recognise": "towards recognition",
    "law": "for a law that makes it possible",
}

_MARK = {"passed": "✓", "filed": "✓", "pending": "○"}


def status(value: str) -> str:
    """A status in plain English."""
    return STATUS.get(value, value.replace("_", " "))


def reported(value: str, modality: str) -> str:
    """What a report makes of a standing: "a removal from the list, perhaps"."""
    return f"{_REPORTED.get(value, status(value))}{_MODALITY.get(modality, f', {modality}')}"


def modality(value: str) -> str:
    """How certain the words are that it happens, empty for a fact."""
    return "" if value == "fact" else {"expected": "announced"}.get(value, value)


def stage(value: str) -> str:
    """A stage as a heading: "First reading"."""
    return sentence(stage_name(Stage(value)))


def taken(value: str, outcome: str) -> str:
    """A stage with what came of it: "first reading passed"."""
    return step_words(Stage(value), Outcome(outcome))


def mark(outcome: str) -> str:
    """The sign before a step: done, still to come, or ended without success."""
    return _MARK.get(outcome, "✗")


def aim(value: str) -> str:
    """What a proceeding is for."""
    return AIM.get(value, value)


def sources(count: int) -> str:
    """How many sources: "1 source", "3 sources"."""
    return counted(count, "source")


def counted(count: int, noun: str) -> str:
    """A number of things: "1 source", "2 entries"."""
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count} {noun if count == 1 else many}"


def rests_on(certainty: str | None, count: int) -> tuple[str, ...]:
    """What a standing rests on, in lines: "3 reports"; a dash where nothing speaks for it."""
    if certainty is None:
        return ("–",)
    if certainty == "reported":
        return (counted(count, "report"),)
    return CERTAINTY.get(certainty, certainty), sources(count)


def sentence(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]
