"""A channel with a student in it and the bot running: where most tests of the bot take place."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.resources import Resources
from bot.service import publish
from tests.discord_server import Channel, DiscordServer, Guild, Message, User
from tests.discord_server.fixtures import pointed_at, running
from tests.discord_server.waiting import DEFAULT_LIMIT

__all__ = ["BELGIUM", "QUESTION", "Room", "room"]

QUESTION = "When did relations begin with Belgium?"
BELGIUM = "Relations between Rwanda and Belgium began on 1 July 1962."


@dataclass(frozen=True)
class Room:
    server: DiscordServer
    channel: Channel
    ana: User
    client: AttacheBot

    @property
    def me(self) -> str:
        return f"<@{self.server.bot.id}>"

    @property
    def guild(self) -> Guild:
        assert self.channel.guild is not None
        return self.channel.guild

    async def asks(self, question: str, *, by: User | None = None) -> Message:
        """Ana, or somebody else, mentions the bot; its reply."""
        return await self.server.reply_to(await self.says(question, by=by))

    async def says(self, question: str, *, by: User | None = None) -> Message:
        return await self.server.post(by or self.ana, self.channel, f"{self.me} {question}")


@pytest.fixture
async def room(discord_server: DiscordServer, resources: Resources) -> AsyncIterator[Room]:
    channel = discord_server.add_guild("Class").add_text_channel("general")
    ana = discord_server.add_user("ana")
    client = AttacheBot(resources, EXTENSIONS)
    with pointed_at(discord_server):
        async with asyncio.timeout(DEFAULT_LIMIT):  # without it a request waits five minutes
            await publish(discord_server.token)
    async with running(client, discord_server):
        yield Room(discord_server, channel, ana, client)
