"""What a follow-up may refer to; a value that each reply replaces."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..languages.messages import ENGLISH
from ..questions.answer import Answer, Answered, Claim, OutOfScope, Smalltalk, Talk, Unknown
from ..questions.question import Party, Question
from .doubting import doubts

__all__ = ["Conversation", "Option"]


_REMEMBERED = 5


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
    bodies: tuple[str, ...] = ()
    """The organisations asked about last, the latest first."""
    listed: tuple[str, ...] = ()
    """The codes of the last several that were asked about or told at once, in that order."""
    together: tuple[Question, ...] = ()
    """The questions of the last message, where there were several: "same for Qatar" asks them all."""
    unanswered: Question | None = None
    """The last question, where nothing was found for it: "are you sure?" asks it again."""
    language: str = ENGLISH
    """BCP 47, of the last reply."""

    @property
    def told_at_once(self) -> tuple[str, ...]:
        """The codes of those that the last question named or its answer told; empty where there were not several."""
        return _several(self.question, self.claims) if self.question else ()

    def going_on(self, question: Question) -> "Conversation":
        """Where the next clause of the same message goes on from one: its question is asked, and not answered yet."""
        return replace(self, question=question, options=(), recent=_recent(question.parties, self.recent))

    def after(self, question: Question, answer: Answer, options: tuple[Option, ...] = ()) -> "Conversation":
        """The conversation once this was answered; small talk leaves it as it was."""
        claims = answer.claims if isinstance(answer, Answered | Unknown) else ()
        match answer:
            case Smalltalk(talk=Talk.RESET):
                return Conversation(language=self.language)
            case OutOfScope():
                return replace(self, unanswered=question)
            case Smalltalk():
                return self
            case _ if question.intent == "source" and self._is_on_the_last(question):
                return self  # where the last answer comes from; what is asked next goes on from that
            case _ if question.intent == "source" and self.claims and doubts(question):
                return replace(
                    self, recent=_recent(question.parties, self.recent)
                )  # a part of the last answer, which was told again
            case Unknown(claims=()) if question.intent == "passage":
                return replace(self, unanswered=question)  # what was not understood is nothing to go on from
            case _:
                nothing = isinstance(answer, Unknown) and not claims
                bodies = dict.fromkeys((*question.organisations, *self.bodies))
                return replace(
                    self,
                    question=question,
                    claims=claims,
                    options=options,
                    recent=_recent((*question.parties, *_told(question, answer)), self.recent),
                    bodies=tuple(bodies)[:_REMEMBERED],
                    listed=_several(question, claims) or self.listed,
                    unanswered=question if nothing else None,
                )

    def _is_on_the_last(self, question: Question) -> bool:
        """Whether it asks of nothing but what was claimed last: "source?", "where does that date come from?"."""
        same = self.question is not None and self.question.codes == question.codes and question.asks("there", "backs")
        return bool(self.claims) and (same or not question.parties)


def _several(question: Question, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Those that were named or told at once; empty where there were not several."""
    named = question.codes if len(question.parties) > 1 else ()
    if len(named) > 1 and not question.asks("who", "which_country", "what"):
        return named
    facts = [fact for claim in claims for fact in claim.facts]
    told = dict.fromkeys([code for fact in facts for code in (fact.subject, fact.object) if code])
    told.pop(question.subject, None)
    return tuple(told) if len(told) > 1 else named if len(named) > 1 else ()


def _told(question: Question, answer: Answer) -> tuple[Party, ...]:
    """The one country that was told of, where the question names none: "who was first?"."""
    claims = answer.claims if isinstance(answer, Answered) and not question.parties else ()
    others = {fact.object for claim in claims for fact in claim.facts if fact.kind == "began"} - {None}
    return tuple(Party.of(code) for code in others if code) if len(others) == 1 else ()


def _recent(spoken: tuple[Party, ...], before: tuple[Party, ...]) -> tuple[Party, ...]:
    """The countries spoken of last, and those before them, each once."""
    named = {party.codes: party for party in (*spoken, *before)}
    return tuple(named.values())[:_REMEMBERED]
