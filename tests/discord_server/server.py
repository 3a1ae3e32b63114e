"""The server's life: a free port on 127.0.0.1, REST and gateway and files behind it, and an orderly end."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

from aiohttp import web

from tests.discord_server import rest, routes
from tests.discord_server.backend import Backend
from tests.discord_server.clock import Clock
from tests.discord_server.conformance import Conformance, description_path
from tests.discord_server.driver import Driver
from tests.discord_server.faults import Faults
from tests.discord_server.gateway import Gateway
from tests.discord_server.state import State
from tests.discord_server.waiting import DriverError

_GOODBYE = 30.0
"""Seconds that its connections have to end; each of them is cut off after one."""
TOKEN = "loopback.token.for-tests"


class DiscordServer(Driver):
    """Start it with ``async with DiscordServer.start() as server``; what one can do with it is in
    ``Driver``.
    """

    def __init__(self, backend: Backend, port: int) -> None:
        super().__init__(backend)
        self.token = backend.token
        self.cdn_base = backend.cdn_base
        self.api_base = f"http://127.0.0.1:{port}{rest.PREFIX}"
        self.gateway_url = backend.gateway.url

    @classmethod
    @asynccontextmanager
    async def start(
        cls,
        *,
        port: int = 0,
        token: str = TOKEN,
        message_content: bool = False,
        members: bool = False,
        heartbeat_interval: float = 41.25,
        check_conformance: bool = True,
    ) -> AsyncIterator[Self]:
        """``message_content`` and ``members`` are the application's switches for the privileged intents."""
        clock = Clock()
        state = State(clock, message_content=message_content, members=members)
        backend = Backend(
            clock=clock,
            state=state,
            gateway=Gateway(state, token, heartbeat_interval),
            faults=Faults(),
            conformance=Conformance(description_path() if check_conformance else None),
            token=token,
        )
        backend.gateway.check_dispatch = backend.conformance.dispatched
        app = web.Application(client_max_size=64 * 1024 * 1024)
        rest.add_routes(app, backend, routes.ALL)
        app.router.add_get("/", backend.gateway.handle)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", port)
            await site.start()
            actual: int = runner.addresses[0][1]
            backend.cdn_base = f"http://127.0.0.1:{actual}"
            backend.gateway.url = f"ws://127.0.0.1:{actual}/"
            yield cls(backend, actual)
        finally:
            backend.gateway.cut()
            cleaning = asyncio.create_task(runner.cleanup(), name="closing the loopback server")
            await asyncio.wait({cleaning}, timeout=_GOODBYE)
            if not cleaning.done():
                cleaning.cancel()
                raise DriverError(f"the loopback server did not close within {_GOODBYE:g} s")
            cleaning.result()

    def __repr__(self) -> str:
        return f"<DiscordServer {self.api_base} {json.dumps(dict(self.backend.counted))}>"
