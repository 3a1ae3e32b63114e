"""What the words of another language are in the English of the sources, word by word.

The rules of understanding look at small English words ("in", "of", "has") to see who does what to whom, and a source
is searched by its own words: so a question in French is read with an English word beside each of its own.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Glosses"]


@dataclass(frozen=True, slots=True, eq=False)
class Glosses:
    """Words are folded."""

    english: Mapping[str, str]
    """French -> English."""
    words: frozenset[str]
    """All that are known, with those that have no gloss."""

    @staticmethod
    @cache
    def load() -> "Glosses":
        """Those of ``glosses_fr.toml``."""
        table = tomllib.loads((files("intents") / "glosses_fr.toml").read_text("utf-8"))
        english = {
            word: gloss.lower()
            for part in ("content", "small")
            for gloss, words in table[part].items()
            for word in words.split()
        }
        return Glosses(english, frozenset(english) | frozenset(table["known"]["words"].split()))

    def of(self, word: str) -> str:
        """The English word; the word itself where there is none."""
        return self.english.get(word, word)
