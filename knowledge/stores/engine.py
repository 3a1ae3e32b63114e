"""A database and its connections, whichever it is."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from . import StoreUnavailable, sqlite
from .address import understood
from .trouble import explaining, forbids_writing

__all__ = ["Database"]

T = TypeVar("T")

_PATIENCE = 20
"""Seconds to wait for another process that writes to the same database."""
_CONNECTING = 10
"""Seconds to wait for a PostgreSQL server."""
_WRITERS = 0x6174746163686500
"""The PostgreSQL advisory lock that writers take in turn: "attache" in ASCII, to meet no other program's."""


@dataclass(frozen=True, slots=True)
class Database:
    """A database that any number may read while one writes."""

    place: str
    """For people: a path, or an address without its password."""
    reader: AsyncEngine
    """Each statement for itself, without a transaction around it."""
    writer: AsyncEngine
    """The same connections, with transactions."""
    here: sqlite.Reader | None
    """Reads a SQLite file in the thread of whoever asks; None for a server."""
    clerk: sqlite.Clerk | None
    """Writes to a SQLite file; None for a server."""

    @classmethod
    def at(cls, address: str) -> Self:
        """Connect to nothing yet; but the folder of a SQLite file exists afterwards.

        Raises:
            StoreUnavailable: the address is not supported, its driver is missing, or the file cannot be made.

        """
        url = understood(address)
        if url.get_backend_name() == "sqlite":
            path = Path(url.database or "")
            sqlite.make_openable(path)
            url = sqlite.for_reading(url, path)
            engine = sqlite.asynchronous(url, _PATIENCE)
            return cls(
                str(path),
                engine,
                engine.execution_options(begin="BEGIN IMMEDIATE"),
                sqlite.Reader(url, _PATIENCE),
                sqlite.Clerk(url, _PATIENCE),
            )
        place = url.render_as_string(hide_password=True)
        try:
            engine = create_async_engine(url, connect_args={"timeout": _CONNECTING})
        except ModuleNotFoundError as error:
            raise StoreUnavailable(f"{place} needs the package {error.name}, which is not installed.") from error
        return cls(place, engine.execution_options(isolation_level="AUTOCOMMIT"), engine, None, None)

    @staticmethod
    def is_there(address: str) -> bool:
        """Whether the file of a SQLite database exists; a server is taken to be there.

        Raises:
            StoreUnavailable: the address is not supported.

        """
        url = understood(address)
        return url.get_backend_name() != "sqlite" or Path(url.database or "").exists()

    async def close(self) -> None:
        if self.here:
            self.here.close()
        if self.clerk:
            await self.clerk.close()
        await self.reader.dispose()

    async def few(self, statement: str, values: Sequence[object]) -> Sequence[Sequence[Any]]:
        """The rows that a quick statement finds, all of one moment; each ``?`` in it stands for the next value.

        A look into a SQLite file takes a tenth of a millisecond, and handing it to another thread and back takes
        ten times that; it waits for nobody, since writers do not lock readers out (WAL).

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        with explaining(self.place):
            if self.here:
                return self.here.rows(statement, values)
            numbered = count(1)
            statement = re.sub(r"\?", lambda _: f"${next(numbered)}", statement)  # as asyncpg writes it
            async with self.reader.connect() as asynchronous:
                return (await asynchronous.exec_driver_sql(statement, tuple(values))).all()

    async def one(self, statement: str) -> Any:
        """The one value that a quick statement finds.

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        ((value,),) = await self.few(statement, ())
        return value

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """What one statement sees is one moment; what two see may be two.

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        with explaining(self.place):
            async with self.reader.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Wait for the other writers, then have a transaction of which all is kept or nothing.

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        with explaining(self.place):
            async with self.writer.begin() as connection:
                if self.writer.dialect.name == "postgresql":
                    await connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_PATIENCE * 1000:.0f}")
                    await connection.execute(select(func.pg_advisory_xact_lock(_WRITERS)))
                yield connection

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Have statements done in one transaction, of which all is kept or nothing.

        With a SQLite file another thread does the work as a whole: handing over each statement, as ``writing`` has
        to, takes ten times as long. There, work that has begun is done also where it is given up meanwhile.

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        if self.clerk is None:
            async with self.writing() as connection:
                return await _to_its_end(connection.run_sync(work))
        with explaining(self.place):
            return await self.clerk.write(work)

    async def let_readers_in(self) -> None:
        """Have a SQLite file keep its changes beside it (WAL), so that readers and a writer do not wait.

        Raises:
            StoreUnavailable: the file cannot be opened or is no database.

        """
        if self.reader.dialect.name != "sqlite":
            return
        deadline = time.monotonic() + _PATIENCE
        with explaining(self.place):
            while True:
                try:
                    async with self.reader.connect() as connection:
                        await connection.exec_driver_sql("PRAGMA journal_mode=WAL")
                        return
                except OperationalError as error:
                    if forbids_writing(error):
                        return  # and nobody else writes to it through this connection either
                    # Programs that change the mode at once do not wait for each other, whatever the timeout.
                    if "locked" not in str(error.orig) or time.monotonic() > deadline:
                        raise
                await asyncio.sleep(0.02)


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """Asyncpg waits for ever where many rows are given up half-way; so what was begun is done, then it is given up."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise
