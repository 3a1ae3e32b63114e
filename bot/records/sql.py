"""Records in the database of the articles, in tables of their own: SQLite in a file, or PostgreSQL."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Delete, Select, Table, delete, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge.stores.engine import Database
from knowledge.stores.migrate import opened

from ..classroom.practice import Practised
from . import schema
from .model import (
    KeptCorrection,
    KeptProposal,
    KeptReply,
    PersonRecord,
    Place,
    PlaceKind,
    Preferences,
    Rating,
    Unanswered,
)
from .protocol import Records
from .rows import (
    Row,
    correction_from,
    milliseconds,
    practised_from,
    practised_row,
    preferences_from,
    preferences_row,
    proposal_from,
    rating_from,
    reply_from,
    row_of,
    unanswered_from,
)

__all__ = ["SqlRecords"]

T = TypeVar("T")


class SqlRecords(Records):
    """Every method raises ``StoreUnavailable`` where the database fails."""

    def __init__(self, database: Database) -> None:
        """The database has its tables already; ``open`` sees to that."""
        self._database = database

    @classmethod
    @asynccontextmanager
    async def open(cls, address: str) -> AsyncIterator[Self]:
        """The records at the address of a database, see ``SqlStore.open``.

        Raises:
            StoreUnavailable: the address is not supported, or the database cannot be used.

        """
        async with opened(address, schema.HISTORY) as database:
            yield cls(database)

    async def preferences(self) -> Mapping[Place, Preferences]:
        async with self._database.reading() as connection:
            rows = (await connection.execute(select(schema.preferences))).all()
        return {Place(PlaceKind(row.kind), row.id): preferences_from(row.chosen) for row in rows}

    async def prefer(self, place: Place, preferences: Preferences) -> None:
        key = {"kind": place.kind.value, "id": place.id}
        if preferences == Preferences():
            await self._write(delete(schema.preferences).filter_by(**key))
        else:
            await self._put(schema.preferences, key | {"chosen": preferences_row(preferences)})

    async def keep(self, *kept: KeptReply | Unanswered) -> None:
        replies = [row_of(each) for each in kept if isinstance(each, KeptReply)]
        unanswered = [row_of(each) for each in kept if isinstance(each, Unanswered)]

        def work(connection: Connection) -> None:
            if replies:
                connection.execute(_upsert(schema.replies, connection.dialect.name), replies)
            if unanswered:
                connection.execute(insert(schema.unanswered), unanswered)

        await self._database.write(work)

    async def reply(self, key: int) -> KeptReply | None:
        found = await self._read(select(schema.replies).where(schema.replies.c.key == key), reply_from)
        return found[0] if found else None

    async def owed(self, since: datetime) -> tuple[KeptReply, ...]:
        table = schema.replies
        waiting = select(table).where(table.c.owed, table.c.at >= milliseconds(since))
        return await self._read(waiting.order_by(table.c.at, table.c.key), reply_from)

    async def forget_reply(self, key: int) -> None:
        await self._write(
            delete(schema.replies).where(schema.replies.c.key == key),
            delete(schema.ratings).where(schema.ratings.c.key == key),
        )

    async def rate(self, rating: Rating) -> None:
        await self._put(schema.ratings, row_of(rating))

    async def ratings(self, key: int) -> tuple[Rating, ...]:
        table = schema.ratings
        return await self._read(select(table).where(table.c.key == key).order_by(table.c.person), rating_from)

    async def unanswered(self, server: int | None) -> tuple[Unanswered, ...]:
        table = schema.unanswered
        of_server = table.c.server.is_(None) if server is None else table.c.server == server
        return await self._read(select(table).where(of_server).order_by(table.c.at, table.c.number), unanswered_from)

    async def settle(self, server: int | None, group: str) -> int:
        table = schema.unanswered
        of_server = table.c.server.is_(None) if server is None else table.c.server == server
        return await self._write(delete(table).where(of_server, table.c.group == group))

    async def correct(self, correction: KeptCorrection) -> None:
        await self._put(schema.corrections, row_of(correction))

    async def forget_corrections(self, owner: str) -> int:
        return await self._write(delete(schema.corrections).where(schema.corrections.c.owner == owner))

    async def joined(self, bot: int, *servers: int) -> None:
        rows = [{"bot": bot, "id": server} for server in servers]
        if rows:
            await self._database.write(
                lambda connection: connection.execute(_insert_new(schema.servers, connection.dialect.name), rows)
            )

    async def servers(self, bot: int) -> frozenset[int]:
        return frozenset(await self._read(select(schema.servers).filter_by(bot=bot), itemgetter("id")))

    async def left(self, bot: int, server: int) -> None:
        await self._write(delete(schema.servers).filter_by(bot=bot, id=server))

    async def propose(self, proposal: KeptProposal) -> None:
        await self._put(schema.proposals, row_of(proposal))

    async def proposal(self, key: int) -> KeptProposal | None:
        found = await self._read(select(schema.proposals).where(schema.proposals.c.key == key), proposal_from)
        return found[0] if found else None

    async def withdraw(self, key: int) -> int:
        return await self._write(delete(schema.proposals).where(schema.proposals.c.key == key))

    async def corrections(self) -> tuple[KeptCorrection, ...]:
        table = schema.corrections
        return await self._read(
            select(table).order_by(table.c.at, table.c.owner, table.c.source, table.c.quote), correction_from
        )

    async def practise(self, person: int, practised: Practised) -> None:
        await self._put(schema.practice, practised_row(person, practised))

    async def practised(self, person: int) -> tuple[Practised, ...]:
        return await self._read(_of(schema.practice, person).order_by(schema.practice.c.key), practised_from)

    async def forget_practice(self, person: int) -> int:
        return await self._write(delete(schema.practice).where(schema.practice.c.person == person))

    async def forget_unpractised(self, moment: datetime) -> int:
        return await self._write(delete(schema.practice).where(schema.practice.c.due < milliseconds(moment)))

    async def person(self, person: int) -> PersonRecord:
        place = Place(PlaceKind.PERSON, person)
        replies, ratings, unanswered = schema.replies, schema.ratings, schema.unanswered
        proposals = schema.proposals
        return PersonRecord(
            preferences=(await self.preferences()).get(place),
            replies=await self._read(_of(replies, person).order_by(replies.c.at, replies.c.key), reply_from),
            ratings=await self._read(_of(ratings, person).order_by(ratings.c.at, ratings.c.key), rating_from),
            unanswered=await self._read(
                _of(unanswered, person).order_by(unanswered.c.at, unanswered.c.number), unanswered_from
            ),
            corrections=tuple(each for each in await self.corrections() if each.person == person),
            proposals=await self._read(_of(proposals, person).order_by(proposals.c.at, proposals.c.key), proposal_from),
            practice=await self.practised(person),
        )

    async def forget_person(self, person: int) -> int:
        own = select(schema.replies.c.key).where(schema.replies.c.person == person)
        ratings, preferences, corrections = schema.ratings, schema.preferences, schema.corrections

        def work(connection: Connection) -> int:
            gone = _execute(
                connection,
                delete(ratings).where(or_(ratings.c.person == person, ratings.c.key.in_(own))),
                delete(schema.replies).where(schema.replies.c.person == person),
                delete(schema.unanswered).where(schema.unanswered.c.person == person),
                delete(schema.proposals).where(schema.proposals.c.person == person),
                delete(schema.practice).where(schema.practice.c.person == person),
                delete(preferences).where(preferences.c.kind == PlaceKind.PERSON.value, preferences.c.id == person),
            )
            nameless = update(corrections).where(corrections.c.person == person).values(person=None)
            return gone + connection.execute(nameless).rowcount

        return await self._database.write(work)

    async def forget_before(self, moment: datetime) -> int:
        limit = milliseconds(moment)
        old = select(schema.replies.c.key).where(schema.replies.c.at < limit)
        return await self._write(
            delete(schema.ratings).where(or_(schema.ratings.c.at < limit, schema.ratings.c.key.in_(old))),
            delete(schema.replies).where(schema.replies.c.at < limit),
            delete(schema.unanswered).where(schema.unanswered.c.at < limit),
            delete(schema.proposals).where(schema.proposals.c.at < limit),
        )

    async def _read(self, query: Select[Any], value: Callable[[Row], T]) -> tuple[T, ...]:
        async with self._database.reading() as connection:
            return tuple(value(row) for row in (await connection.execute(query)).mappings())

    async def _write(self, *deletes: Delete) -> int:
        return await self._database.write(lambda connection: _execute(connection, *deletes))

    async def _put(self, table: Table, row: Row) -> None:
        await self._database.write(lambda connection: connection.execute(_upsert(table, connection.dialect.name), row))


def _insert_new(table: Table, dialect: str) -> Any:
    """Inserts the rows that are not there."""
    return (postgresql if dialect == "postgresql" else sqlite).insert(table).on_conflict_do_nothing()


@cache
def _upsert(table: Table, dialect: str) -> Any:
    """Inserts rows, each in place of the one with the same primary key; made once, since making it takes longer than
    carrying it out."""
    statement = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    keys = [column.name for column in table.primary_key]
    rest = {column.name: statement.excluded[column.name] for column in table.c if column.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


def _of(table: Table, person: int) -> Select[Any]:
    return select(table).where(table.c.person == person)


def _execute(connection: Connection, *deletes: Delete) -> int:
    """How many rows are gone."""
    return sum(connection.execute(each).rowcount for each in deletes)
