"""Whether it is asked in which words somebody spoke of something, and a sentence has them."""

import re

from .taking_apart import Sentence

__all__ = ["asking_for_words", "asks_for_words", "quotes"]

_TOLD = re.compile(
    r"\b(?:said|says|called|calls|declar\w+|announc\w+|told|stat(?:ed|es)|admitt\w+|assert\w*|claim(?:ed|s)|warn\w*"
    r"|promis\w+|apologi\w+|demand\w*|asked|replied|referred|agree\w*|argu\w+|confirm\w*|denied|denies|insist\w*"
    r"|known (?:\w+ ){1,5}as)\b"
)
_FOR_WORDS = re.compile(
    r"\b(?:wh?ich|what) (?:exact )?(?:words?|phrase|expression|term)\b.*\b"
    r"(?:use[ds]?|say|said|call|choose|chose|describe)"
    r"|\bhow (?:did|does|has|had) .+ (?:describe|call|refer|put)\b"
    r"|\bwhat (?:did|does|has|had) (?:\w+ ){1,4}"
    r"(?:call(?:ed)?(?! (?:for|on|upon|off|back|home|in)\b)|think of|thought of|make of) \w"
    r"|\bhow (?:did|does|has|had) .+ comment(?:ed)?\b"
    r"|\bwhat (?:did|does|has|had) .+ (?:say|said|tell|told|declare[ds]?|announce[ds]?|reply|replied|answer(?:ed)?)\b"
)


_MARKS = re.compile('["“«„]')
_SAID_BY_A_TEXT = re.compile(
    r"\b(?:did|does|do|has|had) (?:the |this |that |its |their )?(?:\w+ ){0,2}"
    r"(?:treat(?:y|ies)|agreements?|accords?|pacts?|laws?|constitution|conventions?|statutes?|protocols?"
    r"|courts?|tribunals?|arbitrators?|judges?)(?: of \w+)?"
    r" (?:say|said|provide|state|stipulate)"
)
""" "What did the 1890 treaty say about the border?": what it, or a court, laid down, in whatever words."""


_MOTTO = frozenset("motto slogan catchphrase watchword phrase".split())
""" "Tito's motto": words that were set down as they were said."""


def asking_for_words(typed: str) -> frozenset[str]:
    """Words that only ask for words: a sentence that has these need not have them."""
    return _MOTTO.intersection(typed.replace("’", "'").replace("'s", "").split())


def asks_for_words(typed: str) -> bool:
    """Whether it is asked in which words somebody spoke of something."""
    if asking_for_words(typed):
        return True
    return bool(_FOR_WORDS.search(typed)) and not _SAID_BY_A_TEXT.search(typed)


def quotes(sentence: Sentence, typed: str = "") -> bool:
    """Whether it has somebody's words, in quotation marks or told; a motto stands in quotation marks."""
    if asking_for_words(typed) and not _MARKS.search(sentence.exact):
        return False
    return bool(_TOLD.search(sentence.folded))
