"""Play with the bot without Discord: start the server, point the bot at it, and type."""

from __future__ import annotations

import argparse
import asyncio
import shlex
import sys
from collections.abc import Sequence

from tests.discord_server.server import DiscordServer
from tests.discord_server.values import Channel, Message, User
from tests.discord_server.waiting import DriverError

_HELP = """\
Start a small Discord on this machine. It prints where it listens and the token to log in with; start the
bot with these, then type here:

  When did relations begin?     a message that mentions the bot
  /ask question="When …?"       a slash command, as the bot has published it
  dm When did relations begin?  a direct message to the bot
  say Hello, class              a message that does not mention the bot
  click Sources                 press a button of the bot's latest message
  quit                          (or the end of the input) stop the server
"""


class Console:
    """One user in one channel. Each line is something that this user does; what the bot says is printed."""

    def __init__(self, server: DiscordServer, user: User, channel: Channel) -> None:
        self._server = server
        self._user = user
        self._channel = channel
        self._printed: dict[int, int] = {}

    async def perform(self, line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        try:
            if word.startswith("/"):
                await self._slash(line.strip()[1:])
            elif word == "dm":
                await self._server.post(self._user, self._server.direct_message(self._user), rest)
            elif word == "say":
                await self._server.post(self._user, self._channel, rest)
            elif word == "click":
                await self._server.click(self._user, self._server.sent[-1], rest)
            elif word:
                mention = self._server.bot.mention
                await self._server.post(self._user, self._channel, f"{mention} {line.strip()}")
        except (DriverError, IndexError, ValueError) as problem:
            print(f"! {problem}")

    async def _slash(self, text: str) -> None:
        words = shlex.split(text)
        name = " ".join(word for word in words if "=" not in word)
        values: dict[str, object] = {}
        for word in words:
            key, equals, value = word.partition("=")
            if equals:
                values[key] = int(value) if value.lstrip("-").isdecimal() else value
        await self._server.slash(self._user, self._channel, name, values)

    def print_news(self) -> None:
        """Whatever the bot said or changed since the last time."""
        for message in self._server.sent:
            versions = self._server.state.versions[message.id]
            for version in versions[self._printed.get(message.id, 0) :]:
                print(_shown(version))
            self._printed[message.id] = len(versions)


def _shown(message: Message) -> str:
    if message.loading:
        return "< thinking …"
    note = " (only you can see this)" if message.ephemeral else ""
    note += " (edited)" if message.edited_at else ""
    lines = [f"<{note} {line}" for line in message.text.splitlines()]
    lines += [f"  [{button.get('label') or button.get('custom_id')}]" for button in message.buttons]
    return "\n".join([*lines, *(f"  file {each.filename}: {each.url}" for each in message.attachments)])


async def serve(port: int, *, message_content: bool) -> None:
    async with DiscordServer.start(port=port, message_content=message_content) as server:
        channel = server.add_guild("Class").add_text_channel("general")
        console = Console(server, server.add_user("ana"), channel)
        print(f"REST     {server.api_base}\ngateway  {server.gateway_url}\ntoken    {server.token}\n")
        printing = asyncio.create_task(_print(server, console))
        try:
            while (line := await asyncio.to_thread(sys.stdin.readline)) and line.strip() != "quit":
                await console.perform(line)
        finally:
            printing.cancel()


async def _print(server: DiscordServer, console: Console) -> None:
    reported = 0
    while True:
        console.print_news()
        for violation in server.violations[reported:]:
            print(f"! {violation}")
        reported = len(server.violations)
        await server.state.changes.next()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.discord_server",
        description=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, help="the port on 127.0.0.1 (default: any free one)")
    parser.add_argument(
        "--message-content", action="store_true", help="grant the privileged intent to read all messages"
    )
    chosen = parser.parse_args(arguments)
    try:
        asyncio.run(serve(chosen.port, message_content=chosen.message_content))
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
