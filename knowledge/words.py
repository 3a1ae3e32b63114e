"""The words of a sentence as they are looked up: folded, and as stems, so that "visited" is found by "visits"."""

import re
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

from .dates import DateSpan
from .folding import fold

__all__ = ["stem", "stems_of", "words_in", "words_of", "years_in"]

_WORD = re.compile(r"[^\W_]+")
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a folded word, by Porter's second algorithm for English; other languages keep most of theirs."""
    return str(_stemmer.stemWord(word))


def words_in(folded: str) -> tuple[str, ...]:
    """The words of a folded text, in order."""
    return tuple(_WORD.findall(folded))


def words_of(text: str) -> tuple[str, ...]:
    return words_in(fold(text).folded)


def years_in(span: DateSpan) -> frozenset[str]:
    """The words by which a sentence may name a year of the span, or a decade that shares one with it (``1960s``).

    An open end reaches as far as the years that are taken for years in prose, 1500 to 2099.
    """
    first = span.earliest.year if span.earliest else _FIRST_YEAR
    last = span.latest.year if span.latest else _LAST_YEAR
    years = range(max(first, _FIRST_YEAR), min(last, _LAST_YEAR) + 1)
    decades = {year // 10 * 10 for year in years}
    return frozenset(stem(each) for year in {*years, *decades} for each in (str(year), f"{year}s"))


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(stem, words))
