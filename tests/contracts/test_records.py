"""What every keeper of records promises: one suite, run over each of them."""

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from bot.classroom.practice import Practised
from bot.records import (
    KeptCorrection,
    KeptProposal,
    KeptReply,
    PersonRecord,
    Place,
    PlaceKind,
    Preferences,
    Rating,
    Records,
    Unanswered,
)
from bot.records.memory import MemoryRecords
from bot.records.schema import HISTORY, metadata
from bot.records.sql import SqlRecords
from knowledge.stores import StoreUnavailable
from knowledge.stores.sql import SqlStore
from tests.contracts.test_stores import postgresql

__all__ = ["postgresql"]

Fresh = Callable[[], AbstractAsyncContextManager[Records]]
"""Opens records that hold nothing."""

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BIG = 2**62
"""Ids of Discord take more than 32 bits."""

REPLY = KeptReply(
    key=BIG + 1,
    person=BIG + 2,
    channel=BIG + 3,
    server=BIG + 4,
    message=BIG + 5,
    source="rwanda",
    turns=("When did relations begin with Belgium?", "et le Canada ? 🌍"),
    language="fr",
    at=NOON,
)
UNANSWERED = Unanswered(
    group="narnia",
    question="Narnia?",
    person=BIG + 2,
    server=None,
    understood="start date",
    why="It exists.",
    at=NOON,
)


@asynccontextmanager
async def in_memory() -> AsyncIterator[Records]:
    yield MemoryRecords()


@pytest.fixture(scope="module", params=["memory", "sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    match request.param:
        case "memory":
            return in_memory
        case "sqlite":
            return in_files(tmp_path_factory.mktemp("records"))
        case _:
            return on_server(request.getfixturevalue("postgresql"))


def in_files(folder: Path) -> Fresh:
    """Each in a file of its own, copied from an empty one, because making tables takes long."""

    async def make() -> None:
        async with SqlRecords.open(f"sqlite:///{folder / 'empty.db'}"):
            pass

    asyncio.run(make())
    numbers = itertools.count()

    @asynccontextmanager
    async def opened() -> AsyncIterator[Records]:
        path = folder / f"{next(numbers)}.db"
        shutil.copy(folder / "empty.db", path)
        async with SqlRecords.open(f"sqlite:///{path}") as records:
            yield records
        path.unlink()

    return opened


def on_server(address: str) -> Fresh:
    @asynccontextmanager
    async def opened() -> AsyncIterator[Records]:
        async with SqlRecords.open(address) as records:
            async with records._database.writing() as connection:
                for table in metadata.sorted_tables:
                    await connection.execute(table.delete())
            yield records

    return opened


async def test_a_reply_comes_back_equal_and_is_replaced_by_its_key(fresh: Fresh) -> None:
    async with fresh() as records:
        assert await records.reply(REPLY.key) is None
        await records.keep(REPLY)
        assert await records.reply(REPLY.key) == REPLY
        edited = replace(REPLY, turns=("and Canada?",), message=None, server=None)
        await records.keep(edited)
        assert await records.reply(REPLY.key) == edited


async def test_what_is_owed_is_told_oldest_first_and_only_what_was_asked_since(fresh: Fresh) -> None:
    async with fresh() as records:
        waiting = [
            replace(REPLY, key=key, message=None, owed=True, at=NOON + timedelta(minutes=minutes))
            for key, minutes in ((1, 3), (2, 1), (3, -1))
        ]
        await records.keep(*waiting, replace(REPLY, key=4, at=NOON))
        assert await records.owed(NOON) == (waiting[1], waiting[0])
        await records.keep(replace(waiting[1], owed=False))
        assert await records.owed(NOON) == (waiting[0],)


async def test_servers_are_kept_for_each_bot(fresh: Fresh) -> None:
    async with fresh() as records:
        await records.joined(BIG, 1, 2)
        await records.joined(BIG, 2, 3)
        await records.joined(BIG + 1, 1)
        await records.joined(BIG)
        await records.left(BIG, 1)
        await records.left(BIG, 4)
        assert await records.servers(BIG) == {2, 3}
        assert await records.servers(BIG + 1) == {1}
        assert await records.servers(5) == frozenset()


async def test_a_reply_takes_its_ratings_along(fresh: Fresh) -> None:
    async with fresh() as records:
        await records.keep(REPLY)
        await records.rate(Rating(key=REPLY.key, person=1, helpful=True, at=NOON))
        other = Rating(key=7, person=1, helpful=True, at=NOON)
        await records.rate(other)
        await records.forget_reply(REPLY.key)
        await records.forget_reply(REPLY.key)
        assert (await records.reply(REPLY.key), await records.ratings(REPLY.key)) == (None, ())
        assert await records.ratings(7) == (other,)


async def test_the_last_rating_of_a_person_counts(fresh: Fresh) -> None:
    async with fresh() as records:
        for helpful in (True, True, False):
            await records.rate(Rating(key=1, person=2, helpful=helpful, why="x" if not helpful else "", at=NOON))
        await records.rate(Rating(key=1, person=1, helpful=True, at=NOON))
        assert [(each.person, each.helpful, each.why) for each in await records.ratings(1)] == [
            (1, True, ""),
            (2, False, "x"),
        ]


async def test_preferences_are_kept_for_each_place(fresh: Fresh) -> None:
    server, person = Place(PlaceKind.SERVER, BIG), Place(PlaceKind.PERSON, BIG)
    chosen = Preferences(
        source="rwanda",
        language="fr",
        private=False,
        plain_text=True,
        answers_everything=True,
        importer_roles=(BIG, 2),
        teacher_roles=(),
    )
    async with fresh() as records:
        await records.prefer(server, chosen)
        await records.prefer(person, Preferences(plain_text=True))
        assert await records.preferences() == {server: chosen, person: Preferences(plain_text=True)}
        await records.prefer(person, Preferences())
        await records.prefer(Place(PlaceKind.CHANNEL, 9), Preferences())
        assert await records.preferences() == {server: chosen}


def test_the_more_particular_preference_holds() -> None:
    person, server = Preferences(language="fr"), Preferences(language="en", private=True, plain_text=False)
    assert Preferences.effective([person, server]) == Preferences(language="fr", private=True, plain_text=False)
    assert Preferences.effective([]) == Preferences()


async def test_unanswered_questions_are_settled_by_group_and_server(fresh: Fresh) -> None:
    async with fresh() as records:
        for minutes, server in ((2, 1), (1, 1), (3, 2), (4, None)):
            at = NOON + timedelta(minutes=minutes)
            await records.keep(replace(UNANSWERED, server=server, at=at))
        await records.keep(replace(UNANSWERED, server=1, group="mordor"))
        assert [each.at.minute for each in await records.unanswered(1)] == [0, 1, 2]
        assert await records.unanswered(None) == (replace(UNANSWERED, server=None, at=NOON + timedelta(minutes=4)),)
        assert await records.settle(1, "narnia") == 2
        assert await records.settle(1, "narnia") == 0
        assert [each.group for each in await records.unanswered(1)] == ["mordor"]
        assert len(await records.unanswered(2)) == 1


async def test_a_correction_takes_the_place_of_the_one_on_the_same_words(fresh: Fresh) -> None:
    first = KeptCorrection(source="rwanda", quote="wave", because="See page 3.", note="Waiver.", person=1, at=NOON)
    second = replace(first, because="See page 4.", at=NOON + timedelta(hours=1))
    other = replace(first, quote="Ghana", country="GH", note="", at=NOON + timedelta(minutes=1))
    async with fresh() as records:
        for each in (first, other, second):
            await records.correct(each)
        assert await records.corrections() == (other, second)
        for owner in ("1", "2"):
            await records.correct(replace(second, owner=owner))
        assert await records.corrections() == (other, second, replace(second, owner="1"), replace(second, owner="2"))


async def test_a_person_is_shown_whole_and_forgotten_whole(fresh: Fresh) -> None:
    me, you = BIG + 2, 5
    preferences = Preferences(plain_text=True)
    rating = Rating(key=REPLY.key, person=me, helpful=False, why="Wrong.", at=NOON)
    correction = KeptCorrection(source="rwanda", quote="wave", because="p. 3", note="Waiver.", person=me, at=NOON)
    practised = Practised("a", "{}", NOON)
    proposal = KeptProposal(key=3, person=me, name="kenya.txt", data=b"Kenya", at=NOON)
    async with fresh() as records:
        await records.prefer(Place(PlaceKind.PERSON, me), preferences)
        await records.prefer(Place(PlaceKind.SERVER, me), preferences)
        await records.keep(REPLY)
        await records.keep(replace(REPLY, key=1, person=you))
        await records.rate(rating)
        await records.rate(replace(rating, person=you))
        await records.rate(replace(rating, key=1, person=you))
        await records.keep(UNANSWERED)
        await records.keep(replace(UNANSWERED, person=you))
        await records.correct(correction)
        await records.practise(me, practised)
        await records.propose(proposal)
        await records.propose(replace(proposal, key=4, person=you))
        assert await records.person(me) == PersonRecord(
            preferences=preferences,
            replies=(REPLY,),
            ratings=(rating,),
            unanswered=(UNANSWERED,),
            corrections=(correction,),
            proposals=(proposal,),
            practice=(practised,),
        )
        # Preferences, reply, both ratings of it, question, practice, article, and the name on the correction.
        assert await records.forget_person(me) == 8
        assert await records.person(me) == PersonRecord()
        assert await records.ratings(REPLY.key) == ()
        assert await records.corrections() == (replace(correction, person=None),)
        left = await records.person(you)
        assert (len(left.replies), len(left.ratings), len(left.unanswered)) == (1, 1, 1)
        assert await records.preferences() == {Place(PlaceKind.SERVER, me): preferences}
        assert await records.forget_person(me) == 0


async def test_what_is_practised_is_kept_for_each_person_and_can_be_forgotten(fresh: Fresh) -> None:
    first, second = Practised("a", '{"step": 0}', NOON), Practised("b", "{}", NOON + timedelta(days=900))
    async with fresh() as records:
        for each in (second, replace(first, card="{}"), first):
            await records.practise(BIG, each)
        await records.practise(5, first)
        assert await records.practised(BIG) == (await records.person(BIG)).practice == (first, second)
        assert await records.forget_unpractised(NOON + timedelta(days=1)) == 2
        assert await records.practised(BIG) == (second,)
        await records.practise(5, first)
        assert [await records.forget_practice(BIG), await records.forget_practice(BIG)] == [1, 0]
        assert await records.practised(5) == (first,)


async def test_what_is_old_is_forgotten(fresh: Fresh) -> None:
    async with fresh() as records:
        for key, days in ((1, 0), (2, 40)):
            at = NOON - timedelta(days=days)
            await records.keep(replace(REPLY, key=key, at=at))
            await records.rate(Rating(key=key, person=1, helpful=True, at=NOON))
            await records.keep(replace(UNANSWERED, at=at))
        assert await records.forget_before(NOON - timedelta(days=30)) == 3
        assert await records.reply(1) is not None
        assert (await records.reply(2), await records.ratings(2)) == (None, ())
        assert len(await records.unanswered(None)) == 1


# --- any sequence of moves leaves every keeper with the same

ids = st.integers(1, 3)
moments = st.integers(0, 5).map(lambda minutes: NOON + timedelta(minutes=minutes))
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
moves = st.one_of(
    st.tuples(
        st.just("keep"),
        st.builds(KeptReply, key=ids, person=ids, channel=ids, turns=st.tuples(texts), owed=st.booleans(), at=moments),
    ),
    st.tuples(st.just("rate"), st.builds(Rating, key=ids, person=ids, helpful=st.booleans(), why=texts, at=moments)),
    st.tuples(
        st.just("keep"),
        st.builds(Unanswered, group=texts, question=texts, person=ids, server=st.none() | ids, at=moments),
    ),
    st.tuples(
        st.just("correct"),
        st.builds(
            KeptCorrection,
            owner=st.sampled_from(["", "1"]),
            source=texts,
            quote=texts,
            because=texts,
            person=st.none() | ids,
            at=moments,
        ),
    ),
    st.tuples(st.just("forget_corrections"), st.sampled_from(["", "1"])),
    st.tuples(st.just("practise"), ids, st.builds(Practised, key=texts, card=texts, due=moments)),
    st.tuples(st.just("forget_practice"), ids),
    st.tuples(st.just("forget_unpractised"), moments),
    st.tuples(st.just("forget_reply"), ids),
    st.tuples(st.just("forget_person"), ids),
    st.tuples(st.just("forget_before"), moments),
    st.tuples(st.just("joined"), ids, ids),
    st.tuples(st.just("left"), ids, ids),
)


async def seen(records: Records) -> Any:
    people = [await records.person(each) for each in (1, 2, 3)]
    sorted_people = [replace(each, unanswered=tuple(sorted(each.unanswered, key=repr))) for each in people]
    return (
        sorted_people,
        await records.corrections(),
        [await records.ratings(each) for each in (1, 2, 3)],
        [sorted(await records.unanswered(each), key=repr) for each in (None, 1, 2, 3)],
        await records.owed(NOON + timedelta(minutes=2)),
        [await records.servers(each) for each in (1, 2, 3)],
    )


@settings(max_examples=30)
@given(st.lists(moves, max_size=12))
async def test_any_moves_leave_the_same_everywhere(fresh: Fresh, made: list[tuple[Any, ...]]) -> None:
    model = MemoryRecords()
    async with fresh() as records:
        for name, *values in made:
            assert await getattr(records, name)(*values) == await getattr(model, name)(*values)
        assert await seen(records) == await seen(model)


# --- the tables


def test_every_field_has_a_column() -> None:
    """A field that is added to these classes needs a column, or it would get lost."""
    kept = {"replies": KeptReply, "ratings": Rating, "unanswered": Unanswered, "corrections": KeptCorrection}
    assert {field.name for field in fields(Practised)} == set(metadata.tables["practice"].c.keys()) - {"person"}
    for name, value in kept.items():
        assert {field.name for field in fields(value)} == set(metadata.tables[name].c.keys()) - {"number"}


async def test_articles_and_records_share_a_database_each_at_its_own_version(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'both.db'}"

    def differences(connection: Connection) -> list[Any]:
        mine = {table.name for table in metadata.sorted_tables}

        def ours(_: Any, name: str, kind: str, *__: object) -> bool:
            return name in mine if kind == "table" else True

        context = MigrationContext.configure(connection, opts={"include_object": ours, "version_table": HISTORY.table})
        return list(compare_metadata(context, metadata))

    for _ in range(2):
        async with SqlStore.open(address) as store, SqlRecords.open(address) as records:
            await records.keep(REPLY)
            assert await store.sources() == ()
            async with records._database.reading() as connection:
                assert await connection.run_sync(differences) == []
                version = await connection.execute(text("SELECT version_num FROM records_version"))
                assert version.scalar() == HISTORY.head
    async with SqlRecords.open(address) as records:
        assert await records.reply(REPLY.key) == REPLY


def test_the_newest_migration_is_the_one_that_a_start_looks_for() -> None:
    assert ScriptDirectory.from_config(HISTORY.configuration()).get_current_head() == HISTORY.head


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_corrections_that_were_everybodys_stay_everybodys(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    file = f"sqlite:///{tmp_path / 'old.db'}"
    address = request.getfixturevalue("postgresql") if kind == "postgresql" else file
    kept = KeptCorrection(source="rwanda", quote="wave", because="p. 3", country="GH", person=BIG, at=NOON)

    def back(connection: Connection) -> None:
        config = HISTORY.configuration()
        config.attributes["connection"] = connection
        command.downgrade(config, "0004")

    async with SqlRecords.open(address) as records:
        for owner in ("", "1"):
            await records.correct(replace(kept, owner=owner))
        async with records._database.writing() as connection:
            await connection.run_sync(back)
    async with SqlRecords.open(address) as records:
        found = await records.corrections()
    assert kept in found
    assert {each.owner for each in found} == {""}


async def test_records_of_a_newer_version_are_left_alone(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'new.db'}"
    async with SqlRecords.open(address) as records, records._database.writing() as connection:
        await connection.execute(text("UPDATE records_version SET version_num = '9999'"))
    with pytest.raises(StoreUnavailable, match="newer version"):
        async with SqlRecords.open(address):
            pass
