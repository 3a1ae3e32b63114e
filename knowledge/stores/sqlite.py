"""Connections to a SQLite file. ``patience`` are seconds to wait for another process that writes to it."""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from . import StoreUnavailable
from .trouble import sentence

__all__ = ["Clerk", "Reader", "asynchronous", "for_reading", "make_openable"]

T = TypeVar("T")

_CACHE = 16_000
"""Kilobytes of a SQLite file that a connection may keep in memory; with 1,000,000 facts, 2,000 are slow."""


def make_openable(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(f"The folder {path.parent} cannot be made: {error.strerror or error}.") from error
    try:
        # Tried here, because the driver that comes later leaves a thread behind when it cannot open the file.
        sqlite3.connect(path).close()
    except sqlite3.Error as error:
        raise StoreUnavailable(sentence(str(path), error)) from error


def for_reading(url: URL, path: Path) -> URL:
    """Where neither the file nor its folder may be written to, SQLite has to be told that nobody changes the file;
    else it wants to keep a note beside it of who is reading."""
    if not path.exists() or os.access(path, os.W_OK) or os.access(path.parent, os.W_OK) or _wal(path).exists():
        return url
    return url.set(database=path.absolute().as_uri(), query={"immutable": "1", "uri": "true"})


def _wal(path: Path) -> Path:
    """What was written last, and is not in the file itself yet."""
    return path.with_name(f"{path.name}-wal")


class Reader:
    """A connection in the thread of whoever uses it, without SQLAlchemy around it: that takes several times as long as
    a look into the file."""

    def __init__(self, url: URL, patience: float) -> None:
        self._engine = _in_this_thread(url, patience)

    @cached_property
    def connection(self) -> sqlite3.Connection:
        # As SQLAlchemy opens it, but it is not handed back and taken out again for each look.
        pooled = self._engine.raw_connection()
        connection = cast("sqlite3.Connection", pooled.driver_connection)
        pooled.detach()
        return connection

    def rows(self, statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        return self.connection.execute(statement, tuple(values)).fetchall()

    def close(self) -> None:
        if "connection" in self.__dict__:
            self.connection.close()
        self._engine.dispose()


def _in_this_thread(url: URL, patience: float) -> Engine:
    """One connection, in the thread of whoever uses it."""
    arguments = {"isolation_level": None, "timeout": patience, "check_same_thread": False}
    engine = create_engine(url.set(drivername="sqlite"), connect_args=arguments, poolclass=StaticPool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def asynchronous(url: URL, patience: float) -> AsyncEngine:
    # Left to itself, the driver begins transactions in the wrong places; without isolation level it does not.
    engine = create_async_engine(url, connect_args={"isolation_level": None, "timeout": patience})
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)

    @event.listens_for(engine.sync_engine, "invalidate")
    def _(connection: Any, _record: object, _error: object) -> None:
        # Work was given up in the middle. A connection that is only closed keeps its lock until the garbage
        # collector comes by, and every writer would wait for that.
        connection.rollback()

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


class Clerk:
    """A thread with a connection to a SQLite file that is nobody else's."""

    def __init__(self, url: URL, patience: float) -> None:
        self._engine = _in_this_thread(url, patience).execution_options(begin="BEGIN IMMEDIATE")
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
