"""Whether it is asked in which words somebody spoke of something, and a sentence has them."""

import re

from .kinds_of_answer import Sentence

__all__ = ["asks_for_words", "quotes"]

_TOLD = re.compile(
    r"\b(?:said|says|called|calls|declar\w+|announc\w+|told|stat(?:ed|es)|admitt\w+|assert\w*|claim(?:ed|s)|warn\w*"
    r"|promis\w+|apologi\w+|demand\w*|asked|replied|referred|agree\w*|argu\w+|confirm\w*|denied|denies|insist\w*)\b"
)
_FOR_WORDS = re.compile(
    r"\b(?:wh?ich|what) (?:exact )?(?:words?|phrase|expression|term)\b.*\b"
    r"(?:use[ds]?|say|said|call|choose|chose|describe)"
    r"|\bhow (?:did|does|has|had) .+ (?:describe|call|refer|put)\b"
    r"|\bwhat (?:did|does|has|had) (?:\w+ ){1,4}(?:call(?:ed)?|think of|thought of|make of) \w"
    r"|\bhow (?:did|does|has|had) .+ comment(?:ed)?\b"
    r"|\bwhat (?:did|does|has|had) .+ (?:say|said|tell|told|declare[ds]?|announce[ds]?|reply|replied|answer(?:ed)?)\b"
)


def asks_for_words(typed: str) -> bool:
    """Whether it is asked in which words somebody spoke of something."""
    return bool(_FOR_WORDS.search(typed))


def quotes(sentence: Sentence) -> bool:
    """Whether it has somebody's words, in quotation marks or told."""
    return bool(_TOLD.search(sentence.folded))
