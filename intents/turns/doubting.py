"""What doubts the last answer: "are you sure?", "that's wrong", "is that so?", "t'es sûr ?".

Who doubts wants to be told again what was said, and by what evidence, not only where it stands.
"""

import re

from knowledge.folding import fold

from ..questions.question import Question

__all__ = ["doubts"]

_DOUBTS = re.compile(
    r"\b(?:sure|certain|positive|wrong|incorrect|right|true|correct|believe|really|seriously|honestly|truly|so|real|vrai"
    r"|(?:es|etes|est|tu|vous) (?:vraiment |bien |absolument )?surs?)\b"
)


def doubts(question: Question) -> bool:
    """Whether a question for the source of something doubts it."""
    return question.asks("source_word") and bool(_DOUBTS.search(fold(question.text).folded))
