"""The statements that read."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from knowledge.document import Version
from knowledge.model import Source
from knowledge.query import SEARCHED, FactQuery

from .schema import sources, texts, versions

__all__ = ["NEWEST", "AnySelect", "document_of", "matching", "records", "size", "text_of", "versions_of"]

AnySelect = Select[*tuple[Any, ...]]
NEWEST = f"SELECT max({sources.c.number.name}) FROM {sources.name}"  # noqa: S608  (ours)
"""The greatest number of a source: every import gives a greater one, so where it is the same nothing changed."""


def matching(queries: Iterable[FactQuery]) -> tuple[str, list[object]]:
    """The statement for the facts that one of the queries matches, once each, and the values for its ``?``.

    One statement, so that what it sees is one moment. Rows are for ``values.facts_from``, in no order. It is written
    here as SQL, because SQLAlchemy takes longer to put a new one together than the database to answer it.
    """
    values: list[object] = []
    numbers = " UNION ".join([_numbers(query, values) for query in queries])
    return f"SELECT {_WHOLE} FROM facts WHERE number IN ({numbers})", values  # noqa: S608  (ours)


_WHOLE = "source, number, kind, subject, object, also_about, date, slots, evidence"
"""The columns of a fact that ``values.facts_from`` reads."""


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


def _numbers(query: FactQuery, values: list[object]) -> str:
    """Selects the numbers of the facts of one query; adds what it compares with to the values, in order."""

    def one_of(column: str, wanted: Iterable[str]) -> str:
        ordered = sorted(wanted)
        values.extend(ordered)
        return f"{column} IN ({', '.join('?' * len(ordered))})"

    def among() -> str:
        # Every index begins with the source, so that needs naming even when all are asked for.
        named = "" if query.sources is None else f" WHERE {one_of('id', query.sources)}"
        return f"source IN (SELECT number FROM sources{named})"  # noqa: S608  (ours)

    def than(column: str, sign: str, value: object) -> str:
        values.append(value)
        return f"{column} {sign} ?"

    def about(codes: Iterable[str]) -> str:
        wanted = [among(), one_of("code", codes)]
        wanted += [] if query.kinds is None else [one_of("kind", query.kinds)]
        return f"SELECT fact FROM fact_about WHERE {' AND '.join(wanted)}"  # noqa: S608  (ours)

    if query.about is not None and query.words is None and query.before is None and query.dated is None:
        return about(query.about)
    wanted = []
    for group in query.words or ():
        of_words = f"{among()} AND {one_of('stem', group)}"
        wanted.append(f"number IN (SELECT fact FROM searched_words WHERE {of_words})")  # noqa: S608  (ours)
    if query.about is not None:
        wanted.append(f"number IN ({about(query.about)})")
    if not wanted:
        wanted.append(among())
    if query.words == ():
        wanted.append(than("kind", "=", SEARCHED))
    if query.kinds is not None and query.about is None:
        wanted.append(one_of("kind", query.kinds))
    if query.before is not None:
        wanted.append(than("start", "<", query.before))
    if query.dated is not None:
        wanted.append(than("earliest", "<=", (query.dated.latest or date.max).isoformat()))
        wanted.append(than("latest", ">=", (query.dated.earliest or date.min).isoformat()))
    return f"SELECT number FROM facts WHERE {' AND '.join(wanted)}"  # noqa: S608  (ours)
