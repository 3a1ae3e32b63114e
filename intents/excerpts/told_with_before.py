"""Sentences that answer together with the one before them: who "he" is who met somebody, which year is "the same"."""

import re
from collections.abc import Sequence

from .kinds_of_answer import names_someone
from .pair import Pair
from .taking_apart import Sentence

__all__ = ["SAME_TIME", "is_told_with_the_one_before"]

SAME_TIME = re.compile(
    r"\b(?:(?:in|during|later|earlier) (?:that|the same) (?:same )?(?:year|month)|on (?:that|the same) (?:same )?day"
    r"|(?:that|the) same (?:year|month|day))\b"
)
_DOES = re.compile(
    r"^(?:(?:during|on|in|at|after|before) [^,;.]{3,40}?,? )?(?:he|she) (?:also |then |later )?(?=[a-z])"
)


def is_told_with_the_one_before(pair: Pair, before: Sequence[Sentence]) -> bool:
    """Whether the sentence says what was done, and the one before it who did it, or when that was."""
    if not before:
        return False
    question, wanted = pair.question, pair.wanted
    if question.asks("when") and SAME_TIME.search(pair.sentence.folded) and not pair.sentence.dates:
        return len({date.year for date in before[-1].dates}) == 1
    act = wanted.act
    if not question.asks("who") or act is None or act.who or act.passive or not _DOES.match(pair.sentence.folded):
        return False
    known = {*wanted.words, *pair.own_names}
    return names_someone(before[-1], known, question.names)
