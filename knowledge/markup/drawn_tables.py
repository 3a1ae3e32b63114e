"""Tables that are drawn with characters: grid tables, and the simple and multiline tables that pandoc writes.

Source of the simple and multiline formats: pandoc, https://pandoc.org/MANUAL.html#tables.
"""

import re
from collections.abc import Iterator, Sequence

from .grid_tables import grid_at
from .text_tables import Drawing, DrawnCell, DrawnTable, Piece, unclosed

__all__ = ["table_at"]

_GRID = re.compile(r"\s*\+[-=]")
_GAPPED = re.compile(r"\s*-{3,}(?:\s+-{2,})+\s*")
_RULE = re.compile(r"\s*-{10,}\s*")
_LONGEST_TITLES = 12
"""Lines that the titles of a multiline table may take."""


def table_at(lines: Sequence[Piece], at: int) -> DrawnTable | None:
    """The table that begins with this line; None where none does.

    Raises:
        UnreadableArticle: it is not closed, or its columns cannot be told.
    """
    text = lines[at].text
    if _GRID.match(text):
        return grid_at(lines, at)
    if at and lines[at - 1].text.strip():
        return None
    if _GAPPED.fullmatch(text) or _RULE.fullmatch(text):
        return _ruled(lines, at)
    if text.strip() and at + 1 < len(lines) and _GAPPED.fullmatch(lines[at + 1].text):
        return _simple(lines, at, at + 1)
    return None


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
        raise unclosed(at)
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
        wide = Drawing.wide(line)
        cuts = [_between_words(line.text, wide.place(first)) for first, _ in columns[1:]]
        for cell, first, last in zip(pieces, [0, *cuts], [*cuts, None], strict=True):
            cell.append(line.cut(first, last))
    return tuple(DrawnCell(tuple(cell), last - first) for cell, (first, last) in zip(pieces, columns, strict=True))


def _between_words(text: str, place: int) -> int:
    """The nearest place to the left at which a word begins, if this one is within a word."""
    if 0 < place < len(text) and not text[place - 1].isspace() and not text[place].isspace():
        return text.rfind(" ", 0, place) + 1
    return place
