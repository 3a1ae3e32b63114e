"""A mistyped word of a question, and the one that it stands for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from knowledge.names.organisations import Organisations

from ..words.lexicon import Lexicon
from ..words.spelling import Speller, near_in_length, skeleton
from .numbers import ORDINALS

__all__ = ["WordMender"]

_SHORT_WORD = 4
"""Letters of a word that is near too many others to be mended but towards the commonest of a question."""
_REMEMBERED = 20_000


_ABBREVIATED = 5
"""Letters of an abbreviation that one mistyped makes another of."""


@dataclass(frozen=True, slots=True)
class WordMender:
    """Pure; remembers how it mended a word."""

    lexicon: Lexicon
    organisations: Organisations
    speller: Speller
    vocabulary: frozenset[str]
    """Words of the loaded articles."""
    mended: Callable[[str], str] = field(init=False, compare=False)
    """The word itself where it is known, or where nothing tells what it stands for."""
    _by_length: Mapping[int, Sequence[str]] = field(init=False, compare=False)
    """The words of the articles and those of organisations, to compare a mistyped one with, by its length."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "mended", lru_cache(_REMEMBERED)(self._mend))
        short = {each for each in self.organisations.abbreviations if len(each) <= _ABBREVIATED}
        spelt = self.organisations.words - short
        object.__setattr__(self, "_by_length", near_in_length(self.vocabulary | spelt))

    def _mend(self, token: str) -> str:
        for known in (self.lexicon.words, ORDINALS, self.vocabulary, self.organisations.words):
            if token in known:
                return token
        if self.speller.is_word(token) or self.speller.is_name(token):
            return token
        if len(token) <= _SHORT_WORD:
            return self.speller.question_word(token) or token
        asked = self.speller.closest(token, self.lexicon.by_length.get(len(token), ()))
        if asked and len(token) <= _SHORT_WORD + 1 and not self.speller.is_word(asked):
            asked = None  # "merke" is no "merki", "narni" no "nani"
        if asked and len(asked) >= len(token):
            return asked
        told = self.speller.closest(token, self._by_length.get(len(token), ()))
        if asked and told and len(told) > len(token):
            return told  # a letter is left out more often than one is added: "trops"
        sound = self.lexicon.by_sound.get(skeleton(token))
        return asked or sound or told or self.speller.question_word(token) or token
