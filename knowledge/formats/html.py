"""HTML: a page of MediaWiki as a browser saves it, a page that pandoc wrote, or any page with headings and tables.

Since 2024 MediaWiki has headings in ``div.mw-heading``. The page is parsed with nothing fetched and no entity of its
own expanded, and its tree is walked without recursion.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from lxml import etree

from ..markup.blocks import Block, Entry, Heading, Line, Table, TableCell
from ..markup.html_article import article_in, classes_of, highest_heading, is_hidden, is_title, number_in, seen_in
from ..markup.html_notes import Notes, lists_references
from ..markup.line_signs import BREAK, flag, scrubbed
from ..markup.marked_up import article_of
from ..model import Article, Source
from ..unreadable import UnreadableArticle

__all__ = ["read", "recognises"]

_NAMES = (".html", ".htm", ".xhtml")
_OPENING = re.compile(r"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*+-->\s*+)*+(?:<!doctype\s+html|<html[\s>])")
_ELEMENT = re.compile(r"<[a-zA-Z!/]")
_SAMPLE = 200_000


def recognises(name: PurePath, text: str) -> bool:
    """By its name, if there is any element in it, or by how it opens."""
    if name.suffix.casefold() in _NAMES:
        return _ELEMENT.search(text) is not None
    return _OPENING.match(text[:_SAMPLE]) is not None


def read(text: str, source: Source) -> Article:
    """Read the part of a page that is its article.

    Raises:
        UnreadableArticle: the page cannot be parsed at all.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, recover=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = etree.fromstring(scrubbed(text).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableArticle(f"{source.title} is no HTML that can be read; save the page anew.") from error
    if tree is None:
        raise UnreadableArticle(f"{source.title} is an empty HTML page; save the page anew.")
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableArticle(f"{source.title} is nested deeper than any page; save the page anew.")
    root = article_in(tree)
    page = _Page(highest_heading(root))
    _walk(root, page)
    return article_of(page.finished(), source)


# ---- from elements to blocks

_BLOCKS = frozenset(
    "p div section article main header aside ul ol dl dd dt li blockquote pre address fieldset details summary center "
    "figcaption body html table tbody thead tfoot tr td th h1 h2 h3 h4 h5 h6".split()
)
_SEE = re.compile(r"\s*(?:main articles?|main pages?|see also|see|further information)\b[^:]*:", re.IGNORECASE)
_DEEPEST = 8


def _walk(root: etree._Element, page: "_Page") -> None:
    """Every element in document order, without recursion: a page may be nested thousands of levels deep."""
    waiting: list[tuple[etree._Element, Callable[[], None] | None]] = [(root, None)]
    while waiting:
        element, leave = waiting.pop()
        if leave is None and not is_hidden(element):
            done = page.enter(element)
            if done is not None:
                page.say(element.text)
                waiting.append((element, done))
                waiting += [(child, None) for child in element.iterchildren(reversed=True)]
                continue
        elif leave is not None:
            leave()
        if element is not root:
            page.say(element.tail)


def _nothing() -> None:
    pass


@dataclass(slots=True)
class _OpenTable:
    rows: list[list[TableCell]] = field(default_factory=list)
    cell: list[Line | Table] | None = None
    """The blocks of the cell that is open."""


@dataclass(slots=True)
class _Page:
    """Takes elements as they come, and keeps the blocks that they make."""

    highest: int
    _made: list[Block] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _items: int = 0
    _tables: list[_OpenTable] = field(default_factory=list)
    _notes: Notes = field(default_factory=Notes)

    def say(self, words: str | None) -> None:
        if words:
            self._words.append(words)

    def finished(self) -> list[Block]:
        self._flush()
        return self._made

    def enter(self, element: etree._Element) -> Callable[[], None] | None:
        """Begin an element: what is to be done at its end, or None where it is done with already."""
        tag, classes = str(element.tag), classes_of(element)
        if (mark := self._notes.mark(element)) is not None:
            self._words.append(mark)
            return None
        if lists_references(element):
            self._flush()
            for each in self._notes.entries(element):
                self._put(each)
            return None
        if "flagicon" in classes:
            self._flag(element)
            return None
        if "hatnote" in classes or "rellink" in classes:
            self._flush()
            self._hatnote(element)
            return None
        if tag == "br":
            self._words.append(BREAK)
        elif tag in _BLOCKS:
            return self._block(element, tag)
        return _nothing

    def _block(self, element: etree._Element, tag: str) -> Callable[[], None] | None:
        self._flush()
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            if is_title(element) or int(tag[1]) < self.highest:
                return None
            return lambda: self._heading(int(tag[1]) - self.highest + 1)
        if tag == "li":
            self._items += 1
            return self._leave_item
        if tag == "table" and len(self._tables) < _DEEPEST:
            self._tables.append(_OpenTable())
            items, self._items = self._items, 0
            return lambda: self._leave_table(items)
        if tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        if tag in ("td", "th") and self._tables and self._tables[-1].rows and self._tables[-1].cell is None:
            self._tables[-1].cell = []
            return lambda: self._leave_cell(element)
        return self._flush

    def _flush(self) -> None:
        words = "".join(self._words)
        self._words = []
        for line in words.split(BREAK):
            if line.strip():
                self._put(Line(line, self._items > 0))

    def _put(self, block: Line | Table | Entry) -> None:
        cell = next((table.cell for table in reversed(self._tables) if table.cell is not None), None)
        if isinstance(block, Entry):
            self._made.append(block)
        elif cell is not None:
            cell.append(block)
        elif not self._tables or isinstance(block, Table):
            self._made.append(block)

    def _heading(self, level: int) -> None:
        title = "".join(self._words).replace(BREAK, " ")
        self._words = []
        if not self._tables:
            self._made.append(Heading(title, level))
        else:
            self._put(Line(title))

    def _leave_item(self) -> None:
        self._flush()
        self._items -= 1

    def _leave_cell(self, element: etree._Element) -> None:
        self._flush()
        table = self._tables[-1]
        blocks, table.cell = tuple(table.cell or ()), None
        rows, columns = (number_in(element.get(name)) for name in ("rowspan", "colspan"))
        table.rows[-1].append(TableCell(blocks, element.tag == "th", rows, columns))

    def _leave_table(self, items: int) -> None:
        self._flush()
        table = self._tables.pop()
        self._items = items
        self._put(Table(tuple(tuple(row) for row in table.rows)))

    def _flag(self, element: etree._Element) -> None:
        names = [each.get(name) for name in ("title", "alt") for each in element.iter("a", "img") if each.get(name)]
        if names:
            self._words.append(flag(scrubbed(str(names[0]))))

    def _hatnote(self, element: etree._Element) -> None:
        """ "Main article: X" says where to read on; other notes at the top of a section say nothing of its matter."""
        if _SEE.match("".join(seen_in(element))):
            for link in element.iter("a"):
                title = "".join(seen_in(link)).partition("§")[0].partition("#")[0]
                self._put(Line(f"See {title}"))
