"""Marks and reference lists of an HTML page, as MediaWiki and pandoc write them.

Sources: mediawiki.org/wiki/Extension:Cite (``sup.reference``, ``ol.references``), pandoc.org/MANUAL.html#footnotes
(``a.footnote-ref``, ``section.footnotes``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from .blocks import Entry, Line
from .citation import Fields, fields_of_coins
from .html_article import classes_of, number_in, seen_in
from .line_signs import mark

__all__ = ["Notes", "lists_references"]

_LONGEST_MARK = 40


@dataclass(slots=True)
class Notes:
    """Remembers the marks of a page, which its lists are numbered by."""

    _marks: dict[str, int] = field(default_factory=dict)
    """Fragments that marks point to, and the numbers that they show."""
    _unnumbered: set[str] = field(default_factory=set)
    """Fragments of notes, whose marks are no numbers: ``[a]``, ``[note 1]``."""

    def mark(self, element: etree._Element) -> str | None:
        """The mark that an element is, as it stands in a line: empty if it shows no number; None if it is no mark.

        One that was never closed holds half the page, and is none.
        """
        if not _is_mark(element) or len(words := "".join(seen_in(element))) > _LONGEST_MARK:
            return None
        shown = re.fullmatch(r"[\s\[]*(\d{1,4})(?:[:.]\d+)?[\s\]]*", words)
        targets = [
            each.get("href", "").rpartition("#")[2]
            for each in (element, *element.iter("a"))
            if "#" in each.get("href", "")
        ]
        if not shown:
            self._unnumbered.update(targets)
            return ""
        self._marks.update(dict.fromkeys(targets, int(shown[1])))
        return mark(int(shown[1]))

    def entries(self, listing: etree._Element) -> Iterator[Entry | Line]:
        """The references of a list, and as lines the notes in it whose marks are no numbers."""
        first = number_in(listing.get("start"))
        own_group = (listing.get("data-mw-group") or "") == ""
        for place, item in enumerate(listing.iterchildren("li"), first):
            name = item.get("id", "")
            words, url, fields = _entry(item)
            number = self._marks.get(name)
            if number is None and (name in self._unnumbered or not own_group):
                yield Line(words)
                continue
            if number is None:
                digits = re.fullmatch(r"\D*(\d{1,4})", name)
                number = int(digits[1]) if digits and name not in self._marks else place
            yield Entry(number, words, url, fields=fields)


def _is_mark(element: etree._Element) -> bool:
    classes = classes_of(element)
    return (
        (element.tag == "sup" and "reference" in classes)
        or "footnote-ref" in classes
        or element.get("role") == "doc-noteref"
        or "footnoteRef" in classes
    )


def lists_references(element: etree._Element) -> bool:
    """Whether it is a list of references or notes."""
    return element.tag == "ol" and ("references" in classes_of(element) or _in_footnotes(element))


def _in_footnotes(listing: etree._Element) -> bool:
    parent = listing.getparent()
    return parent is not None and (
        not {"footnotes", "footnotes-list"}.isdisjoint(classes_of(parent) | classes_of(listing))
        or parent.get("role") == "doc-endnotes"
    )


def _entry(item: etree._Element) -> tuple[str, str, Fields]:
    """The words of an entry of a reference list, its address, and what its citation names."""
    inside = next((each for each in item.iter("span") if "reference-text" in classes_of(each)), item)
    words = re.sub(r"^\s*[↑^]\s*", "", "".join(seen_in(inside)))
    links = [each for each in inside.iter("a") if re.match(r"(?i)https?://\S+$", each.get("href", ""))]
    outside = [each for each in links if "external" in classes_of(each)]
    plain = [each for each in links if not re.search(r"/wiki/", each.get("href", ""))]
    url = next((str(each.get("href")) for each in (*outside, *plain)), "")
    cited = [each.get("title") or "" for each in inside.iter("span") if "Z3988" in classes_of(each)]
    return words, url, fields_of_coins(cited[0]) if len(cited) == 1 else ()
