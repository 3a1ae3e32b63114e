"""Whoever asks is answered in turn, with a moment between two answers for whatever is quicker."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

__all__ = ["Desk"]


@dataclass(slots=True)
class Desk:
    """An answer keeps the event loop busy for some milliseconds; a hundred of them at once would keep Discord waiting
    for the acknowledgement of the last one. So only one is worked on in one round of the loop."""

    queued: int = 0
    """How many wait for their turn, or have it."""
    _free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    @asynccontextmanager
    async def served(self) -> AsyncIterator[None]:
        self.queued += 1
        try:
            async with self._free:
                await asyncio.sleep(0)  # what has come in meanwhile, and what is to go out, goes first
                yield
        finally:
            self.queued -= 1
