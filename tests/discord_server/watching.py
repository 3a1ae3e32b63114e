"""What a test waits for and looks at. Every wait has a limit, and a sentence for when it is reached.

How to assert that the bot did NOT answer, without sleeping (``quiet``): first the gateway asks for a
heartbeat until the client's reply carries the sequence of the message, which proves that the client has
handled it and started whatever it starts. The client runs in this event loop, so then every task that was
born since the message was posted is awaited, and whatever those give birth to. Only then the channel is
looked at. A bot in another process has no tasks here: there, post a question it must answer after the one
it must not, and look at what stands between.
"""

from __future__ import annotations

import asyncio
from typing import Any
from weakref import WeakSet

from tests.discord_server.backend import Backend, Request
from tests.discord_server.conformance import Violation
from tests.discord_server.interactions import Interaction
from tests.discord_server.values import Channel, Message, User
from tests.discord_server.waiting import DEFAULT_LIMIT, DriverError

Tasks = WeakSet[asyncio.Task[Any]]

# Tasks that are no sign of work in progress: the server's own connections, and the timers of the client's
# views.
_NOT_WORK = ("RequestHandler.start", "Connection.write", "__timeout_task_impl")


class Watcher:
    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        self.faults = backend.faults
        self.gateway = backend.gateway
        self.clock = backend.clock
        self.state = backend.state
        self._tasks_before: dict[int, Tasks] = {}

    @property
    def bot(self) -> User:
        return self.state.bot

    @property
    def owner(self) -> User:
        return self.state.owner

    # --- the connection

    async def ready(self, *, shards: int = 1, limit: float = DEFAULT_LIMIT) -> None:
        """A client has identified (with all its shards) and has handled READY and its guilds."""

        def welcomed() -> bool | None:
            return True if len(self.gateway.ready_sessions()) >= shards else None

        def failure() -> str:
            refused = [f"{each.route} {each.status}" for each in self.errors]
            return f"no client has identified; requests refused: {refused}"

        await self.state.changes.until(welcomed, failure, limit)
        await self.caught_up(limit)

    async def caught_up(self, limit: float = DEFAULT_LIMIT) -> None:
        """The client has handled every event dispatched so far (what it started because of them may still
        run).
        """
        await self.gateway.caught_up(limit=limit)

    # --- waiting for the bot

    async def reply_to(self, message: Message, *, number: int = 1, limit: float = DEFAULT_LIMIT) -> Message:
        """The bot's message that references this one (or the second, third, … with ``number``)."""

        def found() -> Message | None:
            replies = [each for each in self.state.replies(message.id) if each.author is self.bot]
            return replies[number - 1] if len(replies) >= number else None

        def failure() -> str:
            return f"the bot did not reply to {message.content!r}; {self._said_since(message)}"

        return await self.state.changes.until(found, failure, limit)

    async def next_message(
        self, channel: Channel, *, after: Message | None = None, limit: float = DEFAULT_LIMIT
    ) -> Message:
        """The first message of the bot in the channel after this one, reply or not."""

        def found() -> Message | None:
            return next(iter(self.said(channel, after=after)), None)

        return await self.state.changes.until(found, lambda: "the bot said nothing in the channel", limit)

    async def edited(self, message: Message, limit: float = DEFAULT_LIMIT) -> Message:
        """The next state of the message after the one in hand."""

        def found() -> Message | None:
            versions = self.state.versions[message.id]
            place = next(number for number, each in enumerate(versions) if each is message)
            return versions[place + 1] if len(versions) > place + 1 else None

        return await self.state.changes.until(found, lambda: f"message {message.id} was not edited", limit)

    async def requested(self, route: str, *, count: int = 1, limit: float = DEFAULT_LIMIT) -> list[Request]:
        """Until the client has called a route this often (answered or refused)."""

        def found() -> list[Request] | None:
            calls = self.calls(route)
            return calls if len(calls) >= count else None

        return await self.state.changes.until(
            found, lambda: f"{route} was called {len(self.calls(route))} times, not {count}", limit
        )

    async def settled(self, after: Message | Interaction, limit: float = DEFAULT_LIMIT) -> None:
        """The client has handled it, and everything that it started since has come to an end."""
        await self.caught_up(limit)
        before = self._tasks_before[after.id]
        deadline = asyncio.get_running_loop().time() + limit
        while work := {task for task in asyncio.all_tasks() if task not in before and _is_work(task)}:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                raise DriverError(f"still at work after {limit:g} s: {sorted(task.get_name() for task in work)}")
            await asyncio.wait(work, timeout=left)

    async def quiet(self, channel: Channel, *, after: Message | Interaction, limit: float = DEFAULT_LIMIT) -> None:
        """Assert that the bot says nothing in the channel because of ``after``."""
        await self.settled(after, limit)
        if said := [each for each in self.said(channel) if each.id > after.id]:
            raise DriverError(f"the bot should have kept quiet, but said {[each.text for each in said]}")

    # --- looking

    def current(self, message: Message) -> Message:
        return self.state.messages[message.id]

    def is_deleted(self, message: Message) -> bool:
        return message.id in self.state.deleted

    @property
    def sent(self) -> list[Message]:
        """Everything that the bot ever said, in order, each in its latest state."""
        return self.state.by_bot()

    def said(self, channel: Channel, *, after: Message | None = None) -> list[Message]:
        least = after.id if after else 0
        found = self.state.in_channel(channel)
        return [message for message in found if message.author is self.bot and message.id > least]

    @property
    def requests(self) -> list[Request]:
        return self.backend.requests

    def calls(self, route: str) -> list[Request]:
        if route not in self.faults.routes:
            raise DriverError(f"no such route: {route!r}")
        return [request for request in self.backend.requests if request.route == route]

    @property
    def errors(self) -> list[Request]:
        """Requests that were refused: a healthy bot causes none."""
        return [request for request in self.backend.requests if not 200 <= request.status < 300]

    @property
    def crashes(self) -> list[str]:
        """Bugs of this server: a route that raised."""
        return self.backend.crashes

    @property
    def violations(self) -> list[Violation]:
        return self.backend.conformance.violations

    def _said_since(self, message: Message) -> str:
        said = [each.text[:80] for each in self.said(message.channel, after=message)]
        refused = [f"{each.route} {each.status} {each.error}" for each in self.errors[-3:]]
        return f"in the channel it said {said}; requests refused: {refused}"

    def _remember_tasks(self) -> Tasks:
        return WeakSet(asyncio.all_tasks())


def _is_work(task: asyncio.Task[Any]) -> bool:
    if task is asyncio.current_task():
        return False
    name = getattr(task.get_coro(), "__qualname__", "")
    return not str(name).endswith(_NOT_WORK)
