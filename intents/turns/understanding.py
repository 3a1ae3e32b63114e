"""From the clauses of a message to its questions: which of them ask something, and which belong together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from knowledge.names.countries import Countries

from ..questions.forms import ASKING
from ..questions.question import Question, Side
from ..questions.questioning import question_of
from ..typed.analysis import Analysis
from ..typed.from_which_end import only_orders
from . import following
from .claimed_first import asked_of_claim
from .conversation import Conversation
from .one_clause import OF_ALL, ClauseReader
from .pointing import with_parties
from .same_of_another import as_of
from .winning import Intents, Understanding

__all__ = ["Understander"]

_CHAT = frozenset({"greeting", "thanks", "help", "goodbye", "banter", "reset"})
_OF_ONE = ("when", "how_long", "begin", "end", "resume", "mission", "accredited")
"""Features of questions on one country."""
_ORDERED = frozenset({"order", "comparison"})
_RANKS = frozenset({"order", "descending"})
_OF_QUESTIONS = ASKING - {"about", "list", "order"} | {"yes_no"}
_MOST_CLAUSES = 40
_MOST_QUESTIONS = 5


@dataclass(frozen=True)
class Understander:
    intents: Intents
    countries: Countries

    @cached_property
    def _reader(self) -> ClauseReader:
        return ClauseReader(self.intents, self.countries)

    def understand(
        self, clauses: Sequence[Analysis], side: Side, conversation: Conversation
    ) -> tuple[Understanding, ...]:
        """The questions of a message, in order; never empty for a message that has a clause."""
        passage = self.intents.passage
        if len(clauses) == 1 and (again := tuple(self._each_of_the_last(clauses[0], side, conversation))):
            return again
        found: list[Understanding] = []
        context = conversation
        for clause in clauses[:_MOST_CLAUSES]:
            if found and (found[-1].intent is not passage or found[-1].names_something):
                context = context.going_on(found[-1].question)
            found.append(self._reader.read(clause, side, context))
            answers = found[-1].goes_on or found[-1].intent is not passage
            if len(found) > 1 and not answers and (fragment := _fragment(found[-2], found[-1])):
                found[-1] = fragment
            if len(found) > 1 and answers and (_opens(found[-2], found[-1]) or _likens(found[-2], found[-1])):
                del found[-2]
            elif len(found) > 1 and (
                (found[-2].intent is not passage and _only_bids(then=found[-1]))
                or _cites_already(found[-2], then=found[-1])
            ):
                del found[-1]
            elif len(found) > 1 and (ordered := self._in_order(found[-2], found[-1])):
                found[-2:] = [ordered]
            elif len(found) > 1 and (meant := self._about_that(found[-2], found[-1])):
                found[-2:] = [meant]
        if len(found) == 1:
            return tuple(found)
        once = {each.question: each for each in reversed(list(_worth_answering(found)))}
        return tuple(reversed(list(once.values())))[:_MOST_QUESTIONS]

    def of_another_side(self, clause: Analysis, side: Side, previous: Question) -> tuple[Understanding, ...]:
        """ "And Ghana?", after a question on Kenya alone: the same of its own article."""
        return (self.intents.again(clause, as_of(side.subject, clause, previous)),)

    def _each_of_the_last(self, clause: Analysis, side: Side, conversation: Conversation) -> Iterator[Understanding]:
        """ "Same for Qatar", after "when did it start with Mexico, and where is its embassy?": both again."""
        question = question_of(clause, side) if conversation.together else None
        if question is None or not question.parties or not following.is_elliptical(question):
            return
        for asked in conversation.together:
            yield self._reader.read(clause, side, replace(conversation, question=asked, together=()))

    def _in_order(self, first: Understanding, then: Understanding) -> Understanding | None:
        """ "Arrange these: China, Canada and Qatar. Oldest link first!": the second clause says from which end."""
        named = first.question
        listed = first.intent.name in _ORDERED or (len(named.codes) > 1 and following.is_elliptical(named))
        if not listed or not only_orders(then.analysis):
            return None
        features = named.features - _RANKS - {"about", "bare", "brief"} | (then.question.features & _RANKS)
        return self.intents.going_on(first.analysis, replace(named, features=features), keeping=None)

    def _about_that(self, first: Understanding, then: Understanding) -> Understanding | None:
        """ "Chad... when did formal relations begin?": the second clause, asked of the country that the first only
        names; None where it is of another kind."""
        named, asked = first.question, then.question
        alone = question_of(then.analysis, Side(subject=asked.subject))
        if of_claim := asked_of_claim(named, alone):
            told = first.intent.name == "exists"  # "No: relations began in 1963."
            return first if told else self.intents.again(then.analysis, of_claim)
        own = asked.parties or asked.organisations or asked.names or not asked.asks(*_OF_ONE) or asked.asks(*OF_ALL)
        if own or not named.parties or named.content or not following.is_elliptical(named):
            return None
        meant = self.intents.best(then.analysis, with_parties(asked, named.parties))
        return meant if meant.intent is not self.intents.passage else None


def _fragment(first: Understanding, then: Understanding) -> Understanding | None:
    """ "Ukraine start? Tanks given?": a few words behind a question on a country, which may ask of that country."""
    named, asked = first.question, then.question
    own = asked.parties or asked.own or asked.organisations or asked.names or asked.times
    if own or not then.analysis.asked or not asked.topics or not named.parties or asked.asks(*ASKING, "yes_no"):
        return None
    return replace(then, question=with_parties(asked, named.parties), tentative=True)


_BIDDING = frozenset(
    "list name names them these those all please pls now just only full in it out here me us a as".split()
)


def _only_bids(*, then: Understanding) -> bool:
    """ "Starters since 2010. List.": how it is to be answered, which is no question of its own."""
    said = [word.text for word in then.analysis.words]
    return "list" in then.analysis.found and _BIDDING.issuperset(said)


def _cites_already(first: Understanding, *, then: Understanding) -> bool:
    """ "Who says that about the camel? Link or source pls": asked twice."""
    return first.question.asks("source_word") and then.intent.name == "source" and not then.names_something


def _opens(first: Understanding, then: Understanding) -> bool:
    """ "Portugal?? When?", "UK? When did that begin?": a name, and then what is asked of it, are one question."""
    alone = question_of(then.analysis, Side(subject=then.question.subject))
    points_back = alone.asks("there") and not alone.parties and then.question.parties == first.question.parties
    asked = points_back or following.only_asks(then.analysis, alone)
    named = question_of(first.analysis, Side(subject=first.question.subject))
    named = replace(named, features=named.features - {"list"})  # "list: China, Mexico. Years only."
    only_own = bool(named.own) and named.asks("bare") and not named.content  # "Kigali. Who has an embassy there?"
    return asked and (following.is_elliptical(named) or only_own)


def _likens(first: Understanding, then: Understanding) -> bool:
    """ "Kenya is in the UN, is Rwanda too?": what is said of another country only says what is asked of the own."""
    said, asked = first.question, then.question
    states = not (first.analysis.asked or first.goes_on or said.asks(*ASKING, "yes_no"))
    return states and then.goes_on and bool(said.parties) and not asked.parties and _same_body(said, asked)


def _same_body(said: Question, asked: Question) -> bool:
    return bool(asked.organisations) and said.organisations == asked.organisations


def _worth_answering(found: Sequence[Understanding]) -> Iterator[Understanding]:
    """Leaves out greetings, remarks and text that is no question where something else in the message is one."""
    asked = [each for each in found if each.intent.name not in _CHAT and _asks(each)]
    if more := [each for each in asked if not _only_exclaims(each)]:
        asked = more
    if asked:
        told = [each for each in asked if not _only_tells(each)]
        yield from told if told and told[-1] is asked[-1] else asked
        return
    field = [each for each in found if each.in_field and each.intent.name not in _CHAT]
    if not field and found[0].intent.name == "help":
        field = [each for each in found if each.intent.name not in _CHAT and _wants_help_with(each.question)]
    yield from field[:1] or found[:1]


def _only_tells(each: Understanding) -> bool:
    """ "I read that drugs made trouble there. What role did the island play?": what somebody knows already."""
    begins = each.analysis.words[:1]
    inverted = bool(begins) and begins[0].text in _INVERTED
    searched = each.intent.name == "passage" and not each.goes_on and not each.tentative
    return searched and not (each.analysis.asked or inverted or each.question.asks(*ASKING))


_INVERTED = frozenset("do does did is are was were has have had can could will would didn't isn't wasn't".split())


def _only_exclaims(each: Understanding) -> bool:
    """ "Seriously? You do not know when it was?": no question, where there is another."""
    return _EXCLAIMED.issuperset(word.text for word in each.analysis.words)


_EXCLAIMED = frozenset("seriously really honestly truly sure are you ? ! so is that for real come on oh my".split())


def _wants_help_with(question: Question) -> bool:
    """ "Could you help me? My printer will not print.": something else than what this can be asked."""
    return not _NEWCOMERS.issuperset(question.topics)


_NEWCOMERS = frozenset(
    "new here student students pupil learner learning beginner class school homework project assignment report exam "
    "test teacher lost stuck confused start begin topic subject bot discord server idea clue thing things".split()
)
"""Words of who has not asked anything yet: "help, I am new here"."""


def _asks(each: Understanding) -> bool:
    """Whether it is a question: one that an intent fits, that goes on from another, or that could be searched for."""
    if each.goes_on or each.tentative or (each.candidates and not each.candidates[0].left_over):
        return True
    return each.names_something and each.question.asks(*_OF_QUESTIONS)
