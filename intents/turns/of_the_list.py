"""What is asked of a list that was told: "name them", "how many are there?", "only the African ones", "only the ones
with a date"."""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.forms import ASKING
from ..questions.narrowing import LANDS
from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING
from ..typed.analysis import Analysis
from .conversation import Conversation

__all__ = ["asked_of_list"]

_LISTS = frozenset({"listing", "by_date", "missions", "visits", "agreements", "disputes", "changes", "memberships"})
_OF_COUNTRIES = frozenset({"listing", "by_date", "missions", "order"})
_SHORT = 7
"""Words in a message that asks back."""
_LEAD = r"(?:(?:and|so|but|ok|okay|now|then|well|can you|could you|please|pls)\W+)*"
_NAME_THEM = re.compile(
    _LEAD
    + r"(?:(?:name|list|show|tell|give)(?: me)? (?:them|those|these|it|all)(?: all)?|which(?: ones?)?(?: (?:are|were) "
    r"(?:they|those|these))?|(?:what|who) are (?:they|those|these)|which (?:countries|ones|people|ones? exactly))"
    r"(?: (?:then|please|pls|all|exactly|again))*\W*"
)
_HOW_MANY = re.compile(
    _LEAD + r"how many(?: (?:countries|of them|ones))?(?: (?:is|are|were|was) (?:that|there|they|those|these|it))?"
    r"(?: (?:in total|in all|all together|altogether|overall|then|all in all|now))*\W*"
)
_WITH_DATES = re.compile(
    _LEAD
    + r"(?:(?:only|just) )?(?:(?:show|list|give)(?: me)? )?(?:only |just )?(?:the )?(?:ones|those|countries|rows) "
    r"(?:(?:that|which|who) have|with|having) (?:an? )?(?:start |starting )?dates?(?: (?:only|please|pls))*\W*"
)


def asked_of_list(clause: Analysis, question: Question, conversation: Conversation) -> Question | None:
    """The question that the list answered, asked again so; None where the clause is none of these."""
    previous = conversation.question
    named = question.parties or question.times or question.organisations or question.names
    if previous is None or not conversation.claims or named or len(clause.words) > _SHORT:
        return None
    said = fold(clause.text).folded.strip()
    again = replace(previous, text=clause.text)
    if previous.intent in _LISTS and _NAME_THEM.fullmatch(said) and not question.asks("how_many"):
        return again if previous.asks("how_many", "who", "which_country", "list", "what") else None
    if previous.intent == "order" and _HOW_MANY.fullmatch(said):
        return replace(again, intent="listing", in_english=clause.in_english, features=frozenset({"how_many", "when"}))
    if previous.intent in {"listing", "order"} and _WITH_DATES.fullmatch(said):
        return replace(again, intent="order", in_english=clause.in_english, features=frozenset({"order", "list"}))
    lands = question.features & LANDS
    asks = question.features - CHANGES_NOTHING - LANDS - {"only", "there", "about", "who", "list", "how_many"}
    anew = question.topics or question.asks("country_word", "which_country")
    if previous.intent not in _OF_COUNTRIES or not lands or asks or anew:
        return None
    features = previous.features - LANDS - ASKING - {"yes_no"} | lands
    return replace(again, features=features | {"how_many" if question.asks("how_many") else "who"})
