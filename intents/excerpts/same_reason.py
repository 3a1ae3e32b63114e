"""Whether what a sentence gives is a reason: why something was done is told neither by since when, nor by over what."""

import re
from dataclasses import replace

from .pair import Pair
from .reasons import gives_reason

__all__ = ["gives_its_reason"]


def gives_its_reason(pair: Pair) -> bool:
    """Why something was done is not told by a time since when it is so, by "presided over", nor by what came of it
    ("after signing it")."""
    if not pair.question.asks("why") or not pair.wanted.terms:
        return True
    own = frozenset[str]().union(*(term.alike for term in pair.wanted.terms))

    def without(match: re.Match[str]) -> str:
        done = match["done"]
        return match[0] if done and pair.roots.of(done) not in own else " "

    if "which" in pair.sentence.words:
        return True  # "the rivers, which have changed course since the sixties"
    told = _NO_REASON.sub(without, pair.sentence.folded)
    return told == pair.sentence.folded or gives_reason(replace(pair.sentence, folded=told))


_NO_REASON = re.compile(
    r"\b(?:presid\w+|rul\w+|reign\w+|govern\w+|tak\w+|took|hand\w+|turn\w+|w[io]n|crossed?|fl[ei]w|held|talks) over\b"
    r"|\bsince (?:the )?(?:early |late |mid-?)?(?:\d{4}s?|(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b)"
    r"|\bover (?:the )?(?:past|last|next|more than|\d|two|three|four|five)\b"
    r"|\bafter (?P<done>\w+ing)\b"
)
