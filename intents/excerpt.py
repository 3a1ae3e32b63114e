"""Finds the one sentence of a source that answers a question, or none.

A sentence is quoted only if the countries, bodies, names, times and every other word of meaning in the question
are its own, if it holds the kind of thing that is asked for, and if who does what to whom is the same.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import snowballstemmer

from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.organisations import Organisations

from .question import Party, Question

__all__ = ["Finder"]

_WORD = re.compile(r"[^\W_]+")
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten dozen hundred thousand fourfold twice half".split()
)
_REASON = re.compile(r"\b(?:as a result of|because|due to|to back|in order to|which have changed|following|since)\b")
_PLACE = re.compile(r"\b(?:in|at|on|behind|into|through)\b")
_DIRECTED = frozenset({"invad", "attack", "visit", "back", "support", "overthrow", "recogn", "help"})
_FEWEST_ANCHORS = 2
"""A single word is too little to tell which sentence is meant."""
_SEVERAL_CAPITALS = 1


@dataclass(frozen=True, slots=True)
class Finder:
    """Holds the stemmer and the groups of synonyms; pure."""

    organisations: Organisations
    groups: Mapping[str, frozenset[str]]
    stemmer: snowballstemmer.stemmer

    @classmethod
    def load(cls, organisations: Organisations) -> "Finder":
        """With the synonyms of ``intents/synonyms.toml``."""
        stemmer = snowballstemmer.stemmer("english")
        table = tomllib.loads((files("intents") / "synonyms.toml").read_text("utf-8"))
        groups: dict[str, frozenset[str]] = {}
        for words in table["groups"]:
            stems = frozenset(stemmer.stemWords([part for word in words for part in _WORD.findall(word)]))
            for stem in stems:
                groups[stem] = groups.get(stem, frozenset()) | stems
        return cls(organisations, groups, stemmer)

    def find(self, question: Question, statements: Iterable[Fact]) -> Fact | None:
        """The shortest sentence that fits; None where none does, or the question names nothing to look for."""
        wanted = [self._alike(stem) for stem in self.stemmer.stemWords(_parts(question.content))]
        telling = [word for word in question.content if word not in _NUMBER_WORDS]
        anchors = len(telling) + len(question.parties) + len(question.organisations) + len(question.times)
        if not telling or anchors < _FEWEST_ANCHORS:
            return None
        if question.organisations and question.asks("when"):
            return None  # a sentence on several bodies does not say whose date it gives
        fitting = [
            fact
            for fact in statements
            if not fact.quote.exact.startswith("See ") and self._fits(question, wanted, fact)
        ]
        return min(fitting, key=lambda fact: (len(fact.quote.exact), fact.quote.start), default=None)

    def _alike(self, stem: str) -> frozenset[str]:
        return self.groups.get(stem, frozenset()) | {stem}

    def _fits(self, question: Question, wanted: Sequence[frozenset[str]], fact: Fact) -> bool:
        folded = fold(fact.quote.exact)
        words = _WORD.findall(folded.folded)
        stems = self.stemmer.stemWords(words)
        have = frozenset(stems)
        return (
            all(fact.about & set(party.codes) for party in question.parties)
            and {each.id for each in self.organisations.find(folded)} >= set(question.organisations)
            and all(name in words for name in question.names)
            and all(any(time.span.touches(date) for _, _, date in find_dates(folded.folded)) for time in question.times)
            and all(not alike.isdisjoint(have) for alike in wanted)
            and _has_what_is_asked(question, fact, folded.folded, words)
            and self._same_direction(question, fact, stems)
        )

    def _same_direction(self, question: Question, fact: Fact, stems: Sequence[str]) -> bool:
        """ "Did Uganda invade Rwanda?" is not answered by a sentence in which Rwanda invaded."""
        asked = self.stemmer.stemWords(_parts(question.content))
        verb = next((stem for stem in asked if any(alike in _DIRECTED for alike in self._alike(stem))), None)
        if verb is None:
            return True
        at = next((i for i, stem in enumerate(stems) if stem in self._alike(verb)), None)
        if at is None:
            return True
        typed = _WORD.findall(fold(question.text).folded)
        typed_stems = self.stemmer.stemWords(typed)
        pivot = next((i for i, stem in enumerate(typed_stems) if stem in self._alike(verb)), None)
        if pivot is None:
            return True
        passive = "by" in typed[pivot + 1 : pivot + 2]
        sentence = _WORD.findall(fold(fact.quote.exact).folded)
        for party in (*question.parties, *question.own):
            place, there = _position(party, typed), _position(party, sentence)
            if place is None or there is None:
                continue
            if ((place < pivot) != passive) != (there < at):
                return False
        return True


def _parts(words: Iterable[str]) -> list[str]:
    return [part for word in words for part in _WORD.findall(word)]


def _position(party: Party, words: Sequence[str]) -> int | None:
    first = _WORD.findall(fold(party.text).folded)
    return next((i for i, word in enumerate(words) if first and word.startswith(first[-1][:5])), None)


def _has_what_is_asked(question: Question, fact: Fact, folded: str, words: Sequence[str]) -> bool:
    if question.asks("how_many"):
        return any(word.isdigit() or word in _NUMBER_WORDS for word in words)
    if question.asks("when", "how_long"):
        return bool(list(find_dates(folded))) or bool(
            re.search(r"\b(?:during|month|years?|after|before|at the end)\b", folded)
        )
    if question.asks("why"):
        return bool(_REASON.search(folded))
    if question.asks("where"):
        return bool(_PLACE.search(folded))
    if question.asks("who"):
        typed = set(_WORD.findall(fold(question.text).folded))
        names = set(re.findall(r"(?<!^)\b[A-ZÀ-Þ][\w’'-]+", fact.quote.exact))
        return sum(fold(name).folded not in typed for name in names) >= _SEVERAL_CAPITALS
    return True
