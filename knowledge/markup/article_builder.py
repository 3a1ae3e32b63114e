"""What every reader of a format shares: from pieces of text to the passages, rows and references of an article.

A reader either works on the text of the file itself and names spans of it, or writes a readable text of its own, a
line at a time, where the file is full of markup. Either way every quote is a span of the article's text. Reference
marks stand in the text as ``[5]``.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..model import Article, Cell, Locator, Passage, Quote, Reference, Row, Source
from .sentences import split_sentences

__all__ = ["ArticleBuilder", "Span"]

Span = tuple[int, int]
"""Half-open offsets in the text of the article."""

_ADDRESS = re.compile(r"https?://[^\s\"<>\]]+")
_MARKS_ALONE = re.compile(r"\s*(?:\[\d{1,4}\]\s*)*\[\d{1,4}\]")


@dataclass(slots=True)
class ArticleBuilder:
    source: Source
    text: str = ""
    """The whole text of the file; or empty, for a reader that writes its own with `write`."""
    section: tuple[str, ...] = ()
    """The headings above the place where reading is."""
    _passages: list[Passage] = field(default_factory=list)
    _rows: list[Row] = field(default_factory=list)
    _references: list[tuple[Reference, Passage]] = field(default_factory=list)
    _written: list[str] = field(default_factory=list)
    _length: int = 0
    _paragraph: int = 0
    _table: int = 0
    _row: int = 0
    _items: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def write(self, words: str) -> Span:
        """Add a line to a text of our own, its white space folded; the span leaves out the line end."""
        line = " ".join(words.split())
        start = self._length
        self._written += [line, "\n"]
        self._length += len(line) + 1
        return start, start + len(line)

    def heading(self, title: str, level: int = 1) -> None:
        """A heading of this level (1 is the highest below the title); closes those of its level and below."""
        self.section = (*self.section[: level - 1], " ".join(title.split()))

    def paragraph(self, span: Span, *, item: bool = False) -> None:
        """Running text, or an item of a list, where a mark stands for what comes before it too, as in a table."""
        place = Locator(section=self.section)
        if item:
            self._items[self.section] += 1
            place = replace(place, item=self._items[self.section])
        self._passages += self._sentences(span, place, item=item)

    def table(self) -> None:
        """Begin a table; its rows follow."""
        self._table += 1
        self._row = 0

    def row(self, cells: Sequence[tuple[str, Sequence[tuple[Span, bool]]] | Cell]) -> Row:
        """A row below the header: (column, its lines, each with whether it is a list item) or the cell of a row
        above that reaches down into this one."""
        self._row += 1
        place = Locator(section=self.section, table=self._table, row=self._row)
        made = tuple(cell if isinstance(cell, Cell) else self._cell(place, *cell) for cell in cells)
        row = Row(locator=place, cells=made)
        self._rows.append(row)
        for given, cell in zip(cells, made, strict=True):
            if given is not cell:
                self._passages += cell.passages
        return row

    def reference(
        self, number: int, words: str, span: Span, *, url: str = "", fields: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """An entry of the reference list, perhaps empty; its address is looked for where none is given."""
        entry = " ".join(words.split())
        address = _ADDRESS.search(entry)
        found = url or (address[0].rstrip(".,;") if address else "")
        place = Passage(quote=self._quote(*span), locator=Locator(section=self.section))
        self._references.append((Reference(number, entry, found, fields), place))

    def build(self) -> Article:
        text = self._all()
        return Article(
            source=self.source,
            text=text,
            passages=tuple(self._passages),
            rows=tuple(self._rows),
            references=tuple(self._references),
        )

    def _all(self) -> str:
        if len(self._written) > 1:
            self._written = ["".join(self._written)]
        return self.text or "".join(self._written)

    def _quote(self, start: int, end: int) -> Quote:
        return Quote(start, end, self._all()[start:end])

    def _sentences(self, span: Span, locator: Locator, *, item: bool) -> list[Passage]:
        self._paragraph += 1
        text = self._all()
        sentences = [each for each in split_sentences(text, *span) if each[0] < each[1]]
        noted = item or locator.row is not None
        return [
            Passage(
                quote=Quote(start, end, text[start:end]),
                locator=locator,
                references=marks or (_next_marks(sentences[at + 1 :]) if noted else ()),
                paragraph=self._paragraph,
            )
            for at, (start, end, marks) in enumerate(sentences)
        ]

    def _cell(self, row: Locator, column: str, lines: Sequence[tuple[Span, bool]]) -> Cell:
        locator = Locator(section=row.section, table=row.table, row=row.row, column=column)
        found: list[Passage] = []
        for span, item in lines:
            words = self._all()[slice(*span)]
            if found and words.endswith("]") and _MARKS_ALONE.fullmatch(words):
                found = list(_marked(found, tuple(int(number) for number in re.findall(r"\d+", words))))
            else:
                found += self._sentences(span, locator, item=item)
        return Cell(column=column, passages=tuple(found))


def _next_marks(sentences: Sequence[tuple[int, int, tuple[int, ...]]]) -> tuple[int, ...]:
    return next((marks for *_, marks in sentences if marks), ())


def _marked(passages: Sequence[Passage], marks: tuple[int, ...]) -> Iterator[Passage]:
    """Marks that stand alone on a line belong to the whole paragraph before them."""
    last = passages[-1].paragraph
    for each in passages:
        more = tuple(dict.fromkeys(each.references + marks))
        yield replace(each, references=more) if each.paragraph == last else each
