"""Small words of a question that ask for something of their own, "now" and "back"; and how a sentence speaks of a
thing: as one that is known, or with a word that says which."""

import re
from collections.abc import Collection

from ..words.roots import Roots
from .small_words import SMALL_WORDS
from .taking_apart import Sentence

__all__ = ["BACKS", "POINTS_BACK", "about_now", "asks_of_return", "asks_whom_it_visited", "is_known", "modified"]

_NOW = re.compile(
    r"\b(?:now|current|currently|at (?:the moment|present)|today|these days|nowadays|presently|as we speak)\b"
)
_WHICH = re.compile(r"\b(?:which|what) ([^\W\d_]+)")
BACKS = re.compile(
    r"\b(?:do|does|did|will|would|can|could) (?:the )?(?:\w+ )?(?!(?:come|go|get|give|send|bring|call|take|pay|hand|win"
    r"|pull|fall|move|turn|hit|fly|sail|report|hold|keep|buy|want|push|ship|return)\b)\w+ back\b"
    r"(?! (?:to|in|into|from|home)\b)"
)
""" "Whose claims do historians back": a verb."""

POINTS_BACK = re.compile(
    r"^(?:the|both|these|those|this|such|he|she|it|they|one|another|some|all|most"
    r"|an? (?:second|third|fourth|further|similar|later)|\w+ (?:years?|months?|days?) later)\b"
    r"|\b(?:it|its|he|his|she|her|they|their|them|there|both|former|latter|these|this|each other)\b"
)
"""In a sentence: what was spoken of before."""


def about_now(typed: str) -> bool:
    """Whether it is asked how things are on the day of the question, which no source can know."""
    return bool(_NOW.search(typed))


def asks_of_return(typed: str) -> bool:
    """Whether it is asked who came in return for a visit."""
    return bool(_IN_RETURN.search(typed))


_IN_RETURN = re.compile(
    r"\bvisit\w* (?:\w+ )?back\b|\breturn visit\b|\bvisit(?:ed)? (?:\w+ )?in return\b"
    r"|\breturn(?:ed|s|ing)? (?:the|his|her|its|that|this) visit\b"
)


def asks_whom_it_visited(typed: str) -> bool:
    """ "Who did the president visit?": without a land, one of the article's own, who is no guest there."""
    return bool(_WHOM_IT_VISITED.search(typed))


_WHOM_IT_VISITED = re.compile(
    r"\b(?:whom?|where|(?:which|what) (?:\w+ )?(?:country|countries|nations?|states?|cit(?:y|ies)|places?|leaders?))"
    r" (?:did|has|does|have) (?:(?:the|its|their|our|his|her) )?(?!i\b|you\b)[a-z]+(?: [a-z]+)? visit\b"
)


def is_known(sentence: Sentence, told: Collection[Collection[str]]) -> bool:
    """ "*The tribunal* ruled …": whether it speaks of something in the question as known from the sentence before;
    ``told`` are the roots of each word of the question that it has."""
    return sentence.words[:1] == ("the",) and any(root in alike for alike in told for root in sentence.roots[1:2])


def modified(typed: str, sentence: Sentence, roots: Roots) -> bool:
    """Whether the sentence says more of the thing that is asked for than that it is one: "which rebels" is answered
    by "Congolese rebels"."""
    match = _WHICH.search(typed)
    if match is None:
        return False
    asked = roots.alike(match[1])
    told = {roots.of(word) for word in re.findall(r"\w+", typed)}
    return any(
        at
        and root in asked
        and sentence.words[at - 1] not in SMALL_WORDS
        and told.isdisjoint(roots.alike(sentence.words[at - 1]))
        for at, root in enumerate(sentence.roots)
    )
