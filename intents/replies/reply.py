"""What is sent back to one message: each question that was read in it, with its answer."""

from dataclasses import dataclass

from ..questions.answer import Answer
from ..turns.conversation import Option
from ..turns.winning import Understanding

__all__ = ["Part", "Reply"]


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message with its answer."""

    understanding: Understanding
    answer: Answer
    options: tuple[Option, ...] = ()
    """What the choices of a clarification would ask."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The answers to one message, in order; at least one."""

    parts: tuple[Part, ...]
    language: str
    """BCP 47."""
