"""A few words that go on from something else, and would be taken for a question on relations: "who was second?", after
who recognised Biafra; "when was it finished?", after a railway."""

import re
from collections.abc import Set as AbstractSet

from knowledge.folding import fold

from ..questions.narrowing import LANDS
from ..questions.question import Question
from ..typed.analysis import Analysis
from .conversation import Conversation

__all__ = ["strays"]

_ELSEWHERE = frozenset(
    {"passage", "visits", "missions", "memberships", "agreements", "measures", "disputes", "aid", "changes"}
)
"""Intents whose answers are of no beginning of relations."""
_OF_RELATIONS = frozenset({"relations", "begin", "country_word", "table_word", "order", "descending", "to_the_day"})
_TAKEN_FOR: dict[str, AbstractSet[str]] = {
    "order": _OF_RELATIONS | LANDS | {"first_few", "last_few", "list"},
    "changes": frozenset({"relations", "which_country"}),
    "agreements": frozenset({"sign", "list", "how_many"}),
    "listing": frozenset({"relations", "which_country", "country_word", "table_word", "list", "who", "undated"}),
}
"""What a clause has to say itself, to be on relations whatever was spoken of before."""


_OF_ALL = re.compile(r"(?:(?:and|so|ok)\W+)*who (?:was|were|is|came|comes) (?:the )?(?:very )?(?:first|last)\W*$")
""" "Who was first?", as somebody asks who is done with embassies."""


def strays(clause: Analysis, question: Question, intent: str, conversation: Conversation) -> bool:
    """Whether a clause is taken for one on relations only because nobody looked at what it goes on from."""
    spoken_of = conversation.unanswered or conversation.question
    if spoken_of is None or intent not in _TAKEN_FOR or _BIDS.match(fold(spoken_of.text).folded):
        return False
    if spoken_of.intent not in _ELSEWHERE - {intent} and (intent != "agreements" or spoken_of.intent == intent):
        return False
    if intent == "agreements" and not _BY_WHICH.search(fold(clause.text).folded):
        return False
    told = "".join(fact.quote.exact for claim in conversation.claims for fact in claim.facts)
    if intent == "changes" and "relations" in told:  # the reason for a break of relations, in the source's own words
        return False
    if spoken_of.intent in _SEVERAL and _OF_ALL.match(fold(clause.text).folded):
        return False
    names = question.parties or question.times or question.organisations or question.names or question.references
    return not names and len(clause.words) <= _LONG and clause.found.isdisjoint(_TAKEN_FOR[intent])


_BY_WHICH = re.compile(r"\b(?:under|by|through|in|with|per|according to|thanks to) (?:which|what) [a-z]+")
""" "Under which treaty?", after what happened under one."""
_BIDS = re.compile(
    r"(?!.*\b(?:who|whom|whose|what|when|where|which|how|why|about)\b)"
    r".*\b(?:me|your|ur|yourself|rules|instructions|joke|poem|song|dance)\b"
)
""" "Tell me a joke", "insult me": the bot is bidden to do something, of which nothing can be asked."""
_SEVERAL = frozenset({"missions", "visits", "changes"})
_LONG = 8
"""Words of a clause that says for itself what it is about, if not by one of those words."""
