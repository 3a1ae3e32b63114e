"""What the client and its commands work with; opened at the composition root and handed in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from knowledge.store import FactStore

from .assembly import Parts, Progress, dialogue_over, open_store
from .dialogue import Dialogue
from .preferences import PreferenceBook
from .records import Records

__all__ = ["Resources", "open_resources"]


@dataclass(slots=True)
class Resources:
    """One of each; ``dialogue`` is exchanged for another when the articles change."""

    parts: Parts
    store: FactStore
    records: Records
    preferences: PreferenceBook
    dialogue: Dialogue

    @classmethod
    async def over(cls, parts: Parts, store: FactStore, records: Records) -> "Resources":
        return cls(
            parts=parts,
            store=store,
            records=records,
            preferences=await PreferenceBook.load(records),
            dialogue=await dialogue_over(parts, store),
        )


@asynccontextmanager
async def open_resources(parts: Parts, *, database: str, progress: Progress) -> AsyncIterator[Resources]:
    """Articles and records in one database.

    Raises:
        StoreUnavailable: the database cannot be opened.
    """
    from .records.sql import SqlRecords  # noqa: PLC0415  (a third of a second, and of no use to publish commands)

    async with (
        open_store(parts, database=database, progress=progress) as store,
        SqlRecords.open(database) as records,
    ):
        yield await Resources.over(parts, store, records)
