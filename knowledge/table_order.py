"""Where a row without a name stands, in a table whose rows are in the order of the alphabet."""

from collections.abc import Sequence

from .countries import Countries
from .model import Fact, Locator

__all__ = ["neighbours"]


def neighbours(listed: Sequence[Fact], row: Locator, countries: Countries) -> tuple[str | None, str | None]:
    """The codes of the named countries just before and just after a row; ``listed`` are the facts of that kind.

    Both are None where the table is not in the order of its countries' names, or names none.
    """
    rows = sorted(
        (fact.provenance[0].locator.row or 0, fact.object)
        for fact in listed
        if fact.object and fact.provenance[0].locator.table == row.table
    )
    names = [countries[code].name for _, code in rows]
    if names != sorted(names):
        return None, None
    before = next((code for number, code in reversed(rows) if number < (row.row or 0)), None)
    after = next((code for number, code in rows if number > (row.row or 0)), None)
    return before, after
