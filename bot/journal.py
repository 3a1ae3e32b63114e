"""What is kept of each reply, written in as few transactions as can be."""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

from .records import KeptReply, Records, Unanswered

__all__ = ["Journal"]

log = logging.getLogger(__name__)

_SOON = 0.02
"""Seconds until what comes is written, with all that has come by then; Discord takes longer to accept a message."""
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

    def keep(self, kept: KeptReply | Unanswered) -> asyncio.Event:
        """It is written soon, and the event is set then."""
        return self._add(kept, _SOON)

    def keep_later(self, kept: KeptReply) -> None:
        """It is written with whatever is written next."""
        self._add(kept, _AT_THE_LATEST)

    def _add(self, kept: KeptReply | Unanswered, within: float) -> asyncio.Event:
        written = asyncio.Event()
        self._waiting.append((kept, written))
        loop = asyncio.get_running_loop()
        if self._timer is None or self._timer.when() > loop.time() + within:
            self._stop_timer()
            self._timer = loop.call_later(within, self._begin)
        return written

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def settled(self) -> None:
        """Until all that has come is written."""
        self._begin()
        if self._writing is not None:
            await self._writing

    def _begin(self) -> None:
        self._stop_timer()
        if self._writing is None and self._waiting:
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                try:
                    await self.records.keep(*_last(kept for kept, _ in batch))
                except Exception:
                    log.exception("Replies could not be kept.")
                for _, written in batch:
                    written.set()
        finally:
            self._writing = None


def _last(kept: Iterable[KeptReply | Unanswered]) -> Iterable[KeptReply | Unanswered]:
    """Of what is kept of one reply only the last: most are heard, answered and sent within one batch."""
    return {each.key if isinstance(each, KeptReply) else id(each): each for each in kept}.values()
