"""Where a row without a name stands, in a table or list whose rows are in the order of the alphabet."""

from collections.abc import Sequence

from .countries import Countries
from .model import Fact, Locator

__all__ = ["neighbours"]


def neighbours(listed: Sequence[Fact], row: Locator, countries: Countries) -> tuple[str | None, str | None]:
    """The codes of the named countries just before and just after a row; ``listed`` are the facts of that kind.

    Both are None where the table is not in the order of its countries' names, or names none.
    """
    rows = sorted(
        (_number(place), fact.object)
        for fact in listed
        if fact.object and _table(place := fact.provenance[0].locator) == _table(row)
    )
    names = [countries[code].name for _, code in rows]
    if names != sorted(names):
        return None, None
    before = next((code for number, code in reversed(rows) if number < _number(row)), None)
    after = next((code for number, code in rows if number > _number(row)), None)
    return before, after


def _table(place: Locator) -> object:
    """A table by its number, a list by its section."""
    return place.section if place.table is None else place.table


def _number(place: Locator) -> int:
    return place.row or place.item or 0
