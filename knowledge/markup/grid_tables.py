"""Grid tables, as docutils and pandoc draw them, with ``+---+`` for corners and sides.

Source of the format: https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#grid-tables. Where the lines of
a grid do not meet, because a sign is wider than a letter or somebody edited a cell, the columns are told from its
upright strokes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from docutils.parsers.rst.tableparser import GridTableParser, TableMarkupError, update_dict_of_lists
from docutils.statemachine import StringList

from .text_tables import Drawing, DrawnCell, DrawnTable, Piece, unclosed

__all__ = ["grid_at"]

_Cell = tuple[int, int, int, int]
"""The lines above and below, and the columns left and right, as (top, left, bottom, right)."""

_SMALL, _MOST_BLANK = 100_000, 3
"""Characters that a grid may have in any case, and how many times its own if all lines are as long as the longest."""


def grid_at(lines: Sequence[Piece], at: int) -> DrawnTable | None:
    """The grid whose upper border this line is; None where it is a line by itself.

    Raises:
        UnreadableArticle: it is not closed, or its columns cannot be told.
    """
    end = next((i for i in range(at, len(lines)) if not lines[i].text.lstrip().startswith(("+", "|"))), len(lines))
    block = lines[at:end]
    if len(block) == 1:
        return None
    for measure in (Drawing.narrow, Drawing.wide):
        measured = [measure(line) for line in block]
        try:
            cells, titles = _meeting([each.text for each in measured])
        except (TableMarkupError, AssertionError, IndexError):  # docutils asserts that cells do not overlap
            continue
        return DrawnTable(tuple(_cells(block, measured, cells)), titles, end)
    return _loose_grid(block, at, end)


def _meeting(texts: Sequence[str]) -> tuple[list[_Cell], int]:
    """The cells of a grid whose lines meet, and the line below the titles (0: there are none)."""
    width = max(len(text) for text in texts)
    if width * len(texts) > max(_SMALL, _MOST_BLANK * sum(map(len, texts))):
        raise TableMarkupError("a line is far longer than the others")
    columns, drawing = _narrowed(texts)
    # Nothing begins or ends in a line that looks like the one above and has no corner.
    rows = [at for at, line in enumerate(drawing) if at == 0 or line != drawing[at - 1] or "+" in line]
    parser = _Outlines()
    parser.parse(StringList([drawing[at] for at in rows], source="table"))
    found = [(rows[top], columns[left], rows[bottom], columns[right]) for top, left, bottom, right in parser.outlines]
    below = rows[parser.head_body_sep or 0]
    return found, sum(1 for top in {cell[0] for cell in found} if top < below)


class _Outlines(GridTableParser):
    """Finds the cells and leaves what is in them alone: docutils copies every line of every cell several times."""

    def parse_table(self) -> None:
        self.stripped_block = list(self.block)
        self.outlines: list[_Cell] = []
        corners = [(0, 0)]
        while corners:
            top, left = heappop(corners)
            if top == self.bottom or left == self.right or top <= self.done[left]:
                continue
            if outline := self.scan_cell(top, left):
                bottom, right, *separators = outline
                for seen, more in zip((self.rowseps, self.colseps), separators, strict=True):
                    update_dict_of_lists(seen, more)
                self.mark_done(top, left, bottom, right)
                self.outlines.append((top, left, bottom, right))
                cell: Any = (top, left, bottom, right, [])  # typed with one number too few
                self.cells.append(cell)
                heappush(corners, (top, right))
                heappush(corners, (bottom, left))
        if not self.check_parse_complete():
            raise TableMarkupError("its lines do not meet")


_CORNER = re.compile(r"[+|]")


def _narrowed(texts: Sequence[str]) -> tuple[list[int], list[str]]:
    """The drawing of a table without the words in it: each column that is kept, by its number, and the lines.

    Corners and sides of cells stand only where some line has ``+`` or ``|``. Of what lies between two such columns a
    line keeps whether it is drawn through, which is all that finding the cells needs: a table may be thousands of
    columns wide, and docutils goes through them letter by letter.
    """
    width = max(len(text) for text in texts)
    kept = sorted({0, width - 1}.union(*({match.start() for match in _CORNER.finditer(text)} for text in texts)))
    columns: list[int] = []
    pieces: list[list[str]] = [[] for _ in texts]
    with_corners = ["+" in text for text in texts]
    for at, after in zip(kept, [*kept[1:], width], strict=True):
        between = range(at + 1, after)[:2]
        columns += [at, *between]
        gap, blank = after - at - 1, " " * len(between)
        through = {sign * gap: sign * len(between) for sign in "-="}
        for text, has_corners, out in zip(texts, with_corners, pieces, strict=True):
            drawn = through.get(text[at + 1 : after], blank) if has_corners else blank
            out.append((text[at : at + 1] or " ") + drawn)
    return columns, ["".join(each) for each in pieces]


def _cells(
    block: Sequence[Piece], measured: Sequence[Drawing], cells: Sequence[_Cell]
) -> Iterator[tuple[DrawnCell, ...]]:
    lefts = sorted({cell[1] for cell in cells})
    beside = [list(row) for _, row in groupby(sorted(cells), key=itemgetter(0))]
    tops = [row[0][0] for row in beside]
    for outlines in beside:
        row = []
        for top, left, bottom, right in outlines:
            pieces = [
                block[number].cut(measured[number].place(left + 1), measured[number].place(right))
                for number in range(top + 1, bottom)
            ]
            rows = bisect_left(tops, bottom) - bisect_left(tops, top)
            columns = bisect_left(lefts, right) - bisect_left(lefts, left)
            row.append(DrawnCell(tuple(pieces), right - left - 2, rows, columns))
        yield tuple(row)


_BORDER = re.compile(r"\s*\+[-=+: ]*[-=+|]\s*")


def _loose_grid(block: Sequence[Piece], at: int, end: int) -> DrawnTable:
    edges = [match.start() for match in re.finditer(r"\+", block[0].text)]
    if len(edges) < 2 or not _BORDER.fullmatch(block[-1].text):  # noqa: PLR2004
        raise unclosed(at)
    rows: list[list[list[Piece]]] = []
    titles, lines = 0, list[list[Piece]]()
    for line in block[1:]:
        if _BORDER.fullmatch(line.text):
            if lines:
                rows.append([list(column) for column in zip(*lines, strict=True)])
            if "=" in line.text and not titles:
                titles = len(rows)
            lines = []
        else:
            strokes = _strokes(line.text, edges)
            if strokes is None:
                number = at + 1 + block.index(line)
                raise unclosed(at, f"cannot be told into columns: the upright strokes of line {number} do not fit")
            lines.append([line.cut(left + 1, right) for left, right in pairwise(strokes)])
    widths = [right - left - 2 for left, right in pairwise(edges)]
    return DrawnTable(
        tuple(tuple(DrawnCell(tuple(cell), width) for cell, width in zip(row, widths, strict=True)) for row in rows),
        titles,
        end,
    )


def _strokes(text: str, edges: Sequence[int]) -> list[int] | None:
    """Where the strokes between the columns are in a line; None where that cannot be told."""
    found = [match.start() for match in re.finditer(r"\|", text)]
    if len(found) <= len(edges) or len(found) > 4 * len(edges):
        return found if len(found) == len(edges) else None
    # Some stand within a cell: those that are further from each edge than its own, as far as the line has shifted.
    chosen: list[int] = []
    shift = 0
    for rest, edge in zip(range(len(edges) - 1, -1, -1), edges, strict=True):
        left_over = [each for each in found[: len(found) - rest] if not chosen or each > chosen[-1]]
        if not left_over:
            return None
        chosen.append(min(left_over, key=lambda each: abs(each - edge - shift)))
        shift = chosen[-1] - edge
    return chosen
