"""What the gateway keeps about a client: its socket, and its session, which outlives the socket."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

GUILDS, GUILD_MEMBERS, PRESENCES = 1 << 0, 1 << 1, 1 << 8
GUILD_MESSAGES, GUILD_REACTIONS, GUILD_TYPING = 1 << 9, 1 << 10, 1 << 11
DIRECT_MESSAGES, DIRECT_REACTIONS, DIRECT_TYPING, MESSAGE_CONTENT = 1 << 12, 1 << 13, 1 << 14, 1 << 15

# Which gateway intent an event needs in a guild, and in a direct message. None: it always comes.
_NEEDED: dict[str, tuple[int, int] | None] = {
    "GUILD_CREATE": (GUILDS, GUILDS),
    "GUILD_DELETE": (GUILDS, GUILDS),
    "GUILD_ROLE_CREATE": (GUILDS, GUILDS),
    "CHANNEL_CREATE": (GUILDS, GUILDS),
    "CHANNEL_UPDATE": (GUILDS, GUILDS),
    "THREAD_CREATE": (GUILDS, GUILDS),
    "MESSAGE_CREATE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_UPDATE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_DELETE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_DELETE_BULK": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_REACTION_ADD": (GUILD_REACTIONS, DIRECT_REACTIONS),
    "MESSAGE_REACTION_REMOVE": (GUILD_REACTIONS, DIRECT_REACTIONS),
    "TYPING_START": (GUILD_TYPING, DIRECT_TYPING),
    "INTERACTION_CREATE": None,
    "GUILD_MEMBERS_CHUNK": None,
}


@dataclass(slots=True, eq=False)
class Connection:
    """One socket with its outgoing queue, so that frames keep their order and dispatching needs no await."""

    socket: web.WebSocketResponse
    outgoing: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    silent: bool = False
    closed_by_us: bool = False

    def send(self, op: int, data: Any = None, *, sequence: int | None = None, event: str | None = None) -> None:
        if not self.silent:
            self.outgoing.put_nowait(json.dumps({"op": op, "d": data, "s": sequence, "t": event}))

    async def write(self) -> None:
        while True:
            frame = await self.outgoing.get()
            if self.socket.closed:
                return
            try:
                await self.socket.send_str(frame)
            except ConnectionError:
                return


@dataclass(slots=True, eq=False)
class Session:
    id: str
    intents: int
    shard: tuple[int, int]
    connection: Connection | None
    sequence: int = 0
    handled: int = 0
    welcomed_at: int = 0
    resumable: bool = True
    unconfirmed: deque[tuple[int, str, Any]] = field(default_factory=deque)

    @property
    def privileged(self) -> bool:
        return bool(self.intents & MESSAGE_CONTENT)

    def wants(self, event: str, guild_id: int | None) -> bool:
        needed = _NEEDED[event]
        if needed is not None and not self.intents & needed[0 if guild_id is not None else 1]:
            return False
        number, count = self.shard
        return number == (0 if guild_id is None else (guild_id >> 22) % count)

    def dispatch(self, event: str, data: Any) -> None:
        self.sequence += 1
        self.unconfirmed.append((self.sequence, event, data))
        if self.connection is not None:
            self.connection.send(0, data, sequence=self.sequence, event=event)

    def confirm(self, sequence: int | None) -> None:
        self.handled = max(self.handled, sequence or 0)
        while self.unconfirmed and self.unconfirmed[0][0] <= self.handled:
            self.unconfirmed.popleft()
