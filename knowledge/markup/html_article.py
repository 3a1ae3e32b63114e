"""What of an HTML page is its article, and what of that shows."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

__all__ = ["article_in", "classes_of", "highest_heading", "is_hidden", "is_title", "number_in", "seen_in"]

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


def classes_of(element: etree._Element) -> frozenset[str]:
    """The names in its attribute ``class``."""
    given = element.get("class")
    return _names(given) if given else _NO_NAMES


@lru_cache(maxsize=1000)
def _names(given: str) -> frozenset[str]:
    return frozenset(given.split())


_NO_NAMES: frozenset[str] = frozenset()


def is_hidden(element: etree._Element) -> bool:
    """Whether it is no part of the article, or does not show."""
    if element.tag in _HIDDEN_TAGS:
        return True
    return bool(element.attrib) and (
        not _HIDDEN_CLASSES.isdisjoint(classes_of(element))
        or element.get("role") in _HIDDEN_ROLES
        or element.get("hidden") is not None
        or (element.get("rel") or "") == "mw:referencedBy"
        or "#cite_ref" in (element.get("href") or "")
        or _UNSEEN.search(element.get("style") or "") is not None
    )


def article_in(tree: etree._Element) -> etree._Element:
    """The element that holds the article: MediaWiki's own, else the page's main part, else the whole."""
    best: dict[int, etree._Element] = {}
    for element in tree.iter(etree.Element):
        if "mw-parser-output" in classes_of(element) and element.tag in ("div", "section", "body"):
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


def is_title(element: etree._Element) -> bool:
    """Whether it is the title of the page."""
    return element.get("id") == "firstHeading" or "title" in classes_of(element)


def highest_heading(root: etree._Element) -> int:
    """The level of the highest headings below the title of the page."""
    levels = [int(each.tag[1]) for each in root.iter("h1", "h2", "h3", "h4", "h5", "h6") if not is_title(each)]
    if levels.count(1) == 1 and levels[0] == 1 and len(levels) > 1:
        levels.remove(1)
    return min(levels, default=2)


def seen_in(element: etree._Element) -> Iterator[str]:
    """The text that shows, without recursion."""
    waiting: list[etree._Element | str] = [element]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
            continue
        if part is not element and part.tail:
            waiting.append(part.tail)
        if not is_hidden(part):
            waiting += part.iterchildren(reversed=True)
            if part.text:
                waiting.append(part.text)
            elif part.tag in ("br", "p", "li"):
                waiting.append(" ")


def number_in(attribute: str | None) -> int:
    """The number that an attribute is; 1 where it is none."""
    match = re.fullmatch(r"\s*(\d{1,5})\s*", attribute or "")
    return int(match[1]) if match else 1
