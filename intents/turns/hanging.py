"""What is asked only of something that nothing is found of: "when did Kenya invade Peru, *and how did it end*?"."""

import re

from ..questions.answer import Answer, GapKind, Unknown
from ..questions.content_words import content_of
from ..typed.analysis import Analysis

__all__ = ["hangs_on"]

_OF_IT = re.compile(
    r"\W*(?:and |but |then |so )*(?:how|why|when|where|who|what)\b.{0,24}\b(?:it|that|this)\b", re.IGNORECASE
)
_OF_ANOTHER = frozenset(
    "mission member relations visit meet recognition accredited agreement_word dispute_word aid_word "
    "source_word reference".split()
)


def hangs_on(clause: Analysis, answer: Answer) -> bool:
    """Whether a clause names nothing of its own, behind one in the same message that nothing is found of."""
    if not isinstance(answer, Unknown) or answer.claims:
        return False
    if clause.countries or clause.organisations or clause.times or clause.names:
        return False
    if "source_word" in clause.found and not content_of(clause):  # "what did he admit? Got a source?"
        return True
    of_it = answer.gap.kind is GapKind.QUESTION and _OF_IT.match(clause.text)
    return bool(of_it) and clause.found.isdisjoint(_OF_ANOTHER)
