"""From an analysed clause to a question: the intent that accounts for every word of meaning wins."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from . import following, picking
from .accounting import Candidate, scored, to_account_for
from .among import asked_among
from .analysis import Analysis
from .another_office import another_office
from .asides import without_remarks, without_sequence
from .asking_more import AGAIN, asks_for_names, asks_for_others, asks_what_is_next, more_of_it, only_goes_on
from .checking_told import checked_against
from .conversation import Conversation
from .dating import as_dates
from .doubting import doubts
from .excluding import without_excluded
from .forms import ASKING
from .intent import Intent, Way
from .next_in_line import next_in_line
from .of_another import asked_of_another
from .of_the_list import asked_of_list
from .pointing import (
    pointing_back,
    since_then,
    when_of_claimed,
    with_parties,
    with_what_it_has,
    without_denied,
)
from .question import Question, Side
from .questioning import CITED, question_of
from .same_of_another import as_of
from .same_time import at_the_same_time
from .shifting import shifted
from .told_again import told_again

__all__ = ["Candidate", "Understander", "Understanding"]

_FIELD = frozenset({"relations", "mission", "accredited", "organisation_word", "resume", "source_word"})
_CITING = frozenset({"source", "reference"})
"""Intents that answer with references of themselves."""
_CHAT = frozenset({"greeting", "thanks", "help", "goodbye", "reset"})
_OF_ONE = ("when", "how_long", "begin", "end", "resume", "mission", "accredited")
_OF_ALL = ("who", "which_country", "list", "how_many", "first", "last", "order", "@ordinal", "@time")
"""Features of questions on one country, and of those on several."""
_OF_QUESTIONS = ASKING - {"about", "list", "order"} | {"yes_no"}
_MOST_CLAUSES = 40
_MOST_QUESTIONS = 5


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
class Understander:
    """``catalog`` are the intents; ``passage`` is the one that searches the text where none of them fits."""

    catalog: Sequence[Intent]
    passage: Intent

    def understand(
        self, clauses: Sequence[Analysis], side: Side, conversation: Conversation
    ) -> tuple[Understanding, ...]:
        """The questions of a message, in order; never empty for a message that has a clause."""
        if len(clauses) == 1 and (again := tuple(self._each_of_the_last(clauses[0], side, conversation))):
            return again
        found: list[Understanding] = []
        context = conversation
        for clause in clauses[:_MOST_CLAUSES]:
            if found and (found[-1].intent is not self.passage or found[-1].names_something):
                context = replace(context, question=found[-1].question, options=())
            found.append(self._clause_or_what_it_asks(clause, side, context))
            answers = found[-1].goes_on or found[-1].intent is not self.passage
            if len(found) > 1 and not answers and (fragment := self._fragment(found[-2], found[-1])):
                found[-1] = fragment
            if len(found) > 1 and answers and _opens(found[-2], found[-1]):
                del found[-2]
            elif len(found) > 1 and (meant := self._about_that(found[-2], found[-1])):
                found[-2:] = [meant]
        if len(found) == 1:
            return tuple(found)
        once = {each.question: each for each in reversed(list(_worth_answering(found)))}
        return tuple(reversed(list(once.values())))[:_MOST_QUESTIONS]

    def of_another_side(self, clause: Analysis, side: Side, previous: Question) -> tuple[Understanding, ...]:
        """ "And Ghana?", after a question on Kenya alone: the same of its own article."""
        asked = as_of(side.subject, clause, previous)
        return (Understanding(analysis=clause, question=asked, intent=self._named(asked.intent), goes_on=True),)

    def _each_of_the_last(self, clause: Analysis, side: Side, conversation: Conversation) -> Iterator[Understanding]:
        """ "Same for Qatar", after "when did it start with Mexico, and where is its embassy?": both again."""
        question = question_of(clause, side) if conversation.together else None
        if question is None or not question.parties or not following.is_elliptical(question):
            return
        for asked in conversation.together:
            yield self._clause_or_what_it_asks(clause, side, replace(conversation, question=asked, together=()))

    def _about_that(self, first: Understanding, then: Understanding) -> Understanding | None:
        """ "Chad... when did formal relations begin?": the second clause, asked of the country that the first only
        names; None where it is of another kind."""
        named, asked = first.question, then.question
        own = asked.parties or asked.organisations or asked.names or not asked.asks(*_OF_ONE) or asked.asks(*_OF_ALL)
        if own or not named.parties or named.content or not following.is_elliptical(named):
            return None
        meant = self._best(then.analysis, with_parties(asked, named.parties))
        return meant if meant.intent is not self.passage else None

    def _fragment(self, first: Understanding, then: Understanding) -> Understanding | None:
        """ "Ukraine start? Tanks given?": a few words behind a question on a country, which may ask of that country."""
        named, asked = first.question, then.question
        own = asked.parties or asked.own or asked.organisations or asked.names or asked.times
        if own or not then.analysis.asked or not asked.topics or not named.parties or asked.asks(*ASKING, "yes_no"):
            return None
        return replace(then, question=with_parties(asked, named.parties), tentative=True)

    def _clause_or_what_it_asks(self, clause: Analysis, side: Side, conversation: Conversation) -> Understanding:
        """A clause as it stands, or where no intent accounts for the whole, without remarks beside its question, or as
        one about dates.

        Where it asks for the source of something in particular, that is answered, and then where it comes from.
        """
        if more := more_of_it(clause, conversation) or told_again(clause, conversation):
            return Understanding(analysis=clause, question=more, intent=self._named(more.intent), goes_on=True)
        if looks_on := asks_for_names(clause, conversation) or asks_what_is_next(clause, conversation):
            return self._searched(clause, looks_on)
        excluding = without_excluded(clause) or asks_for_others(clause, conversation)
        if excluding:
            return self._without(*excluding, clause, side, conversation)
        clause = at_the_same_time(clause, conversation)
        understood = self._clause(clause, side, conversation)
        if clause.sourced and understood.intent.name not in _CITING:
            said = self._best(clause.sourced, question_of(clause.sourced, side))
            features = said.question.features | {"source_word", CITED}
            return replace(said, analysis=clause, question=replace(said.question, features=features))
        for narrowed in (without_remarks, without_sequence, as_dates):
            if understood.intent is not self.passage or understood.goes_on:
                break
            asking = narrowed(clause)
            if asking is not clause:
                again = self._clause(asking, side, conversation)
                clause, understood = asking, again
        return understood

    def _without(
        self, rest: Analysis, codes: tuple[str, ...], clause: Analysis, side: Side, conversation: Conversation
    ) -> Understanding:
        """What is asked of all but some countries; where no intent accounts for the rest, the whole is looked for."""
        previous = conversation.question
        if rest.words and (rest.times or not (previous and only_goes_on(rest))):
            understood = self._clause_or_what_it_asks(rest, side, conversation)
        elif previous and not set(codes) & set(previous.codes):
            understood = Understanding(
                analysis=clause, question=previous, intent=self._named(previous.intent), goes_on=True
            )
        else:
            understood = self._clause(clause, side, conversation)
        about = understood.question.codes
        if understood.intent is self.passage or (about and set(codes).issuperset(about)):  # of nobody who is left
            searched = replace(question_of(clause, side), intent=self.passage.name)
            return Understanding(analysis=clause, question=searched, intent=self.passage)
        return replace(understood, question=replace(understood.question, excluded=codes))

    def _clause(self, clause: Analysis, side: Side, conversation: Conversation) -> Understanding:
        chosen = following.chosen(clause, conversation)
        if chosen and chosen.intent == self.passage.name:  # now that the country is named, an intent may fit
            return replace(self._best(clause, chosen), goes_on=True)
        if chosen:
            return Understanding(analysis=clause, question=chosen, intent=self._named(chosen.intent), goes_on=True)
        previous = conversation.question
        if again := picking.ranked_on(clause, conversation):
            return Understanding(analysis=clause, question=again, intent=self._named(again.intent), goes_on=True)
        if picked := picking.picked(clause, side, conversation):
            understood = self._best(*picked)
            if understood.intent is not self.passage:
                return replace(understood, goes_on=True)
        if few := asked_among(clause, side, conversation):
            understood = self._best(*few)
            if understood.intent is not self.passage:
                return replace(understood, goes_on=True)
        if previous:
            clause = since_then(without_denied(clause), conversation)
        question = question_of(clause, side)
        if (asked := conversation.unanswered) and doubts(question) and not question.parties:
            return Understanding(analysis=clause, question=asked, intent=self._named(asked.intent), goes_on=True)
        if asked and asked != previous and following.only_asks(clause, question):  # not of what was said before it
            return self._searched(clause, following.merged(asked, question, features=question.features & ASKING))
        if previous:
            question = with_what_it_has(clause, question, previous)
            if any(word.text == "other" for word in clause.words):
                question = following.the_other(question, previous)
            if asked := when_of_claimed(clause, question, conversation):
                return replace(self._best(clause, asked), goes_on=True)
            followed = self._followed(clause, question, conversation)
            if followed:
                return followed
            question = _of_the_last(pointing_back(clause, question, conversation), previous)
        understood = self._best(clause, question)
        if previous and previous.intent == self.passage.name and _ends_it(understood):
            return self._searched(clause, question)
        return understood

    def _best(self, clause: Analysis, question: Question) -> Understanding:
        candidates = sorted(self._candidates(clause, question), key=lambda each: -each.score)
        best = next((each for each in candidates if not each.left_over), None)
        intent = best.intent if best else self.passage
        in_field = bool(best or clause.countries or clause.organisations or not _FIELD.isdisjoint(question.features))
        return Understanding(
            analysis=clause,
            question=replace(question, intent=intent.name),
            intent=intent,
            candidates=tuple(candidates),
            in_field=in_field,
        )

    def _followed(self, clause: Analysis, question: Question, conversation: Conversation) -> Understanding | None:
        """A message that only makes sense after the previous question; None where it stands for itself."""
        previous = conversation.question
        if previous is None:
            return None
        again = (
            following.reversed_roles(clause, conversation, question.subject)
            or following.ranked_bodies(clause, question, conversation)
            or checked_against(clause, question, conversation)
            or shifted(clause, question, conversation)
            or another_office(question, previous)
            or asked_of_list(clause, question, conversation)
            or next_in_line(question, previous)
        )
        if again:
            return Understanding(analysis=clause, question=again, intent=self._named(again.intent), goes_on=True)
        if previous.intent == "comparison" and len(question.codes) == 1 < len(previous.codes):
            return None  # "and Belgium?", after which of two was first
        checked = frozenset[str]()
        turned = following.turned(clause, question, previous)
        if turned:
            merged = turned
        elif following.is_elliptical(question) or following.names_another(question, previous):
            checked = following.checked_time(question, previous)
            merged = following.merged(previous, question, features=checked)
        elif asks := asked_of_another(question, previous):
            merged = following.merged(previous, question, features=asks)
        elif following.only_asks(clause, question) and (counted := following.counted_by_name(question, previous)):
            merged = counted
        elif following.only_asks(clause, question):
            merged = following.merged(previous, question, features=question.features & (ASKING | {"role"}))
        else:
            return None
        searched_again = not turned and previous.intent == self.passage.name  # its words are of no intent's
        candidates = () if searched_again else self._candidates(clause, merged)
        fitting = [each for each in candidates if not each.left_over]
        kept = (each for each in fitting if each.intent.name == previous.intent and not (turned or checked))
        same = next(kept, None)
        best = same or max(fitting, key=lambda each: each.score, default=None)
        if best:
            return Understanding(
                analysis=clause,
                question=replace(merged, intent=best.intent.name),
                intent=best.intent,
                candidates=tuple(fitting),
                goes_on=True,
            )
        if following.is_elliptical(question):
            return None
        return self._searched(clause, merged)

    def _searched(self, clause: Analysis, question: Question) -> Understanding:
        """What goes on from the question before, and is looked for in the text."""
        searched = replace(question, intent=self.passage.name, features=question.features | {AGAIN})
        return Understanding(analysis=clause, question=searched, intent=self.passage, goes_on=True)

    def _candidates(self, clause: Analysis, question: Question) -> Iterator[Candidate]:
        words = to_account_for(clause, question)
        near = set[int]().union(*filter(None, map(self._by_feature.get, question.features)))
        ways = map(self._ways.__getitem__, sorted(near))
        fitting = [each for each in ways if each[1].fits(question.features)]
        for intent, several in groupby(fitting, key=itemgetter(0)):
            yield max((scored(intent, way, words, question) for _, way in several), key=lambda each: each.score)

    @cached_property
    def _ways(self) -> Sequence[tuple[Intent, Way]]:
        """All ways of asking, in the order of the catalog."""
        return [(intent, way) for intent in self.catalog for way in intent.ways]

    @cached_property
    def _by_feature(self) -> Mapping[str, Sequence[int]]:
        """The places of the ways of asking under each of the features that fewest of them need."""
        needed = Counter(feature for _, way in self._ways for need in way.needs for feature in need)
        found: dict[str, list[int]] = {}
        for at, (_, way) in enumerate(self._ways):
            rarest = min(way.needs, key=lambda need: sum(needed[feature] for feature in need))
            for feature in rarest:
                found.setdefault(feature, []).append(at)
        return found

    def nearest(self, understanding: Understanding) -> tuple[Candidate, ...]:
        """Every other intent that shares something with the question, the likeliest first, to explain a choice."""
        question = understanding.question
        words = to_account_for(understanding.analysis, question)
        found = []
        for intent in self.catalog:
            open_ways = [way for way in intent.ways if way.lacks.isdisjoint(question.features)]
            tried = [scored(intent, way, words, question, way.missing(question.features)) for way in open_ways]
            if tried and intent.name != question.intent:
                found.append(max(tried, key=lambda each: each.score))
        return tuple(sorted(found, key=lambda each: -each.score))

    def _named(self, name: str) -> Intent:
        return next((intent for intent in self.catalog if intent.name == name), self.passage)


def _of_the_last(question: Question, previous: Question) -> Question:
    """ "Since when are there relations?", after a question on Mexico: with Mexico."""
    slots = question.parties or question.organisations or question.names or question.times or question.topics
    of_one = question.asks("relations") and question.asks("when", "how_long") and not question.asks(*_OF_ALL, "mission")
    if slots or not of_one or len(previous.codes) != 1:
        return question
    return with_parties(question, tuple(replace(party, before="", after="") for party in previous.parties))


def _ends_it(understood: Understanding) -> bool:
    """ "When did it end?", after a sentence on a war: no relations."""
    question = understood.question
    of_none = question.asks("there") and not (question.parties or question.asks("relations"))
    return of_none and understood.intent.name == "changes"


def _opens(first: Understanding, then: Understanding) -> bool:
    """ "Portugal?? When?", "UK? When did that begin?": a name, and then what is asked of it, are one question."""
    alone = question_of(then.analysis, Side(subject=then.question.subject))
    points_back = alone.asks("there") and not alone.parties and then.question.parties == first.question.parties
    asked = points_back or following.only_asks(then.analysis, alone)
    return asked and following.is_elliptical(question_of(first.analysis, Side(subject=first.question.subject)))


def _worth_answering(found: Sequence[Understanding]) -> Iterator[Understanding]:
    """Leaves out greetings, remarks and text that is no question where something else in the message is one."""
    asked = [each for each in found if each.intent.name not in _CHAT and _asks(each)]
    if asked:
        yield from asked
        return
    field = [each for each in found if each.in_field and each.intent.name not in _CHAT]
    yield from field[:1] or found[:1]


def _asks(each: Understanding) -> bool:
    """Whether it is a question: one that an intent fits, that goes on from another, or that could be searched for."""
    if each.goes_on or each.tentative or (each.candidates and not each.candidates[0].left_over):
        return True
    return each.names_something and each.question.asks(*_OF_QUESTIONS)
