"""What was the first of its kind for a long time: "the first Turkish leader *in half a century*" asks for no length of
time, and is told by "the first … in fifty years"."""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.question import Question
from ..words.roots import WORD
from .pair import Ground, Pair

__all__ = ["GROUNDS", "without_its_span"]

_MANY = {
    **{
        word: at
        for at, word in enumerate(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
        )
    },
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "a": 1, "an": 1, "hundred": 100, "a hundred": 100, "half a": 0.5, "quarter of a": 0.25, "a quarter of a": 0.25,
}  # fmt: skip
_YEARS = {"year": 1, "decade": 10, "century": 100, "centurie": 100}
_NEARLY = r"(?:(?:nearly|almost|about|around|some|over|more than|roughly|at least|less than|the last|the past) )*"
_SPAN = (
    rf"{_NEARLY}(?P<many>{'|'.join(sorted(_MANY, key=len, reverse=True))}|\d{{1,3}}) "
    r"(?P<unit>year|decade|centurie|century)s?"
)
_RANKED = re.compile(
    rf"\b(?:first|last|only)\b[^,;?]*? (?P<span>(?:in|for|after|since) {_SPAN})\b(?! (?:ago|later|before|earlier)\b)"
)
_HOW = re.compile(r"\bhow (?:long|many|much)\b|\bafter what\b")
_ABOUT_THE_SAME = 0.2
"""Share by which two lengths of time may differ that are told roughly: "nearly half a century", "47 years"."""


def without_its_span(question: Question) -> Question:
    """The question without the time since when something was the first, unless it asks for it."""
    typed = fold(question.english).folded
    ranked = _RANKED.search(typed)
    if ranked is None or _HOW.search(typed):
        return question
    span = set(WORD.findall(ranked["span"]))
    content = tuple(word for word in question.content if not span.issuperset(WORD.findall(fold(word).folded)))
    return replace(question, content=content, features=question.features - {"how_long", "gap"})


def _is_first_since_the_same(pair: Pair) -> bool:
    """The first for ten years is not the first for fifty."""
    asked = _RANKED.search(pair.typed)
    if asked is None:
        return True
    told = [_years(match) for match in _RANKED.finditer(pair.sentence.folded)]
    years = _years(asked)
    return not told or any(abs(each - years) <= _ABOUT_THE_SAME * max(each, years) for each in told)


def _years(match: re.Match[str]) -> float:
    many = float(match["many"]) if match["many"].isdecimal() else _MANY[match["many"]]
    return many * _YEARS[match["unit"]]


GROUNDS: tuple[Ground, ...] = (_is_first_since_the_same,)
