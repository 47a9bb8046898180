"""Claims in the making."""

from collections.abc import Mapping
from dataclasses import dataclass

from dejure.model.claim import ClaimType, Modality
from dejure.model.party import Party


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making; `at` is the word that carries it, `path` the words that were passed on the way up to it.

    `silent`: it makes no claim by itself, only the steps above it do. `guessed`: nothing in the sentence says whose
    list it is. `values` are the fields of the claim that differ by type, `subject_kind` what kind of party the subject
    is.
    """

    rule: str
    type: ClaimType
    subject: Party | None
    subject_kind: str | None
    authority: str | None
    regime: str | None
    modality: Modality
    actor: tuple[Party, ...]
    object: tuple[Party, ...]
    said_by: tuple[Party, ...]
    values: Mapping[str, str | None]
    always: bool
    silent: bool
    guessed: bool
    only: tuple[str, ...]
    undated: bool
    at: int
    path: tuple[int, ...]
    start: int
    end: int
