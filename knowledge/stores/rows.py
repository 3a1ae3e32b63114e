"""Values to the rows of the tables."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Table

from knowledge.model import Article, Fact, Locator, Provenance, Reference
from knowledge.query import searched_by

from .schema import fact_about, facts, searched_words, sources, texts
from .values import compressed

__all__ = ["Record", "rows_of"]

Record = dict[str, Any]
"""Values by column, as an insert takes them."""

_BATCH = 500
"""Facts at a time: a few milliseconds of work, then others get their turn."""

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
    yield texts, [{"source": source, "data": compressed(article.text.encode())}]
    for numbered in _batches(enumerate(ordered, first)):
        yield facts, [_fact(number, source, fact) for number, fact in numbered]
        yield (
            fact_about,
            [
                {"source": source, "code": code, "kind": fact.kind, "fact": number}
                for number, fact in numbered
                for code in sorted(fact.about)
            ],
        )
        words = [
            {"source": source, "stem": stem, "fact": number}
            for number, fact in numbered
            for stem in sorted(searched_by(fact))
        ]
        if words:
            yield searched_words, words


def _fact(number: int, source: int, fact: Fact) -> Record:
    return {
        "number": number,
        "source": source,
        "kind": fact.kind,
        "subject": fact.subject,
        "object": fact.object,
        "also_about": _json(sorted(fact.about - {fact.subject, fact.object})),
        "date": fact.date.edtf if fact.date else None,
        "earliest": fact.date.earliest.isoformat() if fact.date else None,
        "latest": fact.date.latest.isoformat() if fact.date else None,
        "start": fact.quote.start,
        "slots": _json(fact.slots),
        "evidence": _json([_evidence(each) for each in fact.provenance]),
    }


def _evidence(each: Provenance) -> Sequence[object]:
    place = each.locator
    locator = None if place == Locator() else (place.section, place.table, place.row, place.column)
    references = [_reference(reference) for reference in each.references]
    return each.quote.start, each.quote.exact, locator, references


def _reference(each: Reference) -> Sequence[object]:
    """Most references are mere words."""
    return (each.number, each.text, each.url, each.fields)[: 4 if each.fields else 3]


def _json(value: Sequence[object]) -> str | None:
    """None where there is nothing to tell."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else None


def _batches(things: Iterable[_Thing]) -> Iterator[list[_Thing]]:
    rest = iter(things)
    while batch := list(islice(rest, _BATCH)):
        yield batch
