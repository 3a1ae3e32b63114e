"""Fixtures for a conftest to import: a server, and the real client pointed at it."""

from __future__ import annotations

import asyncio
import io
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

GOODBYE = 30.0
"""Seconds that a client has to close: aiohttp waits as long for the other side of a socket to say goodbye."""


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
async def running(
    client: discord.Client, server: DiscordServer, *, goodbye: float = GOODBYE
) -> AsyncIterator[asyncio.Task[None]]:
    """Run a client; yields its task. If it fails to start, or dies, its own error is what the test sees.

    It has ``goodbye`` seconds to close: the time limit of a test has been used up where that is what hangs.
    """
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
            await _closed(client, life, goodbye)
            if listening := _events_under_way():
                await asyncio.wait(listening, timeout=5)
    if life.done() and not life.cancelled():
        life.result()


async def _closed(client: discord.Client, life: asyncio.Task[None], limit: float) -> None:
    """``asyncio.wait`` returns in time even where a task takes no notice of being cancelled."""
    closing = asyncio.create_task(client.close(), name="closing the client under test")
    await asyncio.wait({closing}, timeout=limit)
    if stuck := not closing.done():
        where = _where(closing) + _where(life)
        closing.cancel()
    await asyncio.wait({life}, timeout=min(limit, 5))
    if not life.done():
        life.cancel()
    if stuck:
        await asyncio.wait({closing, life}, timeout=min(limit, 5))
        raise DriverError(f"the client did not close within {limit:g} s:\n{where}")
    closing.result()


def _where(task: asyncio.Task[None]) -> str:
    """Where a task waits."""
    text = io.StringIO()
    task.print_stack(file=text)
    return text.getvalue()


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
