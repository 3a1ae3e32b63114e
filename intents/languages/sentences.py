"""Facts as sentences, and all that a sentence is made of, in one language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.dates import DateSpan, EdtfDate
from knowledge.model import Fact, Locator
from knowledge.names.countries import Countries
from knowledge.names.organisations import Organisations

from . import language_of
from .language import Language, capitalised
from .messages import ENGLISH, Messages
from .phrase import Phrase
from .telling import TELLING

__all__ = ["Sentences", "capitalised"]

_ENGLISH = language_of(ENGLISH)


@lru_cache(maxsize=1024)
def _country(tag: str, countries: Countries, code: str) -> Phrase:
    """The same countries are named again and again, and a phrase is made of all its forms."""
    return language_of(tag).country(countries[code])


@lru_cache(maxsize=16)
def _codes(tag: str, countries: Countries) -> Mapping[str, str]:
    """By the names in that language."""
    return {language_of(tag).name(country): country.code for country in countries}


@dataclass(frozen=True, slots=True)
class Sentences:
    """Says messages and facts in one language; holds the names that doing so needs."""

    countries: Countries
    organisations: Organisations
    language: Language = _ENGLISH

    def speaking(self, tag: str) -> "Sentences":
        """The same in another of the languages that the program answers in.

        Raises:
            KeyError: it is none of them.
        """
        return self if tag == self.language.tag else replace(self, language=language_of(tag))

    def __call__(self, message: str, /, **slots: object) -> str:
        """The message, written in English, in this language with its slots filled; see ``intents.messages``."""
        return Messages.of(self.language.tag)(message, **slots)

    def plural(self, one: str, several: str, number: int, /, **slots: object) -> str:
        """The message that fits the number, which it may name as ``{number}``, in words."""
        slots.setdefault("number", self.number(number))
        return Messages.of(self.language.tag).plural(one, several, number, **slots)

    def name(self, code: str) -> str:
        """A country as it stands in a list of choices: ``United States``."""
        return self.language.name(self.countries[code])

    def named(self, name: str) -> str | None:
        """The code of the country whose ``name`` that is; None where it is nobody's."""
        return _codes(self.language.tag, self.countries).get(name)

    def country(self, code: str) -> Phrase:
        """A country as it stands in a sentence: ``the United States``."""
        return _country(self.language.tag, self.countries, code)

    def several(self, codes: Iterable[str], last: str = "and") -> Phrase:
        return self.join((self.country(code) for code in codes), last)

    def relations(self, one: str, *others: str) -> Phrase:
        """``relations between Rwanda and Belgium``, ``relations of Rwanda with Belgium and Canada``; with the form
        ``of``."""
        ends = {"one": self.country(one), "others": self.several(others)}
        if len(others) > 1:
            of = self("of relations of {one} with {others}", **ends)
            return Phrase(self("relations of {one} with {others}", **ends), {"of": of}, feminine=True, plural=True)
        of = self("of relations between {one} and {others}", **ends)
        return Phrase(self("relations between {one} and {others}", **ends), {"of": of}, feminine=True, plural=True)

    def all_relations(self, one: str) -> Phrase:
        """``relations of Rwanda``; with the form ``of``."""
        who = self.country(one)
        of = self("of relations of {who}", who=who)
        return Phrase(self("relations of {who}", who=who), {"of": of}, feminine=True, plural=True)

    def organisation(self, key: str) -> Phrase:
        return self.language.organisation(self.organisations[key])

    def city(self, name: str, country: str | None = None) -> Phrase:
        """A city by its English name, with the country where it lies."""
        return self.language.city(name, self.countries[country] if country else None)

    def mission(self, kind: str, body: str = "") -> Phrase:
        """A mission of this kind, perhaps one to an organisation."""
        said = self.language.mission(kind)
        if not body:
            return said
        to = self.organisation(body)
        forms = {name: self("{mission} to {body}", mission=form, body=to) for name, form in said.forms.items()}
        return Phrase(self("{mission} to {body}", mission=said, body=to), forms, feminine=said.feminine)

    def date(self, date: EdtfDate) -> Phrase:
        return self.language.date(date)

    def on(self, date: EdtfDate) -> str:
        """The date with its preposition: ``on 1 July 1962``, ``in 1963``."""
        return format(self.language.date(date), "on")

    def span(self, span: DateSpan, relation: str = "") -> str:
        return self.language.span(span, relation)

    def join(self, parts: Iterable[str], last: str = "and") -> Phrase:
        """``a``, ``a and b``, ``a, b and c``; ``last`` is "and" or "or".

        Raises:
            IndexError: there are no parts.
        """
        return self.language.join(tuple(parts), last)

    def number(self, number: int) -> str:
        """Up to twelve in words, as one writes them."""
        return self.language.number(number)

    def quoted(self, text: str) -> str:
        """Words of a source or a person in quotation marks, on one line."""
        return self.language.quoted(" ".join(text.split()))

    def locator(self, locator: Locator) -> str:
        return self.language.locator(locator)

    def within(self, sentence: str) -> str:
        """A sentence behind a colon: a first word that is no name begins small."""
        return self.language.within(sentence)

    def dated(self, fact: Fact) -> str:
        """The other country of a fact with its date: ``Belgium (1 July 1962)``."""
        country = self.country(fact.object or fact.subject)
        return self("{country} ({date})", country=country, date=self.date(fact.date)) if fact.date else country

    def fact(self, fact: Fact) -> str:
        """The fact as one sentence; a kind that has no wording of its own is quoted."""
        tell = TELLING.get(fact.kind)
        return tell(self, fact) if tell else self.excerpt(fact)

    def excerpt(self, fact: Fact) -> str:
        return self("The source says: {quote}", quote=self.quoted(fact.quote.exact))

    def according_to(self, title: str, sentence: str) -> str:
        return self("By {title}, {fact}", title=self.quoted(title), fact=self.within(sentence))
