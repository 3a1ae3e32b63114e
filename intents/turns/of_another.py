"""The same asked of another country, with a question word: "and with Cuba when?", after which relations were cut."""

from ..questions.forms import ASKING
from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING

__all__ = ["asked_of_another"]

_BROKEN = frozenset({"changes"})
_OF_ONE = frozenset({"when", "why", "how_long"})


def asked_of_another(question: Question, previous: Question) -> frozenset[str]:
    """The question words with which what was asked before is asked of the country that is named; empty where the
    question stands for itself: "Cuba when?" asks for the beginning, unless breaks were spoken of."""
    asks = question.features & ASKING - CHANGES_NOTHING
    says = question.features - CHANGES_NOTHING - {"@country", "about"}
    alone = question.times or question.organisations or question.names or question.topics or question.own
    if previous.intent not in _BROKEN or not question.parties or alone:
        return frozenset()
    return asks if asks and says <= _OF_ONE and asks <= _OF_ONE else frozenset()
