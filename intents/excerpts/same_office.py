"""Whether a sentence tells of somebody with the office that is asked for: what a president did tells of no prime
minister."""

from knowledge.folding import fold

from ..questions.offices import offices_asked, offices_told
from .pair import Pair

__all__ = ["has_the_same_office"]

_WHOLE = 12
"""Words at the beginning of a sentence in which stands who it is about."""


def has_the_same_office(pair: Pair) -> bool:
    """Of whose visit it is asked; a sentence that opens with somebody of another office is told of that one."""
    if not pair.question.asks("visit", "meet") or pair.question.names:
        return True
    asked = offices_asked(pair.question)
    opens = " ".join(pair.sentence.words[:_WHOLE])
    told = offices_told(fold(opens).folded)
    whole = offices_told(pair.sentence.folded)
    return not asked or not told or bool(asked & whole)
