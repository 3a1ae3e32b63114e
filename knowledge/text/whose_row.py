"""The owner of each row of an article: its country cell says whose it is, or the row's notes, its date or its place do.

What such a sign is in a sentence stands in ``attribution``; here it is looked for in the cells that may have it.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from ..dates import Precision, find_dates
from ..folding import fold
from ..model import Locator, Passage, Row
from ..names.countries import Countries
from .attribution import Attribution, from_cell, from_date, from_dealings, from_notes
from .columns import country_cell, date_cell, is_bilateral, notes
from .row_in_order import from_order
from .skeleton import Skeleton
from .table_order import fits

__all__ = ["Rows", "begins"]

_IN_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class Rows:
    """All rows of an article, which tell of each other whose they are."""

    rows: Sequence[Row]
    subject: str
    countries: Countries
    skeleton: Callable[[Passage], Skeleton]

    def owners(self) -> Mapping[tuple[Locator, int], Attribution | None]:
        """By what ``begins`` tells of a row."""
        found = {begins(row): self._attributed(row) for row in self.rows}
        for table in _tables(self.rows):
            names = [self.countries[owner.code].name if (owner := found[begins(row)]) else "" for row in table]
            for at, row in enumerate(table):
                if self._names_its_own(row) or not is_bilateral(row):
                    continue
                owner = found[begins(row)]
                has_place = partial(self._has_place, [*names[:at], "", *names[at + 1 :]], at)
                misplaced = owner is not None and not owner.firm and has_place(owner.code) is False
                if owner is None or misplaced:
                    others = frozenset(
                        other.code for each in table if (other := found[begins(each)]) is not owner and other
                    )
                    guess = from_order(self._noted(row), self.subject, has_place, others)
                    found[begins(row)] = guess or owner
        return found

    def _has_place(self, names: Sequence[str], at: int, code: str) -> bool | None:
        return fits(names, at, self.countries[code].name)

    def _attributed(self, row: Row) -> Attribution | None:
        if self._names_its_own(row):
            return self._named(row)
        noted = self._noted(row)
        since = _day(row)
        same_day = self._begun_on.get(since, frozenset()) if since else frozenset()
        return (
            from_notes(noted, self.subject)
            or from_date(noted, self.subject, same_day)
            or from_dealings(noted, self.subject)
        )

    def _names_its_own(self, row: Row) -> bool:
        """Whether its cell for the country holds a name: what stands in brackets alone, "(People's Republic)", only
        stood beside one."""
        cell = country_cell(row)
        return cell is not None and not (_IN_BRACKETS.fullmatch(cell.text.strip()) and self._named(row) is None)

    def _named(self, row: Row) -> Attribution | None:
        """The country that the cell for it names."""
        cell = country_cell(row)
        return from_cell([self.skeleton(each) for each in cell.passages]) if cell else None

    def _noted(self, row: Row) -> list[Skeleton]:
        return [self.skeleton(each) for each in notes(row)]

    @cached_property
    def _begun_on(self) -> Mapping[str, frozenset[str]]:
        """Which countries the rows that name theirs give a day to."""
        found: dict[str, set[str]] = {}
        for row in self.rows:
            if (owner := self._named(row)) and (day := _day(row)):
                found.setdefault(day, set()).add(owner.code)
        return {day: frozenset(codes) for day, codes in found.items()}


def _day(row: Row) -> str | None:
    """The day of a row's date, where that is told to the day."""
    cell = date_cell(row)
    dates = [date for *_, date in find_dates(fold(cell.text).folded)] if cell else []
    return str(dates[0]) if len(dates) == 1 and dates[0].precision is Precision.DAY else None


def _tables(rows: Iterable[Row]) -> Iterable[list[Row]]:
    """The rows of each table together."""
    tables: dict[int, list[Row]] = {}
    for row in rows:
        if row.locator.table is not None:
            tables.setdefault(row.locator.table, []).append(row)
    return tables.values()


def begins(row: Row) -> tuple[Locator, int]:
    """Tells a row from every other one: an item of a list that names several countries is several rows."""
    return row.locator, next((passage.quote.start for cell in row.cells for passage in cell.passages), 0)
