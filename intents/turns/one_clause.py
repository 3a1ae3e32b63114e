"""What one clause of a message asks, after what was said before it: something picked out of the last answer, the last
question with another slot, or a question of its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.names.countries import Countries

from ..missions.ends import is_sender
from ..missions.missing import left_open
from ..questions.forms import ASKING
from ..questions.narrowing import LANDS
from ..questions.question import Question, Side
from ..questions.questioning import CITED, question_of
from ..typed.analysis import Analysis
from . import following
from .alongside import asks_who_did_too
from .among import asked_among
from .another_office import another_office
from .asides import without_cause_of_break, without_description, without_remarks, without_sequence
from .asking_more import asks_for_names, asks_for_others, asks_what_is_next, more_of_it, only_goes_on
from .besides_another import asked_of_own, without_likeness
from .checking_told import checked_against
from .choosing import chosen
from .conversation import Conversation
from .dating import as_dates
from .doubting import doubts
from .excluding import without_excluded, without_kinds
from .going_astray import strays
from .likewise import without_same
from .next_in_line import next_in_line
from .next_reference import next_reference
from .of_another import asked_of_another
from .of_him import asks_of_office, is_of_nobody_else
from .of_the_list import asked_of_list
from .other_way_round import reversed_roles
from .picking import first_of_told, one_of_told, picked, ranked_on
from .pointing import (
    pointing_back,
    since_then,
    when_of_claimed,
    with_parties,
    with_what_it_has,
    without_denied,
)
from .same_name import same_name
from .same_time import at_the_same_time
from .shifting import shifted
from .told_again import told_again
from .turning import ranked_bodies, turned
from .when_it_was import asks_when_it_was
from .winning import Intents, Understanding

__all__ = ["OF_ALL", "ClauseReader"]

_CITING = frozenset({"source", "reference"})
"""Intents that answer with references of themselves."""
_ABOUT = "about"
"""The intent of what names a country and nothing else."""
OF_ALL = ("who", "which_country", "list", "how_many", "first", "last", "order", "@ordinal", "@time")
"""Features of questions on several countries."""


@dataclass(frozen=True, slots=True)
class ClauseReader:
    intents: Intents
    countries: Countries

    def read(self, clause: Analysis, side: Side, conversation: Conversation) -> Understanding:
        """A clause as it stands, or where no intent accounts for the whole, without remarks beside its question, or as
        one about dates.

        Where it asks for the source of something in particular, that is answered, and then where it comes from.
        """
        if more := more_of_it(clause, conversation) or told_again(clause, conversation):
            return self.intents.again(clause, more)
        if looks_on := (
            asks_for_names(clause, conversation)
            or asks_what_is_next(clause, conversation)
            or asks_who_did_too(clause, conversation)
        ):
            return self.intents.searched(clause, looks_on)
        clause = without_kinds(clause)
        if excluding := without_excluded(clause) or asks_for_others(clause, conversation):
            return self._without(*excluding, clause, side, conversation)
        clause = without_likeness(at_the_same_time(clause, conversation), side.subject)
        understood = self._whole(clause, side, conversation)
        if clause.sourced and understood.intent.name not in _CITING:
            said = self.intents.best(clause.sourced, question_of(clause.sourced, side))
            if said.intent.name == _ABOUT and said.question.parties:  # "the German part": the references of its row
                question = with_parties(question_of(clause, side), said.question.parties)
                return self.intents.again(clause, replace(question, intent="source"))
            features = said.question.features | {"source_word", CITED}
            return replace(said, analysis=clause, question=replace(said.question, features=features))
        for narrowed in (without_remarks, without_sequence, without_description, without_cause_of_break, as_dates):
            if understood.intent is not self.intents.passage or understood.goes_on:
                break
            asking = narrowed(clause)
            if asking is clause:
                continue
            said = self._whole(asking, side, conversation)
            if narrowed is as_dates:
                if said.intent is self.intents.passage:
                    break  # its own words are looked for
                question = question_of(clause, side)
                if strays(clause, question, said.intent.name, conversation):
                    return self.intents.searched(clause, question)
            clause, understood = asking, said
        return understood

    def _without(
        self, rest: Analysis, codes: Sequence[str], clause: Analysis, side: Side, conversation: Conversation
    ) -> Understanding:
        """What is asked of all but some countries; where no intent accounts for the rest, the whole is looked for."""
        passage, previous = self.intents.passage, conversation.question
        if rest.words and (rest.times or not (previous and only_goes_on(rest))):
            understood = self.read(rest, side, conversation)
        elif previous and not set(codes) & set(previous.codes):
            understood = self.intents.again(clause, previous)
        else:
            understood = self._whole(clause, side, conversation)
        about = understood.question.codes
        if understood.intent is passage or (about and set(codes).issuperset(about)):  # of nobody who is left
            searched = replace(question_of(clause, side), intent=passage.name)
            return Understanding(analysis=clause, question=searched, intent=passage)
        return replace(understood, question=replace(understood.question, excluded=tuple(codes)))

    def _whole(self, clause: Analysis, side: Side, conversation: Conversation) -> Understanding:
        """A clause with all its words."""
        return self._picked_out(clause, side, conversation) or self._asked(clause, side, conversation)

    def _picked_out(self, clause: Analysis, side: Side, conversation: Conversation) -> Understanding | None:
        """One of what was asked back, or told: "the Democratic one", "the second?", "which of those?"."""
        passage = self.intents.passage
        option = chosen(clause, conversation)
        if option and option.intent == passage.name:  # now that the country is named, an intent may fit
            return replace(self.intents.best(clause, option), goes_on=True)
        again = (
            option
            or next_reference(clause, conversation)
            or ranked_on(clause, conversation)
            or first_of_told(clause, conversation)
            or one_of_told(clause, conversation)
            or same_name(clause, conversation.unanswered or conversation.question, self.countries)
        )
        if again:
            return self.intents.again(clause, again)
        for pick in (picked, asked_among):
            if found := pick(clause, side, conversation):
                understood = self.intents.best(*found)
                if understood.intent is not passage:
                    return replace(understood, goes_on=True)
        return None

    def _asked(self, clause: Analysis, side: Side, conversation: Conversation) -> Understanding:
        """A question of its own, or one that leaves something to those before it."""
        previous = conversation.question
        if previous:
            clause = without_same(since_then(without_denied(clause), conversation), conversation)
        question = question_of(clause, side)
        if asks_of_office(clause, question, conversation):
            return self.intents.searched(clause, question)
        if asked := self._of_unanswered(clause, question, conversation):
            return asked
        if previous is None:
            understood = self.intents.best(clause, question)
            named = understood.intent.name
            astray = strays(clause, question, named, conversation) or is_of_nobody_else(clause, question, named)
            return self.intents.searched(clause, question) if astray else understood
        question = with_what_it_has(clause, question, previous)
        if any(word.text == "other" for word in clause.words):
            question = following.the_other(question, previous)
        if told := asks_when_it_was(clause, question, conversation):
            return self.intents.searched(clause, told)
        if when := when_of_claimed(clause, question, conversation):
            return replace(self.intents.best(clause, when), goes_on=True)
        if followed := self._followed(clause, question, previous, conversation):
            return followed
        question = _of_the_last(pointing_back(clause, question, conversation), previous)
        understood = self.intents.best(clause, question)
        if strays(clause, question, understood.intent.name, conversation) or (
            (previous.intent == self.intents.passage.name and _ends_it(understood))
            or is_of_nobody_else(clause, question, understood.intent.name)
        ):
            return self.intents.searched(clause, question)
        return understood

    def _of_unanswered(self, clause: Analysis, question: Question, conversation: Conversation) -> Understanding | None:
        """ "Are you sure?", "why?", after what nothing was found for: that again, and not what was said before it."""
        asked = conversation.unanswered
        if asked is None:
            return None
        if doubts(question) and not question.parties:
            return self.intents.again(clause, asked)
        if lands := following.only_of_lands(question):
            return self.intents.again(clause, replace(asked, features=asked.features - LANDS | lands))
        if asked != conversation.question and following.only_asks(clause, question):
            merged = following.merged(asked, question, features=question.features & ASKING)
            return self.intents.searched(clause, merged)
        return None

    def _followed(
        self, clause: Analysis, question: Question, previous: Question, conversation: Conversation
    ) -> Understanding | None:
        """A message that only makes sense after the previous question; None where it stands for itself."""
        again = (
            reversed_roles(clause, conversation, question.subject)
            or ranked_bodies(clause, question, conversation)
            or checked_against(clause, question, conversation)
            or shifted(clause, question, conversation)
            or another_office(question, previous)
            or asked_of_list(clause, question, conversation)
            or next_in_line(question, previous)
            or asked_of_own(question, previous)
        )
        if again:
            return self.intents.again(clause, again)
        if previous.intent == "comparison" and len(question.codes) == 1 < len(previous.codes):
            return None  # "and Belgium?", after which of two was first
        keeping: str | None = previous.intent
        if (body := following.of_the_same_body(question, previous)) and (
            joined := self.intents.going_on(clause, body, keeping=keeping)
        ):
            return joined
        turn = turned(clause, question, previous)
        if turn:
            merged, keeping = turn, None
        elif following.is_elliptical(question) or following.names_another(question, previous):
            checked = following.checked_time(question, previous)
            merged, keeping = following.merged(previous, question, features=checked), None if checked else keeping
            clause = following.without_about(clause)
        elif asks := asked_of_another(question, previous):
            merged = following.merged(previous, question, features=asks)
        elif following.only_asks(clause, question):
            features = question.features & (ASKING | {"role"})
            previous = following.of_all_missions(clause.text, previous)
            counted = following.counted_by_name(question, previous)
            merged = counted or following.merged(previous, question, features=features)
        else:
            return None
        searched_again = not turn and previous.intent == self.intents.passage.name  # its words are of no intent's
        best = None if searched_again else self.intents.going_on(clause, merged, keeping=keeping)
        if best and best.intent.name != previous.intent and strays(clause, question, best.intent.name, conversation):
            best = None
        return best or (None if following.is_elliptical(question) else self.intents.searched(clause, merged))


_MISSION = r"(?:embassy|office|consulate|mission|high commission)\b"
_ITS_ONE = re.compile(
    rf"^(?!.*\ban? (?:\w+ )?{_MISSION})"
    rf".*\b(?:where|(?:which|what) (?:city|town|capital|place))\b.*\b{_MISSION}"
)
""" "Where is Rwanda's embassy?", after a question on India: the one there."""


def _of_the_last(question: Question, previous: Question) -> Question:
    """ "Since when are there relations?", "where is the consulate?", after a question on Mexico: those with Mexico."""
    slots = question.parties or question.organisations or question.names or question.times or question.topics
    of_one = question.asks("relations") and question.asks("when", "how_long") and not question.asks(*OF_ALL, "mission")
    of_one |= not question.own and left_open(question)
    of_one |= bool(_ITS_ONE.search(question.english.casefold())) and all(map(is_sender, question.own))
    if slots or not of_one or len(previous.codes) != 1:
        return question
    return with_parties(question, tuple(replace(party, before="", after="") for party in previous.parties))


def _ends_it(understood: Understanding) -> bool:
    """ "When did it end?", after a sentence on a war: no relations."""
    question = understood.question
    of_none = question.asks("there") and not (question.parties or question.asks("relations"))
    return of_none and understood.intent.name == "changes"
