"""The lexicon: which phrases carry which meaning, matched on tokens with spaCy."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Any, NamedTuple

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from ..languages.messages import ENGLISH
from .glosses import spellings
from .roots import WORD
from .spelling import near_in_length, skeleton
from .tongues import APART

__all__ = ["FILLER", "Lexicon", "Meaning"]

_FILES = (
    "lexicon.toml",
    "lexicon_everyday.toml",
    "lexicon_chat.toml",
    "lexicon_matters.toml",
    "lexicon_fr.toml",
    "lexicon_rw.toml",
    "lexicon_sw.toml",
)
_ELIDED = re.compile(
    r"(?<![^\W_])(?!n't\b|y'all)(?:[ldjmtscnwy]|[rbckz]w|[bcr]y|(?:jus|lors|puis|quel)?qu)'(?=[^\W_]|$)"
)
_SOUNDS_FROM = 6
_REMEMBERED = 20_000
FILLER = "filler"
"""The meaning of words that change nothing about what is asked."""


class Meaning(NamedTuple):
    """A meaning found: its name, and the half-open range of tokens that carry it."""

    name: str
    start: int
    end: int


class Lexicon:
    """Tokenises folded text and finds the meanings in it. One instance serves for good; all that it remembers is how
    the tokeniser, which goes from white space to white space, cut a piece of text."""

    def __init__(self, phrases: Mapping[str, Iterable[str]], language: str = ENGLISH) -> None:
        self._nlp = spacy.blank(language)
        self._cut = lru_cache(_REMEMBERED)(self._tokenised)
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="ORTH")
        self._keys: dict[str, Any] = {}
        """What spaCy calls each word of the phrases."""
        self._other: Any = self._nlp.vocab.strings.add("\n")
        """The same of a word of none of them: whichever it is, it has no meaning."""
        self._names = {self._nlp.vocab.strings.add(name): name for name in phrases}
        """Of the meanings, by what the matcher calls them."""
        self.typed = frozenset(word for several in phrases.values() for each in several for word in WORD.findall(each))
        """Every single word of the lexicon as people write it: "thats", of which the tokeniser makes two."""
        for name, several in phrases.items():
            documents = [Doc(self._nlp.vocab, words=self._words_of(phrase)) for phrase in several]
            self._matcher.add(name, documents)
            self._keys |= {token.text: token.orth for document in documents for token in document}
        self.words = frozenset(self._keys)
        """Every single word of the lexicon."""
        self.by_length = near_in_length(self.words)
        """The words to compare a mistyped one with, by its length."""
        self.by_sound = {skeleton(word): word for word in sorted(self.words) if len(word) >= _SOUNDS_FROM}
        """The longer words by their spelling without doubled letters: ``embasi`` is "embassy"."""

    @staticmethod
    @cache
    def load(language: str = ENGLISH) -> "Lexicon":
        """That of a language apart, or the one of all others; they are in the files ``lexicon*.toml``."""
        phrases: dict[str, list[str]] = {}
        for file in (f"lexicon_{language}.toml",) if language in APART else _FILES:
            for part in tomllib.loads((files("intents") / "data" / file).read_text("utf-8")).values():
                for name, several in part.items():
                    every = (one for each in several for one in _alternatives(each))
                    phrases.setdefault(name, []).extend(spelt for each in every for spelt in spellings(each))
        return Lexicon(phrases, language if language in APART else ENGLISH)

    def _words_of(self, phrase: str) -> list[str]:
        """What an elided word at the end of a phrase is before another: "dell'", not "dell" and a quotation mark."""
        words = [word for _, word in self.tokens(phrase)]
        return [*words[:-2], words[-2] + words[-1]] if words[1:] and words[-1] == "'" else words

    def tokens(self, text: str) -> list[tuple[int, str]]:
        """The tokens of a text: (offset, word); white space is left out. Elided words, as French and Kinyarwanda have
        them, stand apart."""
        if "'" not in text:
            return self._between(text, 0, len(text))
        found: list[tuple[int, str]] = []
        at = 0
        for elided in _ELIDED.finditer(text):
            found += self._between(text, at, elided.start())
            found.append((elided.start(), elided[0]))
            at = elided.end()
        return found + self._between(text, at, len(text))

    def _between(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for chunk in text[start:end].split():
            start = text.index(chunk, start)
            found += [(start + offset, word) for offset, word in self._cut(chunk)]
            start += len(chunk)
        return found

    def _tokenised(self, chunk: str) -> tuple[tuple[int, str], ...]:
        return tuple((token.idx, token.text) for token in self._nlp.tokenizer(chunk))

    def meanings(self, words: Sequence[str]) -> tuple[Meaning, ...]:
        """The meanings in a sequence of tokens; a phrase inside a longer one does not count."""
        found = self._matcher(Doc(self._nlp.vocab, words=[self._keys.get(word, self._other) for word in words]))
        phrases = {(start, end) for _, start, end in found if end - start > 1}
        inside = {
            (start, end)
            for first, last in phrases
            for _, start, end in found
            if first <= start and end <= last and last - first > end - start
        }
        return tuple([Meaning(self._names[key], start, end) for key, start, end in found if (start, end) not in inside])


_CHOICE = re.compile(r"\{([^{}]*)\}")


def _alternatives(phrase: str) -> Iterator[str]:
    """Every phrase that is meant where words to choose from stand in braces: "{this|the} {|big }table"."""
    fixed = [part.split("|") if at % 2 else [part] for at, part in enumerate(_CHOICE.split(phrase))]
    return map("".join, product(*fixed))
