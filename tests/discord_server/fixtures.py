"""Fixtures for a conftest to import: a server, and the real client pointed at it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import discord
import pytest
import yarl
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.discord_server.server import DiscordServer
from tests.discord_server.waiting import DriverError


@contextmanager
def pointed_at(server: DiscordServer) -> Iterator[None]:
    """Lead discord.py here instead of to Discord, and back again afterwards."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE
    Route.BASE = server.api_base
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(server.gateway_url)
    Asset.BASE = server.cdn_base
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE = before


@asynccontextmanager
async def running(client: discord.Client, server: DiscordServer) -> AsyncIterator[asyncio.Task[None]]:
    """Run a client; yields its task. If it fails to start, or dies, its own error is what the test sees."""
    with pointed_at(server):
        life = asyncio.create_task(client.start(server.token), name="client under test")
        ready = asyncio.create_task(server.ready())
        try:
            await asyncio.wait({life, ready}, return_when=asyncio.FIRST_COMPLETED)
            if life.done():
                life.result()
            await ready
            yield life
        except DriverError as vain:
            death = life.exception() if life.done() and not life.cancelled() else None
            if death is not None:  # that is why the test waited in vain
                raise death from vain
            raise
        finally:
            ready.cancel()
            await client.close()
            await asyncio.wait({life}, timeout=5)
            if not life.done():
                life.cancel()
            if listening := _events_under_way():
                await asyncio.wait(listening, timeout=5)
    if life.done() and not life.cancelled():
        life.result()


def _events_under_way() -> set[asyncio.Task[None]]:
    """The tasks in which discord.py calls listeners; one that never ran would warn when the loop ends."""
    return {task for task in asyncio.all_tasks() if task.get_name().startswith("discord.py: ")}


@asynccontextmanager
async def checked_server(*, message_content: bool = False) -> AsyncIterator[DiscordServer]:
    """A server, and at the end the assertion that neither side broke Discord's description."""
    async with DiscordServer.start(message_content=message_content) as server:
        yield server
    problems = [*server.crashes, *(str(violation) for violation in server.violations)]
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.fixture
async def discord_server() -> AsyncIterator[DiscordServer]:
    """For a conftest: ``from tests.discord_server.fixtures import discord_server``."""
    async with checked_server() as server:
        yield server
