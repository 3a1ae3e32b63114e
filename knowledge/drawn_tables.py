"""Tables that are drawn with characters: grid tables, and the simple and multiline tables that pandoc writes.

Sources of the formats: docutils' grid tables (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#grid-tables)
and pandoc's simple and multiline tables (https://pandoc.org/MANUAL.html#tables). Where the lines of a grid do not meet,
because a sign is wider than a letter or somebody edited a cell, the columns are told from its upright strokes.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from docutils.parsers.rst.tableparser import GridTableParser, TableMarkupError, update_dict_of_lists
from docutils.statemachine import StringList

from .unreadable import UnreadableArticle

__all__ = ["DrawnCell", "DrawnTable", "Piece", "lines_of", "table_at"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a file, or what of it stands in a cell; ``start`` is its offset in the file."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def cut(self, first: int, last: int | None = None) -> "Piece":
        """What stands between these places of the line, without the white space at its end."""
        return Piece(self.start + min(first, len(self.text)), self.text[first:last].rstrip())


@dataclass(frozen=True, slots=True)
class DrawnCell:
    lines: tuple[Piece, ...]
    width: int
    """How many characters a line of it holds."""
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class DrawnTable:
    rows: tuple[tuple[DrawnCell, ...], ...]
    """A cell that reaches down into further rows is in the first of them only."""
    titles: int
    """How many rows at the top are marked as titles."""
    end: int
    """The index of the line after the table."""


def lines_of(text: str) -> list[Piece]:
    """The lines of a text, each without its end."""
    lines: list[Piece] = []
    at = 0
    for raw in text.splitlines(keepends=True):
        lines.append(Piece(at, raw.rstrip("\r\n")))
        at += len(raw)
    return lines


def table_at(lines: Sequence[Piece], at: int) -> DrawnTable | None:
    """The table that begins with this line; None where none does.

    Raises:
        UnreadableArticle: it is not closed, or its columns cannot be told.
    """
    text = lines[at].text
    if _GRID.match(text):
        return _grid(lines, at)
    if at and lines[at - 1].text.strip():
        return None
    if _GAPPED.fullmatch(text) or _RULE.fullmatch(text):
        return _ruled(lines, at)
    if text.strip() and at + 1 < len(lines) and _GAPPED.fullmatch(lines[at + 1].text):
        return _simple(lines, at, at + 1)
    return None


_GRID = re.compile(r"\s*\+[-=]")
_GAPPED = re.compile(r"\s*-{3,}(?:\s+-{2,})+\s*")
_RULE = re.compile(r"\s*-{10,}\s*")
_LONGEST_TITLES = 12
"""Lines that the titles of a multiline table may take."""


def _unclosed(at: int, why: str = "is not closed, or its lines do not meet") -> UnreadableArticle:
    return UnreadableArticle(f"The table that begins in line {at + 1} {why}; save the article anew.")


# ---- grid tables


def _grid(lines: Sequence[Piece], at: int) -> DrawnTable | None:
    end = next((i for i in range(at, len(lines)) if not lines[i].text.lstrip().startswith(("+", "|"))), len(lines))
    block = lines[at:end]
    if len(block) == 1:
        return None
    for measure in (_Narrow, _Wide):
        measured = [measure.of(line) for line in block]
        try:
            cells, titles = _meeting([each.text for each in measured])
        except (TableMarkupError, AssertionError, IndexError):  # docutils asserts that cells do not overlap
            continue
        return DrawnTable(tuple(_cells(block, measured, cells)), titles, end)
    return _loose_grid(block, at, end)


@dataclass(frozen=True, slots=True)
class _Narrow:
    """A line of which every character is a column."""

    text: str

    @classmethod
    def of(cls, line: Piece) -> "_Narrow":
        return cls(line.text)

    def place(self, column: int) -> int:
        return column


@dataclass(frozen=True, slots=True)
class _Wide:
    """A line with a filler behind each sign that is two letters wide, and where each of its places is in the line."""

    text: str
    places: Sequence[int]

    @classmethod
    def of(cls, line: Piece) -> "_Wide":
        text: list[str] = []
        places: list[int] = []
        for place, sign in enumerate(line.text):
            if unicodedata.combining(sign):
                continue
            width = 2 if unicodedata.east_asian_width(sign) in "WF" else 1
            text += sign, *["\ue000"] * (width - 1)
            places += [place] * width
        return cls("".join(text), [*places, len(line.text)])

    def place(self, column: int) -> int:
        return self.places[min(column, len(self.places) - 1)]


_Cell = tuple[int, int, int, int]
"""The lines above and below, and the columns left and right, as (top, left, bottom, right)."""


_SMALL, _MOST_BLANK = 100_000, 3
"""Characters that a grid may have in any case, and how many times its own if all lines are as long as the longest."""


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
    block: Sequence[Piece], measured: Sequence["_Narrow | _Wide"], cells: Sequence[_Cell]
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
        raise _unclosed(at)
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
                raise _unclosed(at, f"cannot be told into columns: the upright strokes of line {number} do not fit")
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


# ---- simple and multiline tables


def _ruled(lines: Sequence[Piece], at: int) -> DrawnTable | None:
    """A table that begins with a rule: with gaps if it has no titles, else without."""
    if _GAPPED.fullmatch(lines[at].text):
        dashes = at
    else:
        titles = range(at + 1, min(at + 1 + _LONGEST_TITLES, len(lines)))
        below = next((i for i in titles if _GAPPED.fullmatch(lines[i].text) or not lines[i].text.strip()), None)
        if below is None or not lines[below].text.strip() or below == at + 1:
            return None
        dashes = below
    columns = _columns(lines[dashes].text)
    close = _GAPPED if dashes == at else _RULE
    end = next((i for i in range(dashes + 1, len(lines)) if close.fullmatch(lines[i].text)), None)
    if end is None:
        if dashes == at:
            return None
        raise _unclosed(at)
    body = lines[dashes + 1 : end]
    several = any(not line.text.strip() for line in body)
    rows = [*_paragraphs(body)] if several or dashes != at else [[line] for line in body]
    titles_above = [lines[at + 1 : dashes]] if dashes > at else []
    return DrawnTable(tuple(_row(each, columns) for each in [*titles_above, *rows]), len(titles_above), end + 1)


def _simple(lines: Sequence[Piece], at: int, dashes: int) -> DrawnTable:
    columns = _columns(lines[dashes].text)
    end = next((i for i in range(dashes + 1, len(lines)) if not lines[i].text.strip()), len(lines))
    last = end - 1 if _GAPPED.fullmatch(lines[end - 1].text) and end - 1 > dashes else end
    rows = [[lines[at]], *([line] for line in lines[dashes + 1 : last])]
    return DrawnTable(tuple(_row(each, columns) for each in rows), 1, end)


def _columns(dashes: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer("-+", dashes)]


def _paragraphs(lines: Sequence[Piece]) -> Iterator[list[Piece]]:
    found: list[Piece] = []
    for line in [*lines, Piece(0, "")]:
        if line.text.strip():
            found.append(line)
        elif found:
            yield found
            found = []


def _row(lines: Sequence[Piece], columns: Sequence[tuple[int, int]]) -> tuple[DrawnCell, ...]:
    pieces: list[list[Piece]] = [[] for _ in columns]
    for line in lines:
        wide = _Wide.of(line)
        cuts = [_between_words(line.text, wide.place(first)) for first, _ in columns[1:]]
        for cell, first, last in zip(pieces, [0, *cuts], [*cuts, None], strict=True):
            cell.append(line.cut(first, last))
    return tuple(DrawnCell(tuple(cell), last - first) for cell, (first, last) in zip(pieces, columns, strict=True))


def _between_words(text: str, place: int) -> int:
    """The nearest place to the left at which a word begins, if this one is within a word."""
    if 0 < place < len(text) and not text[place - 1].isspace() and not text[place].isspace():
        return text.rfind(" ", 0, place) + 1
    return place
