"""Classes in the database of the articles, each move sealed: SQLite in a file, or PostgreSQL."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from secrets import randbelow
from typing import Any, Self

from sqlalchemy import Connection, Row, Select, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.stores.engine import Database
from knowledge.stores.migrate import opened

from ..classroom.forgetting import without
from ..classroom.moves import Move, Open, ends_class
from ..classroom.wire import kind_of, read_move, written
from . import schema
from .class_log import ClassLog, KeptClass, Placed, stand_in
from .rows import milliseconds
from .sealing import Seal, Sealed

__all__ = ["SqlClassLog"]

_MOVES, _CLASSES = schema.class_moves, schema.classes


class SqlClassLog(ClassLog):
    """Every method raises ``StoreUnavailable`` where the database fails."""

    def __init__(self, database: Database, seal: Seal) -> None:
        """The database has its tables already; ``open`` sees to that."""
        self._database = database
        self._seal = seal

    @classmethod
    @asynccontextmanager
    async def open(cls, address: str, seal: Seal) -> AsyncIterator[Self]:
        """The classes at the address of a database, see ``SqlStore.open``.

        Raises:
            StoreUnavailable: the address is not supported, or the database cannot be used.
        """
        async with opened(address, schema.HISTORY) as database:
            yield cls(database, seal)

    async def begin(self, move: Open) -> int:
        async with self._database.writing() as connection:
            opened = {"server": move.server, "channel": move.channel, "opened": milliseconds(move.at)}
            made = await connection.execute(insert(_CLASSES).values(opened).returning(_CLASSES.c.number))
            number = int(made.scalar_one())
            await connection.execute(insert(_MOVES), self._row(number, 0, move))
            return number

    async def append(self, *placed: Placed) -> None:
        def work(connection: Connection) -> None:
            try:
                connection.execute(insert(_MOVES), [self._row(each.number, each.place, each.move) for each in placed])
            except IntegrityError as error:
                raise ValueError(f"one of the moves is not the next one of its class: {_places(placed)}") from error
            for each in placed:
                if ends_class(each.move):
                    closed = update(_CLASSES).where(_CLASSES.c.number == each.number)
                    connection.execute(closed.values(closed=milliseconds(each.move.at)))

        await self._database.write(work)

    async def moves(self, number: int) -> tuple[Move, ...]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(_of_class(number))).all()
        if not rows:
            raise KeyError(number)
        try:
            return self._opened(rows)
        except Sealed as error:
            raise KeyError(number) from error

    async def running(self) -> tuple[KeptClass, ...]:
        return await self._readable(select(_CLASSES.c.number).where(_CLASSES.c.closed.is_(None)))

    async def of_person(self, person: int) -> tuple[KeptClass, ...]:
        found = await self._readable(_with_person(person))
        return tuple(KeptClass(each.number, tuple(one for one in each.moves if one.by == person)) for each in found)

    async def forget_person(self, person: int) -> int:
        async with self._database.writing() as connection:
            numbers = (await connection.scalars(_with_person(person))).all()
            for number in numbers:
                await self._forget_in(connection, number, person)
        return len(numbers)

    async def forget_before(self, moment: datetime) -> int:
        last = (
            select(_MOVES.c["class"]).group_by(_MOVES.c["class"]).having(func.max(_MOVES.c.at) < milliseconds(moment))
        )
        async with self._database.writing() as connection:
            numbers = (await connection.scalars(last)).all()
            for number in numbers:
                await _delete(connection, number)
        return len(numbers)

    async def _forget_in(self, connection: AsyncConnection, number: int, person: int) -> None:
        try:
            before = self._opened((await connection.execute(_of_class(number))).all())
        except Sealed:
            await _delete(connection, number)
            return
        after = without(before, person, stand_in(before, randbelow(2**31)))
        changed = [
            {"of": number, "at_place": place, "by": new.by, "token": self._seal.seal(written(new))}
            for place, (old, new) in enumerate(zip(before, after, strict=True))
            if old != new
        ]
        if changed:
            here = (_MOVES.c["class"] == bindparam("of")) & (_MOVES.c.place == bindparam("at_place"))
            values: dict[str, Any] = {"person": bindparam("by"), "sealed": bindparam("token")}
            await connection.execute(update(_MOVES).where(here).values(values), changed)

    async def _readable(self, numbers: "Select[int]") -> tuple[KeptClass, ...]:
        found = []
        async with self._database.reading() as connection:
            for number in (await connection.scalars(numbers.order_by("number"))).all():
                try:
                    moves = self._opened((await connection.execute(_of_class(number))).all())
                except Sealed:
                    continue
                found.append(KeptClass(number, moves))
        return tuple(found)

    def _row(self, number: int, place: int, move: Move) -> dict[str, Any]:
        return {
            "class": number,
            "place": place,
            "person": move.by,
            "kind": kind_of(move),
            "at": milliseconds(move.at),
            "sealed": self._seal.seal(written(move)),
        }

    def _opened(self, rows: Sequence[Row[Any]]) -> tuple[Move, ...]:
        return tuple(read_move(row.kind, self._seal.open(row.sealed)) for row in rows)


def _places(placed: Sequence[Placed]) -> str:
    return ", ".join(f"move {each.place} of class {each.number}" for each in placed)


def _of_class(number: int) -> Select[Any]:
    return select(_MOVES.c.kind, _MOVES.c.sealed).where(_MOVES.c["class"] == number).order_by(_MOVES.c.place)


def _with_person(person: int) -> "Select[int]":
    return select(_MOVES.c["class"].label("number")).where(_MOVES.c.person == person).distinct()


async def _delete(connection: AsyncConnection, number: int) -> None:
    await connection.execute(delete(_MOVES).where(_MOVES.c["class"] == number))
    await connection.execute(delete(_CLASSES).where(_CLASSES.c.number == number))
