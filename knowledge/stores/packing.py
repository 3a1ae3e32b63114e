"""All facts of a kind in an article as one value, which takes half the work of reading each from its own row.

What facts have in common (countries, places, references) stands there once, and each has its number in that list; a
value that all have needs no numbers. Quotations stand behind the JSON, with U+0000 before each, which is in no text: so
nothing in them has to be escaped, and they are cut apart faster than JSON is read.
"""

import json
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, repeat
from operator import add
from typing import Any, TypeVar

from ..dates import EdtfDate
from ..model import Fact, Locator, Provenance, Quote, Reference, Source
from .making import grouped, made

__all__ = ["packed", "unpacked"]

T = TypeVar("T")
_Column = Sequence[Any]
_Shared = tuple[_Column, _Column]
"""Different values, and for each thing the place of its value among them; no places where there is one value."""
_END = "\0"


def packed(numbered: Sequence[tuple[int, Fact]]) -> bytes:
    """Facts of one source and kind, at least one, with their numbers: JSON and quotations, compressed."""
    numbers, facts = zip(*numbered, strict=True)
    evidence = [each for fact in facts for each in fact.provenance]
    counts = [len(fact.provenance) for fact in facts]
    columns = [
        numbers,
        _shared(fact.subject for fact in facts),
        _shared(fact.object for fact in facts),
        _shared(tuple(sorted(fact.about)) for fact in facts),
        _shared(fact.date and (fact.date.edtf, *_days(fact.date)) for fact in facts),
        _shared(fact.slots for fact in facts),
        counts if len(evidence) > len(facts) else [],
        [each.quote.start for each in evidence],
        _columns(_place(each.locator) for each in evidence),
        _citations(tuple(map(_citation, each.references)) for each in evidence),
    ]
    texts = [_encode(columns), *(each.quote.exact for each in evidence)]
    return zlib.compress(_END.join(texts).encode())


def unpacked(data: bytes, kind: str, source: Source) -> dict[int, Fact]:
    """The facts by their numbers, in the order of those."""
    columns, *exacts = zlib.decompress(data).decode().split(_END)
    numbers, subjects, others, about, dates, slots, counts, starts, places, citations = json.loads(columns)
    many, pieces = len(numbers), len(starts)
    evidence = made(
        Provenance,
        repeat(source, pieces),
        made(Quote, starts, map(add, starts, map(len, exacts)), exacts),
        _each(places, pieces, _locators),
        _each(citations, pieces, _references),
    )
    facts = made(
        Fact,
        repeat(kind, many),
        _each(subjects, many),
        grouped(evidence, counts) if counts else zip(evidence),
        _each(others, many),
        _each(about, many, lambda values: list(map(frozenset, values))),
        _each(dates, many, lambda values: [_date(*value) if value else None for value in values]),
        _each(slots, many, lambda values: list(map(_pairs, values))),
    )
    return dict(zip(numbers, facts, strict=True))


def _shared(values: Iterable[Hashable]) -> _Shared:
    places: dict[Hashable, int] = {}
    at = [places.setdefault(value, len(places)) for value in values]
    return list(places), at if len(places) > 1 else []


def _each(shared: _Shared, number: int, make: Callable[[_Column], Sequence[T]] = list) -> Iterator[T]:
    """The values of so many things."""
    values, at = make(shared[0]), shared[1]
    return map(values.__getitem__, at) if at else repeat(values[0], number)


def _place(of: Locator) -> tuple[Any, ...]:
    return of.section, of.table, of.row, of.column, of.item


def _columns(rows: Iterable[tuple[Any, ...]]) -> tuple[_Column, _Column]:
    """Different rows, by their columns, and for each thing the place of its row among them."""
    different, at = _shared(rows)
    return [len(different), *map(_shared, zip(*different, strict=True))], at


def _locators(columns: _Column) -> list[Locator]:
    number, sections, *others = columns
    named = _each(sections, number, lambda values: list(map(tuple, values)))
    return made(Locator, named, *[_each(other, number) for other in others])


def _citation(of: Reference) -> tuple[Any, ...]:
    return of.number, of.text, of.url, of.fields


def _citations(bundles: Iterable[tuple[Any, ...]]) -> tuple[_Column, _Column]:
    """Different bundles of references: how many each has, and these by their columns; and for each thing its place."""
    different, at = _shared(bundles)
    return [list(map(len, different)), *_columns(chain.from_iterable(different))], at


def _references(columns: _Column) -> list[tuple[Reference, ...]]:
    sizes, (number, *others), at = columns
    if not number:
        return [()] * len(sizes)
    *plain, named = others
    values: list[Iterator[Any]] = [_each(other, number) for other in plain]
    different = made(Reference, *values, _each(named, number, lambda each: list(map(_pairs, each))))
    return list(grouped(_each((different, at), sum(sizes)), sizes))


def _pairs(of: _Column) -> tuple[tuple[str, str], ...]:
    return tuple([(name, text) for name, text in of])


def _days(of: EdtfDate) -> tuple[str, str]:
    return of.earliest.isoformat(), of.latest.isoformat()


def _date(edtf: str, earliest: str, latest: str) -> EdtfDate:
    return EdtfDate(edtf, date.fromisoformat(earliest), date.fromisoformat(latest))


_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
