"""How fast the bot answers in Discord, beside a bare echo bot on the same library, in one run on loopback.

python -m benchmarks.discord        (make bench-discord)

Each bot is a process of its own, ours the one that ``attache run`` starts, with a database in a file; this process is
Discord with its people. Times are from the event on the gateway to the request that carries the reply, or to the
acknowledgement of an interaction; beside them stands what a message costs the processor in the bot's process, which is
the same however busy the machine is.
"""

import asyncio
import gc
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from benchmarks.measuring import line, processor_time
from bot.service import publish
from tests.discord_server import Channel, DiscordServer, Message, User
from tests.discord_server.fixtures import pointed_at
from tests.discord_server.interactions import Interaction

MESSAGES, PER_SECOND, AT_ONCE, WHILE_DRAWING = 2000, 100, 100, 60
CHANNELS, PEOPLE = 100, 500
"""So many that nobody asks faster than the bot lets a person, or a channel, ask."""
QUESTIONS = (
    "When did relations begin with Belgium?",
    "Who was first?",
    "Tell me about India",
    "Which countries began in the seventies?",
    "Does India have an embassy in Kigali?",
    "When did relations begin with Narnia?",
)


class Stage:
    """Channels with people in them, and the moment of each reply and acknowledgement."""

    def __init__(self, server: DiscordServer) -> None:
        self.server = server
        guild = server.add_guild("Class")
        self.channels: list[Channel] = [guild.add_text_channel(f"room-{number}") for number in range(CHANNELS)]
        self.people: list[User] = [server.add_user(f"person-{number}") for number in range(PEOPLE)]
        self.replied: dict[int, float] = {}
        self.acknowledged: dict[int, float] = {}
        self.bot = 0
        """The number of the bot's process."""
        self._turn = 0
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

    def next(self) -> tuple[User, Channel, str]:
        """Whose turn it is, where, and what they ask."""
        self._turn += 1
        person, channel = self.people[self._turn % PEOPLE], self.channels[self._turn % CHANNELS]
        return person, channel, QUESTIONS[self._turn % len(QUESTIONS)]

    async def messages(self, count: int) -> tuple[list[float], int]:
        """Milliseconds of each reply, and how many messages were not answered."""
        asked: dict[int, float] = {}
        start = time.perf_counter()
        for number in range(count):
            await asyncio.sleep(max(0.0, start + number / PER_SECOND - time.perf_counter()))
            person, channel, question = self.next()
            at = time.perf_counter()
            message = await self.server.post(person, channel, f"{self.server.bot.mention} {question}")
            asked[message.id] = at
        await until(lambda: all(each in self.replied for each in asked))
        times = [1000 * (self.replied[each] - at) for each, at in asked.items() if each in self.replied]
        return times, count - len(times)

    async def asks(self, count: int) -> list[float]:
        """Milliseconds until each of these /ask, sent at once, was acknowledged."""
        asked = {}
        for _ in range(count):
            at = time.perf_counter()
            person, channel, question = self.next()
            asked[(await self.server.slash(person, channel, "ask", question=question)).id] = at
        await until(lambda: all(each in self.acknowledged for each in asked))
        return [1000 * (self.acknowledged[each] - at) for each, at in asked.items() if each in self.acknowledged]

    async def asks_while_drawing(self) -> list[float]:
        """Milliseconds of one /ask after the other, from the moment that a picture is asked for until it is there."""
        person, channel, _ = self.next()
        picture = asyncio.ensure_future((await self.server.slash(person, channel, "map")).response(limit=60))
        times: list[float] = []
        while not picture.done() or len(times) < WHILE_DRAWING:
            times += await self.asks(1)
            await asyncio.sleep(0.02)
        await picture
        return times


async def until(done: Callable[[], bool], limit: float = 30.0) -> None:
    deadline = time.perf_counter() + limit
    while not done() and time.perf_counter() < deadline:  # noqa: ASYNC110  (what is waited for sets no event)
        await asyncio.sleep(0.005)


@asynccontextmanager
async def stage_with(*program: str) -> AsyncIterator[Stage]:
    """A bot in a process of its own, warmed up; ``program`` are the arguments of the interpreter."""
    async with DiscordServer.start(check_conformance=False) as server:
        stage = Stage(server)
        with pointed_at(server):
            await publish(server.token)
        with tempfile.TemporaryDirectory() as data:
            settings = {
                "DISCORD_TOKEN": server.token,
                "ATTACHE_DISCORD_API": server.api_base,
                "ATTACHE_DISCORD_GATEWAY": server.gateway_url,
                "ATTACHE_DATA": data,
            }
            bot = await asyncio.create_subprocess_exec(
                sys.executable, *program, env=os.environ | settings, stderr=asyncio.subprocess.DEVNULL
            )
            stage.bot = bot.pid
            try:
                await server.ready()
                await stage.messages(200)
                yield stage
            finally:
                bot.terminate()
                await bot.wait()


async def main() -> None:
    gc.collect()
    gc.disable()  # nothing here shall take time that is counted as the bot's
    print("echo bot")
    async with stage_with("-m", "benchmarks.echo") as stage:
        await show_messages(stage)
    print("Attaché")
    async with stage_with("-m", "bot", "run") as stage:
        await show_messages(stage)
        print(line(f"  {AT_ONCE} /ask at once, acknowledged", await stage.asks(AT_ONCE)))
        print(line("  /ask while a picture is drawn", await stage.asks_while_drawing()))


async def show_messages(stage: Stage) -> None:
    before = processor_time(stage.bot)
    times, lost = await stage.messages(MESSAGES)
    each = (processor_time(stage.bot) - before) / MESSAGES
    print(line("  event to reply", times), f"  {MESSAGES} messages at {PER_SECOND} a second, {lost} lost")
    print(f"  of the processor {each:.2f} ms a message")


if __name__ == "__main__":
    asyncio.run(main())
