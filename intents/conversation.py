"""What a follow-up may refer to; a value that each reply replaces."""

from dataclasses import dataclass

from .answer import Answer, Answered, Claim, OutOfScope, Smalltalk, Talk, Unknown
from .messages import ENGLISH
from .question import Party, Question

__all__ = ["Conversation", "Option"]


_REMEMBERED = 3


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a clarification: its label, the codes it stands for, and the question it would make."""

    label: str
    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """The last question that was understood, what was claimed, and what was asked back."""

    question: Question | None = None
    claims: tuple[Claim, ...] = ()
    options: tuple[Option, ...] = ()
    """What was asked back; behind an answer, the ways in which the question could have been read."""
    recent: tuple[Party, ...] = ()
    """The countries spoken of last, the latest first."""
    language: str = ENGLISH
    """BCP 47, of the last reply."""

    def after(self, question: Question, answer: Answer, options: tuple[Option, ...] = ()) -> "Conversation":
        """The conversation once this was answered; small talk leaves it as it was."""
        recent = _recent(question, self.recent)
        match answer:
            case Smalltalk(talk=Talk.RESET):
                return Conversation(language=self.language)
            case Smalltalk() | OutOfScope():
                return self
            case Unknown(claims=()) if question.intent == "passage":
                return self  # what was not understood is nothing to go on from
            case Answered(claims=claims) | Unknown(claims=claims):
                return Conversation(
                    question=question, claims=claims, options=options, recent=recent, language=self.language
                )
            case _:
                return Conversation(question=question, options=options, recent=recent, language=self.language)


def _recent(question: Question, before: tuple[Party, ...]) -> tuple[Party, ...]:
    """The countries of a question, and those before them, each once."""
    named = {party.codes: party for party in (*question.parties, *before)}
    return tuple(named.values())[:_REMEMBERED]
