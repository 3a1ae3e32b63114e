"""What could be asked next: questions of which the facts of the article say that they have an answer."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from knowledge.model import Fact
from knowledge.query import FactQuery

from ..languages.sentences import Sentences
from ..questions.answer import Answer, Answered, OutOfScope, Smalltalk, Talk, Unknown
from ..questions.question import Question

__all__ = ["Prompts"]

_KINDS = frozenset({"began", "mission", "relations_changed", "membership", "listed"})
_MOST = 3
_MOST_OF_ONE_COUNTRY = 2
_ENOUGH_TO_ORDER = 3
_ENOUGH_TO_LIST = 2
_WELCOMING = frozenset({Talk.GREETING, Talk.HELP, Talk.ARTICLES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompts:
    """The parts of an article that are sure to be found by a question. Countries are ISO 3166-1 alpha-2 codes."""

    subject: str = ""
    listed: tuple[str, ...] = ()
    """Those that the article says most about first."""
    dated: frozenset[str] = frozenset()
    embassies: frozenset[str] = frozenset()
    """Where the subject has an embassy of its own."""
    resumed: frozenset[str] = frozenset()
    member: bool = False
    decade: int | None = None
    """In which most relations began, such as 1970; None where none has several."""
    embassy_city: str = ""
    """Where others have most of their embassies with the subject; empty where there are none."""

    @staticmethod
    def query(source_id: str) -> FactQuery:
        return FactQuery(sources=frozenset({source_id}), kinds=_KINDS)

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Prompts":
        """From the facts that the query finds, all of one article."""
        facts = tuple(facts)
        subject = facts[0].source.subject if facts else ""
        said = Counter(fact.object for fact in facts if fact.object and fact.object != subject)
        cities = Counter(fact["city"] for fact in facts if _is_host(fact))
        decades = Counter(decade for fact in facts if (decade := _decade(fact)) is not None)
        return cls(
            subject=subject,
            listed=tuple(code for code, _ in sorted(said.items(), key=lambda each: (-each[1], each[0]))),
            dated=frozenset(fact.object for fact in facts if fact.kind == "began" and fact.object and fact.date),
            embassies=frozenset(fact.object for fact in facts if fact.object and _is_embassy(fact)),
            resumed=frozenset(
                fact.object
                for fact in facts
                if fact.kind == "relations_changed" and fact["change"] == "resumed" and fact.object and fact.date
            ),
            member=any(fact.kind == "membership" and fact["role"] == "member" for fact in facts),
            decade=next((each for each, times in decades.most_common(1) if times >= _ENOUGH_TO_LIST), None),
            embassy_city=next((city for city, _ in cities.most_common(1)), ""),
        )

    def examples(self, say: Sentences) -> tuple[str, ...]:
        """A question of each sort that is sure to be answered, for who does not know yet what to ask."""
        dated = [code for code in self.listed if code in self.dated]
        found = [say("When did relations begin with {country}?", country=say.country(code)) for code in dated[:1]]
        found += [say("Tell me about {country}.", country=say.country(code)) for code in self._told_of(dated)[:1]]
        if self.decade is not None:
            found.append(say("With which countries did relations begin in the {decade}s?", decade=self.decade))
        # Of a capital it is known that a city is meant; of others only where a question is in English.
        if self.embassy_city and self.embassy_city == say.countries[self.subject].capital:
            found.append(say("Who has an embassy {city:in}?", city=say.city(self.embassy_city)))
        if self.member:
            found.append(say("Which organisations does {subject} belong to?", subject=say.country(self.subject)))
        return tuple(found)

    def _told_of(self, dated: list[str]) -> list[str]:
        """Countries of which something is told, rather another than the one that is asked about first."""
        return [code for code in self.listed if code not in dated[:1]] or list(self.listed)

    def after(self, question: Question, answer: Answer, say: Sentences) -> tuple[str, ...]:
        """Up to three questions that go on from an answer; what was asked is not among them. A greeting goes on with
        examples, other small talk with nothing."""
        if isinstance(answer, Smalltalk | OutOfScope):
            welcoming = isinstance(answer, OutOfScope) or answer.talk in _WELCOMING
            return self.examples(say)[:_MOST] if welcoming else ()
        code = _spoken_of(question, answer)
        own = islice(self._about(code, question.intent, say), _MOST_OF_ONE_COUNTRY) if code else ()
        asked = question.text.casefold().strip(" ?")
        found: list[str] = []
        for each in chain(own, self._elsewhere(code, question.intent, say)):  # as few as are shown: each takes time
            if each not in found and each.casefold().strip(" ?") != asked:
                found.append(each)
            if len(found) == _MOST:
                break
        return tuple(found)

    def _about(self, code: str, intent: str, say: Sentences) -> Iterator[str]:
        country = say.country(code)
        if code in self.dated and intent != "began":
            yield say("When did relations begin with {country}?", country=country)
        if code in self.embassies and intent != "missions":
            subject = say.country(self.subject)
            yield say("Where is the embassy of {subject} in {country}?", subject=subject, country=country)
        if code in self.resumed and intent != "changes":
            yield say("When were relations with {country} resumed?", country=country)
        if code in self.listed and intent != "about":
            yield say("Tell me about {country}.", country=country)

    def _elsewhere(self, code: str | None, intent: str, say: Sentences) -> Iterator[str]:
        other = next((each for each in self.listed if each != code and each in self.dated), None)
        if intent == "began" and other:
            yield say("When did relations begin with {country}?", country=say.country(other))
        if len(self.dated) >= _ENOUGH_TO_ORDER and intent != "order":
            yield say("Which country was the first?")
        if self.member and intent != "memberships":
            yield say("Which organisations does {subject} belong to?", subject=say.country(self.subject))
        if other:
            yield say("When did relations begin with {country}?", country=say.country(other))


def _is_embassy(fact: Fact) -> bool:
    return (
        fact.kind == "mission" and fact["type"] == "embassy" and not fact["via"] and fact.subject == fact.source.subject
    )


def _decade(fact: Fact) -> int | None:
    """The one in which relations began, where it is sure."""
    if fact.kind != "began" or fact.date is None or not fact.object:
        return None
    first, last = fact.date.earliest.year // 10, fact.date.latest.year // 10
    return first * 10 if first == last else None


def _is_host(fact: Fact) -> bool:
    """Whether it tells of somebody's embassy with the subject that is there still."""
    return (
        fact.kind == "mission"
        and fact["type"] == "embassy"
        and fact.object == fact.source.subject
        and not fact["change"]
        and not fact["via"]
        and not fact["to"]
        and bool(fact["city"])
    )


def _spoken_of(question: Question, answer: Answer) -> str | None:
    """The one other country that it is about: asked about, or named by the first claim of the answer."""
    if question.parties:
        return question.codes[0]
    if isinstance(answer, Answered | Unknown) and answer.claims:
        fact = answer.claims[0].facts[0]
        return fact.object if fact.object != question.subject else fact.subject
    return None
