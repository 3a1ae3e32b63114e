"""What every store asks of an article before it keeps it, so that all of them accept and refuse the same."""

from collections.abc import Sequence
from dataclasses import astuple

from ..dates import EdtfDate
from ..document import Document
from ..model import Article, Fact

__all__ = ["in_order"]


def in_order(article: Article, facts: Sequence[Fact], document: Document) -> list[Fact]:
    """The facts by the start of their first quote; those that start together keep the order they came in.

    Raises:
        ValueError: a quote is not what the article says at its offsets, a fact belongs to another source, a
            date is not what its EDTF text means, or the text holds a character that no database keeps (U+0000
            or half of a surrogate pair).

    """
    for text in (article.text, *astuple(article.source), document.name, document.record):
        if "\0" in text:
            raise ValueError(f"the article {article.source.id!r} holds the character U+0000")
        text.encode()  # a lone surrogate raises UnicodeEncodeError, which is a ValueError
    for fact in facts:
        _check(article, fact)
    return sorted(facts, key=lambda fact: fact.quote.start)


def _check(article: Article, fact: Fact) -> None:
    for each in fact.provenance:
        if each.source != article.source:
            raise ValueError(f"a fact of {each.source.id!r} among those of {article.source.id!r}")
        if article.text[each.quote.start : each.quote.end] != each.quote.exact:
            raise ValueError(f"{article.source.id!r} does not say {each.quote!r}")
    if fact.date is not None and EdtfDate.parse(fact.date.edtf) != fact.date:
        raise ValueError(f"not what its EDTF text means: {fact.date!r}")
