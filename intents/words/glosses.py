"""What the words of another language are in the English of the sources, word by word.

The rules of understanding look at small English words ("in", "of", "has") to see who does what to whom, and a source
is searched by its own words: so a question in another language is read with an English word beside each of its own.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from knowledge.folding import fold

from .tongues import APART, FRENCH, KINYARWANDA, SWAHILI

__all__ = ["GLOSSED", "Glosses", "spellings"]

GLOSSED = (FRENCH, KINYARWANDA, SWAHILI, *APART)
"""The languages that have glosses."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def spellings(phrase: str) -> tuple[str, ...]:
    """A phrase as people type it, folded: that with umlauts also without them, "lander" and "laender"."""
    return (phrase,) if phrase.isascii() else (fold(phrase).folded, fold(phrase.translate(_UMLAUTS)).folded)


@dataclass(frozen=True, slots=True, eq=False)
class Glosses:
    """Words are folded."""

    english: Mapping[str, str]
    """Its words -> English."""
    words: frozenset[str]
    """All that are known, with those that have no gloss."""
    accented: Mapping[str, str]
    """Those that are another word without their accents, as they are written: "é", "à"."""

    @staticmethod
    @cache
    def load(language: str) -> "Glosses":
        """Those of ``glosses_fr.toml`` and the like, by BCP 47.

        Raises:
            FileNotFoundError: there are none for that language.
        """
        table = tomllib.loads((files("intents") / "data" / f"glosses_{language}.toml").read_text("utf-8"))
        english = {
            spelt: gloss.lower()
            for part in ("content", "small")
            for gloss, words in table[part].items()
            for word in words.split()
            for spelt in spellings(word)
        }
        known = (spelt for word in table["known"]["words"].split() for spelt in spellings(word))
        accented = {word: gloss for gloss, words in table.get("accented", {}).items() for word in words.split()}
        return Glosses(english, frozenset(english).union(known), accented)

    def of(self, word: str) -> str:
        """The English word; the word itself where there is none."""
        return self.english.get(word, word)
