"""Whether it is asked in which words somebody spoke of something, and a sentence has them."""

import re

from .taking_apart import Sentence

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


_SAID_BY_A_TEXT = re.compile(
    r"\b(?:did|does|do|has|had) (?:the |this |that |its |their )?(?:\w+ ){0,2}"
    r"(?:treat(?:y|ies)|agreements?|accords?|pacts?|laws?|constitution|conventions?|statutes?|protocols?)"
    r" (?:say|said|provide|state|stipulate)"
)
""" "What did the 1890 treaty say about the border?": what it laid down, in whatever words."""


def asks_for_words(typed: str) -> bool:
    """Whether it is asked in which words somebody spoke of something."""
    return bool(_FOR_WORDS.search(typed)) and not _SAID_BY_A_TEXT.search(typed)


def quotes(sentence: Sentence) -> bool:
    """Whether it has somebody's words, in quotation marks or told."""
    return bool(_TOLD.search(sentence.folded))
