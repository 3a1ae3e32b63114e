"""What readers of markup share: blocks (headings, lines, tables, references) -> an article with a text of our own.

A reader of a markup format turns its file into blocks; what a reference mark, a flag or a table cell that reaches
over several rows comes to is decided here, so that an article means the same in every format. Private-use
characters carry what has to survive until a line is complete; ``scrubbed`` keeps them out of what is read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .article_builder import ArticleBuilder, Span
from .citation import Fields
from .model import Article, Cell, Source

__all__ = [
    "BREAK",
    "NUMBER",
    "Block",
    "Entry",
    "Heading",
    "Line",
    "Table",
    "TableCell",
    "article_of",
    "flag",
    "mark",
    "maybe",
    "scrubbed",
    "tidy",
]

BREAK = "\ue002"
"""Ends a line inside a paragraph, an item or a cell."""

NUMBER = r"(?:\(\d{1,3}\)|\d{1,3}[.)])[ \t]+(?=\S)"
"""Begins an item of a list, where no markup says so: ``12. ``, ``(12) ``."""

_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u2060\ufeff\ue000-\uf8ff\ud800-\udfff]")
_NUMBER = re.compile(NUMBER)
_FLAG = re.compile("\ue003([^\ue004]*)\ue004")
_MAYBE = re.compile("\ue006([^\ue007]*)\ue007")
_MARK = re.compile("\\s*\ue000(\\d+)\ue001")
_ONLY_MARKS = re.compile("[\\s,;]*(?:\ue000\\d+\ue001[\\s,;]*)*")
_RUN_IN = re.compile(r"((?<=[.!?])\[(?:\d+\]\[)*\d+\])(?=[A-ZÀ-Þ])")
_LEFT_EMPTY = re.compile(r"\s?\([\s;,]*\)|(?<=\()\s*[;,]\s*|\s*[;,]\s*(?=\))")
"""What stands in brackets once a pronunciation or the like that nobody reads aloud is left out of them."""
_OTHER_SIGNS = re.compile("[\ue000-\uf8ff]")
_HEADER_WORD = re.compile(r"(?i)#|no\.?|(?:country|state|nation|date|notes?|since|remarks|comments?)s?|.* began")
_WIDEST = 24
"""Columns in which a cell may reach down into further rows; no table of an article is wider."""
_LONGEST_TITLE = 80


def scrubbed(text: str) -> str:
    """The text without control characters and without those that carry a meaning of our own."""
    return text if text.isprintable() else _INVISIBLE.sub("", text)


def mark(number: int) -> str:
    """A reference mark, to be written as ``[5]`` without a space before it."""
    return f"\ue000{number}\ue001"


def flag(country: str) -> str:
    """A country's flag: names the country only if no words stand beside it."""
    return f"\ue003{country}\ue004"


def maybe(words: str) -> str:
    """Words that count only inside a sentence or a cell, not where they stand alone on a line."""
    return f"\ue006{' '.join(words.split())}\ue007"


def tidy(words: str, *, alone: bool = False) -> str:
    """A complete line as it is written; with ``alone``, words that are ``maybe`` may be the whole of it."""
    words = " ".join(words.split())
    if "(" in words:
        words = _LEFT_EMPTY.sub("", words)
    if words.isprintable():  # no sign of ours is
        return _RUN_IN.sub(r"\1 ", words) if "]" in words else words
    if _FLAG.search(words):
        bare = _FLAG.sub(" ", words)
        words = bare if not _ONLY_MARKS.fullmatch(bare) else _FLAG.sub(r" \1 ", words)
    if _MAYBE.search(words):
        bare = _MAYBE.sub(" ", words)
        words = bare if not alone and _ONLY_MARKS.fullmatch(bare) else _MAYBE.sub(r"\1", words)
    words = _OTHER_SIGNS.sub("", _MARK.sub(r"[\1]", words))
    return _RUN_IN.sub(r"\1 ", " ".join(words.split()))


@dataclass(frozen=True, slots=True)
class Heading:
    title: str
    level: int
    """1 is the highest below the article's title."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, an item of a list, or a line of a cell."""

    words: str
    item: bool = False
    place: Span | None = None
    """Where it stands in the file, if it stands there in one piece."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the reference list, perhaps empty."""

    number: int
    words: str = ""
    url: str = ""
    place: Span | None = None
    fields: Fields = ()

    @property
    def text(self) -> str:
        """The words, with the address at their end unless they hold it."""
        words = tidy(self.words, alone=True)
        return f"{words} {self.url}".strip() if self.url and self.url not in words else words


@dataclass(frozen=True, slots=True)
class TableCell:
    blocks: tuple["Line | Table", ...]
    header: bool = False
    rows: int = 1
    """How many rows it reaches over; 0 for all that follow."""
    columns: int = 1

    @property
    def lines(self) -> list[Line]:
        """Its lines; those of a table within it are lines of the cell too."""
        found: list[Line] = []
        waiting: list[Line | Table] = list(reversed(self.blocks))
        while waiting:
            block = waiting.pop()
            if isinstance(block, Line):
                found.append(block)
            else:
                waiting += reversed([each for row in block.rows for cell in row for each in cell.blocks])
        return [Line(words, line.item, line.place) for line in found if (words := tidy(line.words, alone=True))]

    @property
    def title(self) -> str:
        """Its words without marks; none if a table is in it."""
        if any(isinstance(block, Table) for block in self.blocks):
            return ""
        return re.sub(r"\s*\[\d+\]", "", " ".join(line.words for line in self.lines))


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[TableCell, ...], ...]


Block = Heading | Line | Table | Entry


@dataclass(frozen=True, slots=True)
class _Row:
    """Cells by column: (title, lines), or None for a cell of the row above that reaches down into this one."""

    cells: Mapping[int, tuple[str, tuple[Line, ...]] | None]


@dataclass(frozen=True, slots=True)
class _TableBegins:
    pass


@dataclass(frozen=True, slots=True)
class _Band:
    """A title across the whole table: a heading until the next one, or, if empty, the end of them."""

    title: str


_Step = Heading | Line | Entry | _Row | _TableBegins | _Band


def article_of(blocks: Iterable[Block], source: Source, text: str = "") -> Article:
    """Write the blocks as a readable text, a line each, and name the spans of its passages, rows and references.

    With ``text``, the text of the file, nothing is written: every line and entry says where it stands there.
    """
    steps = list(_steps(blocks))
    builder = ArticleBuilder(source, text)
    # All is written before any of it is named: the text is put together once, not once a line.
    spans = [_places(step) if text else _write(builder, step) for step in steps]
    outside = builder.section
    above: dict[int, Cell] = {}
    for step, places in zip(steps, spans, strict=True):
        match step:
            case Heading():
                builder.heading(step.title, step.level)
                outside = builder.section
            case Line():
                builder.section = outside
                builder.paragraph(places[0], item=step.item)
            case Entry():
                builder.section = outside
                builder.reference(step.number, step.text, places[0], url=step.url, fields=step.fields)
            case _TableBegins():
                builder.section = outside
                builder.table()
                above = {}
            case _Band():
                builder.section = (*outside, step.title) if step.title else outside
            case _Row():
                above = _take_row(builder, step, iter(places), above)
    return builder.build()


def _places(step: _Step) -> list[Span]:
    match step:
        case Line() | Entry():
            lines: Sequence[Line | Entry] = [step]
        case _Row():
            lines = [line for cell in step.cells.values() if cell for line in cell[1]]
        case _:
            lines = []
    return [line.place for line in lines if line.place is not None]


def _write(builder: ArticleBuilder, step: _Step) -> list[Span]:
    match step:
        case Heading():
            builder.write("")
            spans = [builder.write(step.title)]
            builder.write("")
            return spans
        case Entry():
            return [builder.write(f"[{step.number}] {step.text}")]
        case Line():
            return [builder.write(f"- {step.words}" if step.item else step.words)]
        case _Band():
            return [builder.write(step.title)] if step.title else []
        case _TableBegins():
            return []
        case _Row():
            lines = [line for cell in step.cells.values() if cell for line in cell[1]]
            spans = [builder.write(f"- {line.words}" if line.item else line.words) for line in lines]
            builder.write("")
            return spans


def _take_row(builder: ArticleBuilder, row: _Row, spans: Iterator[Span], above: Mapping[int, Cell]) -> dict[int, Cell]:
    columns = sorted(row.cells)
    given: list[tuple[str, list[tuple[Span, bool]]] | Cell] = []
    for column in columns:
        cell = row.cells[column]
        if cell is None:
            given.append(above[column])
        else:
            given.append((cell[0], [(next(spans), line.item) for line in cell[1]]))
    return dict(zip(columns, builder.row(given).cells, strict=True))


def _steps(blocks: Iterable[Block]) -> Iterator[_Step]:
    for block in blocks:
        match block:
            case Heading():
                title = tidy(block.title)
                if title:
                    yield Heading(re.sub(r"\s*\[\d+\]", "", title), block.level)
            case Line():
                words = tidy(block.words)
                number = _NUMBER.match(words) if not block.place else None
                if number:
                    yield Line(words[number.end() :], item=True)
                elif words:
                    yield Line(words, block.item, block.place)
            case Entry():
                yield block
            case Table():
                yield from _table_steps(block)


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


def _table_steps(table: Table) -> Iterator[_Step]:
    rows = [row for row in table.rows if row]
    first = _header_rows(rows)
    if not first:
        yield from _unframed(table)
        return
    yield _TableBegins()
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
                yield _Band(row[0].title)
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
            yield _Row(cells)
    yield _Band("")


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


def _unframed(table: Table) -> Iterator[_Step]:
    """A table with no titles only arranges what is in it: its lines are running text, its tables are tables."""
    waiting: list[Line | Table] = [table]
    while waiting:
        block = waiting.pop()
        if isinstance(block, Line):
            yield from _steps([replace(block, words=tidy(block.words, alone=True))])
        elif block is not table and _header_rows([row for row in block.rows if row]):
            yield from _table_steps(block)
        else:
            waiting += reversed([each for row in block.rows for cell in row for each in cell.blocks])
