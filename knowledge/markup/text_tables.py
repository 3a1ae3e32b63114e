"""A table that stands in the lines of a text, and where in the text each line of its cells is."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ..unreadable import UnreadableArticle

__all__ = ["Drawing", "DrawnCell", "DrawnTable", "Piece", "lines_of", "unclosed"]


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


@dataclass(frozen=True, slots=True)
class Drawing:
    """A line column by column, and where in the line each column is."""

    text: str
    places: Sequence[int]

    @classmethod
    def narrow(cls, line: Piece) -> "Drawing":
        """Every character is a column."""
        return cls(line.text, range(len(line.text) + 1))

    @classmethod
    def wide(cls, line: Piece) -> "Drawing":
        """With a filler behind each sign that is two letters wide, and without accents of their own."""
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


def unclosed(at: int, why: str = "is not closed, or its lines do not meet") -> UnreadableArticle:
    """What to raise for a table that begins with the line of this index."""
    return UnreadableArticle(f"The table that begins in line {at + 1} {why}; save the article anew.")
