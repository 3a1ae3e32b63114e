"""What is answered by what was told, said once more: "is that more than 50 years?", "both?", "under which treaty?"."""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.question import Question
from ..typed.analysis import Analysis
from .conversation import Conversation

__all__ = ["told_again"]

_LEAD = r"(?:(?:and|so|but|ok|okay|well|wait|hm+|oh|really|then)\W+)*"
_NUMBER = (
    r"(?:\d{1,3}|an?|half an?|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|a hundred)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_LENGTH = re.compile(
    _LEAD + r"(?:(?:is|was|are|were|isn'?t|thats?|that's|it|it's|its|this|they|he|has|have|been|for|now|already) )*"
    r"(?:(?:more|less|longer|shorter|over|under|at least|almost|nearly|about|like|exactly|only|just|roughly|around|"
    r"older|fewer|even|past|than|a bit|not) )*"
    rf"{_NUMBER} (?:years?|yrs?|decades?|century|centuries)"
    r"(?: (?:ago|old|now|already|apart|then|right|long|by now|today|of it))*\W*"
)
_OF_TWO = re.compile(
    _LEAD + r"(?:both|neither|either|each|none|not (?:both|either))(?: (?:one|ones))?"
    r"(?: of (?:them|those|these|the two|the countries|it))?(?: (?:did|do|are|were|have|then|really|too|right))*\W*"
)


_INSTRUMENT = r"(?:treat(?:y|ies)|agreements?|accords?|pacts?|conventions?|protocols?|resolutions?|laws?|deals?)"
_MEANS = r"(?:under|by|through|in|with|per|according to|thanks to)"
_UNDER_WHICH = re.compile(
    _LEAD
    + rf"{_MEANS} (?:which|what) {_INSTRUMENT}(?: (?:was|is|were|did|that|it|this|they|happen|done|so|agreed|then))*\W*"
)
_UNDER_ONE = re.compile(rf"\b{_MEANS} (?:the |an? )?(?:[\w–’'-]+ ){{0,5}}?{_INSTRUMENT}\b", re.IGNORECASE)


def told_again(clause: Analysis, conversation: Conversation) -> Question | None:
    """The question before, where its answer tells how long ago something was, or tells of both; else None."""
    previous = conversation.question
    if previous is None or not conversation.claims or clause.countries or clause.organisations:
        return None
    said = fold(clause.text).folded.strip()
    again = replace(previous, text=clause.text, in_english=previous.english)
    quotes = (fact.quote.exact for claim in conversation.claims for fact in claim.facts)
    if conversation.unanswered is None and _UNDER_WHICH.fullmatch(said):
        return again if any(map(_UNDER_ONE.search, quotes)) else None
    if max(len(previous.codes), len(previous.organisations)) > 1 and _OF_TWO.fullmatch(said):
        return again
    dated = any(fact.date for claim in conversation.claims for fact in claim.facts)
    if not dated or not _LENGTH.fullmatch(said):
        return None
    if previous.intent == "began":
        return replace(again, features=previous.features - {"when", "yes_no"} | {"how_long"})
    return again
