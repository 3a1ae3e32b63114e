"""The intent that wins a question: one that accounts for every word of meaning in it, and of several the most specific.
Where none does, the passage wins, which searches the text."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..questions.everyday import EVERYDAY
from ..questions.intent import Intent
from ..questions.question import Question
from ..typed.analysis import Analysis
from .accounting import Candidate, Choice, scored, to_account_for
from .asking_more import AGAIN

__all__ = ["Intents", "Understanding"]

_FIELD = frozenset({"relations", "mission", "accredited", "organisation_word", "resume", "source_word"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """One question of a message, and how it came to be read so."""

    analysis: Analysis
    question: Question
    intent: Intent
    candidates: tuple[Candidate, ...] = ()
    in_field: bool = True
    """Whether anything in it belongs to this field at all."""
    goes_on: bool = False
    """Whether it only makes sense after the question before it."""
    tentative: bool = False
    """Whether it may be no question at all ("tanks given?"), so that it is left out where it has no answer."""

    @property
    def names_something(self) -> bool:
        """Whether it says of itself what it is about, so that what comes next may point back to it."""
        asked = self.question
        return bool(asked.parties or asked.own or asked.organisations or asked.names or asked.content)


@dataclass(frozen=True)
class Intents:
    """``catalog`` are the intents; ``passage`` is the one that searches the text where none of them fits."""

    catalog: Sequence[Intent]
    passage: Intent

    def best(self, clause: Analysis, question: Question) -> Understanding:
        """The question with the intent that wins it."""
        candidates = sorted(self._candidates(clause, question), key=lambda each: -each.score)
        text_alone = question.asks(EVERYDAY) or (question.asks("@elsewhere") and question.asks("recognition"))
        best = None if text_alone else next((each for each in candidates if not each.left_over), None)
        intent = best.intent if best else self.passage
        in_field = bool(best or clause.countries or clause.organisations or not _FIELD.isdisjoint(question.features))
        return Understanding(
            analysis=clause,
            question=replace(question, intent=intent.name),
            intent=intent,
            candidates=tuple(candidates),
            in_field=in_field,
        )

    def again(self, clause: Analysis, question: Question) -> Understanding:
        """A question that goes on from the one before, and has the intent that it names."""
        return Understanding(analysis=clause, question=question, intent=self._named(question.intent), goes_on=True)

    def searched(self, clause: Analysis, question: Question) -> Understanding:
        """What goes on from the question before, and is looked for in the text."""
        return self.again(clause, replace(question, intent=self.passage.name, features=question.features | {AGAIN}))

    def going_on(self, clause: Analysis, merged: Question, *, keeping: str | None) -> Understanding | None:
        """A question made of the one before and of a message that goes on from it, with the intent ``keeping`` where
        that fits, else with the best one; None where none accounts for the whole."""
        fitting = [each for each in self._candidates(clause, merged) if not each.left_over]
        same = next((each for each in fitting if each.intent.name == keeping), None)
        best = same or max(fitting, key=lambda each: each.score, default=None)
        if best is None:
            return None
        return Understanding(
            analysis=clause,
            question=replace(merged, intent=best.intent.name),
            intent=best.intent,
            candidates=tuple(fitting),
            goes_on=True,
        )

    def nearest(self, understanding: Understanding) -> tuple[Candidate, ...]:
        """Every other intent that shares something with the question, the likeliest first, to explain a choice."""
        question = understanding.question
        words = to_account_for(understanding.analysis, question)
        found = []
        for intent in self.catalog:
            open_ways = [way for way in intent.ways if way.lacks.isdisjoint(question.features)]
            tried = [scored(Choice(intent, way), words, question, way.missing(question.features)) for way in open_ways]
            if tried and intent.name != question.intent:
                found.append(max(tried, key=lambda each: each.score))
        return tuple(sorted(found, key=lambda each: -each.score))

    def _candidates(self, clause: Analysis, question: Question) -> Collection[Candidate]:
        """Each intent that fits with the best of its ways, in the order of the catalog."""
        words, features = to_account_for(clause, question), question.features
        near = map(self._by_feature.get, features)
        fitting = {
            choice.place: choice for several in near if several for choice in several if choice.way.fits(features)
        }
        found: dict[str, Candidate] = {}
        for place in sorted(fitting):
            choice = fitting[place]
            one, name = scored(choice, words, question), choice.intent.name
            if name not in found or one.score > found[name].score:
                found[name] = one
        return found.values()

    @cached_property
    def _choices(self) -> Sequence[Choice]:
        """All ways of asking, in the order of the catalog."""
        every = ((intent, way) for intent in self.catalog for way in intent.ways)
        return [Choice(intent, way, place) for place, (intent, way) in enumerate(every)]

    @cached_property
    def _by_feature(self) -> Mapping[str, Sequence[Choice]]:
        """The ways of asking under each of the features that fewest of them need."""
        needed = Counter(feature for choice in self._choices for need in choice.way.needs for feature in need)
        found: dict[str, list[Choice]] = {}
        for choice in self._choices:
            rarest = min(choice.way.needs, key=lambda need: sum(needed[feature] for feature in need))
            for feature in rarest:
                found.setdefault(feature, []).append(choice)
        return found

    def _named(self, name: str) -> Intent:
        return next((intent for intent in self.catalog if intent.name == name), self.passage)
