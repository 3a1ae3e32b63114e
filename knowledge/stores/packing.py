"""All facts of a kind in an article as one value, which takes half the work of reading each from its own row.

What facts have in common (countries, places, references) stands there once, and each has its number in that list.
"""

import json
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, repeat
from operator import add
from typing import Any, TypeVar

from knowledge.dates import EdtfDate
from knowledge.model import Fact, Locator, Provenance, Quote, Reference, Source

from .making import grouped, made

__all__ = ["packed", "unpacked"]

T = TypeVar("T")
_Column = Sequence[Any]
_Shared = tuple[_Column, _Column]
"""Different values, and for each thing the place of its value among them."""


def packed(numbered: Sequence[tuple[int, Fact]]) -> bytes:
    """Facts of one source and kind, at least one, with their numbers: JSON, compressed."""
    numbers, facts = zip(*numbered, strict=True)
    evidence = [each for fact in facts for each in fact.provenance]
    columns = [
        numbers,
        _shared((fact.subject, fact.object, tuple(sorted(fact.about))) for fact in facts),
        _shared(fact.date and (fact.date.edtf, *_days(fact.date)) for fact in facts),
        _shared(fact.slots for fact in facts),
        [len(fact.provenance) for fact in facts],
        [each.quote.start for each in evidence],
        [each.quote.exact for each in evidence],
        _shared(_place(each.locator) for each in evidence),
        _shared(tuple(map(_citation, each.references)) for each in evidence),
    ]
    return zlib.compress(_encode(columns).encode())


def unpacked(data: bytes, kind: str, source: Source) -> dict[int, Fact]:
    """The facts by their numbers, in the order of those."""
    numbers, countries, dates, slots, counts, starts, exacts, places, references = json.loads(zlib.decompress(data))
    evidence = made(
        Provenance,
        repeat(source, len(starts)),
        made(Quote, starts, map(add, starts, map(len, exacts)), exacts),
        _each(places, _locators),
        _each(references, _references),
    )
    (subjects, others, about), at = list(zip(*countries[0], strict=True)), countries[1]
    facts = made(
        Fact,
        repeat(kind, len(numbers)),
        map(subjects.__getitem__, at),
        grouped(evidence, counts),
        map(others.__getitem__, at),
        map(list(map(frozenset, about)).__getitem__, at),
        _each(dates, lambda values: [_date(*value) if value else None for value in values]),
        _each(slots, lambda values: list(map(_pairs, values))),
    )
    return dict(zip(numbers, facts, strict=True))


def _shared(values: Iterable[Hashable]) -> _Shared:
    places: dict[Hashable, int] = {}
    at = [places.setdefault(value, len(places)) for value in values]
    return list(places), at


def _each(shared: _Shared, make: Callable[[_Column], Sequence[T]]) -> Iterator[T]:
    values, at = shared
    return map(make(values).__getitem__, at)


def _place(of: Locator) -> tuple[Any, ...]:
    return of.section, of.table, of.row, of.column, of.item


def _locators(places: _Column) -> list[Locator]:
    sections, *others = zip(*places, strict=True)
    return made(Locator, map(tuple, sections), *others)


def _citation(of: Reference) -> tuple[Any, ...]:
    return of.number, of.text, of.url, of.fields


def _references(bundles: _Column) -> list[tuple[Reference, ...]]:
    if not any(bundles):
        return [()] * len(bundles)
    *others, named = zip(*chain.from_iterable(bundles), strict=True)
    return list(grouped(made(Reference, *others, map(_pairs, named)), map(len, bundles)))


def _pairs(of: _Column) -> tuple[tuple[str, str], ...]:
    return tuple([(name, text) for name, text in of])


def _days(of: EdtfDate) -> tuple[str, str]:
    return of.earliest.isoformat(), of.latest.isoformat()


def _date(edtf: str, earliest: str, latest: str) -> EdtfDate:
    return EdtfDate(edtf, date.fromisoformat(earliest), date.fromisoformat(latest))


_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
