"""The lexicon: which phrases carry which meaning, matched on tokens with spaCy."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from .spelling import skeleton

__all__ = ["FILLER", "Lexicon", "Meaning"]

_FILES = (
    "lexicon.toml",
    "lexicon_everyday.toml",
    "lexicon_matters.toml",
    "lexicon_fr.toml",
    "lexicon_rw.toml",
    "lexicon_sw.toml",
)
_ELIDED = re.compile(
    r"(?<![^\W_])(?!n't\b|y'all)(?:[ldjmtscnwy]|[rbckz]w|[bcr]y|(?:jus|lors|puis|quel)?qu)'(?=[^\W_]|$)"
)
_SOUNDS_FROM = 6
FILLER = "filler"
"""The meaning of words that change nothing about what is asked."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning found: its name, and the half-open range of tokens that carry it."""

    name: str
    start: int
    end: int


class Lexicon:
    """Tokenises folded text and finds the meanings in it. One instance serves for good; it keeps no state."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._nlp = spacy.blank("en")
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="ORTH")
        words: set[str] = set()
        for name, several in phrases.items():
            documents = [self._document([word for _, word in self.tokens(phrase)]) for phrase in several]
            self._matcher.add(name, documents)
            words.update(token.text for document in documents for token in document)
        self.words = frozenset(words)
        """Every single word of the lexicon."""
        self.by_sound = {skeleton(word): word for word in sorted(words) if len(word) >= _SOUNDS_FROM}
        """The longer words by their spelling without doubled letters: ``embasi`` is "embassy"."""

    @classmethod
    def load(cls) -> "Lexicon":
        """The lexicon of the files ``lexicon*.toml``."""
        phrases: dict[str, list[str]] = {}
        for file in _FILES:
            for part in tomllib.loads((files("intents") / file).read_text("utf-8")).values():
                for name, several in part.items():
                    phrases.setdefault(name, []).extend(several)
        return cls(phrases)

    def _document(self, words: Sequence[str]) -> Doc:
        return Doc(self._nlp.vocab, words=list(words))

    def tokens(self, text: str) -> list[tuple[int, str]]:
        """The tokens of a text: (offset, word); white space is left out. Elided words, as French and Kinyarwanda have
        them, stand apart."""
        found: list[tuple[int, str]] = []
        at = 0
        for elided in _ELIDED.finditer(text):
            found += self._between(text, at, elided.start())
            found.append((elided.start(), elided[0]))
            at = elided.end()
        return found + self._between(text, at, len(text))

    def _between(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        tokens = self._nlp.tokenizer(text[start:end]) if start < end else ()
        return [(start + token.idx, token.text) for token in tokens if not token.is_space]

    def meanings(self, words: Sequence[str]) -> tuple[Meaning, ...]:
        """The meanings in a sequence of tokens; a phrase inside a longer one does not count."""
        found = self._matcher(self._document(words))
        strings = self._nlp.vocab.strings
        return tuple(
            Meaning(strings[key], start, end)
            for key, start, end in found
            if not any(a <= start and end <= b and b - a > end - start for _, a, b in found)
        )
