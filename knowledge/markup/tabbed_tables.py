"""Tables as a browser or a spreadsheet pastes them into a text: a line a row, a tab between two cells.

A cell of several paragraphs goes on over the lines below, of which only those with a tab begin a row; browsers leave
lines empty between such paragraphs too. A table begins with its titles, and ends where two lines are empty, where other
titles or a heading follow, or with the text that belongs to its last row.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from .text_tables import DrawnCell, DrawnTable, Piece

__all__ = ["are_titles", "tabbed_table_at"]

_TITLE = re.compile(
    r"(?i)#|no\.?|(?:[\w ]{0,40}\b)?(?:countr(?:y|ies)|states?|nations?|dates?|began|established|since|year|notes?"
    r"|remarks?|comments?|ref(?:erence)?s?|missions?|relations|city)(?:\[\d{1,4}\])*"
)
_EDIT = "[edit]"
_UNWRAPPED = 1_000_000
"""The width of a cell whose lines are never broken for want of room."""


def are_titles(line: Piece) -> bool:
    """Whether a line may be the titles of a table: two or more cells, most of them usual titles."""
    cells = [cell.text.strip() for cell in _cells(line)]
    return len(cells) > 1 and 2 * sum(bool(_TITLE.fullmatch(cell)) for cell in cells) > len(cells)


def tabbed_table_at(lines: Sequence[Piece], at: int) -> DrawnTable | None:
    """The table whose titles this line is; None where none begins."""
    if not are_titles(lines[at]) or not any("\t" in line.text for line in lines[at + 1 : at + 3]):
        return None
    rows = [[[cell] for cell in _cells(lines[at])]]
    width = len(rows[0])
    end = number = at + 1
    waiting: list[Piece] = []
    """Lines since the last one with a tab."""
    while number < len(lines) and not _ends(lines, number):
        line = lines[number]
        number += 1
        if "\t" not in line.text:
            waiting.append(line)
            continue
        cells = [[cell] for cell in _cells(line)[:width]]
        if len(rows) > 1:
            rows[-1][-1] += waiting
        if len(rows) > 1 and len(rows[-1]) + len(cells) - 1 <= width:  # a cell before the last has several lines
            rows[-1][-1] += cells[0]
            rows[-1] += cells[1:]
        else:
            rows.append(cells)
        waiting, end = [], number
    rest = [*takewhile(_is_empty, waiting)] if not rows[-1][-1][0].text.strip() else []
    rest += takewhile(_has_words, waiting[len(rest) :])
    rows[-1][-1] += rest
    made = tuple(tuple(DrawnCell(tuple(pieces), _UNWRAPPED) for pieces in row) for row in rows)
    return DrawnTable(made, 1, end + len(rest))


def _cells(line: Piece) -> list[Piece]:
    cells: list[Piece] = []
    at = 0
    for words in line.text.split("\t"):
        cells.append(line.cut(at, at + len(words)))
        at += len(words) + 1
    return cells


def _ends(lines: Sequence[Piece], number: int) -> bool:
    line = lines[number]
    empty = _is_empty(line) and number + 1 < len(lines) and _is_empty(lines[number + 1])
    return empty or line.text.rstrip().endswith(_EDIT) or are_titles(line)


def _is_empty(line: Piece) -> bool:
    return not line.text.strip()


def _has_words(line: Piece) -> bool:
    return not _is_empty(line)
