"""Rows of the tables back to the values that they were made from."""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from knowledge.dates import EdtfDate
from knowledge.document import Document
from knowledge.model import Fact, Locator, Provenance, Quote, Reference, Source

__all__ = ["AnyRow", "compressed", "document_from", "facts_from", "source_from"]

AnyRow = Sequence[Any]

_fact_of, _provenance_of = itemgetter(0), itemgetter(1)


def source_from(record: Sequence[str]) -> Source:
    """``record`` holds the fields in the order in which ``Source`` declares them."""
    return Source(**dict(zip(Source.__dataclass_fields__, record, strict=True)))


def compressed(document: Document) -> bytes:
    return zlib.compress(document.data)


def document_from(row: AnyRow) -> Document:
    """Read a row of ``lookups.document_of``."""
    name, data, record, shipped = row
    return Document(name, zlib.decompress(data), record, shipped=shipped)


def facts_from(rows: Iterable[AnyRow]) -> tuple[Fact, ...]:
    """Read the rows of ``lookups.matching``; the facts are in the order of a store."""
    # The first four columns are the order: fact, provenance, piece of the quote, place of the reference.
    ordered = sorted(tuple(row) for row in rows)
    sources: dict[Sequence[str], Source] = {}
    facts = [_fact(list(same), sources) for _, same in groupby(ordered, _fact_of)]
    facts.sort(key=lambda fact: fact.source.id)
    return tuple(facts)


def _fact(rows: Sequence[AnyRow], sources: dict[Sequence[str], Source]) -> Fact:
    kind, subject, object_, also_about, date, slots, *record = rows[0][11:]
    key = tuple(record)
    source = sources.get(key) or sources.setdefault(key, source_from(key))
    return Fact(
        kind=kind,
        subject=subject,
        object=object_,
        about=frozenset(json.loads(also_about)) if also_about else frozenset(),
        date=EdtfDate.parse(date) if date else None,
        slots=tuple((name, text) for name, text in json.loads(slots)) if slots else (),
        provenance=tuple(_provenances(rows, source)),
    )


def _provenances(rows: Iterable[AnyRow], source: Source) -> Iterator[Provenance]:
    for _, same in groupby(rows, _provenance_of):
        pieces = list(same)
        _, _, first_piece, first_place, *_, start, end, locator = pieces[0][:11]
        yield Provenance(
            source=source,
            quote=Quote(start, end, "".join(row[4] for row in pieces if row[3] == first_place)),
            locator=_locator(locator),
            references=tuple(Reference(*row[5:8]) for row in pieces if row[2] == first_piece and row[3] is not None),
        )


def _locator(stored: str | None) -> Locator:
    if not stored:
        return Locator()
    section, table, row, column = json.loads(stored)
    return Locator(section=tuple(section), table=table, row=row, column=column)
