"""Missions in tables that give their city and nothing but names: whose they are, the heading says, as above a list.

A country that fills several rows is named in the first of them. Where the export has moved the cells of those below it
to the left, their city stands in the column of countries and their kind in the next.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model import Cell, Passage, Row
from ..text.reading import Reading
from .in_lists import heading_says
from .words import KINDS, Mission, type_of

__all__ = ["of_tables"]

_CITY_COLUMN = re.compile(r"(?i)\b(?:city|cities|town|location|seat|place)\b")
_KIND_COLUMN = re.compile(r"(?i)\b(?:type|kind|mission|level|representation|status)\b")
_NAME_COLUMN = re.compile(r"(?i)\b(?:countr(?:y|ies)|state|nation|host|sender|name|organi[sz]ation)\b")
_BODY_COLUMN = re.compile(r"(?i)\borgani[sz]ation")
_KIND = re.compile(rf"(?i)(?:{KINDS})")
_CITY = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*|de|la|da|do|of|el)(?: (?:[A-ZÀ-Þ][\w.’'-]*|de|la|da|do|of|el|al|City)){0,4}")


@dataclass(frozen=True, slots=True)
class _Read:
    """One row: the passages for its name, its city and its kind."""

    name: Passage | None
    city: Passage
    kind: Passage | None


def of_tables(reading: Reading) -> Iterator[tuple[Mission, Sequence[Passage]]]:
    """Each with the cells that tell it; those of a body are left to sentences."""
    tabled = (row for row in reading.article.rows if row.locator.table is not None)
    for _, group in groupby(tabled, key=lambda row: row.locator.table):
        yield from _of_table(reading, list(group))


def _of_table(reading: Reading, rows: Sequence[Row]) -> Iterator[tuple[Mission, Sequence[Passage]]]:
    titles = [cell.column for cell in rows[0].cells]
    if not any(map(_CITY_COLUMN.search, titles)) or any(map(_BODY_COLUMN.search, titles)):
        return
    sense = next(filter(None, (heading_says(each, reading) for each in reversed(rows[0].locator.section))), None)
    if sense is None:
        return
    named: Passage | None = None
    other: str | None = None
    for row in rows:
        read = _read(reading, row)
        if read is None:
            named, other = None, None
            continue
        if read.name:
            named, other = read.name, _country(reading, read.name)
        if not (named and other) or other == reading.subject:
            continue
        kind = type_of(read.kind.quote.exact) if read.kind else sense.type
        sides = (reading.subject, other) if sense.own else (other, reading.subject)
        cells = [each for each in (read.city, read.kind, named) if each]
        yield Mission(*sides, kind, read.city.quote.exact), cells if not read.name else [named, *cells[:-1]]


def _read(reading: Reading, row: Row) -> _Read | None:
    filled = [cell for cell in row.cells if cell.passages]
    if any(len(cell.passages) > 1 for cell in filled):
        return None
    moved = filled[:1] and _NAME_COLUMN.search(filled[0].column) and not _CITY_COLUMN.search(filled[0].column)
    if moved and _is_city(filled[0]) and (len(filled) == 1 or (len(filled) == 2 and _is_kind(filled[1]))):  # noqa: PLR2004
        return _Read(None, filled[0].passages[0], filled[1].passages[0] if filled[1:] else None)
    city = _first(cell for cell in filled if _CITY_COLUMN.search(cell.column) and _is_city(cell))
    kind = _first(cell for cell in filled if _KIND_COLUMN.search(cell.column) and _is_kind(cell))
    telling = [cell for cell in filled if _NAME_COLUMN.search(cell.column) and cell.passages[0] not in (city, kind)]
    name = _first(cell for cell in telling if _country(reading, cell.passages[0]))
    return _Read(name, city, kind) if city and (name or not telling) else None


def _first(cells: Iterator[Cell]) -> Passage | None:
    return next((cell.passages[0] for cell in cells), None)


def _is_city(cell: Cell) -> bool:
    return _CITY.fullmatch(cell.text) is not None and not _is_kind(cell)


def _is_kind(cell: Cell) -> bool:
    return _KIND.fullmatch(cell.text) is not None


def _country(reading: Reading, passage: Passage) -> str | None:
    """The country that a cell names and nothing else; a city that is named as its land is, is taken for the land."""
    skeleton = reading.skeleton(passage)
    match = re.fullmatch(r"(?P<land><N\d+>)(?: of [^<]{3,40})?\W*", skeleton.text)
    return skeleton.code(match["land"]) if match else None
