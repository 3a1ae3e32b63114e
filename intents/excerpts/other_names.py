"""Whether it is asked what something is called besides, and a sentence has such a name of that very thing."""

import re

from .pair import Pair

__all__ = ["tells_another_name"]

_ASKED = re.compile(
    r"\b(?:other|second|alternative|local|another|different) names? (?:of|for)\b"
    r"|\bwhat else (?:is|was|are|were) .+ (?:called|known as|named)\b"
    r"|\b(?:is|was|are|were) .+ (?:also|else|otherwise) (?:called|known as|named)\b"
    r"|\b(?:what|how) do (?!you\b|we\b|i\b).+ call (?!for|on|upon|off)"
)
_TOLD = re.compile(
    r"\b(?:known (?:\w+ ){0,6}as|known (?:locally|at home|abroad) as|(?:also |otherwise )?called|nicknamed|dubbed"
    r"|renamed|formerly|named|under the name|by the name)\b"
    r"|\((?:also|or|in \w+,?) |\bor (?:the )?[a-z]+ in [a-z]+\b"
)
_BESIDE = 36
"""Letters between the thing and the words for how it is called."""


def tells_another_name(pair: Pair) -> bool:
    if not _ASKED.search(pair.typed):
        return True
    said = pair.sentence.folded
    terms = {*pair.question.names, *(term.word for term in pair.wanted.terms)}
    return any(
        re.search(rf"\b{re.escape(word)}\b", said[max(0, match.start() - _BESIDE) : match.end() + _BESIDE])
        for match in _TOLD.finditer(said)
        for word in terms
    )
