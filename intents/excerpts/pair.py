"""A question beside a sentence that may answer it, for the checks of whether it does."""

from collections.abc import Callable
from dataclasses import dataclass

from knowledge.model import Fact

from ..questions.question import Question
from ..words.roots import Roots
from .taking_apart import Sentence
from .wanted import Wanted

__all__ = ["Codes", "Ground", "Names", "Pair"]

Names = Callable[[str], frozenset[str]]
"""The words of a country's name and demonym, folded, by its code."""
Codes = Callable[[str], frozenset[str]]
"""The countries that a word may mean: by a name, a demonym, a capital."""


@dataclass(frozen=True, slots=True)
class Pair:
    wanted: Wanted
    fact: Fact
    sentence: Sentence
    roots: Roots
    names: Names
    codes: Codes

    @property
    def question(self) -> Question:
        return self.wanted.question

    @property
    def typed(self) -> str:
        return self.wanted.typed

    def base(self, word: str) -> str:
        """The root of its base form: that of "taken" is that of "take"."""
        return self.sentence.broader.base(self.roots.of(word))

    @property
    def own_names(self) -> frozenset[str]:
        """Those of the article's country."""
        return self.names(self.fact.subject)


Ground = Callable[[Pair], bool]
"""A reason for which a sentence may fail to answer a question; each stands by itself, and one that fails is enough."""
