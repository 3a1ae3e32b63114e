"""What the bot makes up for when it starts: what the process before owed, and servers that it was taken off."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.dialogue import Dialogue
from bot.records import KeptCorrection, Place, PlaceKind, Preferences
from bot.records.sql import SqlRecords
from bot.resources import Resources
from tests.bot.classroom.killing_bot import killable_bots
from tests.bot.room import BELGIUM, QUESTION, Room, room
from tests.discord_server import Channel, DiscordServer, Guild, Message, Permission, User
from tests.discord_server.faults import CALLBACK, SEND
from tests.discord_server.fixtures import running

__all__ = ["room"]

HISTORY = "GET /channels/{channel_id}/messages"


# --- what a process notes


async def test_a_message_is_owed_its_reply_from_when_it_is_heard_until_it_is_sent(room: Room) -> None:
    replies, records = room.client.replies, room.client.resources.records
    hold = room.server.faults.hold(SEND)
    async with replies.desk.served():
        asked = await room.says(QUESTION)
        await room.server.caught_up()
        await replies.journal.settled()
        (waiting,) = await records.owed(asked.created_at - timedelta(minutes=1))
        assert (waiting.key, waiting.question) == (asked.id, QUESTION)
    await hold.reached()
    await replies.journal.settled()
    assert len(await records.owed(waiting.at)) == 1
    assert await replies.overdue() == (), "what this process is at is not overdue"
    hold.release()
    await room.server.settled(asked)
    await replies.journal.settled()
    assert await records.owed(waiting.at) == ()


async def test_who_was_told_that_it_failed_is_owed_nothing(room: Room) -> None:
    quiet = room.guild.add_text_channel("quiet")
    quiet.deny(room.server.bot, Permission.SEND_MESSAGES)
    asked = await room.server.post(room.ana, quiet, f"{room.me} {QUESTION}")
    await room.server.settled(asked)
    await room.client.replies.journal.settled()
    kept = await room.client.resources.records.reply(asked.id)
    assert kept is not None
    assert not kept.owed


async def test_a_command_is_owed_nothing_since_another_process_cannot_answer_it(room: Room) -> None:
    hold = room.server.faults.hold(CALLBACK)
    asked = await room.server.slash(room.ana, room.channel, "ask", question=QUESTION)
    await hold.reached()
    await room.client.replies.journal.settled()
    kept = await room.client.resources.records.reply(asked.id)
    assert kept is not None
    assert not kept.owed
    hold.release()
    await asked.response()


# --- what the next one makes of it


@dataclass
class House:
    """Where a process of the bot starts after another has ended."""

    server: DiscordServer
    resources: Resources
    guild: Guild
    channel: Channel
    ana: User

    @asynccontextmanager
    async def started(self, *, ago: timedelta = timedelta(0)) -> AsyncIterator[AttacheBot]:
        """A process that has looked at what was left to it."""
        kept = self.resources
        client = AttacheBot(await Resources.over(kept.parts, kept.store, kept.records), EXTENSIONS)
        client._connection.guild_ready_timeout = 0.01
        client.replies.now = lambda: datetime.now(UTC) - ago
        async with running(client, self.server):
            await client.wait_until_ready()
            await client.on_ready()  # and not only begun
            yield client

    async def owed(
        self, *turns: str, channel: Channel | None = None, ago: timedelta = timedelta(0), arrives: bool = False
    ) -> Message:
        """The message with the last turn: a process heard it, and ended before it knew what became of its reply, which
        ``arrives`` or is lost on the way."""
        async with self.started(ago=ago) as client:
            for turn in turns[:-1]:
                await self.server.reply_to(await self.asks(turn, channel))
            hold = self.server.faults.hold(SEND)
            asked = await self.asks(turns[-1], channel)
            await hold.reached()
            await client.replies.journal.settled()
        hold.release() if arrives else hold.lose()
        return asked

    async def asks(self, question: str, channel: Channel | None = None) -> Message:
        return await self.server.post(self.ana, channel or self.channel, f"{self.server.bot.mention} {question}")


@pytest.fixture
async def house(discord_server: DiscordServer, resources: Resources) -> House:
    guild = discord_server.add_guild("Class")
    return House(discord_server, resources, guild, guild.add_text_channel("general"), discord_server.add_user("ana"))


@pytest.mark.parametrize("direct", [False, True])
async def test_a_reply_that_was_not_sent_is_sent_once_and_follows_on_what_was_said(house: House, direct: bool) -> None:
    channel = house.server.direct_message(house.ana) if direct else house.channel
    asked = await house.owed(QUESTION, "and Canada?", channel=channel)
    async with house.started() as client:
        assert "Canada began in 1963" in (await house.server.reply_to(asked)).content
        await client.on_ready()
        (reply,) = house.server.said(channel, after=asked)
        await client.replies.journal.settled()
        kept = await house.resources.records.reply(asked.id)
        assert kept is not None
        assert (kept.message, kept.owed) == (reply.id, False)


async def test_what_was_sent_and_not_noted_is_not_sent_again(house: House) -> None:
    asked = await house.owed(QUESTION, arrives=True)
    assert (await house.server.reply_to(asked)).content == BELGIUM
    kept = await house.resources.records.reply(asked.id)
    assert kept is not None
    assert kept.owed
    async with house.started():
        assert len(house.server.calls(HISTORY)) == len(house.server.calls(SEND)) == 1


async def test_after_a_few_minutes_it_is_too_late(house: House) -> None:
    await house.owed(QUESTION, ago=timedelta(minutes=4))
    async with house.started():
        assert house.server.calls(HISTORY) == []
        assert house.server.sent == []


async def test_the_question_as_it_stands_now_is_answered(house: House) -> None:
    asked = await house.owed("When did relations begin with Canada?")
    await house.server.edit(asked, f"{house.server.bot.mention} {QUESTION}")
    async with house.started():
        assert (await house.server.reply_to(asked)).content == BELGIUM


async def test_a_question_that_is_gone_is_left_alone(house: House) -> None:
    await house.server.delete(await house.owed(QUESTION))
    async with house.started():
        assert house.server.sent == []


async def test_a_question_that_ends_the_process_does_not_end_each_that_follows(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await house.owed(QUESTION)
    tried: list[object] = []

    async def dies(*arguments: object, **_: object) -> None:
        tried.append(arguments)
        raise MemoryError

    monkeypatch.setattr(Dialogue, "recall", dies)
    async with house.started() as client:
        await client.on_ready()
    assert len(tried) == 1
    assert "could not be answered" in caplog.text


async def test_a_process_that_is_killed_before_its_reply_got_out_leaves_it_to_the_next(
    discord_server: DiscordServer, tmp_path: Path
) -> None:
    server, database = discord_server, f"sqlite:///{tmp_path / 'attache.db'}"
    channel, ana = server.add_guild("Class").add_text_channel("general"), server.add_user("ana")
    async with killable_bots(server, database) as bots, SqlRecords.open(database) as records:
        await bots.start()
        hold = server.faults.hold(SEND)
        asked = await server.post(ana, channel, f"{server.bot.mention} {QUESTION}")
        await hold.reached()
        while not await records.owed(asked.created_at):  # noqa: ASYNC110  (another process sets no event here)
            await asyncio.sleep(0.01)
        bots.kill()
        hold.lose()
        await bots.start()
        assert (await server.reply_to(asked)).content == BELGIUM
        after = await server.post(ana, channel, f"{server.bot.mention} {QUESTION}")
        await server.reply_to(after)
        assert len(server.said(channel)) == 2


# --- servers


async def test_a_server_that_it_was_taken_off_while_it_was_away_is_forgotten(house: House) -> None:
    out, records, me = house.server.add_guild("In an outage"), house.resources.records, house.server.bot.id
    gone, of_another_bot, here = 4, 5, {house.guild.id, out.id}
    for number in (*here, gone, of_another_bot):
        noted = KeptCorrection(owner=str(number), source="a", quote="b", because="c", note="d", at=datetime.now(UTC))
        await records.correct(noted)
        await records.prefer(Place(PlaceKind.SERVER, number), Preferences(private=True))
    await records.joined(me, gone, out.id)
    await records.joined(6, of_another_bot)
    house.server.gateway.unreachable.add(out.id)
    async with house.started():
        assert await records.servers(me) == here
        assert {int(each.owner) for each in await records.corrections()} == {*here, of_another_bot}
        assert {each.id for each in await records.preferences()} == {*here, of_another_bot}


async def test_it_is_known_from_joining_to_leaving(house: House) -> None:
    records, me = house.resources.records, house.server.bot.id
    async with house.started():
        before = await records.servers(me)
        joined = house.server.add_guild("New")
        await house.server.settled(await house.server.post(house.ana, joined.add_text_channel("general"), "hello"))
        assert await records.servers(me) == before | {joined.id}
        house.server.remove_bot(joined)
        await house.server.settled(await house.server.post(house.ana, house.channel, "hello"))
        assert await records.servers(me) == before
