"""Whom "he" and "she" stand for, and what is asked of them: "when did she resign?", "what post did he hold?"."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from knowledge.folding import fold

from ..questions.question import Question
from ..typed.analysis import Analysis
from .conversation import Conversation

__all__ = ["OF_HIM", "asks_of_office", "is_of_nobody_else", "of_him"]

OF_HIM = "@of_him"
"""Asked of somebody by no name: what was quoted last need not name him either."""
_HE = frozenset({"he", "she", "him", "her", "his"})
_CAME = frozenset({"come", "came", "coming", "there", "return", "returned"})
_OFFICE = re.compile(
    r"(?:(?:and|so|but|ok|then) )*(?:(?:at|for|in|to) )?(?:which|what) (?:kind of |sort of )?"
    r"(?:(?:job|post|position|rank|profession|portfolio|office|ministry|department|event|occasion|gathering|conference"
    r"|meeting|summit|congress|forum)s? (?:did|does|was|is|were|had|has) (?:he|she|they|it|that)"
    r"|(?:was|is) (?:his|her|their) (?:job|post|position|rank|profession|portfolio|office))\b"
)
_WHO_IS_HE = re.compile(r"(?:(?:and|so|but|ok|then) )*(?:who|what) (?:was|is|'s|s) (?:he|she)(?: \?)?")
_OF_COUNTRIES = frozenset(
    {
        "about",
        "agreements",
        "aid",
        "began",
        "by_date",
        "changes",
        "disputes",
        "listing",
        "measures",
        "missions",
        "order",
    }
)
"""Intents whose answers are of no person."""


def of_him(words: AbstractSet[str], question: Question, conversation: Conversation) -> Question:
    """The question with the name of whom the one before, or its answer, was about."""
    previous = conversation.question
    if previous is None or question.names or not words & _HE:
        return question
    came = previous.intent == "visits" and bool(words & _CAME) and not words & {"from", "with"}
    visits = question.asks("visit", "meet") or came
    if not visits and (question.times or question.organisations or not question.content):
        return question
    names = (conversation.unanswered or previous).names or previous.names or _told_of(conversation)
    nameless = set() if visits or question.asks("yes_no") else {OF_HIM}
    features = question.features | nameless | ({"@name"} if names else set()) | ({"visit"} if came else set())
    return replace(question, names=names, features=features)


def _told_of(conversation: Conversation) -> tuple[str, ...]:
    """The name of the one person whom the last answer was about."""
    told = {fact["person"] for claim in conversation.claims for fact in claim.facts if not fact["met"]} - {""}
    (one,) = told if len(told) == 1 else ("",)
    return tuple(fold(one).folded.split()[-1:])


def asks_of_office(clause: Analysis, question: Question, conversation: Conversation) -> bool:
    """ "What post did she hold?", "which conference did he go to?", of somebody who was told of: it asks for no mission
    and for no visit."""
    strays = conversation.unanswered is not None and _WHO_IS_HE.fullmatch(clause.said)  # and not who did that
    return bool(conversation.claims) and not _slots(question) and bool(strays or _OFFICE.match(clause.said))


def is_of_nobody_else(clause: Analysis, question: Question, intent: str) -> bool:
    """ "What did he sign?": not all that the country did."""
    words = {word.text for word in clause.words}
    strays = intent in _OF_COUNTRIES or (intent == "visits" and not question.names)
    return strays and not _slots(question) and bool(words & {"he", "she", "his"})


def _slots(question: Question) -> bool:
    return bool(question.parties or question.own or question.organisations or question.times)
