"""How fast the bot answers in Discord, beside a bare echo bot on the same library, in one run on loopback.

python -m benchmarks.discord        (make bench-discord)

The server runs in the same process and takes its share of the time, of both bots alike. Times are from the event on
the gateway to the request that carries the reply, or the acknowledgement of an interaction.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import discord

from benchmarks.understanding import ARTICLE, line
from bot.assembly import Parts
from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.pace import Pace, Rate
from bot.records.memory import MemoryRecords
from bot.resources import Resources
from bot.service import publish
from knowledge.document import Document
from knowledge.stores.memory import MemoryStore
from tests.discord_server import Channel, DiscordServer, Message, User
from tests.discord_server.fixtures import pointed_at, running
from tests.discord_server.interactions import Interaction

MESSAGES, PER_SECOND, AT_ONCE, WHILE_DRAWING = 1000, 100, 100, 40
QUESTIONS = (
    "When did relations begin with Belgium?",
    "Who was first?",
    "Tell me about India",
    "Which countries began in the seventies?",
    "Does India have an embassy in Kigali?",
    "When did relations begin with Narnia?",
)


class EchoBot(discord.Client):
    """Sends back what it is told, and nothing else."""

    async def on_message(self, message: discord.Message) -> None:
        if self.user in message.mentions and not message.author.bot:
            await message.reply(message.content[:1900], allowed_mentions=discord.AllowedMentions.none())


class Stage:
    """Channels with people in them, and the moment of each reply and acknowledgement."""

    def __init__(self, server: DiscordServer) -> None:
        self.server = server
        guild = server.add_guild("Class")
        self.channels: list[Channel] = [guild.add_text_channel(f"room-{number}") for number in range(20)]
        self.people: list[User] = [server.add_user(f"person-{number}") for number in range(100)]
        self.replied: dict[int, float] = {}
        self.acknowledged: dict[int, float] = {}
        store, acknowledge = server.state.store, Interaction.acknowledge

        def storing(message: Message) -> None:
            if message.reference is not None:
                self.replied.setdefault(message.reference.message_id, time.perf_counter())
            store(message)

        def acknowledging(interaction: Interaction, *arguments: Any) -> None:
            self.acknowledged.setdefault(interaction.id, time.perf_counter())
            acknowledge(interaction, *arguments)

        server.state.store = storing  # type: ignore[method-assign]
        Interaction.acknowledge = acknowledging  # type: ignore[method-assign,assignment]

    def place(self, number: int) -> tuple[User, Channel]:
        return self.people[number % len(self.people)], self.channels[number % len(self.channels)]

    async def messages(self, count: int) -> tuple[list[float], int]:
        """Milliseconds of each reply, and how many messages were not answered."""
        asked: dict[int, float] = {}
        start = time.perf_counter()
        for number in range(count):
            await asyncio.sleep(max(0.0, start + number / PER_SECOND - time.perf_counter()))
            person, channel = self.place(number)
            question = QUESTIONS[number % len(QUESTIONS)]
            at = time.perf_counter()
            message = await self.server.post(person, channel, f"{self.server.bot.mention} {question}")
            asked[message.id] = at
        await until(lambda: all(each in self.replied for each in asked))
        times = [1000 * (self.replied[each] - at) for each, at in asked.items() if each in self.replied]
        return times, count - len(times)

    async def commands(self, count: int, name: str = "ask", **options: Any) -> list[float]:
        """Milliseconds until each of these commands, sent at once, was acknowledged."""
        asked = {}
        for number in range(count):
            at = time.perf_counter()
            person, channel = self.place(number)
            asked[(await self.server.slash(person, channel, name, **options)).id] = at
        await until(lambda: all(each in self.acknowledged for each in asked))
        return [1000 * (self.acknowledged[each] - at) for each, at in asked.items() if each in self.acknowledged]


async def until(done: Callable[[], bool], limit: float = 30.0) -> None:
    deadline = time.perf_counter() + limit
    while not done() and time.perf_counter() < deadline:  # noqa: ASYNC110  (what is waited for sets no event)
        await asyncio.sleep(0.005)


async def while_drawing(stage: Stage) -> list[float]:
    """Milliseconds of one /ask after the other, from the moment that a picture is asked for until it is there."""
    person, channel = stage.place(0)
    picture = asyncio.ensure_future((await stage.server.slash(person, channel, "map")).response(limit=60))
    times: list[float] = []
    while not picture.done() or len(times) < WHILE_DRAWING:
        times += await stage.commands(1, question=QUESTIONS[len(times) % len(QUESTIONS)])
        await asyncio.sleep(0.02)
    await picture
    return times


async def on_stage(client: Callable[[], discord.Client], show: Callable[[Stage], Awaitable[None]]) -> None:
    server: AbstractAsyncContextManager[DiscordServer] = DiscordServer.start(check_conformance=False)
    async with server as started:
        stage = Stage(started)
        with pointed_at(started):
            await publish(started.token)
        async with running(client(), started):
            await stage.messages(100)
            await show(stage)


async def main() -> None:
    logging.disable(logging.WARNING)
    parts = Parts.load()
    store = MemoryStore()
    ingested = parts.ingestion.file(ARTICLE)
    await store.put(ingested.article, ingested.facts, Document.at(ARTICLE))
    resources = await Resources.over(parts, store, MemoryRecords())

    def attache() -> AttacheBot:
        unhurried = Rate(10_000_000, 1.0)
        return AttacheBot(resources, EXTENSIONS, pace=Pace(person=unhurried, channel=unhurried))

    def echo() -> EchoBot:
        return EchoBot(intents=discord.Intents(guilds=True, guild_messages=True))

    async def messages(stage: Stage) -> None:
        times, lost = await stage.messages(MESSAGES)
        print(line("  event to reply", times), f"  {MESSAGES} messages at {PER_SECOND} a second, {lost} lost")

    async def everything(stage: Stage) -> None:
        await messages(stage)
        times = await stage.commands(AT_ONCE, question=QUESTIONS[0])
        print(line(f"  {AT_ONCE} /ask at once, acknowledged", times))
        print(line("  /ask while a picture is drawn", await while_drawing(stage)))

    print("echo bot")
    await on_stage(echo, messages)
    print("Attaché")
    await on_stage(attache, everything)


if __name__ == "__main__":
    asyncio.run(main())
