"""The plain-text export of an encyclopedia article: paragraphs, ``-`` lists, grid tables, a ``[n]`` list at the end.

The format is what pandoc writes as "plain": a heading is a line of its own below two empty ones, a table is a
reStructuredText grid table, a reference list is a run of paragraphs that begin with ``[n]``. The text of the
article is the text of the file, so every offset points into the file itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any

from docutils.parsers.rst.tableparser import GridTableParser, TableMarkupError
from docutils.statemachine import StringList

from ..model import Article, Cell, Locator, Passage, Quote, Reference, Row, Source
from ..sentences import split_sentences
from ..unreadable import UnreadableArticle

__all__ = ["read", "recognises"]

_REFERENCE = re.compile(r"\[(\d{1,4})\](?:[ \t]+(.*))?", re.DOTALL)
_ADDRESS = re.compile(r"https?://[^\s\"<>\]]+")
_LONGEST_HEADING = 80


def recognises(name: PurePath, text: str) -> bool:  # noqa: ARG001
    return True


def read(text: str, source: Source) -> Article:
    """Read the whole text; whatever is neither heading, table nor reference is running text."""
    reading = _Reading(text)
    for block in _blocks(text):
        reading.take(block)
    return Article(
        source=source,
        text=text,
        passages=tuple(reading.passages),
        rows=tuple(reading.rows),
        references=tuple(reading.references),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines with no empty line between them, and how many empty ones stood before."""

    lines: tuple[_Line, ...]
    empty_before: int

    @property
    def is_table(self) -> bool:
        return len(self.lines) > 1 and self.lines[0].text.startswith("+-")


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


@dataclass(slots=True)
class _Reading:
    text: str
    section: tuple[str, ...] = ()
    passages: list[Passage] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    references: list[tuple[Reference, Passage]] = field(default_factory=list)
    paragraph: int = 0
    table: int = 0

    def take(self, block: _Block) -> None:
        first = block.lines[0]
        if block.is_table:
            self._take_table(block)
        elif self._is_heading(block):
            self.section = (first.text.strip(),)
        elif match := _REFERENCE.fullmatch(self.text, first.start, block.lines[-1].end):
            self._take_reference(match)
        else:
            for item in _items(block.lines):
                self.passages += self._sentences(item[0].start, item[-1].end, Locator(section=self.section))

    def _is_heading(self, block: _Block) -> bool:
        words = block.lines[0].text.strip()
        return (
            block.empty_before > 1
            and len(block.lines) == 1
            and len(words) <= _LONGEST_HEADING
            and not words.endswith((".", ":", "?", "!"))
            and not words.startswith(("-", "[", "|"))
        )

    def _take_reference(self, match: re.Match[str]) -> None:
        words = " ".join((match[2] or "").split())
        address = _ADDRESS.search(words)
        reference = Reference(int(match[1]), words, address[0].rstrip(".,;") if address else "")
        line = Quote(match.start(), match.end(), match[0])
        self.references.append((reference, Passage(quote=line, locator=Locator(section=self.section))))

    def _sentences(self, start: int, end: int, locator: Locator) -> list[Passage]:
        """The sentences of one paragraph or list item; a mark at the end of an item stands for all of it."""
        self.paragraph += 1
        sentences = [each for each in split_sentences(self.text, start, end) if each[0] < each[1]]
        whole_item: tuple[int, ...] = ()
        if self.text[start:end].lstrip().startswith("- ") and not any(marks for *_, marks in sentences[:-1]):
            whole_item = sentences[-1][2] if sentences else ()
        return [
            Passage(
                quote=Quote(at, stop, self.text[at:stop]),
                locator=locator,
                references=marks or whole_item,
                paragraph=self.paragraph,
            )
            for at, stop, marks in sentences
        ]

    def _take_table(self, block: _Block) -> None:
        self.table += 1
        header: dict[int, str] = {}
        try:
            rows = list(_table_rows(block.lines))
        except TableMarkupError as error:
            line = self.text.count("\n", 0, block.lines[0].start) + 1
            raise UnreadableArticle(
                f"The table that begins in line {line} is not closed, or its lines do not meet; save the article anew."
            ) from error
        for number, cells in enumerate(rows):
            if number == 0:
                header = {left: self._cell_text(lines) for left, lines in cells}
                continue
            place = Locator(section=self.section, table=self.table, row=number)
            row = Row(
                locator=place,
                cells=tuple(
                    Cell(column=header.get(left, ""), passages=self._cell(lines, place, header.get(left, "")))
                    for left, lines in cells
                ),
            )
            self.rows.append(row)
            self.passages += [passage for cell in row.cells for passage in cell.passages]

    def _cell_text(self, lines: Sequence[_Line]) -> str:
        return " ".join(line.text.strip() for line in lines if line.text.strip())

    def _cell(self, lines: Sequence[_Line], row: Locator, column: str) -> tuple[Passage, ...]:
        locator = Locator(section=row.section, table=row.table, row=row.row, column=column)
        found: list[Passage] = []
        for line in lines:
            if not line.text.strip():
                continue
            marks = _alone(line.text)
            if marks and found:
                last = found[-1].paragraph
                found = [_with_references(each, marks) if each.paragraph == last else each for each in found]
            else:
                found += self._sentences(line.start, line.end, locator)
        return tuple(found)


def _alone(text: str) -> tuple[int, ...]:
    """The reference numbers of a line that holds nothing but their marks."""
    if not re.fullmatch(r"\s*(?:\[\d{1,4}\]\s*)+", text):
        return ()
    return tuple(int(number) for number in re.findall(r"\d+", text))


def _with_references(passage: Passage, more: tuple[int, ...]) -> Passage:
    return replace(passage, references=tuple(dict.fromkeys(passage.references + more)))


def _items(lines: Sequence[_Line]) -> Iterator[Sequence[_Line]]:
    """The items of a list; a paragraph is one item."""
    starts = [i for i, line in enumerate(lines) if i == 0 or line.text.startswith("-")]
    for at, after in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[at:after]


def _table_rows(lines: Sequence[_Line]) -> Iterator[list[tuple[int, list[_Line]]]]:
    """The rows of a grid table, top first, each as (left edge, lines of the cell) from left to right.

    Raises:
        TableMarkupError: the lines of the table do not meet.
    """
    parser = GridTableParser()
    width = max(len(line.text) for line in lines)
    block = StringList([line.text.ljust(width) for line in lines], source="table")
    parser.parse(block)
    rows: dict[int, list[tuple[int, list[_Line]]]] = {}
    cells: list[Any] = list(parser.cells)  # typed with one number too few of (top, left, bottom, right, lines)
    for top, left, bottom, right, _ in sorted(cells):
        inside = [
            _Line(line.start + left + 1, line.text[left + 1 : right].rstrip()) for line in lines[top + 1 : bottom]
        ]
        rows.setdefault(top, []).append((left, inside))
    yield from (rows[top] for top in sorted(rows))
