"""Countries with which relations began at some time, in one month of any year, on one day or in one year with others,
or on dates that the source gives to the day or only to the year."""

import re
from collections.abc import Sequence
from datetime import date

from knowledge.dates import DateSpan, Precision
from knowledge.model import Fact

from ..mentions.time_bounds import all_bounds
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope, sorted_by_date
from ..questions.narrowing import narrowed

__all__ = ["as_exact", "asked_when", "began_then", "in_a_month", "on_one_day"]


def asked_when(scope: Scope) -> str:
    """The times of the question: "in the 1960s", "before 1970 and after 1960"."""
    times = scope.question.times
    each = (scope.say.span(time.span, time.relation) for time in times)
    return scope.say.join(each, "and" if all_bounds(times) else "or")


def began_then(scope: Scope, facts: Sequence[Fact]) -> Claim:
    """With whom relations began at the times of the question, counted where a number is asked for."""
    if len(facts) == 1 and not scope.question.asks("how_many"):
        return Claim(scope.say.fact(facts[0]), tuple(facts))
    each, when = scope.say.join(map(scope.say.dated, facts)), asked_when(scope)
    if scope.question.asks("how_many"):
        counted = scope.say.plural(
            "The source names {number} country whose relations began {when}: {countries}.",
            "The source names {number} countries whose relations began {when}: {countries}.",
            len({fact.object for fact in facts}),  # one may have two dates
            when=when,
            countries=each,
        )
        return Claim(counted, tuple(facts))
    return Claim(scope.say("Relations with {countries} began {when}.", countries=each, when=when), tuple(facts))


def as_exact(scope: Scope) -> Answer:
    """Those of which the day is known, or only the year; each kind apart where both are asked for."""
    found = narrowed(scope, sorted_by_date([fact for fact in scope.of_kind("began") if fact.object]))
    exact = [fact for fact in found if fact.date and fact.date.precision is Precision.DAY]
    vague = [fact for fact in found if fact.date and fact.date.precision is Precision.YEAR]
    claims = []
    if exact:
        said = scope.say.plural(
            "The source gives the day for {number} country: {countries}.",
            "The source gives the day for {number} countries: {countries}.",
            len(exact),
            countries=scope.say.join(map(scope.say.dated, exact)),
        )
        claims.append(Claim(said, tuple(exact)))
    if vague:
        said = scope.say.plural(
            "The source gives only the year for {number} country: {countries}.",
            "The source gives only the year for {number} countries: {countries}.",
            len(vague),
            countries=scope.say.join(map(scope.say.dated, vague)),
        )
        claims.append(Claim(said, tuple(vague)))
    if not claims:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    return Answered(claims=tuple(claims))


def in_a_month(scope: Scope) -> Answer:
    """What began in a month of whatever year, each with its date."""
    found = narrowed(scope, sorted_by_date(scope.of_kind("began")))
    if not found:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    return Answered(claims=tuple(map(scope.claim, found)))


_BY_YEAR = re.compile(r"\byears?\b")


def on_one_day(scope: Scope) -> Answer:
    """The countries with which relations began on one day, or where a year is asked for in one year."""
    by_year = _BY_YEAR.search(scope.question.english.casefold())
    groups: dict[tuple[date, date], list[Fact]] = {}
    for fact in narrowed(scope, sorted_by_date(scope.of_kind("began"))):
        if fact.object and fact.date and (by_year or fact.date.precision is Precision.DAY):
            first, last = fact.date.earliest, fact.date.latest
            whole = (date(first.year, 1, 1), date(last.year, 12, 31)) if by_year else (first, last)
            groups.setdefault(whole, []).append(fact)
    claims = []
    for (first, last), facts in groups.items():
        if len({fact.object for fact in facts}) > 1:
            said = scope.say(
                "Relations with {countries} began {when}.",
                countries=scope.say.several(fact.object or "" for fact in facts),
                when=scope.say.span(DateSpan(first, last), ""),
            )
            claims.append(Claim(said, tuple(facts)))
    if not claims:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    return Answered(claims=tuple(claims))
