"""What a language has to be able to say, whatever the intent; no intent knows which language it speaks."""

from collections.abc import Sequence
from typing import Protocol

from knowledge.dates import DateSpan, EdtfDate
from knowledge.model import Locator
from knowledge.names.countries import Country
from knowledge.names.organisations import Organisation

from .phrase import Phrase

__all__ = ["Language", "capitalised"]


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


class Language(Protocol):
    """The forms that every phrase of a kind has are named with it; a language may give it more."""

    @property
    def tag(self) -> str:
        """BCP 47."""
        ...

    def name(self, country: Country) -> str:
        """As it stands in a list of choices, without an article."""
        ...

    def country(self, country: Country) -> Phrase:
        """As it stands in a sentence; forms ``of``, ``to`` and ``in``."""
        ...

    def organisation(self, organisation: Organisation) -> Phrase:
        """With its article where it has one; forms ``of``, ``to`` and ``in``."""
        ...

    def city(self, name: str, country: Country | None) -> Phrase:
        """A city under its English name, in that country where it is its capital; forms ``of``, ``to`` and ``in``."""
        ...

    def mission(self, kind: str) -> Phrase:
        """A kind of mission by its English name, ``honorary consulate``; forms ``a`` and ``the``."""
        ...

    def date(self, date: EdtfDate) -> Phrase:
        """``1 July 1962``; forms ``on`` (with its preposition), ``since`` and ``of``."""
        ...

    def span(self, span: DateSpan, relation: str = "") -> str:
        """``in 1963``, ``before 1970``; ``relation`` is the kind of word that made it a range."""
        ...

    def join(self, parts: Sequence[str], last: str = "and") -> Phrase:
        """A list of at least one, its last two parts joined by "and" or "or"; the forms that all parts have."""
        ...

    def number(self, number: int) -> str:
        """In words as far as one writes them so."""
        ...

    def quoted(self, text: str) -> str:
        """In the quotation marks of the language."""
        ...

    def in_source_words(self, text: str) -> str:
        """English words of a source that complete a sentence: ``at the end of the war``."""
        ...

    def within(self, sentence: str) -> str:
        """A sentence behind a colon: a first word that is no name begins small."""
        ...

    def locator(self, locator: Locator) -> str:
        """Where a quotation stands: section, table, row and column."""
        ...
