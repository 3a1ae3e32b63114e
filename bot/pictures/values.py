"""What a picture shows, in the words of the reader: enough to draw it, to describe it, and to say it as text."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from intents.languages.language import Language
from knowledge.folding import fold
from knowledge.model import Fact, Source
from knowledge.names.countries import Countries
from knowledge.standing import standing

__all__ = [
    "MOST_ENTRIES",
    "Bar",
    "Began",
    "DecadesMap",
    "MissionsMap",
    "Picture",
    "Sign",
    "Spread",
    "Timeline",
    "credit_of",
    "decades_map",
    "missions_map",
    "timeline",
]


MOST_ENTRIES = 40
"""Dates that a timeline shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Began:
    """When relations with a country began: ``1 July 1962``, and as a year with its fraction."""

    country: str
    said: str
    at: float
    exact: bool
    """Whether the source gives the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    title: str
    entries: tuple[Began, ...]
    """In the order of time."""
    credit: str
    left_out: str = ""
    """How many of them the picture does not show, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecadesMap:
    """Countries by the decade in which relations began."""

    title: str
    subject: str
    decades: tuple[tuple[int, tuple[str, ...]], ...]
    """1960 -> codes of countries."""
    names: tuple[tuple[str, str], ...]
    """Code -> name, in the order of the names."""
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissionsMap:
    """Where the subject has missions, and who has missions there."""

    title: str
    subject: str
    abroad: tuple[str, ...]
    at_home: tuple[str, ...]
    """Codes of countries."""
    names: tuple[tuple[str, str], ...]
    labels: tuple[str, str, str]
    """Abroad, in the country, both."""
    credit: str


class Sign(StrEnum):
    """What stands beside the answers of a quiz; the words for it are with the bar."""

    RIGHT = "✓"
    PARTLY = "~"
    WRONG = "✗"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    label: str
    count: int
    sign: Sign
    said: str
    """The sign in a word: right, partly right, not right; empty where the label says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How many people gave which answer to a question."""

    title: str
    bars: tuple[Bar, ...]
    credit: str


Picture = Timeline | DecadesMap | MissionsMap | Spread


def timeline(facts: Iterable[Fact], title: str, *, countries: Countries, language: Language) -> Timeline:
    """Of the facts on start dates those that have a date and name a country."""
    entries: dict[tuple[str, str], Began] = {}
    credit = ""
    for fact in facts:
        if fact.kind != "began" or fact.date is None or fact.object is None:
            continue
        first, last = fact.date.earliest, fact.date.latest
        year = (first.year + last.year) / 2 + (first.month - 1 + (first.day - 1) / 31) / 12 * (first == last)
        name = language.name(countries[fact.object])
        entries.setdefault(
            (fact.object, fact.date.edtf),
            Began(country=_capital(name), said=str(language.date(fact.date)), at=year, exact=first == last),
        )
        credit = credit or credit_of(fact.source)
    ordered = sorted(entries.values(), key=lambda each: (each.at, fold(each.country).folded))
    return Timeline(title=title, entries=tuple(ordered), credit=credit)


def decades_map(
    facts: Iterable[Fact], title: str, subject: str, *, countries: Countries, language: Language
) -> DecadesMap:
    """Dates that may lie in two decades are left out."""
    decades: defaultdict[int, set[str]] = defaultdict(set)
    credit = ""
    for fact in facts:
        if fact.kind == "began" and fact.date is not None and fact.object is not None:
            first, last = fact.date.earliest.year // 10, fact.date.latest.year // 10
            if first == last:
                decades[first * 10].add(fact.object)
                credit = credit or credit_of(fact.source)
    names = _names({subject, *(code for each in decades.values() for code in each)}, countries, language)
    return DecadesMap(
        title=title,
        subject=subject,
        decades=tuple((decade, tuple(code for code in names if code in decades[decade])) for decade in sorted(decades)),
        names=tuple(names.items()),
        credit=credit,
    )


def missions_map(
    facts: Iterable[Fact],
    title: str,
    subject: str,
    labels: tuple[str, str, str],
    *,
    countries: Countries,
    language: Language,
) -> MissionsMap:
    abroad, at_home, credit = set(), set(), ""
    for fact in standing(fact for fact in facts if fact.kind == "mission" and not fact["to"]):
        if fact.object is not None:
            if fact.subject == subject:
                abroad.add(fact.object)
            elif fact.object == subject:
                at_home.add(fact.subject)
            credit = credit or credit_of(fact.source)
    names = _names(abroad | at_home | {subject}, countries, language)
    return MissionsMap(
        title=title,
        subject=subject,
        abroad=tuple(code for code in names if code in abroad),
        at_home=tuple(code for code in names if code in at_home),
        names=tuple(names.items()),
        labels=labels,
        credit=credit,
    )


def _names(codes: Iterable[str], countries: Countries, language: Language) -> dict[str, str]:
    """Code -> name, in the order in which people look names up: "Égypte" before "Inde"."""
    names = {code: _capital(language.name(countries[code])) for code in codes}
    return dict(sorted(names.items(), key=lambda each: fold(each[1]).folded))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def credit_of(source: Source) -> str:
    """Title, publisher and licence."""
    return ", ".join(part for part in (source.title, source.publisher, source.licence) if part)
