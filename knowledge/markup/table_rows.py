"""From a table as a page shows it to rows whose cells know their titles, whatever cells reach over several."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .blocks import Line, Table, TableCell
from .line_signs import tidy

__all__ = ["Band", "Row", "TableBegins", "TableStep", "rows_of"]

_HEADER_WORD = re.compile(r"(?i)#|no\.?|(?:country|state|nation|date|notes?|since|remarks|comments?)s?|.* began")
_WIDEST = 24
"""Columns in which a cell may reach down into further rows; no table of an article is wider."""
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Row:
    """Cells by column: (title, lines), or None for a cell of the row above that reaches down into this one."""

    cells: Mapping[int, tuple[str, tuple[Line, ...]] | None]


@dataclass(frozen=True, slots=True)
class TableBegins:
    """What follows are rows of another table."""


@dataclass(frozen=True, slots=True)
class Band:
    """A title across the whole table: a heading until the next one, or, if empty, the end of them."""

    title: str


TableStep = TableBegins | Row | Band | Line


@dataclass(slots=True)
class _Layout:
    """The cells of a table by row and column, with those that reach over several."""

    _down: dict[int, int] = field(default_factory=dict)
    """By column: into how many further rows the cell above reaches."""

    def place(self, cells: Sequence[TableCell], rows_left: int) -> dict[int, TableCell | None]:
        if not self._down and all(cell.rows == cell.columns == 1 for cell in cells):
            return dict(enumerate(cells))
        placed: dict[int, TableCell | None] = {}
        column = 0
        for cell in cells:
            while self._down.get(column):
                placed[column] = None
                self._down[column] -= 1
                column += 1
            placed[column] = cell
            reach = min(rows_left, cell.rows - 1 if cell.rows else rows_left)
            if reach > 0 and column < _WIDEST:
                self._down[column] = reach
            column += max(1, min(cell.columns, _WIDEST))
        for further in sorted(self._down):
            if further >= column and self._down[further]:
                placed[further] = None
                self._down[further] -= 1
        return placed


def rows_of(table: Table) -> Iterator[TableStep]:
    """Its rows and the bands between them; of a table with no titles, its lines and what its own tables hold."""
    rows = [row for row in table.rows if row]
    first = _header_rows(rows)
    if not first:
        yield from _unframed(table)
        return
    yield TableBegins()
    layout = _Layout()
    titles: dict[int, str] = {}
    shown: set[int] = set()
    for number, row in enumerate(rows):
        placed = layout.place(row, len(rows) - number - 1)
        if number < first or (len(row) > 1 and all(cell.header for cell in row)):
            titles = _titles(placed, titles if number < first else {})
            continue
        if len(row) == 1 and len(placed) == 1 and row[0].columns >= max(2, len(titles)):
            lines = row[0].lines
            title = " ".join(line.words for line in lines)
            if len(title) <= _LONGEST_TITLE and not title.endswith("."):
                yield Band(row[0].title)
            else:
                yield from lines
            shown = set()
            continue
        cells: dict[int, tuple[str, tuple[Line, ...]] | None] = {}
        for column, cell in placed.items():
            if cell is not None:
                cells[column] = titles.get(column, ""), tuple(cell.lines)
            elif column in shown:
                cells[column] = None
        if any(cell is None or cell[1] for cell in cells.values()):
            shown = set(cells)
            yield Row(cells)
    yield Band("")


def _header_rows(rows: Sequence[Sequence[TableCell]]) -> int:
    """How many rows at the top hold titles: cells marked as such, or the usual words for them."""
    count = next((i for i, row in enumerate(rows) if not all(cell.header for cell in row)), len(rows))
    if count == 0 and rows and any(_HEADER_WORD.fullmatch(cell.title) for cell in rows[0]):
        count = 1
    return count


def _titles(placed: Mapping[int, TableCell | None], above: Mapping[int, str]) -> dict[int, str]:
    titles = dict(above)
    for column, cell in placed.items():
        if cell is not None:
            for each in range(column, column + max(1, min(cell.columns, _WIDEST))):
                titles[each] = " ".join(part for part in (above.get(each, ""), cell.title) if part)
    return titles


def _unframed(table: Table) -> Iterator[TableStep]:
    """A table with no titles only arranges what is in it: its lines are running text, its tables are tables."""
    waiting: list[Line | Table] = [table]
    while waiting:
        block = waiting.pop()
        if isinstance(block, Line):
            if line := replace(block, words=tidy(block.words, alone=True)).finished():
                yield line
        elif block is not table and _header_rows([row for row in block.rows if row]):
            yield from rows_of(block)
        else:
            waiting += reversed([each for row in block.rows for cell in row for each in cell.blocks])
