"""Headings, paragraphs, lists and tables of wikitext, found line by line once its templates and links are words.

Read as MediaWiki does (mediawiki.org/wiki/Help:Formatting, Help:Tables): a table that is never closed ends with the
section it stands in.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .blocks import NUMBER, Block, Heading, Line, Table, TableCell
from .line_signs import BREAK, scrubbed

__all__ = ["NOTES", "REFERENCES", "TABLE", "ListPlace", "blocks_of", "finished"]

TABLE = "\ue010"
"""Stands for the sign that opens a table, which mwparserfromhell is not to see: tables are found line by line."""
REFERENCES = "\ue011"
NOTES = "\ue012"


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where the reference list stands, or that of the notes."""

    of_notes: bool


_HEADING = re.compile(r"(={1,6})(.+?)\1\s*")
_NUMBER = re.compile(NUMBER)
_ITEM = re.compile(r"([*#:;]+)\s*(.*)")
_SPAN = re.compile(r"\b(row|col)span\s*=\s*[\"']?\s*(\d{1,5})", re.IGNORECASE)
_LEFT_OVER = re.compile(
    r"\ue014.*|</?(?:ref|references|span|div|small|big|br|b|i|u|p|center|nowiki|noinclude|onlyinclude|sup|sub|font"
    r"|includeonly|blockquote|ul|ol|li|table|tr|td|th|tt|em|strong)\b[^<>]*>|__[A-Z]{3,30}__|\[\[|\]\]|\{\{|\}\}",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*-{4,}\s*")
_QUOTES = re.compile(r"'{2,}")
_BEFORE_STOP = re.compile(r" ([,.])(?=\s|$|\ue000)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,32});")
_DEEPEST = 8


@dataclass(slots=True)
class _OpenCell:
    header: bool
    attributes: str
    parts: list["str | Table"] = field(default_factory=list)

    def closed(self) -> TableCell:
        spans = {which.casefold(): int(number) for which, number in _SPAN.findall(self.attributes)}
        return TableCell(tuple(_lines(self.parts)), self.header, spans.get("row", 1), spans.get("col", 1))


@dataclass(slots=True)
class _OpenTable:
    rows: list[list[_OpenCell]] = field(default_factory=lambda: [[]])
    caption: bool = False

    def closed(self) -> Table:
        return Table(tuple(tuple(cell.closed() for cell in row) for row in self.rows))

    def take(self, line: str) -> None:
        """A line inside the table: a new row, new cells, the caption, or more of the last cell."""
        words = line.strip()
        if words.startswith("|-"):
            self.rows.append([])
            self.caption = False
        elif words.startswith("|+"):
            self.caption = True
        elif words.startswith(("|", "!")):
            self.caption = False
            header = words[0] == "!"
            for cell in (words[1:].replace("!!", "||") if header else words[1:]).split("||"):
                attributes, bar, inside = cell.partition("|")
                self.rows[-1].append(_OpenCell(header, attributes if bar else "", [inside if bar else cell]))
        elif self.rows[-1] and not self.caption:
            last = self.rows[-1][-1]
            last.parts += ["", line] if len(last.parts) == 1 else [line]  # its first line is a paragraph of its own


def blocks_of(text: str) -> Iterator[Block | ListPlace]:
    running: list[str | Table] = []
    tables: list[_OpenTable] = []
    for line in [*text.split("\n"), "==\ue013=="]:
        words = line.strip()
        heading = _HEADING.fullmatch(words)
        if heading and tables and len(heading[1]) <= 2:  # noqa: PLR2004  # no cell holds a section of the article
            while tables:
                _close(tables, running)
        if words.lstrip(": ").startswith(TABLE) and len(tables) < _DEEPEST:
            tables.append(_OpenTable())
        elif tables and words.startswith("|}"):
            _close(tables, running)
            (tables[-1].rows[-1][-1].parts if tables and tables[-1].rows[-1] else running).append(words[2:])
        elif tables:
            tables[-1].take(line)
        elif heading or words in (REFERENCES, NOTES):
            yield from _lines(running)
            running = []
            if heading:
                yield Heading(finished(heading[2]), max(1, len(heading[1]) - 1))
            else:
                yield ListPlace(words == NOTES)
        else:
            running.append(line)


def _close(tables: list[_OpenTable], running: list[str | Table]) -> None:
    table = tables.pop().closed()
    if not tables:
        running.append(table)
    elif tables[-1].rows[-1]:
        tables[-1].rows[-1][-1].parts.append(table)


def _lines(parts: Sequence[str | Table]) -> Iterator[Line | Table]:
    """Paragraphs, which an empty line ends, items of lists, and tables between them."""
    paragraph: list[str] = []
    for part in [*parts, ""]:
        lines = part.split("\n") if isinstance(part, str) else [part]
        for line in lines:
            item = _ITEM.fullmatch(line.strip()) if isinstance(line, str) else None
            if item and not item[2] and item[1] == "#":
                item = None  # the title of a column of numbers
            numbered = isinstance(line, str) and _NUMBER.match(line)
            if paragraph and (item or numbered or isinstance(line, Table) or not line.strip()):
                yield from _broken(" ".join(paragraph), item=False)
                paragraph = []
            if isinstance(line, Table):
                yield line
            elif item and item[2]:
                yield from _broken(item[2], item="*" in item[1] or "#" in item[1])
            elif line.strip() and not item and not _RULE.fullmatch(line):
                paragraph.append(line)


def _broken(words: str, *, item: bool) -> Iterator[Line]:
    for line in words.split(BREAK):
        yield Line(finished(line), item)


def finished(words: str) -> str:
    """Words without quotes for emphasis and what is left of broken markup, with their entities decoded."""
    words = _QUOTES.sub(lambda match: "'" if len(match[0]) == 4 else "", words)  # noqa: PLR2004
    words = _BEFORE_STOP.sub(r"\1", " ".join(_LEFT_OVER.sub("", words).split()))
    return _ENTITY.sub(lambda match: scrubbed(html.unescape(match[0])), words)
