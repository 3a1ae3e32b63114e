"""Rows that have a date and no country: nobody may guess which country it is."""

from knowledge.model import Fact
from knowledge.text.table_order import neighbours

from ..questions.intent import Scope

__all__ = ["nameless_row"]


def nameless_row(scope: Scope, fact: Fact) -> str:
    """That there is one, with the countries between which it stands where the table is in the order of the alphabet."""
    assert fact.date is not None  # noqa: S101  (callers keep dated facts)
    place = fact.provenance[-1].locator
    before, after = neighbours(scope.of_kind("listed"), place, scope.say.countries)
    blank = scope.say(
        "The source has a row dated {date} that leaves the country's name blank", date=scope.say.date(fact.date)
    )
    if before and after:
        ends = scope.say.several((before, after))
        return scope.say("{blank}; in the table it stands between {countries}.", blank=blank, countries=ends)
    if before:
        one = scope.say.country(before)
        return scope.say("{blank}; in the table it stands after {country}.", blank=blank, country=one)
    if after:
        one = scope.say.country(after)
        return scope.say("{blank}; in the table it stands before {country}.", blank=blank, country=one)
    return f"{blank}."
