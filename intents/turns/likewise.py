"""What only says that the same is asked of another country: "Mexico same thing?", "and Canada, the same?"."""

import re

from ..typed.analysis import Analysis, WordKind
from .asides import keeping
from .conversation import Conversation

__all__ = ["without_same"]

_SAME = re.compile(
    r"(?:(?:and|n|so|but|ok|what about|how about|with|for|in) )*(?:the )?@country (?:[,:–-] )?"
    r"(?:(?:is|was) (?:it|that) )?(?:the )?same"
    r"(?P<thing> thing| story| deal| question| answer)?(?: too| there)?(?: \?)?"
)
_COMPARED = frozenset({"began", "comparison", "by_date", "order", "listing"})
"""Behind a date "the same?" asks whether it is the same date."""


def without_same(clause: Analysis, conversation: Conversation) -> Analysis:
    """The clause with nothing but its country; the same value where it says any more, or compares."""
    previous, said = conversation.question, _SAME.fullmatch(clause.said)
    if previous is None or not said or (previous.intent in _COMPARED and not said["thing"]):
        return clause
    return keeping(clause, [at for at, word in enumerate(clause.words) if word.kind is WordKind.COUNTRY])
