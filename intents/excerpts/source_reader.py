"""Takes the sentences of a source apart, as a question finds them: each by itself, and with those before it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.folding import fold
from knowledge.model import Fact, Locator, Source
from knowledge.names.countries import Countries, MentionKind
from knowledge.names.organisations import Organisations

from ..words.broader import Broader
from ..words.roots import WORD, Roots
from .coverage import Coverage
from .pair import Pair
from .taking_apart import Sentence, taking_apart
from .wanted import LOOKS_BACK, Wanted

__all__ = ["SourceReader", "with_the_un"]

_REMEMBERED = 20_000
_OF_THE_UN = frozenset({"unga", "unsc"})
"""Where they vote, the UN does."""


@dataclass(frozen=True, slots=True)
class SourceReader:
    """Holds the groups of synonyms, and remembers what it made of words and sentences; its answers are pure."""

    roots: Roots
    broader: Broader
    sentence: Callable[[str], Sentence]
    said: Callable[[str], frozenset[str]]
    """The roots of a sentence's words."""
    bodies: Callable[[str], frozenset[str]]
    """The organisations that a sentence names."""
    names: Callable[[str], frozenset[str]]
    """The words of a country's name and demonym, folded."""
    in_heading: Callable[[str], frozenset[str]]
    """The countries that a heading names."""
    coverage: Coverage

    @classmethod
    def load(cls, countries: Countries, organisations: Organisations) -> "SourceReader":
        roots, broader = Roots.load(), Broader.load()

        @lru_cache(_REMEMBERED)
        def names(code: str) -> frozenset[str]:
            country = countries[code]
            return frozenset(WORD.findall(fold(f"{country.name} {country.demonym}").folded))

        @lru_cache(_REMEMBERED)
        def codes(word: str) -> frozenset[str]:
            mentions = (each for each in countries.exact(fold(word)) if each.kind is not MentionKind.PART)
            return frozenset(code for mention in mentions for code in mention.codes)

        @lru_cache(_REMEMBERED)
        def in_heading(heading: str) -> frozenset[str]:
            named = (each for each in countries.exact(fold(heading)) if each.kind is MentionKind.NAME)
            return frozenset(code for mention in named for code in mention.codes if len(mention.codes) == 1)

        return cls(
            roots,
            broader,
            *taking_apart(countries, organisations, roots, broader),
            names,
            in_heading,
            Coverage(roots, broader, codes),
        )

    def of(self, fact: Fact) -> Sentence:
        """The sentence that a fact quotes."""
        return self.sentence(fact.quote.exact)

    def headed(self, fact: Fact) -> frozenset[str]:
        """The countries that the heading names under which a sentence of the running text stands."""
        place = fact.provenance[0].locator
        return self.in_heading(place.section[-1]) if place.section and place.row is None else frozenset()

    def before(self, statements: Sequence[Fact], at: int) -> Sequence[Sentence]:
        """The sentences of the same row, or of the same section, that a sentence may point back to."""
        place = _place(statements[at])
        return [self.of(fact) for fact in statements[max(0, at - LOOKS_BACK) : at] if _place(fact) == place]

    def pair(self, wanted: Wanted, fact: Fact, sentence: Sentence) -> Pair:
        """The two, for the checks of whether the one answers the other."""
        return Pair(wanted, fact, sentence, self.roots, self.names, self.coverage.codes)

    def has_any(self, wanted: frozenset[str], fact: Fact) -> bool:
        """Whether the sentence has one of the roots; it is taken apart only where one of its words does."""
        exact = fact.quote.exact
        return not wanted.isdisjoint(self.said(exact)) and not wanted.isdisjoint(self.sentence(exact).has)


def _place(fact: Fact) -> tuple[Source, Locator]:
    return fact.source, fact.provenance[0].locator


def with_the_un(bodies: frozenset[str]) -> frozenset[str]:
    """The bodies that are named, and that of which one of them is a part."""
    return bodies if bodies.isdisjoint(_OF_THE_UN) else bodies | {"un"}
