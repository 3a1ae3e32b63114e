"""HTML: a page of MediaWiki as a browser saves it, a page that pandoc wrote, or any page with headings and tables.

MediaWiki's marks are ``sup.reference`` and its lists ``ol.references`` (mediawiki.org/wiki/Extension:Cite), since 2024
with headings in ``div.mw-heading``; pandoc's are ``a.footnote-ref`` and ``section.footnotes`` (pandoc.org/MANUAL.html).
The page is parsed with nothing fetched and no entity of its own expanded, and its tree is walked without recursion.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePath

from lxml import etree

from ..blocks import Block, Entry, Heading, Line, Table, TableCell
from ..citation import Fields, fields_of_coins
from ..line_signs import BREAK, flag, mark, scrubbed
from ..marked_up import article_of
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
    root = _article_in(tree)
    page = _Page(_highest(root))
    _walk(root, page)
    return article_of(page.finished(), source)


# ---- what of a page is its article

_HIDDEN_TAGS = frozenset(
    "script style noscript template head nav footer form button input select textarea svg math object iframe audio"
    " video canvas map figure img picture link meta del s strike hr col colgroup title caption rt rp".split()
)
_HIDDEN_CLASSES = frozenset(
    "navbox navbox-styles infobox sidebar toc toc_container mw-editsection mw-jump-link catlinks printfooter metadata"
    " ambox shortdescription mw-empty-elt noprint thumb gallery mw-cite-backlink mw-linkback-text Z3988 portalbox"
    " side-box sistersitebox vertical-navbox authority-control noexcerpt tright portal-bar mw-indicators footnote-back"
    " footnote-backref reference-accessdate-hidden Inline-Template mw-file-element".split()
)
_HIDDEN_ROLES = frozenset({"navigation", "doc-toc", "doc-backlink", "banner", "contentinfo", "search"})
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def _classes(element: etree._Element) -> frozenset[str]:
    given = element.get("class")
    return _names(given) if given else _NO_NAMES


@lru_cache(maxsize=1000)
def _names(given: str) -> frozenset[str]:
    return frozenset(given.split())


_NO_NAMES: frozenset[str] = frozenset()


def _hidden(element: etree._Element) -> bool:
    if element.tag in _HIDDEN_TAGS:
        return True
    return bool(element.attrib) and (
        not _HIDDEN_CLASSES.isdisjoint(_classes(element))
        or element.get("role") in _HIDDEN_ROLES
        or element.get("hidden") is not None
        or (element.get("rel") or "") == "mw:referencedBy"
        or "#cite_ref" in (element.get("href") or "")
        or _UNSEEN.search(element.get("style") or "") is not None
    )


def _article_in(tree: etree._Element) -> etree._Element:
    """The element that holds the article: MediaWiki's own, else the page's main part, else the whole."""
    best: dict[int, etree._Element] = {}
    for element in tree.iter(etree.Element):
        if "mw-parser-output" in _classes(element) and element.tag in ("div", "section", "body"):
            # The notices above an article are made by the same parser; the article is the longest.
            if 0 not in best or _size(element) > _size(best[0]):
                best[0] = element
        elif element.get("id") in ("mw-content-text", "bodyContent"):
            best.setdefault(1, element)
        elif element.tag in ("main", "article") or element.get("role") == "main":
            best.setdefault(2, element)
        elif element.tag == "body":
            best.setdefault(3, element)
    return best[min(best)] if best else tree


def _size(element: etree._Element) -> int:
    return sum(1 for _ in element.iterchildren())


def _is_title(element: etree._Element) -> bool:
    return element.get("id") == "firstHeading" or "title" in _classes(element)


def _highest(root: etree._Element) -> int:
    """The level of the highest headings below the title of the page."""
    levels = [int(each.tag[1]) for each in root.iter("h1", "h2", "h3", "h4", "h5", "h6") if not _is_title(each)]
    if levels.count(1) == 1 and levels[0] == 1 and len(levels) > 1:
        levels.remove(1)
    return min(levels, default=2)


# ---- from elements to blocks

_BLOCKS = frozenset(
    "p div section article main header aside ul ol dl dd dt li blockquote pre address fieldset details summary center "
    "figcaption body html table tbody thead tfoot tr td th h1 h2 h3 h4 h5 h6".split()
)
_SEE = re.compile(r"\s*(?:main articles?|main pages?|see also|see|further information)\b[^:]*:", re.IGNORECASE)
_DEEPEST = 8
_LONGEST_MARK = 40


def _walk(root: etree._Element, page: "_Page") -> None:
    """Every element in document order, without recursion: a page may be nested thousands of levels deep."""
    waiting: list[tuple[etree._Element, Callable[[], None] | None]] = [(root, None)]
    while waiting:
        element, leave = waiting.pop()
        if leave is None and not _hidden(element):
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
    _marks: dict[str, int] = field(default_factory=dict)
    """Fragments that marks point to, and the numbers that they show."""
    _notes: set[str] = field(default_factory=set)
    """Fragments of notes, whose marks are no numbers: ``[a]``, ``[note 1]``."""
    _listed: int = 0

    def say(self, words: str | None) -> None:
        if words:
            self._words.append(words)

    def finished(self) -> list[Block]:
        self._flush()
        return self._made

    def enter(self, element: etree._Element) -> Callable[[], None] | None:
        """Begin an element: what is to be done at its end, or None where it is done with already."""
        tag, classes = str(element.tag), _classes(element)
        if _is_mark(element, classes) and self._mark(element):
            return None
        if tag == "ol" and (("references" in classes) or _in_footnotes(element)):
            self._flush()
            self._references(element)
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
            if _is_title(element) or int(tag[1]) < self.highest:
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

    def _put(self, block: "Line | Table") -> None:
        cell = next((table.cell for table in reversed(self._tables) if table.cell is not None), None)
        if cell is not None:
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
        rows, columns = (_number(element.get(name)) for name in ("rowspan", "colspan"))
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
        if _SEE.match("".join(_seen(element))):
            for link in element.iter("a"):
                title = "".join(_seen(link)).partition("§")[0].partition("#")[0]
                self._put(Line(f"See {title}"))

    def _mark(self, element: etree._Element) -> bool:
        """Whether it is a mark; one that was never closed holds half the page, and is none."""
        words = "".join(_seen(element))
        if len(words) > _LONGEST_MARK:
            return False
        shown = re.fullmatch(r"[\s\[]*(\d{1,4})(?:[:.]\d+)?[\s\]]*", words)
        targets = [
            each.get("href", "").rpartition("#")[2]
            for each in (element, *element.iter("a"))
            if "#" in each.get("href", "")
        ]
        if shown:
            self._words.append(mark(int(shown[1])))
            self._marks.update(dict.fromkeys(targets, int(shown[1])))
        else:
            self._notes.update(targets)
        return True

    def _references(self, listing: etree._Element) -> None:
        first = _number(listing.get("start"))
        own_group = (listing.get("data-mw-group") or "") == ""
        for place, item in enumerate(listing.iterchildren("li"), first):
            name = item.get("id", "")
            words, url, fields = _entry(item)
            number = self._marks.get(name)
            if number is None and (name in self._notes or not own_group):
                self._put(Line(words))
                continue
            if number is None:
                digits = re.fullmatch(r"\D*(\d{1,4})", name)
                number = int(digits[1]) if digits and name not in self._marks else place
            self._made.append(Entry(number, words, url, fields=fields))


def _number(attribute: str | None) -> int:
    match = re.fullmatch(r"\s*(\d{1,5})\s*", attribute or "")
    return int(match[1]) if match else 1


def _is_mark(element: etree._Element, classes: frozenset[str]) -> bool:
    return (
        (element.tag == "sup" and "reference" in classes)
        or "footnote-ref" in classes
        or element.get("role") == "doc-noteref"
        or "footnoteRef" in classes
    )


def _in_footnotes(listing: etree._Element) -> bool:
    parent = listing.getparent()
    return parent is not None and (
        not {"footnotes", "footnotes-list"}.isdisjoint(_classes(parent) | _classes(listing))
        or parent.get("role") == "doc-endnotes"
    )


def _seen(element: etree._Element) -> Iterator[str]:
    """The text that shows, without recursion."""
    waiting: list[etree._Element | str] = [element]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
            continue
        if part is not element and part.tail:
            waiting.append(part.tail)
        if not _hidden(part):
            waiting += part.iterchildren(reversed=True)
            if part.text:
                waiting.append(part.text)
            elif part.tag in ("br", "p", "li"):
                waiting.append(" ")


def _entry(item: etree._Element) -> tuple[str, str, Fields]:
    """The words of an entry of a reference list, its address, and what its citation names."""
    inside = next((each for each in item.iter("span") if "reference-text" in _classes(each)), item)
    words = re.sub(r"^\s*[↑^]\s*", "", "".join(_seen(inside)))
    links = [each for each in inside.iter("a") if re.match(r"(?i)https?://\S+$", each.get("href", ""))]
    outside = [each for each in links if "external" in _classes(each)]
    plain = [each for each in links if not re.search(r"/wiki/", each.get("href", ""))]
    url = next((str(each.get("href")) for each in (*outside, *plain)), "")
    cited = [each.get("title") or "" for each in inside.iter("span") if "Z3988" in _classes(each)]
    return words, url, fields_of_coins(cited[0]) if len(cited) == 1 else ()
