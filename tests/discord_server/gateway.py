"""The gateway: sessions that outlive their connection, dispatches with a sequence, RESUME with replay.

A client's heartbeat carries the sequence of the last dispatch that it has handled. So "has the client
seen this?" needs no sleep: ask for a heartbeat (op 1) and wait until its number is high enough, see
``Gateway.caught_up``.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web

from tests.discord_server import payloads
from tests.discord_server.sessions import GUILD_MEMBERS, MESSAGE_CONTENT, PRESENCES, Connection, Session
from tests.discord_server.state import State
from tests.discord_server.values import Json
from tests.discord_server.waiting import DEFAULT_LIMIT, DriverError

ACKNOWLEDGE_AFTER = 0.005  # a reply that beats the client's own bookkeeping makes it report a bogus latency


class Gateway:
    def __init__(self, state: State, token: str, heartbeat_interval: float) -> None:
        self._state = state
        self._token = token
        self._interval = heartbeat_interval
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.check_dispatch: Callable[[str, Json], None] = lambda _event, _data: None
        # What happened, for tests: how often a client connected, identified and resumed, and the codes it
        # was closed with.
        self.connections = self.identifies = self.resumes = 0
        self.closed_by_client: list[int | None] = []
        self.unreachable: set[int] = set()
        """Guilds in an outage: a client that connects is told that they are there, and nothing else of them."""
        self.acknowledge_heartbeats = True
        self.answer_resume = True
        self._open: set[Connection] = set()

    # --- what the rest of the server does with it

    def dispatch(self, event: str, guild_id: int | None, payload: Json | Callable[[Session], Json]) -> None:
        for session in self.sessions.values():
            if session.welcomed_at and session.wants(event, guild_id):
                data = payload(session) if callable(payload) else payload
                self.check_dispatch(event, data)
                session.dispatch(event, data)
        self._state.changes.notify()

    @property
    def live(self) -> list[Session]:
        return [session for session in self.sessions.values() if session.connection is not None]

    def ready_sessions(self) -> list[Session]:
        return [session for session in self.live if session.welcomed_at]

    async def caught_up(self, *, limit: float = DEFAULT_LIMIT) -> None:
        """Return when every session's client has handled all that was dispatched before this call."""
        if not any(session.welcomed_at for session in self.sessions.values()):
            raise DriverError("no client is connected: that it keeps quiet would prove nothing")
        goals = {session.id: session.sequence for session in self.sessions.values()}

        def behind() -> list[Session]:
            found = [self.sessions[key] for key in goals if key in self.sessions]
            return [session for session in found if session.handled < goals[session.id]]

        asked: set[Connection] = set()

        def reached() -> bool | None:
            """True at the end. A client that reconnects meanwhile is asked again, over its new connection."""
            waited_for = behind()
            for session in waited_for:
                if session.connection is not None and session.connection not in asked:
                    asked.add(session.connection)
                    session.connection.send(1)
            return None if waited_for else True

        await self._state.changes.until(reached, lambda: "the client did not handle what it was sent", limit)

    # --- trouble on purpose

    async def close(self, code: int = 4000) -> None:
        """Close every connection with this code. The sessions stay, so a client may resume them."""
        for connection in list(self._open):
            connection.closed_by_us = True
            await connection.socket.close(code=code)

    def cut(self) -> None:
        """Lose the TCP connections without a closing handshake (the client sees 1006)."""
        for connection in list(self._open):
            transport = connection.socket._req.transport if connection.socket._req else None
            if transport is not None:
                transport.abort()

    def ask_to_reconnect(self) -> None:
        for session in self.live:
            if session.connection:
                session.connection.send(7)

    def invalidate(self, *, resumable: bool) -> None:
        for session in self.live:
            session.resumable = resumable
            if session.connection:
                session.connection.send(9, resumable)
        if not resumable:
            self.sessions.clear()

    def go_silent(self) -> None:
        """The present connections stay open and say nothing any more; dispatches wait for a RESUME."""
        for connection in self._open:
            connection.silent = True

    # --- the protocol

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0, compress=False)
        await socket.prepare(request)
        connection = Connection(socket)
        self._open.add(connection)
        self.connections += 1
        writer = asyncio.create_task(connection.write(), name="discord-server-writer")
        connection.send(10, {"heartbeat_interval": int(self._interval * 1000), "_trace": []})
        session: Session | None = None
        try:
            async for frame in socket:
                if frame.type is not WSMsgType.TEXT:
                    continue
                session = await self._receive(connection, session, json.loads(frame.data))
        finally:
            self._open.discard(connection)
            self.closed_by_client.append(socket.close_code)
            if session is not None and session.connection is connection:
                session.connection = None
                if not connection.closed_by_us and socket.close_code in {1000, 1001}:
                    self.sessions.pop(session.id, None)  # a client that says goodbye cannot resume
            writer.cancel()
            self._state.changes.notify()
        return socket

    async def _receive(self, connection: Connection, session: Session | None, frame: Json) -> Session | None:
        data = frame.get("d")
        match frame["op"]:
            case 1:
                if session is not None:
                    session.confirm(data)
                    self._state.changes.notify()
                if self.acknowledge_heartbeats:
                    asyncio.get_running_loop().call_later(ACKNOWLEDGE_AFTER, connection.send, 11)
            case 2 if session is not None:
                await connection.socket.close(code=4005, message=b"Already authenticated.")
            case 2:
                return await self._identify(connection, data)
            case 6:
                return await self._resume(connection, data)
            case 3 | 4:
                pass
            case 8 if session is not None:
                self._members(session, data)
            case _:
                code = 4003 if session is None else 4001
                await connection.socket.close(code=code)
        return session

    async def _identify(self, connection: Connection, data: Any) -> Session | None:
        self.identifies += 1
        intents = int(data["intents"])
        if data["token"] != self._token:
            await connection.socket.close(code=4004, message=b"Authentication failed.")
            return None
        allowed = (MESSAGE_CONTENT if self._state.message_content_enabled else 0) | (
            GUILD_MEMBERS if self._state.members_enabled else 0
        )
        if intents & (MESSAGE_CONTENT | GUILD_MEMBERS | PRESENCES) & ~allowed:
            await connection.socket.close(code=4014, message=b"Disallowed intent(s).")
            return None
        shard = tuple(data.get("shard") or (0, 1))
        session = Session(id=secrets.token_hex(16), intents=intents, shard=(shard[0], shard[1]), connection=connection)
        # Nobody resumes what has no connection where a client of the same shard begins anew; discord.py leaves such a
        # session behind when it is closed, since it may say goodbye with 4000.
        for left in [
            each for each in self.sessions.values() if each.connection is None and each.shard == session.shard
        ]:
            del self.sessions[left.id]
        self.sessions[session.id] = session
        guilds = [
            guild
            for guild in self._state.guilds.values()
            if self._state.bot.id in guild.members and (guild.id >> 22) % session.shard[1] == session.shard[0]
        ]
        ready: Json = {
            "v": 10,
            "user": payloads.own_user(self._state.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "private_channels": [],
            "application": {
                "id": str(self._state.application_id),
                "flags": payloads.application_flags(self._state),
            },
        }
        if data.get("shard"):
            ready["shard"] = data["shard"]
        session.dispatch("READY", ready)
        all_members = bool(session.intents & GUILD_MEMBERS)
        for guild in guilds:
            if guild.id not in self.unreachable and session.wants("GUILD_CREATE", guild.id):
                welcome = payloads.guild(guild, bot=self._state.bot, all_members=all_members)
                self.check_dispatch("GUILD_CREATE", welcome)
                session.dispatch("GUILD_CREATE", welcome)
        session.welcomed_at = session.sequence
        self._state.changes.notify()
        return session

    async def _resume(self, connection: Connection, data: Any) -> Session | None:
        self.resumes += 1
        if data["token"] != self._token:
            await connection.socket.close(code=4004)
            return None
        if not self.answer_resume:
            return None
        session = self.sessions.get(data["session_id"])
        if session is None or not session.resumable:
            connection.send(9, False)
            return None
        if data["seq"] is not None and data["seq"] > session.sequence:
            await connection.socket.close(code=4007, message=b"Invalid seq.")
            return None
        session.confirm(data["seq"])
        session.connection = connection
        for sequence, event, payload in session.unconfirmed:
            connection.send(0, payload, sequence=sequence, event=event)
        session.dispatch("RESUMED", {"_trace": []})
        self._state.changes.notify()
        return session

    def _members(self, session: Session, data: Any) -> None:
        guild = self._state.guilds.get(int(data["guild_id"]))
        if guild is None:
            return
        wanted = data.get("user_ids")
        query = data.get("query")
        found = [
            member
            for member in guild.members.values()
            if (str(member.user.id) in {str(i) for i in wanted} if wanted else member.user.name.startswith(query or ""))
        ]
        limit = data.get("limit") or len(found)
        session.dispatch(
            "GUILD_MEMBERS_CHUNK",
            {
                "guild_id": str(guild.id),
                "members": [payloads.member(member) for member in found[:limit]],
                "chunk_index": 0,
                "chunk_count": 1,
                "nonce": data.get("nonce"),
            },
        )
