"""``python -m tests.bot.classroom.killing_bot DATABASE API GATEWAY TOKEN``: the bot, again and again.

For each line on the standard input a process of its own runs the bot; its id is printed. What takes long to load is
loaded once, before the first.
"""

import asyncio
import os
import signal
import sys

from bot.assembly import Parts, silent
from bot.records.sealing import Seal
from bot.resources import open_resources
from bot.service import serve

from .killing import KEY


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
