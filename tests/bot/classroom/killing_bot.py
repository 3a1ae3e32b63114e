"""``python -m tests.bot.classroom.killing_bot DATABASE API GATEWAY TOKEN``: the bot, again and again.

For each line on the standard input a process of its own runs the bot; its id is printed. What takes long to load is
loaded once, before the first.
"""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.assembly import Parts, silent
from bot.records.sealing import Seal
from bot.resources import open_resources
from bot.service import serve
from tests.conftest import ROOT
from tests.discord_server import DiscordServer

from .killing import KEY

__all__ = ["Bots", "killable_bots"]


@dataclass
class Bots:
    """The process that starts the bots, and the id of the last bot."""

    server: DiscordServer
    process: Process
    last: int = 0

    async def start(self) -> None:
        """Until a new bot is connected."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        gateway = self.server.gateway
        before = {each.id for each in gateway.ready_sessions()}
        self.process.stdin.write(b"\n")
        self.last = int(await self.process.stdout.readline())

        def connected() -> bool | None:
            return any(each.id not in before for each in gateway.ready_sessions()) or None

        await self.server.state.changes.until(connected, lambda: "the bot did not come back", 60)

    def kill(self) -> None:
        if self.last:
            os.kill(self.last, signal.SIGKILL)
        self.last = 0


@asynccontextmanager
async def killable_bots(server: DiscordServer, database: str) -> AsyncIterator[Bots]:
    """None is running yet."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot.classroom.killing_bot",
        database, server.api_base, server.gateway_url, server.token,
        cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert process.stdout is not None
    bots = Bots(server, process)
    try:
        assert await process.stdout.readline() == b"ready\n"
        yield bots
    finally:
        bots.kill()
        process.kill()
        await process.wait()


async def _run(parts: Parts, database: str, api: str, gateway: str, token: str) -> None:
    async with open_resources(parts, database=database, seal=Seal([KEY]), progress=silent) as resources:
        await serve(resources, token, api=api, gateway=gateway)


def main() -> None:
    database, api, gateway, token = sys.argv[1:]
    parts = Parts.load()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that are killed
    print("ready", flush=True)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            asyncio.run(_run(parts, database, api, gateway, token))
            os._exit(0)
        print(child, flush=True)


if __name__ == "__main__":
    main()
