"""Traces: what reading made of one sentence, stage by stage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trace:
    """The stages that a sentence went through, in order, each with the lines that say what it found."""

    stages: tuple[tuple[str, tuple[str, ...]], ...]
