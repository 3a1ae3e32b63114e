"""What the columns of a table hold, by the words above them, and what kind of table it is by its columns."""

import re
from functools import lru_cache

from ..dates import EdtfDate, find_dates
from ..folding import fold
from ..model import Cell, Passage, Row

__all__ = ["BODY_COLUMN", "country_cell", "date_cell", "is_bilateral", "notes", "passage_with"]

BODY_COLUMN = re.compile(r"(?i)\b(?:organi[sz]ations?|institutions?|bod(?:y|ies)|blocs?|groupings?|forums?)\b")
"""Heads the names of organisations in a table."""
_COUNTRY_COLUMN = re.compile(r"(?i)\b(?:countr(?:y|ies)|states?|nations?|partners?)\b")
_CUT_OFF = r"(?<=relations )(?:b|be|beg|bega|e|es|est|estab|establ)\.?$"
""" "Formal Relations B": the title of a narrow column."""
_DATE_COLUMN = re.compile(rf"(?i)\b(?:date|began|begun|established|establishment|since|year|{_CUT_OFF})(?!\w)")
_BEGAN_COLUMN = re.compile(r"(?i)\b(?:began|begun|established|establishment|relations?|recogni[sz]\w+|since)\b")
_NUMBER_COLUMN = re.compile(r"(?i)#|\b(?:no|nos|nr|number)\b|№")
_SHORT_COLUMNS = (_COUNTRY_COLUMN, _DATE_COLUMN, _NUMBER_COLUMN)
"""They hold one short entry, not notes."""
_OTHER_COLUMN = re.compile(
    r"(?i)\b(?:visit\w*|guests?|persons?|names?|presidents?|leaders?|ministers?|ambassadors?|agreements?|treat(?:y"
    r"|ies)|events?"
    r"|reasons?|purpose|topics?|aid|amounts?|trade|exports?|imports?|values?|ranks?|organi[sz]ations?|members?\w*"
    r"|joined)\b"
)
_OTHER_SECTION = re.compile(
    r"(?i)\b(?:visit\w*|summits?|without|no relations|no diplomatic relations|organi[sz]ations?|memberships?"
    r"|treaties|agreements)\b"
)


@lru_cache(maxsize=500)
def _says(words: re.Pattern[str], title: str) -> bool:
    """Whether a title has such words in it: asked for each row, of the same few titles."""
    return words.search(title) is not None


def notes(row: Row) -> list[Passage]:
    """The sentences of a row, leaving out cells that are one short entry such as a date."""
    telling = (cell for cell in row.cells if not any(_says(each, cell.column) for each in _SHORT_COLUMNS))
    return [passage for cell in telling for passage in cell.passages]


def date_cell(row: Row) -> Cell | None:
    """The cell that says when relations with the row's country began; None where the table has no such column.

    A table of visits or of agreements has dates of its own, and they are no start of relations.
    """
    cells = [cell for cell in row.cells if cell.passages and _says(_DATE_COLUMN, cell.column)]
    telling = [cell for cell in cells if _says(_BEGAN_COLUMN, cell.column)]
    if telling and not _is_of_bodies(row):
        return telling[0]
    return cells[0] if cells and is_bilateral(row) else None


def passage_with(cell: Cell, date: EdtfDate) -> Passage:
    """The sentence of a cell that gives a date; its first where that is told by several together."""
    told = (each for each in cell.passages if any(date == own for *_, own in find_dates(fold(each.quote.exact).folded)))
    return next(told, cell.passages[0])


def is_bilateral(row: Row) -> bool:
    """Whether the row stands in a table of the countries that there are relations with, and not in one of visits,
    of trade or of memberships."""
    columns = [cell.column for cell in row.cells]
    if _is_of_bodies(row):
        return False
    if any(_says(_BEGAN_COLUMN, each) for each in columns):
        return True
    if any(_says(_OTHER_COLUMN, each) for each in columns):
        return False
    if row.locator.section and _says(_OTHER_SECTION, row.locator.section[-1]):
        return False
    return any(_says(_COUNTRY_COLUMN, each) for each in columns)


def country_cell(row: Row) -> Cell | None:
    """The cell for the row's country, where it is not blank."""
    return next((cell for cell in row.cells if cell.passages and _says(_COUNTRY_COLUMN, cell.column)), None)


def _is_of_bodies(row: Row) -> bool:
    """Whether the row stands in a table of organisations, whose "Since" dates a membership."""
    columns = [cell.column for cell in row.cells]
    return any(_says(BODY_COLUMN, each) for each in columns) and not any(
        _says(_COUNTRY_COLUMN, each) for each in columns
    )
