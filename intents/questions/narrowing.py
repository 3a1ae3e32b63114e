"""What narrows down which countries are meant: the continent where they lie, how exactly the source dates them, and to
which month or day of the year."""

import re
from collections.abc import Sequence

from knowledge.dates import Precision
from knowledge.model import Fact

from ..mentions.days_of_the_year import MONTHS as NAMES_OF_MONTHS
from ..mentions.days_of_the_year import ON_A_DAY
from .intent import Scope

__all__ = ["LANDS", "MONTHS", "NARROWING", "PRECISIONS", "narrowed"]

_CONTINENTS = {
    "in_africa": ("Africa",),
    "in_asia": ("Asia",),
    "in_europe": ("Europe",),
    "in_north_america": ("North America",),
    "in_south_america": ("South America",),
    "in_oceania": ("Oceania",),
    "america": ("North America", "South America"),
}
PRECISIONS = {"to_the_day": Precision.DAY, "year_only": Precision.YEAR}
"""The precision of a date that a feature asks for."""
_CARIBBEAN = frozenset(
    "AG AI AW BB BL BM BQ BS CU CW DM DO GD GP GY HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI".split()
)
_PARTS = {
    "in_caribbean": _CARIBBEAN | {"BZ", "SR"},
    "in_latin_america": frozenset("AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PR PY SV UY VE".split()),
}
"""Parts of the world that are no continent, by the codes of their countries."""
LANDS = frozenset(_CONTINENTS) | _PARTS.keys()
"""The features that name a continent, or a part of one."""
_MONTHS = {f"in_{name}": number for number, name in enumerate(NAMES_OF_MONTHS, start=1)}
MONTHS = frozenset(_MONTHS) | {ON_A_DAY}
"""The features that name a month or a day without a year."""
NARROWING = LANDS | MONTHS | PRECISIONS.keys()
"""All features that narrow down."""


def narrowed(scope: Scope, facts: Sequence[Fact]) -> list[Fact]:
    """The facts on a country of the continents, and with a date of the precision, that the question names. What is said
    of a country without a name may be on any continent, so it stays. "The table for Europe" is the source's own."""
    features = scope.question.features
    lands = {land for feature in features & _CONTINENTS.keys() for land in _CONTINENTS[feature]}
    part = frozenset[str]().union(*(_PARTS[feature] for feature in features & _PARTS.keys()))
    wanted = {PRECISIONS[feature] for feature in features & PRECISIONS.keys()}
    months = {_MONTHS[feature] for feature in features & _MONTHS.keys()}
    own_table = lands and _OWN_TABLE.search(scope.question.english.casefold())
    apart = own_table and any(_stands_under(fact, lands) for fact in facts)
    return [
        fact
        for fact in facts
        if (not months or _falls_in(fact, months))
        and (not scope.question.days or _falls_on(fact, scope.question.days))
        and (not wanted or (fact.date and fact.date.precision in wanted))
        and (not part or (other := _other(scope, fact)) is None or other in part)
        and (not lands or (_stands_under(fact, lands) if apart else _lies_in(scope, fact, lands)))
    ]


def _falls_in(fact: Fact, months: set[int]) -> bool:
    date = fact.date
    return bool(date and date.precision is not Precision.YEAR and date.earliest.month in months)


def _falls_on(fact: Fact, days: Sequence[tuple[int, int]]) -> bool:
    day = fact.date.earliest if fact.date and fact.date.precision is Precision.DAY else None
    return bool(day and (day.month, day.day) in days)


_CONTINENT = r"(?:africa|asia|europe|america|oceania)"
_OWN_TABLE = re.compile(
    rf"\b(?:tables?|sections?|chapter|heading|chart) (?:of|for|on|about|under|titled|called) (?:the )?"
    rf"(?:\w+ )?{_CONTINENT}"
    rf"|{_CONTINENT}n? (?:table|section|chapter|chart)\b"
)
"""Names a part of the source, not where countries lie."""


def _stands_under(fact: Fact, lands: set[str]) -> bool:
    """Whether the source has it in a table of its own for these continents, wherever we would count it."""
    named = _in_heading(fact)
    return bool(named) and named <= lands


def _in_heading(fact: Fact) -> set[str]:
    """The continents that the heading above it names."""
    heading = " ".join(fact.provenance[0].locator.section[-1:])
    return {land for several in _CONTINENTS.values() for land in several if land in heading}


def _other(scope: Scope, fact: Fact) -> str | None:
    return fact.subject if fact.object == scope.question.subject else fact.object


def _lies_in(scope: Scope, fact: Fact, lands: set[str]) -> bool:
    """Where the source sorts its rows by continents, that is where they lie: Cyprus under "Europe"."""
    if fact.provenance[0].locator.row is not None and len(named := _in_heading(fact)) == 1:
        return not named.isdisjoint(lands)
    # "Portugal covers Zambia from Harare" is Portugal's.
    of_others = fact.kind == "mission" and scope.question.subject not in {fact.subject, fact.object}
    other = fact.subject if of_others else _other(scope, fact)
    return other is None or scope.say.countries[other].continent in lands
