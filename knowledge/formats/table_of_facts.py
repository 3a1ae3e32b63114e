"""Tables of facts: CSV and TSV with a header that names the columns, a country a row.

Sources of the format: RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) for commas and quotation marks; spreadsheets
write semicolons where the comma is the decimal sign, a byte order mark, or a first line ``sep=;``; in TSV a quotation
mark may be no more than itself (https://www.iana.org/assignments/media-types/text/tab-separated-values).

A reference stands once in the reference list, and its mark in the notes and the date of each row that names it. It is
numbered in the order of the rows, unless it brings its number along (``[5] The words``), as marks within notes need.
Missing cells of a row are empty. Cells beyond the last column belong to that column: they come of commas in running
text that nobody quoted.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import PurePath

from ..folding import fold
from ..markup.blocks import BULLET, Block, Entry, Line, Table, TableCell
from ..markup.decoding import TELLS_NOTHING, is_no_text
from ..markup.line_signs import mark, scrubbed
from ..markup.marked_up import article_of
from ..model import Article, Source
from ..unreadable import UnreadableArticle

__all__ = ["read", "recognises"]

_SUFFIXES = {".csv", ".tsv", ".tab"}
_DELIMITERS = ",;\t"
_LONGEST_HEADER = 20_000
_LARGEST_MARK = 9999
_MOST_COLUMNS = 100
_SEPARATOR_LINE = re.compile(r"\ufeff?sep=(.)[ \t]*\r?\n", re.IGNORECASE)
_ENTRY = re.compile(r"\[(\d{1,4})\]\s*(.*)", re.ASCII | re.DOTALL)
_NEXT_ENTRY = re.compile(r"[\r\n]+|;\s*(?=\[\d{1,4}\])", re.ASCII)
_MARK = re.compile(r"\[(\d{1,4})\]", re.ASCII)
_LINE_ENDS = re.compile(r"[\r\n]+")

_KINDS = {
    "country": ("country countries nation partner state pays", "name of other the"),
    "date": (
        "began begun date established establishment since start started when year",
        "bilateral diplomatic formal formally from in of official on relation relations the ties were",
    ),
    "notes": ("comment comments description details note notes remark remarks", "additional and further on relations"),
    "mission": (
        "embassies embassy mission missions type",
        "and consulate consulates diplomatic high commission commissions of",
    ),
    "city": ("city town location seat in", "consulate commission diplomatic embassy high mission of the"),
    "url": ("address link links url urls website", "reference source web"),
    "reference": ("citation citations footnote footnotes ref reference references refs source sources", "and"),
}
"""A header cell is of a kind if it holds one of the first words, and none but those and the second ones."""

_TAKEN_FOR_COUNTRY = re.compile(r"\b(?:country|state|nation)\b", re.IGNORECASE)
_TAKEN_FOR_DATE = re.compile(r"\b(?:date|began|established|establishment|since)\b", re.IGNORECASE)
"""Titles by which extractors find these columns."""


def recognises(name: PurePath, text: str) -> bool:
    """By its name; or a text of no telling name, by a header with two known columns, one a country or a date."""
    suffix = name.suffix.casefold()
    if suffix in _SUFFIXES:
        return True
    if suffix not in TELLS_NOTHING:
        return False
    _, body = _separator(text)
    kinds = [_kind(cell) for cell in _header(body, _delimiter(text))[:_MOST_COLUMNS]]
    return sum(bool(kind) for kind in kinds) > 1 and not {"country", "date"}.isdisjoint(kinds)


def read(text: str, source: Source) -> Article:
    """Read the rows below the header.

    Raises:
        UnreadableArticle: no column is known, or there are very many; a quotation mark is not closed; or the bytes
            were no text.
    """
    if is_no_text(text):
        raise UnreadableArticle("The file holds bytes that are no text; save the table as CSV in UTF-8.")
    _, body = _separator(text)
    delimiter = _delimiter(text)
    records = list(_records(body, delimiter))
    titles = records[0] if records else []
    if len(titles) > _MOST_COLUMNS:
        raise UnreadableArticle(
            f"The first line of the table has {len(titles):,} columns, and a table of facts has no more than "
            f"{_MOST_COLUMNS}; keep those of country, date, notes and references."
        )
    columns = _columns(titles)
    if not any(column.kind for column in columns):
        raise UnreadableArticle(
            "The first line of the table names no column that is known here; name at least one of country, date "
            "(or since, established), notes, mission, city, reference and url."
        )
    return article_of(_blocks(columns, [_fitted(row, len(columns), delimiter) for row in records[1:]]), source)


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    kind: str


@dataclass(slots=True)
class _References:
    """The reference list as it grows."""

    taken: set[int]
    """Numbers that marks in the table use, or that entries bring along."""
    entries: dict[int, Entry] = field(default_factory=dict)
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    _next: Iterator[int] = field(default_factory=lambda: count(1))

    def number(self, words: str, url: str) -> int:
        """The number of an entry, which is added unless it is there.

        Raises:
            UnreadableArticle: it brings along a number that another entry has.
        """
        given = _ENTRY.fullmatch(words)
        text = given[2] if given else words
        if given:
            number = int(given[1])
        else:
            if (text, url) not in self._numbers:
                self._numbers[text, url] = next(each for each in self._next if each not in self.taken)
            number = self._numbers[text, url]
        entry = Entry(number, text, url)
        if self.entries.setdefault(number, entry) != entry:
            raise UnreadableArticle(
                f"Two rows of the table give reference [{number}] different words; "
                "number the references through, or leave their numbers out."
            )
        return number


# --- From text to records


def _separator(text: str) -> tuple[str, str]:
    """The delimiter that a spreadsheet named in the first line, if it did, and the text below."""
    match = _SEPARATOR_LINE.match(text)
    return (match[1], text[match.end() :]) if match else ("", text.removeprefix("\ufeff"))


def _delimiter(text: str) -> str:
    """The one that makes most of the header known; of several, the one that parts it into most cells."""
    given, body = _separator(text)
    if given and given in _DELIMITERS:
        return given

    def known(delimiter: str) -> tuple[int, int]:
        header = _header(body, delimiter)[:_MOST_COLUMNS]
        return sum(bool(_kind(cell)) for cell in header), len(header)

    return max(_DELIMITERS, key=known)


def _header(text: str, delimiter: str) -> list[str]:
    try:
        return next(_records(text[:_LONGEST_HEADER], delimiter), [])
    except UnreadableArticle:
        return []


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """The records that are not empty.

    Raises:
        UnreadableArticle: a quotation mark is not closed.
    """
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        quoting=csv.QUOTE_MINIMAL if delimiter != "\t" or _well_quoted(text) else csv.QUOTE_NONE,
        strict=True,
        skipinitialspace=True,
    )
    line = 1
    try:
        for record in reader:
            line = reader.line_num + 1
            cells = [cell.strip() for cell in record]
            if any(cells):
                yield cells
    except csv.Error as error:
        if "field larger" in str(error):
            raise UnreadableArticle(
                f"A cell of the row in line {line} is longer than {csv.field_size_limit():,} characters; "
                "is a quotation mark missing?"
            ) from error
        raise UnreadableArticle(
            f"A quotation mark in the row that begins in line {line} is not closed, or not doubled inside its cell."
        ) from error


def _well_quoted(text: str) -> bool:
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True):
            pass
    except csv.Error:
        return False
    return True


def _fitted(record: Sequence[str], width: int, delimiter: str) -> list[str]:
    """A row with as many cells as there are columns."""
    cells = list(record[:width]) + [""] * (width - len(record))
    further = [cell for cell in record[width:] if cell]
    if further:
        cells[-1] = (f"{delimiter} " if delimiter != "\t" else " ").join(each for each in (cells[-1], *further) if each)
    return cells


# --- From records to blocks


def _kind(title: str) -> str:
    words = set(re.findall(r"\w+", fold(title.replace("_", " ")).folded))
    for kind, (telling, others) in _KINDS.items():
        known = set(telling.split())
        if words & known and words <= known | set(others.split()):
            return kind
    return ""


def _columns(header: Sequence[str]) -> list[_Column]:
    """Of several columns of countries or of dates, the first is the one; the rest are notes."""
    columns: list[_Column] = []
    for title in header:
        kind = _kind(title)
        if kind in {"country", "date"} and kind in {each.kind for each in columns}:
            kind = ""
        columns.append(_Column(_title(scrubbed(title), kind), kind))
    return columns


def _title(title: str, kind: str) -> str:
    """A title by which extractors take the column for what it is, and for nothing else."""
    if kind == "country":
        return title if _TAKEN_FOR_COUNTRY.search(title) else "Country"
    if kind == "date":
        return title if _TAKEN_FOR_DATE.search(title) else "Date"
    return "Notes" if _TAKEN_FOR_COUNTRY.search(title) or _TAKEN_FOR_DATE.search(title) else title


def _blocks(columns: Sequence[_Column], rows: Sequence[Sequence[str]]) -> Iterator[Block]:
    cited = {"reference", "url"}
    shown = [at for at, column in enumerate(columns) if column.kind not in cited]
    references = _References(
        {int(number) for row in rows for cell in row for number in _MARK.findall(cell)},
    )
    made = [tuple(TableCell((Line(columns[at].title),), header=True) for at in shown)]
    for row in rows:
        numbers = _numbers(columns, row, references)
        own = {int(number) for at in shown for number in _MARK.findall(row[at])}
        marks = "".join(mark(number) for number in numbers if number not in own and number <= _LARGEST_MARK)
        with_words = [at for at in shown if row[at]]
        marked = [at for at in with_words if columns[at].kind in {"date", "notes"}] or with_words[:1]
        made.append(tuple(_cell(row[at], marks if at in marked else "") for at in shown))
    yield Table(tuple(made))
    yield from (references.entries[number] for number in sorted(references.entries))


def _numbers(columns: Sequence[_Column], row: Sequence[str], references: _References) -> list[int]:
    """The references of a row; an address beside words is the address of the first of them."""
    found: dict[str, list[str]] = {"reference": [], "url": []}
    for column, cell in zip(columns, row, strict=True):
        if column.kind in found:
            found[column.kind] += [each.strip() for each in _NEXT_ENTRY.split(scrubbed(cell)) if each.strip()]
    words, urls = found["reference"], found["url"]
    paired = [(text, urls.pop(0) if urls else "") for text in words]
    return [references.number(text, url) for text, url in [*paired, *((url, url) for url in urls)]]


def _cell(words: str, marks: str) -> TableCell:
    """A cell of several lines has a line for each; with a mark, a line is an item, so that it stands for all of it."""
    lines = [scrubbed(each).strip() for each in _LINE_ENDS.split(words)]
    return TableCell(
        tuple(
            Line(BULLET.sub("", line, count=1) + marks, item=bool(marks or BULLET.match(line)))
            for line in lines
            if line
        )
    )
