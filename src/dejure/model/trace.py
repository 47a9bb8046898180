"""Traces: what reading made of one sentence, stage by stage, and why it made no claim of it."""

from dataclasses import dataclass

from dejure.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Trace:
    """The stages that a sentence went through, in order, each with the lines that say what it found."""

    stages: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Attempt:
    """What became of one frame at one word of a sentence.

    `word` is empty, and `start` None, where none of the frame's words stands there. `failed` names the condition that
    was not met (`words`, `part of speech`, `particle`, `roles`, `subject`, `question`, `gate`, `composition`), None
    where the frame holds; `why` says it in words; `filled` are the roles that are filled, `claims` what came of it.
    """

    frame: str
    type: str
    word: str
    start: int | None
    failed: str | None
    why: tuple[str, ...]
    filled: tuple[str, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why a frame makes no claim of a sentence, or of all frames those that come nearest, the nearest first.

    `passes`: whether the sentence gets past the filter, and so is parsed in reading at all.
    """

    sentence: str
    passes: bool
    attempts: tuple[Attempt, ...]
