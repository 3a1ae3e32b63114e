"""What the words of another language are in the English of the sources, word by word.

The rules of understanding look at small English words ("in", "of", "has") to see who does what to whom, and a source
is searched by its own words: so a question in another language is read with an English word beside each of its own.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["GLOSSED", "Glosses"]

GLOSSED = ("fr", "rw", "sw")
"""The languages that have glosses."""


@dataclass(frozen=True, slots=True, eq=False)
class Glosses:
    """Words are folded."""

    english: Mapping[str, str]
    """Its words -> English."""
    words: frozenset[str]
    """All that are known, with those that have no gloss."""

    @staticmethod
    @cache
    def load(language: str) -> "Glosses":
        """Those of ``glosses_fr.toml`` and the like, by BCP 47.

        Raises:
            FileNotFoundError: there are none for that language.
        """
        table = tomllib.loads((files("intents") / f"glosses_{language}.toml").read_text("utf-8"))
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
