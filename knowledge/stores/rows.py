"""Values to the rows of the tables."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Table

from ..model import Fact, Locator, Provenance, Reference, Source
from .packing import packed
from .schema import fact_about, facts, packed_facts, sources, texts

__all__ = ["Record", "packed_rows", "rows_of"]

Record = tuple[Any, ...]
"""Values in the order of the table's columns."""

_BATCH = 250
"""Facts at a time: a few milliseconds of work, then others get their turn."""

_Thing = TypeVar("_Thing")


def rows_of(
    record_of: Source, text: bytes, ordered: Sequence[Fact], source: int, first: int
) -> Iterator[tuple[Table, list[Record]]]:
    """What to insert for an article, in batches, each after the rows that it refers to.

    ``text`` is the article's, compressed; ``source`` is the number for its source; its facts come in their order and
    are numbered from ``first``.
    """
    record = {"number": source} | {name: getattr(record_of, name) for name in Source.__dataclass_fields__}
    yield sources, [tuple(record[column.name] for column in sources.c)]
    yield texts, [(source, text)]
    if ordered:
        yield packed_facts, packed_rows(source, enumerate(ordered, first))
    for numbered in _batches(enumerate(ordered, first)):
        yield facts, [_fact(number, source, fact) for number, fact in numbered]
        yield (
            fact_about,
            [(source, code, fact.kind, number) for number, fact in numbered for code in sorted(fact.about)],
        )


def packed_rows(source: int, numbered: Iterable[tuple[int, Fact]]) -> list[Record]:
    """A row of ``packed_facts`` for each kind among the facts of a source."""
    of_kind: defaultdict[str, list[tuple[int, Fact]]] = defaultdict(list)
    for number, fact in numbered:
        of_kind[fact.kind].append((number, fact))
    return [(source, kind, packed(facts)) for kind, facts in of_kind.items()]


def _fact(number: int, source: int, fact: Fact) -> Record:
    date = fact.date
    return (
        number,
        source,
        fact.kind,
        fact.subject,
        fact.object,
        _json(sorted(fact.about - {fact.subject, fact.object})) if len(fact.about) > 1 else None,
        *((date.edtf, date.earliest.isoformat(), date.latest.isoformat()) if date else (None, None, None)),
        fact.quote.start,
        _json(fact.slots),
        _json([_evidence(each) for each in fact.provenance]),
    )


def _evidence(each: Provenance) -> Sequence[object]:
    place = each.locator
    locator: list[object] | None = None
    if place != Locator():
        locator = [place.section, place.table, place.row, place.column]
        locator += [] if place.item is None else [place.item]
    references = [_reference(reference) for reference in each.references]
    return each.quote.start, each.quote.exact, locator, references


def _reference(each: Reference) -> Sequence[object]:
    """Most references are mere words."""
    return (each.number, each.text, each.url, each.fields)[: 4 if each.fields else 3]


def _json(value: Sequence[object]) -> str | None:
    """None where there is nothing to tell."""
    return _encode(value) if value else None


_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
"""Made once: ``json.dumps`` makes an encoder for every value, which takes longer than encoding it."""


def _batches(things: Iterable[_Thing]) -> Iterator[list[_Thing]]:
    rest = iter(things)
    while batch := list(islice(rest, _BATCH)):
        yield batch
