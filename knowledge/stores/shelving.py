"""The documents beside the facts: which version of a source a document is."""

import asyncio

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.document import Document
from knowledge.model import Source

from . import lookups
from .schema import versions
from .values import compressed, document_from

__all__ = ["document", "shelve"]


async def document(connection: AsyncConnection, source_id: str, number: int) -> Document:
    """Raises KeyError: no such source or version."""
    row = (await connection.execute(lookups.document_of(source_id, number))).one_or_none()
    if row is None:
        raise KeyError(source_id, number)
    return await asyncio.to_thread(document_from, row)


async def shelve(connection: AsyncConnection, source: Source, facts: int, given: Document, version: int | None) -> None:
    """Make the version named the current one; None: a new version, unless the document is the current one's.

    Raises:
        KeyError: there is no such version.
        ValueError: its document is another.
    """
    its = versions.c.source == source.id
    current = (await connection.execute(select(versions.c.number).where(its, versions.c.current))).scalar()
    if version is not None and await document(connection, source.id, version) != given:
        raise ValueError(f"version {version} of {source.id!r} was read from another document")
    if version is None and current is not None and await document(connection, source.id, current) == given:
        version = current
    if current != version:
        await connection.execute(update(versions).where(its, versions.c.number == current).values(current=False))
    reading = {"edition": source.edition, "facts": facts, "current": True}
    if version is not None:
        await connection.execute(update(versions).where(its, versions.c.number == version).values(reading))
        return
    latest = (await connection.execute(select(func.max(versions.c.number)).where(its))).scalar() or 0
    row = {"source": source.id, "number": latest + 1, "before": current}
    bytes_ = await asyncio.to_thread(compressed, given.data)
    kept = {"name": given.name, "record": given.record, "shipped": given.shipped, "data": bytes_}
    await connection.execute(insert(versions), [row | reading | kept])
