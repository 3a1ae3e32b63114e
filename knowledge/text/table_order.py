"""Where a row without a name stands, in a table or list whose rows are in the order of the alphabet."""

import re
from collections.abc import Sequence

from ..folding import fold
from ..model import Fact, Locator
from ..names.countries import Countries

__all__ = ["fits", "neighbours"]

_FEWEST = 4
"""Named rows that show what order a table is in."""
_IN_ORDER = 0.8
"""The share of them that has to be in it: one or the other is called by another name there."""


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


def fits(names: Sequence[str], at: int, name: str) -> bool | None:
    """Whether a name has its place in the order of the alphabet at that row; ``names`` are those of all the rows of a
    table, empty where a row has none. None where they show no such order."""
    said = [fold(each).folded for each in names]
    by_one_word = ["" if _LED_BY.match(each) else each for each in said]
    whole = fold(name).folded
    places = [
        any(
            all((shown[row] < here) == (row < at) and shown[row] != here for row in kept)
            for here in {whole, _LED_BY.sub("", whole)}
        )
        for shown in (said, by_one_word)
        if len(kept := _longest_in_order(shown)) >= max(_FEWEST, _IN_ORDER * sum(map(bool, shown)))
    ]
    return any(places) if places else None


_LED_BY = re.compile(r"^(?:north|south|east|(?:democratic )?republic of(?: the)?) ")
"""Words of a name that often stand behind it in a list, where its place is another one: "Korea, North"."""


def _longest_in_order(names: Sequence[str]) -> list[int]:
    """As many rows as there are whose names follow each other in the order of the alphabet."""
    best: list[list[int]] = []
    for row, name in enumerate(names):
        before = max((each for each in best if names[each[-1]] < name), key=len, default=[])
        if name:
            best.append([*before, row])
    return max(best, key=len, default=[])


def _table(place: Locator) -> object:
    """A table by its number, a list by its section."""
    return place.section if place.table is None else place.table


def _number(place: Locator) -> int:
    return place.row or place.item or 0
