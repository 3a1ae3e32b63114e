"""How much time lies between the dates of two facts."""

from knowledge.dates import Precision
from knowledge.model import Fact

from ..questions.intent import Scope

__all__ = ["apart"]


def apart(scope: Scope, first: Fact, last: Fact) -> str:
    """Full years where both days are known, else from calendar year to calendar year."""
    assert first.date is not None and last.date is not None  # noqa: S101, PT018  (callers keep dated facts)
    start, end = first.date.earliest, last.date.earliest
    years = end.year - start.year
    if first.date.precision is Precision.DAY and last.date.precision is Precision.DAY:
        years -= (end.month, end.day) < (start.month, start.day)
        if years == 0:
            return scope.say.plural(
                "Less than a year, {days} day, lies between the two dates",
                "Less than a year, {days} days, lies between the two dates",
                (end - start).days,
                days=(end - start).days,
            )
        return scope.say.plural(
            "{years} full year lies between the two dates",
            "{years} full years lie between the two dates",
            years,
            years=years,
        )
    return scope.say.plural(
        "{years} year lies between the two, counting calendar years",
        "{years} years lie between the two, counting calendar years",
        years,
        years=years,
    )
