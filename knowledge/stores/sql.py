"""Facts in a database: SQLite in a file, or PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Self

from sqlalchemy import Connection, Dialect, Table, delete, func, insert, select, update

from ..document import Document, Version
from ..model import Article, Fact, Source
from ..query import FactQuery
from ..store import FactStore
from . import lookups, schema, shelving
from .admission import in_order
from .engine import Database
from .migrate import ARTICLES, opened
from .rows import rows_of
from .shelf import Shelf
from .unpacked import Unpacked
from .values import AnyRow, compressed, facts_matching, source_from, text_from

__all__ = ["SqlStore"]

_MOST_RECORDS = 4096
_MOST_HELD = 10_000
"""Facts, with 2.5 KB each; a store with more of them is looked up in the database for each question."""
_MOST_UNPACKED = 30_000
"""The same of such a large store, with 1.2 KB each."""
_MANY_ROWS = 1000
_MANY_BYTES = 30_000
"""From so many rows or packed bytes on, results are put together in a thread, so as not to hold up everybody else."""


@dataclass(frozen=True, slots=True)
class _Held:
    """The articles in memory, in the order of their ids, as they were after so many changes."""

    changes: int
    shelves: Sequence[Shelf]


class SqlStore(FactStore):
    """Every method raises ``StoreUnavailable`` where the database fails.

    A small store is held in memory: each look asks the database only whether another import, perhaps of another
    process, has changed anything, and then finds its facts in less time than a database takes to begin. One that has
    become too large for that is looked up in the database from then on; what was unpacked lately is kept.
    """

    def __init__(self, database: Database, most_held: int = _MOST_HELD) -> None:
        """The database has its tables already; ``open`` sees to that. ``most_held`` are facts."""
        self._database = database
        self._most_held = most_held
        self._records: dict[int, Source] = {}
        self._held: _Held | None = _Held(changes=-1, shelves=())
        self._unpacked = Unpacked(_MOST_UNPACKED)
        self._reading = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(cls, address: str, *, most_held: int = _MOST_HELD) -> AsyncIterator[Self]:
        """The store at an address such as ``sqlite:///facts.db`` or ``postgresql://user@host/name``.

        A SQLite file is made where there is none; tables are brought to the newest version. Several processes
        may open the same database at the same time.

        Raises:
            StoreUnavailable: the address is not supported, or the database cannot be used.

        """
        async with opened(address, ARTICLES) as database:
            yield cls(database, most_held)

    @staticmethod
    def is_there(address: str) -> bool:
        """Whether opening it would find a file that is there already; a server is taken to be there.

        Raises:
            StoreUnavailable: the address is not supported.

        """
        return Database.is_there(address)

    async def find(self, *queries: FactQuery) -> tuple[Fact, ...]:
        asked = [query for query in dict.fromkeys(queries) if not query.is_void]
        if not asked:
            return ()
        held = await self._now_held()
        if held is not None:
            return tuple([fact for shelf in held.shelves for fact in shelf.find(asked)])
        records = None
        while records is None:
            rows = await self._database.few(*lookups.matching(asked))
            records = await self._records_of({row[0] for row in rows})
        new = sum(len(row[2]) for row in rows if row[2] and not self._unpacked.has(*row[:2]))
        if len(rows) < _MANY_ROWS and new < _MANY_BYTES:
            return facts_matching(asked, rows, records, self._unpacked)
        return await asyncio.to_thread(facts_matching, asked, rows, records, self._unpacked)

    async def _now_held(self) -> _Held | None:
        """The articles as they are now; None where the store is too large to be held in memory."""
        held = self._held
        if held is not None and held.changes != (changes := await self.changes()):
            async with self._reading:
                if self._held is held:  # else somebody else has read it in the meantime
                    self._held = await self._read(changes)
        return self._held

    async def _read(self, changes: int) -> _Held | None:
        async with self._database.reading() as connection:
            if (await connection.execute(lookups.size())).scalar_one() > self._most_held:
                return None
            records = None
            while records is None:
                rows = (await connection.exec_driver_sql(lookups.matching([FactQuery()])[0])).all()
                records = await self._records_of({row[0] for row in rows})
        return _Held(changes, await asyncio.to_thread(_shelved, rows, records))

    async def _records_of(self, numbers: set[int]) -> Mapping[int, Source] | None:
        """The sources by their numbers; None where one has been replaced since its number was read.

        A number is given once, so what was found under it stays true.
        """
        unknown = numbers - self._records.keys()
        if unknown:
            found = await self._database.few(*lookups.some_records(unknown))
            kept = {} if len(self._records) > _MOST_RECORDS else self._records
            self._records = kept | {row[0]: source_from(row[1:]) for row in found}
        records = self._records
        return records if numbers <= records.keys() else None

    async def changes(self) -> int:
        number: int = await self._database.one(lookups.CHANGES)
        return number

    async def sources(self) -> tuple[Source, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(lookups.records())).all()
        return tuple(sorted((source_from(row[1:]) for row in rows), key=attrgetter("id")))

    async def text(self, source_id: str) -> str:
        async with self._database.reading() as connection:
            data = (await connection.execute(lookups.text_of(source_id))).scalar_one_or_none()
        if data is None:
            raise KeyError(source_id)
        return await asyncio.to_thread(text_from, data)

    async def versions(self, source_id: str) -> tuple[Version, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(lookups.versions_of(source_id))).mappings().all()
        if not rows:
            raise KeyError(source_id)
        return tuple(Version(**row) for row in rows)

    async def document(self, source_id: str, number: int) -> Document:
        async with self._database.reading() as connection:
            return await connection.run_sync(shelving.document, source_id, number)

    async def put(
        self, article: Article, facts: Sequence[Fact], document: Document, *, version: int | None = None
    ) -> None:
        """See ``FactStore.put``; waits for other writers."""
        ordered = await asyncio.to_thread(in_order, article, facts, document)
        data, text = await asyncio.to_thread(_compressed, document.data, article.text.encode())

        def work(connection: Connection) -> None:
            shelving.shelve(connection, article.source, len(facts), document, data=data, version=version)
            source = _changed(connection)
            connection.execute(delete(schema.sources).where(schema.sources.c.id == article.source.id))
            # Safe, because writers take turns; and the rows of an article stay together.
            first = 1 + (connection.execute(select(func.max(schema.facts.c.number))).scalar() or 0)
            for table, rows in rows_of(article.source, text, ordered, source, first):
                # In the driver's own words: handing over each row takes longer otherwise than writing it.
                connection.exec_driver_sql(_inserting(table, connection.dialect), rows)

        await self._database.write(work)

    async def remove(self, source_id: str) -> None:
        """See ``FactStore.remove``; waits for other writers."""

        def work(connection: Connection) -> None:
            if not connection.execute(delete(schema.sources).where(schema.sources.c.id == source_id)).rowcount:
                raise KeyError(source_id)
            connection.execute(delete(schema.versions).where(schema.versions.c.source == source_id))
            _changed(connection)

        await self._database.write(work)


def _compressed(document: bytes, text: bytes) -> tuple[bytes, bytes]:
    """Both, in one go where they are the same: the text of a plain file is the file."""
    data = compressed(document)
    return data, data if text == document else compressed(text)


@lru_cache(maxsize=64)
def _inserting(table: Table, dialect: Dialect) -> str:
    return str(insert(table).compile(dialect=dialect))


def _shelved(rows: Sequence[AnyRow], records: Mapping[int, Source]) -> Sequence[Shelf]:
    facts = facts_matching([FactQuery()], rows, records, Unpacked(0))
    by_source = groupby(facts, key=lambda fact: fact.source.id)
    return [Shelf.of(source_id, list(facts)) for source_id, facts in by_source]


def _changed(connection: Connection) -> int:
    """The number of this change, which no other has, also not one of what has been removed since."""
    connection.execute(update(schema.changes).values(number=schema.changes.c.number + 1))
    number: int = connection.execute(select(schema.changes.c.number)).scalar_one()
    return number
