"""Rows of the tables back to the values that they were made from."""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from knowledge.dates import EdtfDate
from knowledge.document import Document
from knowledge.model import Fact, Locator, Provenance, Quote, Reference, Source

__all__ = ["AnyRow", "compressed", "document_from", "facts_from", "source_from", "text_from"]

AnyRow = Sequence[Any]


def source_from(record: Sequence[str]) -> Source:
    """``record`` holds the fields in the order in which ``Source`` declares them."""
    return Source(**dict(zip(Source.__dataclass_fields__, record, strict=True)))


def compressed(data: bytes) -> bytes:
    return zlib.compress(data)


def text_from(data: bytes) -> str:
    return zlib.decompress(data).decode()


def document_from(row: AnyRow) -> Document:
    """Read a row of ``lookups.document_of``."""
    name, data, record, shipped = row
    return Document(name, zlib.decompress(data), record, shipped=shipped)


def facts_from(rows: Iterable[AnyRow], sources: Mapping[int, Source]) -> tuple[Fact, ...]:
    """Read the rows of ``lookups.matching``; the facts are in the order of a store."""
    ordered = sorted(rows, key=lambda row: (sources[row[0]].id, row[1]))
    # All in one go, because each call takes longer than what it reads.
    evidence = json.loads(f"[{','.join([row[-1] for row in ordered])}]")
    return tuple([_fact(row, sources[row[0]], each) for row, each in zip(ordered, evidence, strict=True)])


def _fact(row: AnyRow, source: Source, evidence: Sequence[AnyRow]) -> Fact:
    _, _, kind, subject, object_, also_about, date, slots, _ = row
    return Fact(
        kind=kind,
        subject=subject,
        object=object_,
        about=frozenset(json.loads(also_about)) if also_about else _NOBODY,
        date=_date(date) if date else None,
        slots=tuple([(name, text) for name, text in json.loads(slots)]) if slots else (),
        provenance=tuple([_provenance(source, *each) for each in evidence]),
    )


def _provenance(
    source: Source, start: int, exact: str, locator: AnyRow | None, references: Sequence[AnyRow]
) -> Provenance:
    return Provenance(
        source=source,
        quote=Quote(start, start + len(exact), exact),
        locator=_locator(*locator) if locator else _NOWHERE,
        references=tuple([_reference(*each) for each in references]) if references else (),
    )


def _reference(number: int, text: str, url: str, fields: Sequence[AnyRow] = ()) -> Reference:
    return Reference(number, text, url, tuple([(name, words) for name, words in fields]) if fields else ())


def _locator(
    section: Sequence[str], table: int | None, row: int | None, column: str, item: int | None = None
) -> Locator:
    return Locator(section=tuple(section), table=table, row=row, column=column, item=item)


_NOBODY: frozenset[str] = frozenset()
_NOWHERE = Locator()
_date = lru_cache(maxsize=4096)(EdtfDate.parse)
"""The same dates come again and again, and reading one takes longer than all else that makes a fact."""
