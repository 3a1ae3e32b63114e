"""Whether what was told was at some time: "is that before 1900?", after who was the last."""

import re

from ..questions.question import Party, Question
from ..questions.questioning import CHANGES_NOTHING, party_features
from ..typed.analysis import Analysis
from .conversation import Conversation

__all__ = ["checked_against"]

_WAS_IT = re.compile(
    r"(?:(?:and|so|but|ok|wait) )*(?:is|was|isn't|wasn't|were) (?:that|it|this|they)(?: (?:already|still|even))?"
    r"(?: (?:in|before|after|since|by|on|until))* @time[ ?.!]*"
)
_TELL = frozenset({"order", "comparison"})


def checked_against(clause: Analysis, question: Question, conversation: Conversation) -> Question | None:
    """Whether relations with the one country that was told began then; None where that is not asked."""
    previous = conversation.question
    if previous is None or previous.intent not in _TELL or previous.parties or not question.times:
        return None
    if not _WAS_IT.fullmatch(clause.said) or question.parties or question.organisations:
        return None
    told = {fact.object for claim in conversation.claims for fact in claim.facts if fact.kind == "began"} - {None}
    if len(told) != 1:
        return None
    parties = tuple(Party.of(code) for code in told if code)
    features = frozenset({"yes_no", "begin", "@time"}) | party_features(parties)
    return Question(
        intent="exists",
        text=clause.text,
        subject=question.subject,
        parties=parties,
        times=question.times,
        in_english=clause.in_english,
        features=features | (question.features & CHANGES_NOTHING),
    )
