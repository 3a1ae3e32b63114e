"""The statements that read."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from ..document import Version
from ..model import Source
from ..query import FactQuery
from .schema import changes, sources, texts, versions

__all__ = [
    "CHANGES",
    "WHOLE",
    "AnySelect",
    "document_of",
    "matching",
    "records",
    "size",
    "some_records",
    "text_of",
    "versions_of",
]

AnySelect = Select[*tuple[Any, ...]]
CHANGES = f"SELECT {changes.c.number.name} FROM {changes.name}"  # noqa: S608  (ours)
"""How often articles were stored or removed, by any process: where it is the same nothing changed."""


def matching(queries: Iterable[FactQuery]) -> tuple[str, list[object]]:
    """The statement for the facts that one of the queries matches, once each, and the values for its ``?``.

    One statement, so that what it sees is one moment. Rows are for ``values.facts_from``, in no order; of a source that
    a query takes kinds whole from, they are all facts of a kind, packed, some of which may not match. It is written
    here as SQL, because SQLAlchemy takes longer to put a new one together than the database to answer it.
    """
    values: list[object] = []
    numbers = [_numbers(query, values) for query in queries if not (query.by_kind and query.about is None)]
    kinds = [_kinds(query, values) for query in queries if query.by_kind]
    parts = [f"SELECT {WHOLE} FROM facts WHERE number IN ({' UNION '.join(numbers)})"] if numbers else []  # noqa: S608
    parts += [f"SELECT {_PACKED} FROM packed_facts WHERE {' OR '.join(kinds)}"] if kinds else []  # noqa: S608  (ours)
    return " UNION ALL ".join(parts), values


WHOLE = "source, kind, NULL, number, subject, object, also_about, date, slots, evidence"
"""The columns of a fact that ``values.facts_from`` reads."""
_PACKED = "source, kind, data, NULL, NULL, NULL, NULL, NULL, NULL, NULL"


def records() -> AnySelect:
    """All sources, each with its number first, for ``values.source_from``."""
    record = [sources.c[name] for name in Source.__dataclass_fields__]
    return select(sources.c.number, *record)


def some_records(numbers: Iterable[int]) -> tuple[str, list[object]]:
    """The same for the sources of these numbers: as SQL, like ``matching``, because a question may wait for it."""
    values: list[object] = []
    columns = ", ".join(Source.__dataclass_fields__)
    return f"SELECT number, {columns} FROM sources WHERE {_one_of('number', numbers, values)}", values  # noqa: S608  (ours)


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
    fields = [versions.c[name] for name in ("source", "name", "data", "record", "shipped")]
    return select(*fields).where(versions.c.source == source_id, versions.c.number == number)


def _one_of(column: str, wanted: Iterable[Any], values: list[object]) -> str:
    ordered = sorted(wanted)
    values.extend(ordered)
    return f"{column} IN ({', '.join('?' * len(ordered))})"


def _kinds(query: FactQuery, values: list[object]) -> str:
    """The condition for the kinds of facts that a query takes whole."""
    named = [_one_of("id", query.sources or (), values)]
    named += [] if query.about is None else [_one_of("subject", query.about, values)]
    sources = f"SELECT number FROM sources WHERE {' AND '.join(named)}"  # noqa: S608  (ours)
    of_kind = "" if query.kinds is None else f" AND {_one_of('kind', query.kinds, values)}"
    return f"(source IN ({sources}){of_kind})"


def _numbers(query: FactQuery, values: list[object]) -> str:
    """Selects the numbers of the facts of one query; adds what it compares with to the values, in order."""

    def one_of(column: str, wanted: Iterable[str]) -> str:
        return _one_of(column, wanted, values)

    def among() -> str:
        # Every index begins with the source, so that needs naming even when all are asked for.
        named = [] if query.sources is None else [one_of("id", query.sources)]
        named += [f"NOT {one_of('subject', query.about)}"] if query.by_kind and query.about is not None else []
        where = f" WHERE {' AND '.join(named)}" if named else ""
        return f"source IN (SELECT number FROM sources{where})"  # noqa: S608  (ours)

    def than(column: str, sign: str, value: object) -> str:
        values.append(value)
        return f"{column} {sign} ?"

    def about(codes: Iterable[str]) -> str:
        wanted = [among(), one_of("code", codes)]
        wanted += [] if query.kinds is None else [one_of("kind", query.kinds)]
        return f"SELECT fact FROM fact_about WHERE {' AND '.join(wanted)}"  # noqa: S608  (ours)

    if query.about is None:
        wanted = [among()]
        wanted += [] if query.kinds is None else [one_of("kind", query.kinds)]
    elif query.before is None and query.dated is None:
        return about(query.about)
    else:
        wanted = [f"number IN ({about(query.about)})"]
    if query.before is not None:
        wanted.append(than("start", "<", query.before))
    if query.dated is not None:
        wanted.append(than("earliest", "<=", (query.dated.latest or date.max).isoformat()))
        wanted.append(than("latest", ">=", (query.dated.earliest or date.min).isoformat()))
    return f"SELECT number FROM facts WHERE {' AND '.join(wanted)}"  # noqa: S608  (ours)
