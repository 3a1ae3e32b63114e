"""Bodies that have their seat somewhere: where one sits tells nothing of who belongs to it, and it is no mission."""

import re

from ..questions.question import Question

__all__ = ["asks_for_seats"]

_SEAT = re.compile(
    r"\b(?:ha(?:s|ve|d)|with|keeps?|got) (?:(?:its|their|a|an|the|any) )?(?:main |own )?"
    r"(?:seats?|head ?offices?|headquarters|hqs?|secretariats?|base|home)\b(?! (?:on|at the table))"
    r"|\b(?:is|are|was|were) (?:headquartered|based|seated|housed) (?:in|at)\b"
)


def asks_for_seats(question: Question) -> bool:
    """ "Which organisations have their headquarters in the capital?"."""
    named = question.organisations or not question.asks("organisation_word")
    return not named and _SEAT.search(question.english.casefold()) is not None
