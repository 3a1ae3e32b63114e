"""The statements that read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select, union
from sqlalchemy.sql.selectable import SelectBase

from knowledge.document import Version
from knowledge.model import Source
from knowledge.query import SEARCHED, FactQuery

from .schema import fact_about, facts, searched_words, sources, texts, versions

__all__ = ["NEWEST", "AnySelect", "document_of", "matching", "parameters", "records", "size", "text_of", "versions_of"]

AnySelect = Select[*tuple[Any, ...]]
NEWEST = f"SELECT max({sources.c.number.name}) FROM {sources.name}"  # noqa: S608  (ours)
"""The greatest number of a source: every import gives a greater one, so where it is the same nothing changed."""


def matching(queries: Sequence[FactQuery]) -> AnySelect:
    """The facts that one of the queries matches, once each; it takes the ``parameters`` of the same queries.

    One statement, so that what it sees is one moment. Rows are for ``values.facts_from``, in no order.
    """
    return _matching(tuple(map(_Shape.of, queries)))


def parameters(queries: Iterable[FactQuery]) -> dict[str, list[str] | int | str]:
    found: dict[str, list[str] | int | str] = {}
    for at, query in enumerate(queries):
        found |= {f"{name}_{at}": sorted(values) for name, values in _asked(query) if values is not None}
        if query.before is not None:
            found[f"before_{at}"] = query.before
        if query.dated is not None:
            found[f"since_{at}"] = (query.dated.earliest or date.min).isoformat()
            found[f"until_{at}"] = (query.dated.latest or date.max).isoformat()
    return found


def records(numbers: Iterable[int] | None = None) -> AnySelect:
    """The sources of these numbers (None: all), each with its number first, for ``values.source_from``."""
    record = [sources.c[name] for name in Source.__dataclass_fields__]
    found = select(sources.c.number, *record)
    return found if numbers is None else found.where(sources.c.number.in_(numbers))


def size() -> AnySelect:
    """How many facts there are."""
    return select(func.coalesce(func.sum(versions.c.facts), 0)).where(versions.c.current)


def text_of(source_id: str) -> AnySelect:
    """The text, for ``values.text_from``; no row if there is no such source."""
    return select(texts.c.data).join(sources, sources.c.number == texts.c.source).where(sources.c.id == source_id)


def versions_of(source_id: str) -> AnySelect:
    """The versions of a source in order, with columns named as the fields of ``Version``."""
    fields = [versions.c[name] for name in Version.__dataclass_fields__]
    return select(*fields).where(versions.c.source == source_id).order_by(versions.c.number)


def document_of(source_id: str, number: int) -> AnySelect:
    """The document of a version, for ``values.document_from``."""
    return select(versions.c.name, versions.c.data, versions.c.record, versions.c.shipped).where(
        versions.c.source == source_id, versions.c.number == number
    )


def _asked(query: FactQuery) -> list[tuple[str, frozenset[str] | None]]:
    words = [(f"words_{number}", group) for number, group in enumerate(query.words or ())]
    return [("sources", query.sources), ("kinds", query.kinds), ("about", query.about), *words]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """What a query names, without the values: queries of one shape share their statement."""

    sources: bool
    kinds: bool
    about: bool
    words: int | None
    before: bool
    dated: bool

    @property
    def filters(self) -> bool:
        """Whether it asks for something that no index knows."""
        return self.before or self.dated

    @classmethod
    def of(cls, query: FactQuery) -> "_Shape":
        return cls(
            sources=query.sources is not None,
            kinds=query.kinds is not None,
            about=query.about is not None,
            words=None if query.words is None else len(query.words),
            before=query.before is not None,
            dated=query.dated is not None,
        )


@lru_cache(maxsize=256)
def _matching(shapes: tuple[_Shape, ...]) -> AnySelect:
    """Built once: building takes as long as looking up."""
    found = select(
        facts.c.source,
        facts.c.number,
        facts.c.kind,
        facts.c.subject,
        facts.c.object,
        facts.c.also_about,
        facts.c.date,
        facts.c.slots,
        facts.c.evidence,
    )
    numbers = [_numbers(shape, at) for at, shape in enumerate(shapes)]
    return found.where(facts.c.number.in_(union(*numbers) if len(numbers) > 1 else numbers[0]))


def _numbers(shape: _Shape, at: int) -> SelectBase:
    """The numbers of the facts of one query."""

    def one_of(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
        return column.in_(bindparam(f"{name}_{at}", expanding=True))

    # Every index begins with the source, so that needs naming even when all are asked for.
    among = select(sources.c.number)
    if shape.sources:
        among = among.where(one_of(sources.c.id, "sources"))

    def about() -> SelectBase:
        wanted = [fact_about.c.source.in_(among), one_of(fact_about.c.code, "about")]
        if shape.kinds:
            wanted.append(one_of(fact_about.c.kind, "kinds"))
        return select(fact_about.c.fact).where(*wanted)

    def saying(number: int) -> SelectBase:
        return select(searched_words.c.fact).where(
            searched_words.c.source.in_(among), one_of(searched_words.c.stem, f"words_{number}")
        )

    narrowing: list[SelectBase] = [saying(number) for number in range(shape.words or 0)]
    if shape.about:
        narrowing.append(about())
        if shape.words is None and not shape.filters:
            return narrowing[0]
    wanted: list[ColumnElement[bool]] = [facts.c.number.in_(each) for each in narrowing]
    if not narrowing:
        wanted.append(facts.c.source.in_(among))
    if shape.words == 0:
        wanted.append(facts.c.kind == SEARCHED)
    if shape.kinds and not shape.about:
        wanted.append(one_of(facts.c.kind, "kinds"))
    if shape.before:
        wanted.append(facts.c.start < bindparam(f"before_{at}"))
    if shape.dated:
        wanted += [facts.c.earliest <= bindparam(f"until_{at}"), facts.c.latest >= bindparam(f"since_{at}")]
    return select(facts.c.number).where(*wanted)
