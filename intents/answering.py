"""The use case: a message in, a reply out, with one look into the store."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from knowledge.corrections import Corrections
from knowledge.model import Fact
from knowledge.query import FactQuery
from knowledge.store import FactStore

from .analysis import Analyser
from .answer import Answer, Answered, Clarify, Gap, GapKind, Unknown
from .conversation import Conversation, Option
from .intent import Scope
from .question import Question
from .sentences import Sentences
from .understanding import Understander, Understanding

__all__ = ["Answerer", "Part", "Reply"]

_MOST_READINGS = 6


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message with its answer."""

    understanding: Understanding
    answer: Answer


@dataclass(frozen=True, slots=True)
class Reply:
    """The answers to one message, in order; at least one."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Answerer:
    """Everything that answering needs; keeps no state, so conversations cannot mix."""

    analyser: Analyser
    understander: Understander
    say: Sentences
    store: FactStore
    corrections: Corrections

    async def answer(
        self, message: str, conversation: Conversation, *, subject: str, sources: frozenset[str] | None = None
    ) -> tuple[Reply, Conversation]:
        """Answer a message about the foreign relations of ``subject`` from these sources (None: from all)."""
        clauses = self.analyser.clauses(message)
        understood = self.understander.understand(clauses, subject, conversation)
        facts = self.corrections.applied(await self.store.find(_together(understood, sources)))
        parts: list[Part] = []
        for each in understood:
            question, answer, options = self._reply(each, facts, conversation)
            parts.append(Part(each, answer))
            conversation = conversation.after(question, answer, options)
        return Reply(tuple(parts)), conversation

    def _reply(
        self, understood: Understanding, facts: Sequence[Fact], conversation: Conversation
    ) -> tuple[Question, Answer, tuple[Option, ...]]:
        """A shared name ("Congo") is read in every way; only if just one way has an answer is it taken."""
        readings = list(islice(_readings(understood.question), _MOST_READINGS))
        answers = [self._one(understood, question, facts, conversation) for question in readings]
        if len(readings) == 1:
            return readings[0], answers[0], _options(answers[0], readings[0], self.say)
        answered = [at for at, answer in enumerate(answers) if isinstance(answer, Answered)]
        if len(answered) == 1:
            return readings[answered[0]], answers[answered[0]], ()
        options = tuple(Option(self._label(question), question) for question in readings)
        clarify = Clarify(what="Which one do you mean?", choices=tuple(each.label for each in options))
        return understood.question, clarify, options

    def _one(
        self, understood: Understanding, question: Question, facts: Sequence[Fact], conversation: Conversation
    ) -> Answer:
        if question.asks("@elsewhere"):
            pair = self.say.several(question.codes)
            return Unknown(gap=Gap(GapKind.SOURCE, f"relations between {pair}"))
        wanted = understood.intent.lookup(question)
        scope = Scope(
            question=question,
            facts=tuple(fact for fact in facts if wanted.matches(fact)),
            say=self.say,
            claims=conversation.claims,
        )
        answer = understood.intent.reply(scope)
        if isinstance(answer, Unknown) and understood.intent.searches:
            searched = self.understander.passage.reply(scope)
            return searched if isinstance(searched, Answered) else answer
        return answer

    def _label(self, question: Question) -> str:
        return " / ".join(self.say.countries[code].name for code in question.codes)


def _readings(question: Question) -> "Sequence[Question]":
    several = product(*(party.codes for party in question.parties))
    return [
        replace(
            question,
            parties=tuple(replace(party, codes=(code,)) for party, code in zip(question.parties, codes, strict=True)),
        )
        for codes in several
    ]


def _options(answer: Answer, question: Question, say: Sentences) -> tuple[Option, ...]:
    """What the choices of a clarification would ask, where they are countries."""
    if not isinstance(answer, Clarify):
        return ()
    by_name = {country.name: country.code for country in say.countries}
    return tuple(Option(choice, question.about(by_name[choice])) for choice in answer.choices if choice in by_name)


def _together(understood: Sequence[Understanding], sources: frozenset[str] | None) -> FactQuery:
    """One query for all that the questions, and a search in the text, may need."""
    about = frozenset(each.question.subject for each in understood)
    return FactQuery(
        sources=sources,
        about=about | {code for each in understood for party in each.question.parties for code in party.codes},
    )
