"""Waiting for something to become true without polling and without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

DEFAULT_LIMIT = 60.0


class DriverError(AssertionError):
    """What a test asked for did not happen, or cannot happen on Discord. The sentence says what did."""


class Changes:
    """Whoever waits hands in a probe; it is tried at once and again after every change of the server's
    state.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[Callable[[], bool], asyncio.Future[None]]] = []

    def notify(self) -> None:
        still: list[tuple[Callable[[], bool], asyncio.Future[None]]] = []
        for probe, future in self._waiting:
            if future.done():
                continue
            try:
                fulfilled = probe()
            except Exception as problem:  # noqa: BLE001 - it belongs to the one who waits, not to the one who notifies
                future.set_exception(problem)
                continue
            if fulfilled:
                future.set_result(None)
            else:
                still.append((probe, future))
        self._waiting = still

    async def until(self, probe: Callable[[], T | None], failure: Callable[[], str], limit: float) -> T:
        """The first value of ``probe`` that is not None, or a DriverError with the sentence of
        ``failure``.
        """
        found: list[T] = []

        def fulfilled() -> bool:
            value = probe()
            if value is None:
                return False
            found.append(value)
            return True

        if fulfilled():
            return found[0]
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((fulfilled, future))
        try:
            async with asyncio.timeout(limit):
                await future
        except TimeoutError:
            raise DriverError(f"{failure()} (waited {limit:g} s)") from None
        return found[0]

    async def next(self) -> None:
        """The next change, whatever it is."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((lambda: True, future))
        await future
