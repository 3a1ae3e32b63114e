"""The use case: a message in, a reply out, with one look into the store."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from knowledge.corrections import Corrections
from knowledge.model import Fact
from knowledge.query import FactQuery
from knowledge.store import FactStore

from .languages.sentences import Sentences
from .questions.answer import Answer, Answered, Claim, Clarify, Gap, GapKind, Unknown
from .questions.former_halves import of_the_same_half
from .questions.intent import Intent, Scope
from .questions.question import Question, Side
from .questions.questioning import CITED
from .questions.supposing import SUPPOSED, TO_COME
from .replies.agreeing import agreed
from .replies.citing import with_sources
from .replies.reply import Part, Reply
from .replies.said_once import once, only_explains, only_names
from .replies.several_readings import as_before, each_reading, label_of, namesakes, options_of
from .turns.conversation import Conversation, Option
from .turns.excluding import leaving_out
from .turns.hanging import hangs_on
from .turns.sides import Reading, readings
from .turns.understanding import Understander
from .turns.winning import Understanding
from .typed.analyser import Analyser
from .typed.analysis import Analysis
from .words.tongues import told_by

__all__ = ["Answerer", "Considered", "Library"]

_MOST_READINGS = 6

Library = Mapping[str, frozenset[str]]
"""The loaded articles: the country whose foreign relations they are about -> their source ids."""


@dataclass(frozen=True, slots=True)
class Considered:
    """What is looked up for a question, and the facts that this finds."""

    queries: tuple[FactQuery, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Answerer:
    """Everything that answering needs; keeps no state, so conversations cannot mix."""

    analyser: Analyser
    understander: Understander
    say: Sentences
    store: FactStore
    corrections: Corrections

    async def answer(
        self, message: str, conversation: Conversation, *, focus: str, library: Library, language: str | None = None
    ) -> tuple[Reply, Conversation]:
        """Answer a message; ``focus`` is the country whose article is meant where the message names none.

        The answer is in ``language``; where that is None in the language of the message, and where the message
        does not tell, in that of the conversation.
        """
        clauses = self.analyser.clauses(message)
        tongue = language or told_by(chain.from_iterable(each.typed for each in clauses)) or conversation.language
        voiced = self if tongue == self.say.language.tag else replace(self, say=self.say.speaking(tongue))
        conversation = conversation if tongue == conversation.language else replace(conversation, language=tongue)
        return await voiced._answer(clauses, conversation, focus, library)  # noqa: SLF001  (its own)

    async def considered(self, understood: Understanding, library: Library) -> Considered:
        """What the answer to a question is chosen from, in every way that the question can be read."""
        sources = _sources(understood, library)
        readings_of_it = islice(each_reading(understood.question), _MOST_READINGS)
        looked_up = (query for question in readings_of_it for query in understood.intent.lookup(question))
        queries = tuple(dict.fromkeys(query for query in looked_up if not query.is_void))
        found = await self.store.find(*(self.corrections.widened(query.within(sources)) for query in queries))
        return Considered(queries, tuple(self.corrections.applied(found)))

    async def _answer(
        self, clauses: Sequence[Analysis], conversation: Conversation, focus: str, library: Library
    ) -> tuple[Reply, Conversation]:
        read = readings(clauses, focus, library, conversation.question)
        understood = [[self._understood(each, side, conversation) for side in each.sides] for each in read]
        facts = self.corrections.applied(await self.store.find(*self._together(understood, library)))
        looked_into = {_sources(each, library) for sides in understood for side in sides for each in side}
        several = library if len(looked_into) > 1 else None
        parts: list[Part] = []
        for reading, questions in zip(read, understood, strict=True):
            from_each_side = [self._parts(each, facts, conversation, several) for each in questions]
            chosen = self._chosen(reading, from_each_side)
            parts += chosen
            for part in chosen:
                conversation = conversation.after(part.understanding.question, part.answer, part.options)
        asked = tuple(part.understanding.question for part in parts if part.understanding.intent.name != "source")
        together = asked if len(asked) > 1 else ()
        if together != conversation.together:
            conversation = replace(conversation, together=together)
        return Reply(tuple(once(parts)), self.say.language.tag), conversation

    def _understood(self, reading: Reading, side: Side, conversation: Conversation) -> tuple[Understanding, ...]:
        if reading.again and conversation.question and len(reading.clauses) == 1:
            return self.understander.of_another_side(reading.clauses[0], side, conversation.question)
        previous = conversation.question
        if previous and previous.subject != side.subject:  # what goes on from it is of this side now
            conversation = replace(conversation, question=replace(previous, subject=side.subject, own=()))
        return self.understander.understand(reading.clauses, side, conversation)

    def _chosen(self, reading: Reading, from_each_side: Sequence[tuple[Part, ...]]) -> tuple[Part, ...]:
        """What each side adds, or the first side that knows an answer."""
        knowing = [parts for parts in from_each_side if any(isinstance(part.answer, Answered) for part in parts)]
        first = (knowing or from_each_side)[0]
        if not reading.together or len(knowing) < 2:  # noqa: PLR2004
            return first
        if reading.sides[0].also:
            return tuple({part.answer: part for parts in reversed(knowing) for part in reversed(parts)}.values())[::-1]
        return (replace(first[0], answer=agreed([parts[0].answer for parts in knowing], self.say)), *first[1:])

    def _parts(
        self,
        understood: Sequence[Understanding],
        facts: Sequence[Fact],
        conversation: Conversation,
        library: Library | None,
    ) -> tuple[Part, ...]:
        """The answers to what was read from one side, each going on from the one before. ``library`` is None where all
        facts are from the same articles, else each question takes those from its own."""
        parts: list[Part] = []
        for each in understood:
            sources = _sources(each, library) if library is not None else None
            own = facts if sources is None else [fact for fact in facts if fact.source.id in sources]
            if parts and hangs_on(each.analysis, parts[-1].answer):
                continue
            if parts:
                conversation = conversation.after(parts[-1].understanding.question, parts[-1].answer, parts[-1].options)
            parts.append(self._reply(each, own, conversation))
        behind = [part.understanding.question for part in parts[1:]]
        told = [part for part, then in zip(parts, behind, strict=False) if not only_names(part, then)]
        told += parts[-1:]
        told = [part for at, part in enumerate(told) if not (at and only_explains(part))]
        sure = [part for part in told if isinstance(part.answer, Answered) or not part.understanding.tentative]
        return tuple(sure or told)

    def _reply(self, understood: Understanding, facts: Sequence[Fact], conversation: Conversation) -> Part:
        """A shared name ("Congo") is read in every way; only if just one way has an answer is it taken."""
        meant = list(islice(each_reading(understood.question), _MOST_READINGS))
        if not understood.goes_on:  # while "and Congo?" may go on to the other one
            meant = list(as_before(meant, conversation.question))
        answers = [self._one(understood, question, facts, conversation) for question in meant]
        if len(meant) == 1:
            options = options_of(answers[0], meant[0], self.say) or tuple(namesakes(meant[0], self.say))
            read = understood if meant[0] is understood.question else replace(understood, question=meant[0])
            return Part(read, answers[0], options)
        answered = [at for at, answer in enumerate(answers) if isinstance(answer, Answered)]
        whole = [at for at in answered if isinstance(answer := answers[at], Answered) and not answer.note]
        answered = whole or answered
        if len(answered) == 1:
            others = tuple(Option(label_of(question, self.say), question) for question in meant)
            return Part(replace(understood, question=meant[answered[0]]), answers[answered[0]], others)
        if understood.intent is self.understander.intents.passage and (not answered or _tell_alike(answers)):
            return Part(understood, answers[0])  # whichever is meant, nothing is found, or the same sentence
        options = tuple(Option(label_of(question, self.say), question) for question in meant)
        clarify = Clarify(what=self.say("Which one do you mean?"), choices=tuple(each.label for each in options))
        return Part(understood, clarify, options)

    def _one(
        self, understood: Understanding, question: Question, facts: Sequence[Fact], conversation: Conversation
    ) -> Answer:
        if question.asks("@elsewhere") and not question.asks("recognition"):  # which a sentence may tell of others
            if understood.intent is self.understander.intents.passage:
                told = self._by(understood.intent, question, facts, conversation)
                if isinstance(told, Answered):
                    return told  # "how many fled from Sierra Leone to Guinea?", where a sentence tells just that
            pair = self.say("relations between {countries}", countries=self.say.several(question.codes))
            return Unknown(gap=Gap(GapKind.SOURCE, pair))
        if question.asks(SUPPOSED, TO_COME):
            return self._untold(understood, question, facts, conversation)
        answer = self._by(understood.intent, question, facts, conversation)
        looks_on = understood.intent.searches(question) or _goes_on_to_text(understood)
        if isinstance(answer, Unknown) and not answer.certain and looks_on:
            searched = self._by(self.understander.intents.passage, question, facts, conversation)
            # Words of no matter that is known here; what goes on from another question is of its matter.
            strange = bool(question.topics) and not answer.claims and not understood.goes_on
            if understood.goes_on and isinstance(searched, Answered):
                return searched
            return searched if strange or (isinstance(searched, Answered) and _tells_more(searched, answer)) else answer
        return answer

    def _untold(
        self, understood: Understanding, question: Question, facts: Sequence[Fact], conversation: Conversation
    ) -> Answer:
        """What was, beside a question for what will or should be; a sentence may itself say what may come."""
        passage = understood.intent is self.understander.intents.passage
        if not question.asks(SUPPOSED):
            searched = self._by(self.understander.intents.passage, question, facts, conversation)
            if isinstance(searched, Answered) or passage:
                return searched
        plain = replace(question, features=question.features - {SUPPOSED, TO_COME, "yes_no"})
        answer = None if passage else self._by(understood.intent, plain, facts, conversation)
        if isinstance(answer, Unknown) and answer.gap.what:
            return answer  # nothing is told of that, also not what was
        told = [fact for claim in answer.claims for fact in claim.facts] if isinstance(answer, Answered) else ()
        known = (Claim(self.say.fact(fact), (fact,)) for fact in dict.fromkeys(told))
        return Unknown(gap=Gap(GapKind.UNTOLD, ""), claims=tuple(known))

    def _by(self, intent: Intent, question: Question, facts: Sequence[Fact], conversation: Conversation) -> Answer:
        """The intent's reply to the question, made from what it looked up."""
        wanted = [query for query in intent.lookup(question) if not query.is_void]
        found = wanted[0].among(facts) if len(wanted) == 1 else _any_of(wanted, facts)
        if question.excluded:
            found = [fact for fact in found if not {fact.subject, fact.object} & set(question.excluded)]
        whole, found = found, of_the_same_half(question, found)
        scope = Scope(question=question, facts=tuple(found), say=self.say, claims=conversation.claims)
        answer = intent.reply(scope)
        if isinstance(answer, Unknown) and len(found) < len(whole):  # today's country is not what is asked about
            answer = replace(answer, gap=Gap(GapKind.QUESTION, ""))
        if question.excluded:
            answer = leaving_out(answer, question.excluded, self.say)
        cites = question.asks(CITED) and intent is not self.understander.intents.passage  # which cites of itself
        if not cites or not isinstance(answer, Answered):
            return answer
        return with_sources(scope, answer, [fact for fact in facts if fact.kind == "statement"])

    def _together(
        self, understood: Iterable[Iterable[Sequence[Understanding]]], library: Library
    ) -> Iterator[FactQuery]:
        """All that the questions of a message look up, each from its own sources, in every way they can be read."""
        for each in (each for sides in understood for several in sides for each in several):
            sources = _sources(each, library)
            looks_on = each.intent.searches(each.question) or _goes_on_to_text(each) or each.question.asks(CITED)
            looks_on = looks_on or each.question.asks(TO_COME)
            intents = (each.intent, self.understander.intents.passage) if looks_on else (each.intent,)
            for question in islice(each_reading(each.question), _MOST_READINGS):
                for intent in intents:
                    for query in intent.lookup(question):
                        yield self.corrections.widened(query.within(sources))


def _tell_alike(answers: Sequence[Answer]) -> bool:
    """Whether all quote the same."""
    told = [
        frozenset(fact.quote for claim in each.claims for fact in claim.facts) if isinstance(each, Answered) else None
        for each in answers
    ]
    return None not in told and len(set(told)) == 1


def _goes_on_to_text(understood: Understanding) -> bool:
    """Whether it goes on from a question, and a sentence may answer it; none tells who else it is."""
    return understood.goes_on and not understood.intent.complete and not understood.question.excluded


def _tells_more(searched: Answered, answer: Unknown) -> bool:
    """A sentence that was found lacking is no answer when it is found once more."""
    told = {fact.quote for claim in answer.claims for fact in claim.facts}
    return any(fact.quote not in told for claim in searched.claims for fact in claim.facts)


def _any_of(queries: Sequence[FactQuery], facts: Sequence[Fact]) -> Sequence[Fact]:
    matching = {id(fact) for query in queries for fact in query.among(facts)}
    return [fact for fact in facts if id(fact) in matching]


def _sources(understood: Understanding, library: Library) -> frozenset[str]:
    question = understood.question
    own = library.get(question.subject, frozenset())
    if not understood.intent.several:
        return own
    return own.union(*(library.get(code, ()) for code in question.also))
