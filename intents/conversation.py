"""What a follow-up may refer to; a value that each reply replaces."""

from dataclasses import dataclass

from .answer import Answer, Answered, Claim, OutOfScope, Smalltalk, Talk, Unknown
from .messages import ENGLISH
from .question import Question

__all__ = ["Conversation", "Option"]


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
    language: str = ENGLISH
    """BCP 47, of the last reply."""

    def after(self, question: Question, answer: Answer, options: tuple[Option, ...] = ()) -> "Conversation":
        """The conversation once this was answered; small talk leaves it as it was."""
        match answer:
            case Smalltalk(talk=Talk.RESET):
                return Conversation(language=self.language)
            case Smalltalk() | OutOfScope():
                return self
            case Unknown(claims=()) if question.intent == "passage":
                return self  # what was not understood is nothing to go on from
            case Answered(claims=claims) | Unknown(claims=claims):
                return Conversation(question=question, claims=claims, language=self.language)
            case _:
                return Conversation(question=question, options=options, language=self.language)
