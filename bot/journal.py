"""What is kept of each reply, written in as few transactions as can be."""

import asyncio
import logging
from dataclasses import dataclass, field

from .records import KeptReply, Records, Unanswered

__all__ = ["Journal"]

log = logging.getLogger(__name__)

_AT_THE_LATEST = 0.5
"""Seconds until what is in no hurry is written, where nothing else is."""


@dataclass(slots=True)
class Journal:
    """One transaction after the other: what comes while one is under way goes into the next, all of it.

    Where the database fails the log says so, and replies go out all the same: their buttons work until the process
    ends.
    """

    records: Records
    _waiting: list[tuple[KeptReply | Unanswered, asyncio.Event]] = field(default_factory=list)
    _writing: asyncio.Task[None] | None = None
    _timer: asyncio.TimerHandle | None = None

    async def keep(self, kept: KeptReply | Unanswered) -> None:
        """Returns when it is written."""
        written = asyncio.Event()
        self._waiting.append((kept, written))
        self._begin()
        await written.wait()

    def keep_later(self, kept: KeptReply) -> None:
        """It is written with whatever is written next."""
        self._waiting.append((kept, asyncio.Event()))
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_AT_THE_LATEST, self._begin)

    async def settled(self) -> None:
        """Until all that has come is written."""
        self._begin()
        if self._writing is not None:
            await self._writing

    def _begin(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._writing is None and self._waiting:
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                try:
                    await self.records.keep(*(kept for kept, _ in batch))
                except Exception:
                    log.exception("Replies could not be kept.")
                for _, written in batch:
                    written.set()
        finally:
            self._writing = None
