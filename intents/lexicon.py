"""The lexicon: which phrases carry which meaning, matched on tokens with spaCy."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from .spelling import skeleton

__all__ = ["FILLER", "Lexicon", "Meaning"]

_FILES = ("lexicon.toml", "lexicon_everyday.toml")
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
            documents = [self._nlp.make_doc(phrase) for phrase in several]
            self._matcher.add(name, documents)
            words.update(token.text for document in documents for token in document)
        self.words = frozenset(words)
        """Every single word of the lexicon."""
        self.by_sound = {skeleton(word): word for word in sorted(words) if len(word) >= _SOUNDS_FROM}
        """The longer words by their spelling without doubled letters: ``embasi`` is "embassy"."""

    @classmethod
    def load(cls) -> "Lexicon":
        """The lexicon of ``lexicon.toml`` and ``lexicon_everyday.toml``."""
        phrases: dict[str, list[str]] = {}
        for file in _FILES:
            for part in tomllib.loads((files("intents") / file).read_text("utf-8")).values():
                for name, several in part.items():
                    phrases.setdefault(name, []).extend(several)
        return cls(phrases)

    def tokens(self, text: str) -> list[tuple[int, str]]:
        """The tokens of a text: (offset, word); white space is left out."""
        return [(token.idx, token.text) for token in self._nlp.tokenizer(text) if not token.is_space]

    def meanings(self, words: Sequence[str]) -> tuple[Meaning, ...]:
        """The meanings in a sequence of tokens; a phrase inside a longer one does not count."""
        found = self._matcher(Doc(self._nlp.vocab, words=list(words)))
        strings = self._nlp.vocab.strings
        return tuple(
            Meaning(strings[key], start, end)
            for key, start, end in found
            if not any(a <= start and end <= b and b - a > end - start for _, a, b in found)
        )
