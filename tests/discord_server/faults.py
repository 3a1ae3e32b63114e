"""Trouble on purpose: errors, dropped connections, rate limits, requests that are held until the test
lets them go.

Routes are named as Discord's reference names them, for example ``"POST
/channels/{channel_id}/messages"``; a name that the server does not have is refused, so that a misspelt
fault cannot make a test pass.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from tests.discord_server.waiting import DEFAULT_LIMIT, DriverError

SEND = "POST /channels/{channel_id}/messages"
EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"
CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
FOLLOW_UP = "POST /webhooks/{webhook_id}/{webhook_token}"
EDIT_ORIGINAL = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"
TYPING = "POST /channels/{channel_id}/typing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """``after_storing``: the request is carried out and only its answer is lost, which is what nonces are
    for.
    """

    status: int
    code: int = 0
    message: str = "injected by the test"
    after_storing: bool = False


@dataclass(frozen=True, slots=True)
class Dropped:
    """The connection is cut without an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TooMany:
    """A 429. Without ``Via`` a client takes it for a ban by the network in front of Discord."""

    retry_after: float
    for_all_routes: bool = False
    via: bool = True


@dataclass(slots=True, eq=False)
class Hold:
    """A request that waits inside the server."""

    _reached: asyncio.Event = field(default_factory=asyncio.Event)
    _released: asyncio.Event = field(default_factory=asyncio.Event)
    _lost: bool = False

    async def reached(self, limit: float = DEFAULT_LIMIT) -> None:
        try:
            async with asyncio.timeout(limit):
                await self._reached.wait()
        except TimeoutError:
            raise DriverError(f"no request came to the held route (waited {limit:g} s)") from None

    def release(self) -> None:
        self._released.set()

    def lose(self) -> None:
        """It never comes to the route, as if it were cut off on its way."""
        self._lost = True
        self._released.set()

    async def passes(self) -> bool:
        """Once it is decided: whether it gets through."""
        self._reached.set()
        await self._released.wait()
        return not self._lost


Fault = Failure | Dropped | TooMany | Hold


@dataclass(slots=True)
class Bucket:
    """A window of ``per`` seconds that lets ``limit`` requests pass, counted for each channel (or guild,
    or webhook).
    """

    name: str
    limit: int
    per: float
    _windows: dict[str, tuple[float, int]] = field(default_factory=dict)

    def take(self, major: str) -> tuple[dict[str, str], float | None]:
        """The headers to send, and the seconds to wait if this request was one too many."""
        now = time.monotonic()
        started, used = self._windows.get(major, (now, 0))
        if now - started >= self.per:
            started, used = now, 0
        left = started + self.per - now
        exceeded = used >= self.limit
        used = used if exceeded else used + 1
        self._windows[major] = (started, used)
        headers = {
            "X-RateLimit-Bucket": self.name,
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.limit - used),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
        }
        return headers, left if exceeded else None


class Faults:
    def __init__(self) -> None:
        self.routes: set[str] = set()
        self._waiting: dict[str, deque[Fault]] = defaultdict(deque)
        self._buckets: dict[str, Bucket] = {}

    def fail(
        self,
        route: str,
        status: int,
        *,
        times: int = 1,
        code: int = 0,
        message: str = "injected by the test",
        after_storing: bool = False,
    ) -> None:
        failure = Failure(status=status, code=code, message=message, after_storing=after_storing)
        self._queue(route, failure, times)

    def drop(self, route: str, *, times: int = 1) -> None:
        self._queue(route, Dropped(), times)

    def too_many(
        self,
        route: str,
        *,
        retry_after: float = 0.05,
        times: int = 1,
        for_all_routes: bool = False,
        via: bool = True,
    ) -> None:
        self._queue(route, TooMany(retry_after=retry_after, for_all_routes=for_all_routes, via=via), times)

    def hold(self, route: str) -> Hold:
        """Let the next request to the route wait until ``release()``."""
        hold = Hold()
        self._queue(route, hold, 1)
        return hold

    def limit(self, route: str, *, limit: int, per: float) -> None:
        """From now on this route has a bucket: headers on each answer, 429 for what is too much."""
        self._known(route)
        self._buckets[route] = Bucket(name=f"bucket-{len(self._buckets)}", limit=limit, per=per)

    def clear(self) -> None:
        self._waiting.clear()
        self._buckets.clear()

    def next(self, route: str) -> Fault | None:
        return self._waiting[route].popleft() if self._waiting.get(route) else None

    def bucket(self, route: str) -> Bucket | None:
        return self._buckets.get(route)

    @property
    def unused(self) -> dict[str, int]:
        """Faults that nothing ran into: a test may assert that there are none."""
        return {route: len(faults) for route, faults in self._waiting.items() if faults}

    def _queue(self, route: str, fault: Fault, times: int) -> None:
        self._known(route)
        self._waiting[route].extend([fault] * times)

    def _known(self, route: str) -> None:
        if route not in self.routes:
            raise DriverError(f"no such route: {route!r}; there are {sorted(self.routes)}")


def too_many_body(retry_after: float, *, for_all_routes: bool) -> dict[str, Any]:
    return {
        "message": "You are being rate limited.",
        "code": 0,
        "retry_after": round(retry_after, 3),
        "global": for_all_routes,
    }
