"""Rows of the tables back to the values that they were made from."""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from operator import itemgetter
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
    ordered = sorted(rows, key=itemgetter(1))  # those of one source together, in their order
    if len({row[0] for row in ordered}) > 1:
        ordered.sort(key=lambda row: sources[row[0]].id)
    # All in one go, because each call takes longer than what it reads.
    packed = [f"[{row[8]},{row[7] or 'null'}]" for row in ordered]
    return tuple(_made(ordered, json.loads(f"[{','.join(packed)}]"), sources))


def _setters(cls: type) -> list[Callable[[Any, Any], None]]:
    return [getattr(cls, field.name).__set__ for field in fields(cls)]


_new = object.__new__
_set_start, _set_end, _set_exact = _setters(Quote)
_set_source, _set_quote, _set_locator, _set_references = _setters(Provenance)
_set_kind, _set_subject, _set_provenance, _set_object, _set_about, _set_date, _set_slots = _setters(Fact)


def _made(rows: Iterable[AnyRow], decoded: Iterable[AnyRow], sources: Mapping[int, Source]) -> Iterator[Fact]:
    """Facts, which share places and countries where those are the same; ``decoded`` are evidence and slots of each.

    Many lookups find hundreds, and a frozen class's own constructor takes three times as long as setting its slots.
    What those check has been checked when the facts were stored (a quote is as long as its offsets by construction).
    """
    last, locator = None, _NOWHERE
    known: dict[AnyRow, frozenset[str]] = {}
    for row, (evidence, slots) in zip(rows, decoded, strict=True):
        number, _, kind, subject, object_, also_about, date, _, _ = row
        provenance = []
        for start, exact, place, references in evidence:
            if place != last:
                last, locator = place, _locator(*place) if place else _NOWHERE
            quote, each = _new(Quote), _new(Provenance)
            _set_start(quote, start)
            _set_end(quote, start + len(exact))
            _set_exact(quote, exact)
            _set_source(each, sources[number])
            _set_quote(each, quote)
            _set_locator(each, locator)
            _set_references(each, tuple([_reference(*one) for one in references]) if references else ())
            provenance.append(each)
        countries = subject, object_, also_about
        about = known.get(countries)
        if about is None:
            about = known[countries] = _about(*countries)
        fact = _new(Fact)
        _set_kind(fact, kind)
        _set_subject(fact, subject)
        _set_object(fact, object_)
        _set_about(fact, about)
        _set_date(fact, _date(date) if date else None)
        _set_slots(fact, tuple([(name, text) for name, text in slots]) if slots else ())
        _set_provenance(fact, tuple(provenance))
        yield fact


def _about(subject: str, object_: str | None, also: str | None) -> frozenset[str]:
    return frozenset(each for each in (subject, object_, *(json.loads(also) if also else ())) if each)


def _reference(number: int, text: str, url: str, fields: Sequence[AnyRow] = ()) -> Reference:
    return Reference(number, text, url, tuple([(name, words) for name, words in fields]) if fields else ())


def _locator(
    section: Sequence[str], table: int | None, row: int | None, column: str, item: int | None = None
) -> Locator:
    return Locator(section=tuple(section), table=table, row=row, column=column, item=item)


_NOWHERE = Locator()
_date = lru_cache(maxsize=4096)(EdtfDate.parse)
"""The same dates come again and again, and reading one takes longer than all else that makes a fact."""
