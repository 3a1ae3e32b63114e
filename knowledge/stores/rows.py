"""Values to the rows of the tables."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any, TypeVar

from sqlalchemy import Table

from knowledge.model import Article, Fact, Locator, Provenance, Reference

from .schema import article_references, citations, fact_about, facts, provenances, sources, text_pieces

__all__ = ["Record", "rows_of"]

Record = dict[str, Any]
"""Values by column, as an insert takes them."""

_BATCH = 500
"""Pieces, references or facts at a time: a few milliseconds of work, then others get their turn."""

_Thing = TypeVar("_Thing")


def rows_of(article: Article, ordered: Sequence[Fact], source: int, first: int) -> Iterator[tuple[Table, list[Record]]]:
    """What to insert for an article, in batches, each after the rows that it refers to.

    ``source`` is the number for its source; its facts come in their order and are numbered from ``first``.
    """
    record = article.source
    yield (
        sources,
        [{"number": source} | {name: getattr(record, name) for name in record.__dataclass_fields__}],
    )
    for pieces in _batches(_pieces(article, ordered)):
        yield text_pieces, [{"source": source, "start": start, "words": words} for start, words in pieces]
    cited = dict.fromkeys(reference for fact in ordered for reference in fact.references)
    positions = {reference: position for position, reference in enumerate(cited)}
    for references in _batches(positions.items()):
        yield article_references, [_reference(source, *each) for each in references]
    for numbered in _batches(enumerate(ordered, first)):
        evidence = [(number, at, each) for number, fact in numbered for at, each in enumerate(fact.provenance)]
        yield facts, [_fact(number, source, fact) for number, fact in numbered]
        yield (
            fact_about,
            [
                {"source": source, "code": code, "kind": fact.kind, "fact": number}
                for number, fact in numbered
                for code in sorted(fact.about)
            ],
        )
        yield provenances, [_provenance(*each) for each in evidence]
        cites = [
            {"fact": number, "provenance": at, "place": place, "position": positions[reference]}
            for number, at, each in evidence
            for place, reference in enumerate(each.references)
        ]
        if cites:
            yield citations, cites


def _pieces(article: Article, facts: Iterable[Fact]) -> Iterator[tuple[int, str]]:
    """The text cut wherever a quote begins or ends: (start, words), in order; together they are the text."""
    quotes = [each.quote for fact in facts for each in fact.provenance]
    cuts = {0, len(article.text)} | {quote.start for quote in quotes} | {quote.end for quote in quotes}
    return ((start, article.text[start:end]) for start, end in pairwise(sorted(cuts)))


def _reference(source: int, reference: Reference, position: int) -> Record:
    return {
        "source": source,
        "position": position,
        "number": reference.number,
        "text": reference.text,
        "url": reference.url,
    }


def _fact(number: int, source: int, fact: Fact) -> Record:
    return {
        "number": number,
        "source": source,
        "kind": fact.kind,
        "subject": fact.subject,
        "object": fact.object,
        "also_about": _json(sorted(fact.about - {fact.subject, fact.object})),
        "date": fact.date.edtf if fact.date else None,
        "slots": _json(fact.slots),
    }


def _provenance(fact: int, number: int, each: Provenance) -> Record:
    place = each.locator
    locator = (place.section, place.table, place.row, place.column)
    return {
        "fact": fact,
        "number": number,
        "quote_start": each.quote.start,
        "quote_end": each.quote.end,
        "locator": _json(() if place == Locator() else locator),
    }


def _json(value: Sequence[object]) -> str | None:
    """None where there is nothing to tell."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else None


def _batches(things: Iterable[_Thing]) -> Iterator[list[_Thing]]:
    rest = iter(things)
    while batch := list(islice(rest, _BATCH)):
        yield batch
