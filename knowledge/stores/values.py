"""Rows of the tables back to the values that they were made from."""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from operator import add, attrgetter, itemgetter
from typing import Any

from ..dates import EdtfDate
from ..document import Document
from ..model import Fact, Locator, Provenance, Quote, Reference, Source, split_id
from ..query import FactQuery
from .making import grouped, made
from .unpacked import Unpacked

__all__ = ["AnyRow", "compressed", "document_from", "facts_from", "facts_matching", "source_from", "text_from"]

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
    source_id, name, data, record, shipped = row
    owner, _ = split_id(source_id)
    return Document(name, zlib.decompress(data), record, shipped=shipped, owner=owner)


def facts_matching(
    queries: Sequence[FactQuery], rows: Iterable[AnyRow], sources: Mapping[int, Source], known: Unpacked
) -> tuple[Fact, ...]:
    """Read the rows of ``lookups.matching`` for these queries; the facts are in the order of a store."""
    sources_found = set()
    single: list[AnyRow] = []
    parts: list[Mapping[int, Fact]] = []
    for row in rows:
        source, kind, packed = sources[row[0]], row[1], row[2]
        sources_found.add(row[0])
        if packed is None:
            single.append(row)
        else:
            countries = [query.about for query in queries if query.takes_whole(kind, source)]
            parts.append(_about_any(countries, known.of(row[0], kind, packed, source)))
    if single:
        parts.append(facts_from(single, sources))
    if len(parts) == 1:
        ordered = list(parts[0].values())
    else:
        found = dict(chain.from_iterable(part.items() for part in parts))
        ordered = list(map(found.__getitem__, sorted(found)))
    if len(sources_found) > 1:
        ordered.sort(key=_source_id)
    return tuple(ordered)


def _about_any(countries: Sequence[frozenset[str] | None], facts: Mapping[int, Fact]) -> Mapping[int, Fact]:
    """Those about a country of any of the sets; None: all."""
    if None in countries:
        return facts
    codes = frozenset[str]().union(*filter(None, countries))
    return {number: fact for number, fact in facts.items() if not codes.isdisjoint(fact.about)}


def facts_from(rows: Iterable[AnyRow], sources: Mapping[int, Source]) -> dict[int, Fact]:
    """Facts by their numbers, in the order of those, from one row or more with the columns ``lookups.WHOLE``."""
    ordered = sorted(rows, key=itemgetter(3))
    of, kinds, _, numbers, subjects, others, also_about, dates, slots, packed = zip(*ordered, strict=True)
    evidence = json.loads(f"[{','.join(packed)}]")  # all in one go, because each call takes longer than what it reads
    counts = list(map(len, evidence))
    starts, exacts, places, references = zip(*chain.from_iterable(evidence), strict=True)
    provenance = made(
        Provenance,
        chain.from_iterable(map(repeat, map(sources.__getitem__, of), counts)),
        made(Quote, starts, map(add, starts, map(len, exacts)), exacts),
        _locators(places),
        [tuple([_reference(*each) for each in some]) for some in references],
    )
    facts = made(
        Fact,
        kinds,
        subjects,
        grouped(provenance, counts),
        others,
        map(_about, subjects, others, also_about),
        [_date(date) if date else None for date in dates],
        [tuple([(name, text) for name, text in json.loads(each)]) if each else () for each in slots],
    )
    return dict(zip(numbers, facts, strict=True))


def _locators(places: Iterable[AnyRow | None]) -> Iterator[Locator]:
    """Those of facts that stand together are one value."""
    last, locator = None, _NOWHERE
    for place in places:
        if place != last:
            last, locator = place, _locator(*place) if place else _NOWHERE
        yield locator


@lru_cache(maxsize=4096)
def _about(subject: str, object_: str | None, also: str | None) -> frozenset[str]:
    return frozenset(each for each in (subject, object_, *(json.loads(also) if also else ())) if each)


def _reference(number: int, text: str, url: str, fields: Sequence[AnyRow] = ()) -> Reference:
    return Reference(number, text, url, tuple([(name, words) for name, words in fields]) if fields else ())


def _locator(
    section: Sequence[str], table: int | None, row: int | None, column: str, item: int | None = None
) -> Locator:
    return Locator(section=tuple(section), table=table, row=row, column=column, item=item)


_NOWHERE = Locator()
_source_id = attrgetter("source.id")
_date = lru_cache(maxsize=4096)(EdtfDate.parse)
"""The same dates come again and again, and reading one takes longer than all else that makes a fact."""
