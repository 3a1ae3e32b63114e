"""The plain-text export of an encyclopedia article: paragraphs, ``-`` lists, grid tables, a ``[n]`` list at the end.

The format is what pandoc writes as "plain": a heading is a line of its own below two empty ones, a table is a
reStructuredText grid table, a reference list is a run of paragraphs that begin with ``[n]``. The text of the
article is the text of the file, so every offset points into the file itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from docutils.parsers.rst.tableparser import GridTableParser, TableMarkupError
from docutils.statemachine import StringList

from ..article_builder import ArticleBuilder, Span
from ..model import Article, Cell, Source
from ..unreadable import UnreadableArticle

__all__ = ["read", "recognises"]

_REFERENCE = re.compile(r"\[(\d{1,4})\](?:[ \t]+(.*))?", re.DOTALL)
_LONGEST_HEADING = 80


def recognises(name: PurePath, text: str) -> bool:  # noqa: ARG001
    return True


def read(text: str, source: Source) -> Article:
    """Read the whole text; whatever is neither heading, table nor reference is running text.

    Raises:
        UnreadableArticle: a table does not close.
    """
    builder = ArticleBuilder(source, text)
    for block in _blocks(text):
        first = block.lines[0]
        if block.is_table:
            _take_table(builder, block)
        elif block.is_heading:
            builder.heading(first.text)
        elif match := _REFERENCE.fullmatch(text, first.start, block.lines[-1].end):
            builder.reference(int(match[1]), match[2] or "", match.span())
        else:
            for item in _items(block.lines):
                builder.paragraph((item[0].start, item[-1].end), item=item[0].is_item)
    return builder.build()


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_item(self) -> bool:
        return self.text.lstrip().startswith("- ")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines with no empty line between them, and how many empty ones stood before."""

    lines: tuple[_Line, ...]
    empty_before: int

    @property
    def is_table(self) -> bool:
        return len(self.lines) > 1 and self.lines[0].text.startswith("+-")

    @property
    def is_heading(self) -> bool:
        words = self.lines[0].text.strip()
        return (
            self.empty_before > 1
            and len(self.lines) == 1
            and len(words) <= _LONGEST_HEADING
            and not words.endswith((".", ":", "?", "!"))
            and not words.startswith(("-", "[", "|"))
        )


def _blocks(text: str) -> Iterator[_Block]:
    lines: list[_Line] = []
    empty = pending = at = 0
    for raw in text.splitlines(keepends=True):
        line = _Line(at, raw.rstrip("\r\n"))
        at += len(raw)
        if line.text.strip():
            if not lines:
                pending = empty
            lines.append(line)
            empty = 0
            continue
        if lines:
            yield _Block(tuple(lines), pending)
            lines = []
        empty += 1
    if lines:
        yield _Block(tuple(lines), pending)


def _take_table(builder: ArticleBuilder, block: _Block) -> None:
    try:
        header, *rows = list(_table_rows(block.lines)) or [[]]
    except (TableMarkupError, AssertionError) as error:  # docutils asserts that cells do not overlap
        line = builder.text.count("\n", 0, block.lines[0].start) + 1
        raise UnreadableArticle(
            f"The table that begins in line {line} is not closed, or its lines do not meet; save the article anew."
        ) from error
    titles = {left: " ".join(line.text.strip() for line in lines if line.text.strip()) for (_, left), lines in header}
    builder.table()
    made: dict[tuple[int, int], Cell] = {}
    for cells in rows:
        row = builder.row([made.get(at) or (titles.get(at[1], ""), _spans(lines)) for at, lines in cells])
        made |= zip((at for at, _ in cells), row.cells, strict=True)


def _spans(lines: Sequence[_Line]) -> list[tuple[Span, bool]]:
    return [((line.start, line.end), line.is_item) for line in lines if line.text.strip()]


def _items(lines: Sequence[_Line]) -> Iterator[Sequence[_Line]]:
    """The items of a list; a paragraph is one item."""
    starts = [i for i, line in enumerate(lines) if i == 0 or line.text.startswith("-")]
    for at, after in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[at:after]


def _table_rows(lines: Sequence[_Line]) -> Iterator[list[tuple[tuple[int, int], list[_Line]]]]:
    """The rows of a grid table, top first, each as (corner of the cell, its lines) from left to right.

    A cell that reaches down into further rows is in each of them, under the same corner (top, left).

    Raises:
        TableMarkupError: the lines of the table do not meet.
    """
    parser = GridTableParser()
    width = max(len(line.text) for line in lines)
    block = StringList([line.text.ljust(width) for line in lines], source="table")
    parser.parse(block)
    cells: list[Any] = list(parser.cells)  # typed with one number too few of (top, left, bottom, right, lines)
    for top in sorted({cell[0] for cell in cells}):
        reaching = sorted((cell[:4] for cell in cells if cell[0] <= top < cell[2]), key=lambda cell: cell[1])
        yield [((first, left), _inside(lines, first, left, last, right)) for first, left, last, right in reaching]


def _inside(lines: Sequence[_Line], top: int, left: int, bottom: int, right: int) -> list[_Line]:
    return [_Line(line.start + left + 1, line.text[left + 1 : right].rstrip()) for line in lines[top + 1 : bottom]]
