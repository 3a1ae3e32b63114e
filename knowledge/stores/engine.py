"""From the address of a database to connections, and from its errors to one sentence."""

import asyncio
import os
import re
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, Engine, Row, create_engine, event, func, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from . import ReadOnly, StoreUnavailable

__all__ = ["Database"]

T = TypeVar("T")

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}
_PATIENCE = 20
"""Seconds to wait for another process that writes to the same database."""
_CACHE = 16_000
"""Kilobytes of a SQLite file that a connection may keep in memory; with 1,000,000 facts, 2,000 are slow."""
_CONNECTING = 10
"""Seconds to wait for a PostgreSQL server."""
_READ_ONLY = ("readonly database", "read-only transaction", "permission denied for")
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
    here: Engine | None
    """Reads a SQLite file in the thread of whoever asks; None for a server."""
    clerk: "_Clerk | None"
    """Writes to a SQLite file; None for a server."""

    @classmethod
    def at(cls, address: str) -> Self:
        """Connect to nothing yet; but the folder of a SQLite file exists afterwards.

        Raises:
            StoreUnavailable: the address is not supported, its driver is missing, or the file cannot be made.

        """
        url = _understood(address)
        if url.get_backend_name() == "sqlite":
            path = Path(url.database or "")
            _make_openable(path)
            url = _for_reading(url, path)
            engine = _sqlite(url)
            return cls(
                str(path), engine, engine.execution_options(begin="BEGIN IMMEDIATE"), _sqlite_here(url), _Clerk(url)
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
        url = _understood(address)
        return url.get_backend_name() != "sqlite" or Path(url.database or "").exists()

    async def close(self) -> None:
        if self.here:
            self.here.dispose()
        if self.clerk:
            await self.clerk.close()
        await self.reader.dispose()

    async def few(self, statement: str, values: Sequence[object]) -> Sequence[Row[Any]]:
        """The rows that a quick statement finds, all of one moment; each ``?`` in it stands for the next value.

        A look into a SQLite file takes a tenth of a millisecond, and handing it to another thread and back takes
        ten times that; it waits for nobody, since writers do not lock readers out (WAL).

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        with self._explaining():
            if self.here:
                with self.here.connect() as connection:
                    return connection.exec_driver_sql(statement, tuple(values)).all()
            numbered = count(1)
            statement = re.sub(r"\?", lambda _: f"${next(numbered)}", statement)  # as asyncpg writes it
            async with self.reader.connect() as asynchronous:
                return (await asynchronous.exec_driver_sql(statement, tuple(values))).all()

    async def one(self, statement: str) -> Any:
        """The one value that a quick statement finds.

        For what is asked before every answer: SQLAlchemy takes twenty times as long as the driver.

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        with self._explaining():
            if self.here:
                with closing(self.here.raw_connection()) as connection:
                    return connection.driver_connection.execute(statement).fetchone()[0]  # type: ignore[union-attr]
            async with self.reader.connect() as asynchronous:
                return (await asynchronous.exec_driver_sql(statement)).scalar_one()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """What one statement sees is one moment; what two see may be two.

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        with self._explaining():
            async with self.reader.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Wait for the other writers, then have a transaction of which all is kept or nothing.

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        with self._explaining():
            async with self.writer.begin() as connection:
                if self.writer.dialect.name == "postgresql":
                    await connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_PATIENCE * 1000:.0f}")
                    await connection.execute(select(func.pg_advisory_xact_lock(_WRITERS)))
                yield connection

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Have a few quick statements done in one transaction, of which all is kept or nothing.

        With a SQLite file another thread does the work as a whole: handing over each statement, as ``writing`` has
        to, takes ten times as long.

        Raises:
            StoreUnavailable: in place of whatever the database fails with.

        """
        if self.clerk is None:
            async with self.writing() as connection:
                return await connection.run_sync(work)
        with self._explaining():
            return await self.clerk.write(work)

    async def let_readers_in(self) -> None:
        """Have a SQLite file keep its changes beside it (WAL), so that readers and a writer do not wait.

        Raises:
            StoreUnavailable: the file cannot be opened or is no database.

        """
        if self.reader.dialect.name != "sqlite":
            return
        deadline = time.monotonic() + _PATIENCE
        with self._explaining():
            while True:
                try:
                    async with self.reader.connect() as connection:
                        await connection.exec_driver_sql("PRAGMA journal_mode=WAL")
                        return
                except OperationalError as error:
                    if any(sign in str(error.orig) for sign in _READ_ONLY):
                        return  # and nobody else writes to it through this connection either
                    # Programs that change the mode at once do not wait for each other, whatever the timeout.
                    if "locked" not in str(error.orig) or time.monotonic() > deadline:
                        raise
                await asyncio.sleep(0.02)

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error, PoolTimeoutError, OSError) as error:
            kind = ReadOnly if any(sign in str(error) for sign in _READ_ONLY) else StoreUnavailable
            raise kind(_sentence(self.place, error)) from error


class _Clerk:
    """A thread with a connection to a SQLite file that is nobody else's."""

    def __init__(self, url: URL) -> None:
        self._engine = _sqlite_here(url).execution_options(begin="BEGIN IMMEDIATE")
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="clerk")

    async def write(self, work: Callable[[Connection], T]) -> T:
        def whole() -> T:
            with self._engine.begin() as connection:
                return work(connection)

        return await asyncio.get_running_loop().run_in_executor(self._thread, whole)

    async def close(self) -> None:
        """What was begun is done first."""
        await asyncio.to_thread(self._thread.shutdown)
        self._engine.dispose()


def _understood(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreUnavailable(
            "The address of the database cannot be understood; it looks like sqlite:///facts.db "
            "or postgresql://user@host/name."
        ) from error
    if url.drivername not in _DRIVERS:
        raise StoreUnavailable(f"Facts are kept in SQLite or PostgreSQL; {url.drivername} is not supported.")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise StoreUnavailable("A database in memory forgets the facts; the address must name a file.")
    url = url.set(drivername=_DRIVERS[url.drivername])
    return _for_asyncpg(url) if url.get_backend_name() == "postgresql" else url


def _for_asyncpg(url: URL) -> URL:
    """What hosted servers put into their addresses is meant for libpq; asyncpg says ``ssl`` for its ``sslmode``, and
    chooses by itself whether the password is bound to the channel."""
    query = {name: value for name, value in url.query.items() if name != "channel_binding"}
    if "sslmode" in query:
        query["ssl"] = query.pop("sslmode")
    return url.set(query=query)


def _make_openable(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(f"The folder {path.parent} cannot be made: {error.strerror or error}.") from error
    try:
        # Tried here, because the driver that comes later leaves a thread behind when it cannot open the file.
        sqlite3.connect(path).close()
    except sqlite3.Error as error:
        raise StoreUnavailable(_sentence(str(path), error)) from error


def _for_reading(url: URL, path: Path) -> URL:
    """Where neither the file nor its folder may be written to, SQLite has to be told that nobody changes the file;
    else it wants to keep a note beside it of who is reading."""
    if not path.exists() or os.access(path, os.W_OK) or os.access(path.parent, os.W_OK) or _wal(path).exists():
        return url
    return url.set(database=path.absolute().as_uri(), query={"immutable": "1", "uri": "true"})


def _wal(path: Path) -> Path:
    """What was written last, and is not in the file itself yet."""
    return path.with_name(f"{path.name}-wal")


def _sqlite_here(url: URL) -> Engine:
    """One connection, in the thread of whoever uses it."""
    arguments = {"isolation_level": None, "timeout": _PATIENCE, "check_same_thread": False}
    engine = create_engine(url.set(drivername="sqlite"), connect_args=arguments, poolclass=StaticPool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute(f"PRAGMA cache_size=-{_CACHE}")
    cursor.close()


def _begin(connection: Connection) -> None:
    begin = connection.get_execution_options().get("begin")
    if begin:
        connection.exec_driver_sql(begin)


def _sqlite(url: URL) -> AsyncEngine:
    # Left to itself, the driver begins transactions in the wrong places; without isolation level it does not.
    engine = create_async_engine(url, connect_args={"isolation_level": None, "timeout": _PATIENCE})
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)

    @event.listens_for(engine.sync_engine, "invalidate")
    def _(connection: Any, _record: object, _error: object) -> None:
        # Work was given up in the middle. A connection that is only closed keeps its lock until the garbage
        # collector comes by, and every writer would wait for that.
        connection.rollback()

    return engine


def _sentence(place: str, error: Exception) -> str:
    reason = str(error.orig if isinstance(error, DBAPIError) else error).strip()
    known = {
        "file is not a database": "is no database at all; name another file, or move this one away",
        "malformed": "is damaged; move it away and import the articles again",
        "unable to open database file": "cannot be opened; check the permissions of its folder",
        "readonly": "may not be written to; check the permissions of the file and of its folder",
        "read-only transaction": "may not be written to by this user",
        "permission denied for": "may not be written to by this user",
        "locked": "is busy with another program's work; try again when that has ended",
        "lock timeout": "is busy with another program's work; try again when that has ended",
        "disk is full": "finds no space left on its disk",
    }
    for sign, trouble in known.items():
        if sign in reason:
            return f"The database {place} {trouble}."
    last_line = reason.splitlines()[-1] if reason else type(error).__name__
    return f"The database {place} does not answer: {last_line.rstrip('.')}."
