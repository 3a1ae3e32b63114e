"""What a page is made of, whatever its format: headings, lines, tables and the entries of its reference list."""

import re
from dataclasses import dataclass

from .article_builder import Span
from .citation import Fields
from .line_signs import tidy

__all__ = ["BULLET", "NUMBER", "Block", "Entry", "Heading", "Line", "Table", "TableCell"]

NUMBER = r"(?:\(\d{1,3}\)|\d{1,3}[.)])[ \t]+(?=\S)"
"""Begins an item of a list, where no markup says so: ``12. ``, ``(12) ``."""

BULLET = re.compile(r"[-*•–]\s+")
"""Begins an item within a cell, which can hold no list."""
_NUMBER = re.compile(NUMBER)


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

    def finished(self) -> "Line | None":
        """As it is written, and an item if it begins with a number; None if it says nothing."""
        words = tidy(self.words)
        number = _NUMBER.match(words) if not self.place else None
        if number:
            return Line(words[number.end() :], item=True)
        return Line(words, self.item, self.place) if words else None


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
