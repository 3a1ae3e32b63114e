"""What asks nothing but when that was which was told last: "what date was it?", "when did it start?"."""

from dataclasses import replace

from ..excerpts.when_it_was import BEGUN, HAPPENED, OVER
from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING
from ..typed.analysis import Analysis
from . import following
from .conversation import Conversation

__all__ = ["asks_when_it_was"]

_IN_WORDS = frozenset({"passage", "agreements", "aid", "disputes", "measures"})
"""Intents that answer in words of the source."""
_BEGINS, _ENDS = frozenset({"begin", "begin_weak", "since"}), frozenset({"end", "over"})
_ASKS = frozenset({"when", "there", "happen", "backs"}) | _BEGINS | _ENDS
_FEW = 2
_LONG = 9
"""Words: "what day of the month was it that that happened"."""


def asks_when_it_was(clause: Analysis, question: Question, conversation: Conversation) -> Question | None:
    """The question before, asked for when that was; None where the clause says more, or where no sentence was told."""
    previous = conversation.question
    slots = question.parties or question.own or question.times or question.organisations or question.names
    if previous is None or previous.intent not in _IN_WORDS or slots or question.references or question.topics:
        return None
    says_more = question.features - CHANGES_NOTHING - _ASKS or len(clause.words) > _LONG
    if says_more or not question.asks("when") or not 0 < len(conversation.claims) <= _FEW:
        return None
    said = question.features.union([word.text for word in clause.words])
    feature = OVER if said & _ENDS else BEGUN if said & _BEGINS else HAPPENED
    if feature == HAPPENED:
        asked = following.merged(previous, question, features=frozenset({"when"}))
        return replace(asked, features=asked.features | {feature})
    return replace(question, parties=previous.parties, features=question.features | {feature})
