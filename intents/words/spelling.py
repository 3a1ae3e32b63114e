"""Which words are English, and which known word a mistyped one stands for."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from string import ascii_lowercase
from typing import cast

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..languages.messages import ENGLISH
from .glosses import GLOSSED, Glosses
from .tongues import APART

__all__ = ["Speller", "edits_allowed", "near_in_length", "skeleton"]

_ONE_EDIT_FROM = 5
_TWO_EDITS_FROM = 8
_QUESTION_WORDS = (
    "when what where which with does have from many year date dates begin start since there they their first meet list "
    "join visit came come tell about thank break broke trade treaty".split()
)
_OF_STATES = frozenset(
    "airstrike airstrikes landmines demining parliamentarians warplanes readmission "
    "undemarcated headquartered cyberattack cyberattacks diaspora representatives".split()
)
"""Common where states are spoken of, and in no list of common English."""
_MOST_EDITS = 2


def edits_allowed(length: int) -> int:
    """How many letters of a word may be wrong; none in a short one, which would be near too many others."""
    return 0 if length < _ONE_EDIT_FROM else 1 if length < _TWO_EDITS_FROM else 2


@dataclass(frozen=True, slots=True)
class Speller:
    """Words are given folded. One edit: a letter more, less, or other, or two neighbours exchanged (OSA)."""

    words: frozenset[str]
    names: frozenset[str]
    """Proper names that are no English words: people, places, brands."""
    asking: Sequence[str] = ()
    """So common in questions that even a short word is more likely to be one of them, mistyped, than anything else."""

    @staticmethod
    @cache
    def load(language: str = ENGLISH) -> "Speller":
        """That of a language apart has the words of its glosses; the one of all others has the lists
        ``english_words.txt``, ``proper_names.txt`` and ``city_names.txt`` of ``knowledge/data``, and the words of
        their glosses."""
        if language in APART:
            return replace(Speller.load(), words=Glosses.load(language).words, asking=())
        known = frozenset().union(*(Glosses.load(each).words for each in GLOSSED if each not in APART))
        names = _read("proper_names.txt") | _read("city_names.txt")
        return Speller(_read("english_words.txt") | known | _OF_STATES, names, _QUESTION_WORDS)

    def is_word(self, word: str) -> bool:
        """Whether it is common English, or has a gloss; so is all that is too short to tell."""
        return len(word) < 3 or word in self.words  # noqa: PLR2004

    def is_nearly_word(self, word: str) -> bool:
        """Whether a letter has been left out of a common English word, or two have been exchanged: "begining"."""
        ends = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        return any(head + letter + tail in self.words for head, tail in ends for letter in ascii_lowercase) or any(
            head + tail[1] + tail[0] + tail[2:] in self.words for head, tail in ends if len(tail) > 1
        )

    def is_name(self, word: str) -> bool:
        return word in self.names

    def distance(self, word: str, other: str, most: int) -> int | None:
        """The number of edits between two words; None where it is more than the given number."""
        edits = OSA.distance(word, other, score_cutoff=most)
        return int(edits) if edits <= most else None

    def closest(self, word: str, candidates: Iterable[str]) -> str | None:
        """The one candidate within the edits allowed; None where there is none, or two equally near.

        Of two at the same distance the one that shares the longer beginning is nearer: "beging" is "begin" rather
        than "being".
        """
        ranked = sorted(
            ((edits, -_shared(word, candidate), candidate) for candidate, edits in self.nearest(word, candidates)),
        )
        if not ranked:
            return None
        best = ranked[0][2]
        rivals = [candidate for edits, shared, candidate in ranked[1:] if (edits, shared) == ranked[0][:2]]
        return best if all(rival.startswith(best) for rival in rivals) else None

    def question_word(self, word: str) -> str | None:
        """The word of asking that a short one stands for: "whne", "wih"; None for a name, and where two are as near."""
        if self.is_name(word):
            return None
        found = self.within(word, self.asking, 1)
        ranked = sorted(found, key=lambda each: -_shared(word, each[0]))
        tied = len(ranked) > 1 and _shared(word, ranked[0][0]) == _shared(word, ranked[1][0])
        return ranked[0][0] if ranked and not tied else None

    def nearest(self, word: str, candidates: Iterable[str], *, slack: int = 0, limit: int = 8) -> list[tuple[str, int]]:
        """The candidates within the edits allowed (and ``slack`` more) with their distance, nearest first."""
        edits = edits_allowed(len(word))
        return self.within(word, candidates, edits + slack, limit=limit) if edits else []

    def within(
        self, word: str, candidates: Iterable[str], edits: int, *, limit: int | None = None
    ) -> list[tuple[str, int]]:
        """The candidates at most so many edits away with their distance, nearest first."""
        scorer = cast("Callable[..., float]", OSA.distance)  # rapidfuzz's own overloads do not fit its extract
        found = process.extract(word, candidates, scorer=scorer, score_cutoff=edits, limit=limit)
        return sorted(((name, int(distance)) for name, distance, _ in found), key=lambda each: (each[1], each[0]))


def near_in_length(words: Iterable[str], edits: int | None = None) -> Mapping[int, Sequence[str]]:
    """By the length of a word, those of the words that so many edits can make of it (None: as many as are allowed in a
    word of that length); in alphabetical order."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    most = _MOST_EDITS if edits is None else edits
    for word in sorted(words):
        for length in range(len(word) - most, len(word) + most + 1):
            if edits is not None or abs(length - len(word)) <= edits_allowed(length):
                found[length].append(word)
    return dict(found)


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


_SOUNDS_LIKE = str.maketrans({"y": "i", "k": "c", "q": "c", "z": "s"})


_DOUBLED = re.compile(r"(.)\1+")


def skeleton(word: str) -> str:
    """The word without doubled letters, and one letter for those that sound alike: ``morroco``, ``lybia``."""
    return _DOUBLED.sub(r"\1", word.translate(_SOUNDS_LIKE))


def _read(name: str) -> frozenset[str]:
    lines = (files("knowledge") / "data" / name).read_text("ascii").split("\n")
    return frozenset(line for line in lines if line and line[0] != "#")
