"""The documents beside the facts: which version of a source a document is."""

from sqlalchemy import Connection, func, insert, select, update

from ..document import Document
from ..model import Source
from . import lookups
from .schema import versions
from .values import document_from

__all__ = ["document", "shelve"]


def document(connection: Connection, source_id: str, number: int) -> Document:
    """Raises KeyError: no such source or version."""
    row = connection.execute(lookups.document_of(source_id, number)).one_or_none()
    if row is None:
        raise KeyError(source_id, number)
    return document_from(row)


def shelve(
    connection: Connection, source: Source, facts: int, given: Document, *, data: bytes, version: int | None
) -> None:
    """Make the version named the current one; None: a new version, unless the document is the current one's.

    ``data`` is the document's, compressed.

    Raises:
        KeyError: there is no such version.
        ValueError: its document is another.
    """
    its = versions.c.source == source.id
    current = connection.execute(select(versions.c.number).where(its, versions.c.current)).scalar()
    if version is not None and document(connection, source.id, version) != given:
        raise ValueError(f"version {version} of {source.id!r} was read from another document")
    if version is None and current is not None and document(connection, source.id, current) == given:
        version = current
    if current != version:
        connection.execute(update(versions).where(its, versions.c.number == current).values(current=False))
    reading = {"edition": source.edition, "facts": facts, "current": True}
    if version is not None:
        connection.execute(update(versions).where(its, versions.c.number == version).values(reading))
        return
    latest = connection.execute(select(func.max(versions.c.number)).where(its)).scalar() or 0
    row = {"source": source.id, "number": latest + 1, "before": current}
    kept = {"name": given.name, "record": given.record, "shipped": given.shipped, "data": data}
    connection.execute(insert(versions), [row | reading | kept])
