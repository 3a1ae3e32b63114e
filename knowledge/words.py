"""The words of a sentence as they are looked up: folded, and as stems, so that "visited" is found by "visits"."""

import re
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

from .folding import fold

__all__ = ["stem", "stems_of", "words_in", "words_of"]

_WORD = re.compile(r"[^\W_]+")
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


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(stem, words))
