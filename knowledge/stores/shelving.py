"""The documents beside the facts: which version of a source a document is."""

import asyncio

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.document import Document
from knowledge.model import Source

from . import lookups
from .schema import sources, versions
from .values import compressed, document_from

__all__ = ["document", "shelve"]


async def document(connection: AsyncConnection, source_id: str, number: int) -> Document:
    """Raises KeyError: no such source or version."""
    row = (await connection.execute(lookups.document_of(source_id, number))).one_or_none()
    if row is None:
        raise KeyError(source_id, number)
    return await asyncio.to_thread(document_from, row)


async def shelve(connection: AsyncConnection, source: Source, facts: int, given: Document, version: int | None) -> int:
    """Keep the document, unless it is the version named or the current one; return the number of its version.

    Raises:
        KeyError: there is no such version.
        ValueError: its document is another.
    """
    found = await connection.execute(select(sources.c.version).where(sources.c.id == source.id))
    current: int | None = found.scalar()
    if version is not None and await document(connection, source.id, version) != given:
        raise ValueError(f"version {version} of {source.id!r} was read from another document")
    if version is None and current is not None and await document(connection, source.id, current) == given:
        version = current
    reading = {"edition": source.edition, "facts": facts}
    if version is not None:
        same = (versions.c.source == source.id, versions.c.number == version)
        await connection.execute(update(versions).where(*same).values(reading))
        return version
    latest = select(func.max(versions.c.number)).where(versions.c.source == source.id)
    number: int = 1 + ((await connection.execute(latest)).scalar() or 0)
    row = {"source": source.id, "number": number, "name": given.name, "record": given.record, "before": current}
    data = await asyncio.to_thread(compressed, given)
    await connection.execute(insert(versions), [row | reading | {"shipped": given.shipped, "data": data}])
    return number
