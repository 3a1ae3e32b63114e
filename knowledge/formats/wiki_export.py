"""A page as Special:Export of MediaWiki gives it: its wikitext, wrapped in XML.

The format is mediawiki.org/xml/export-0.11.xsd: ``<mediawiki><page><title/><revision><text/></revision></page>``. Of
several revisions the latest counts. The XML is hostile until read: a document type, which could declare entities that
swell or that fetch other files, stands in no export, and a file with one is refused before it is parsed.
"""

import re
from pathlib import PurePath

from lxml import etree

from ..markup.line_signs import scrubbed
from ..model import Article, Source
from ..unreadable import UnreadableArticle
from . import wikitext

__all__ = ["read", "recognises"]

_ROOT = re.compile(r"<mediawiki[\s>]")
_BEGINNING = 20_000
"""Characters within which the root of an export begins."""
_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)", re.IGNORECASE)


def recognises(name: PurePath, text: str) -> bool:
    """By its name, or by how it opens."""
    return name.suffix.casefold() == ".xml" or (
        text[:_BEGINNING].lstrip("\ufeff \t\r\n").startswith("<") and _opening(text) is not None
    )


def read(text: str, source: Source) -> Article:
    """Read the wikitext of the one page.

    Raises:
        UnreadableArticle: it is no export, declares a document type, is no XML, or holds no page or several.
    """
    opening = _opening(text)
    if opening is None or _DECLARATION.search(text, 0, opening.start()):
        raise UnreadableArticle(
            f"{source.title} is no page that a wiki exported; export it anew with Special:Export, or save it as HTML."
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8")
    try:
        root = etree.fromstring(scrubbed(text[opening.start() :]).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableArticle(f"The XML of {source.title} is broken; export the page anew.") from error
    pages = root.findall("{*}page")
    if len(pages) != 1:
        raise UnreadableArticle(f"{source.title} holds {len(pages)} pages of a wiki; export the one of the article.")
    revisions = sorted(pages[0].iterfind("{*}revision"), key=lambda each: each.findtext("{*}timestamp") or "")
    words = revisions[-1].findtext("{*}text") if revisions else ""
    if not words:
        raise UnreadableArticle(f"{source.title} is an export without the text of its page; export the page anew.")
    return wikitext.read(words, source)


def _opening(text: str) -> re.Match[str] | None:
    return _ROOT.search(text, 0, _BEGINNING)
