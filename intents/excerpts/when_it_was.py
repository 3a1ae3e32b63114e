"""Whether the sentence that was quoted last itself tells when that happened, began or was over."""

import re

from .taking_apart import Sentence

__all__ = ["BEGUN", "HAPPENED", "OVER", "tells_when"]

HAPPENED = "@happened"
BEGUN = "@begun"
OVER = "@over"
"""Features of a question that asks nothing but when what was told last happened, began or was over."""

_SPAN = (
    r"\bfrom (?:\w+ ){0,3}\d{4} (?:to|until|till)\b|\bfrom \d{1,2} \w+ (?:to|until)\b"
    r"|\bbetween (?:\w+ ){0,3}\d{4} and\b"
)
_BEGINS = re.compile(
    rf"{_SPAN}|\b(?:beg[aiu]ns?|start(?:s|ed)?|launched|opened|introduced|imposed|set up|founded|established|created"
    r"|broke out|instigated|since|(?:came|comes|come|entered|enters) into (?:force|effect|being)"
    r"|t(?:ook|akes) effect|in force)\b"
)
_ENDS = re.compile(
    rf"{_SPAN}|\b(?:ended|ends|end of|lifted|withdrawn|expired|replaced by|abolished|dissolved|settled|until"
    r"|till|resolved|terminated|suspended|cancelled|revoked|came to an end)\b"
)


def tells_when(features: frozenset[str], sentence: Sentence) -> bool:
    """Whether it has a date, and where a beginning or an end is asked for, speaks of one."""
    if not sentence.dates:
        return False
    if BEGUN in features:
        return bool(_BEGINS.search(sentence.folded))
    return HAPPENED in features or (OVER in features and bool(_ENDS.search(sentence.folded)))
