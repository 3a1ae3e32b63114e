"""What a reply can be: a closed union of five outcomes.

A sentence that states something is a `Claim`, and a claim cannot be built without the facts that it states. What
a source does not say is a `Gap`: it has no words of its own, so it cannot smuggle in a statement.
"""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.model import Fact

__all__ = [
    "Answer",
    "Answered",
    "Claim",
    "Clarify",
    "Gap",
    "GapKind",
    "OutOfScope",
    "Smalltalk",
    "Talk",
    "Unknown",
]


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of an answer, and the facts that say so."""

    sentence: str
    facts: tuple[Fact, ...]

    def __post_init__(self) -> None:
        if not self.facts:
            raise ValueError(f"a claim without a fact: {self.sentence!r}")


class GapKind(StrEnum):
    NAME = "name"
    """No country or body of that name is known."""
    SOURCE = "source"
    """The sources say nothing of it."""
    QUESTION = "question"
    """No sentence of the sources answers the question, which may be about nothing that we have a word for."""
    PIECE = "piece"
    """The sources speak of it, and leave this piece out."""
    ENDED = "ended"
    """The relations asked about came to an end."""
    UNTOLD = "untold"
    """It is asked what will be, or what ought to be, which no source can tell."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing: a noun phrase for NAME and SOURCE ("a visit in March 2015"), a clause for PIECE and ENDED
    ("when relations between Rwanda and India began"), for QUESTION the names in it, or nothing; nothing for UNTOLD."""

    kind: GapKind
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    claims: tuple[Claim, ...]
    note: Gap | None = None
    """What part of the question stays open, where the claims answer only the rest."""

    def __post_init__(self) -> None:
        if not self.claims:
            raise ValueError("an answer without a claim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    gap: Gap
    claims: tuple[Claim, ...] = ()
    """What the sources do say on the matter."""
    certain: bool = False
    """Whether the source tells it otherwise, so that no sentence of it can be the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarify:
    """One thing to ask back; ``choices`` are questions' worth of full names."""

    what: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfScope:
    pass


class Talk(StrEnum):
    GREETING = "greeting"
    THANKS = "thanks"
    HELP = "help"
    ARTICLES = "articles"
    RESET = "reset"
    GOODBYE = "goodbye"
    BANTER = "banter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Smalltalk:
    talk: Talk


Answer = Answered | Unknown | Clarify | OutOfScope | Smalltalk
