"""The process in which pictures are drawn, so that nobody waits for them who asked something else."""

import asyncio
import multiprocessing
from collections import OrderedDict
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field

from .values import Picture

__all__ = ["Studio"]

_MOST_KEPT = 30


@dataclass(slots=True)
class Studio:
    """Starts its process with the first picture; a picture that was drawn before is taken from memory."""

    _process: ProcessPoolExecutor | None = None
    _drawn: OrderedDict[Picture, bytes] = field(default_factory=OrderedDict)

    async def draw(self, shown: Picture) -> bytes:
        """A PNG. A process that has died is started again, once."""
        if shown not in self._drawn:
            try:
                picture = await self._draw(shown)
            except BrokenProcessPool:
                self.close()
                picture = await self._draw(shown)
            self._drawn[shown] = picture
            if len(self._drawn) > _MOST_KEPT:
                self._drawn.popitem(last=False)
        return self._drawn[shown]

    def close(self) -> None:
        if self._process is not None:
            self._process.shutdown(wait=False, cancel_futures=True)
            self._process = None

    async def _draw(self, shown: Picture) -> bytes:
        if self._process is None:
            context = multiprocessing.get_context("spawn")  # a fork would inherit the sockets and the event loop
            self._process = ProcessPoolExecutor(max_workers=1, mp_context=context)
        return await asyncio.get_running_loop().run_in_executor(self._process, _draw_there, shown)


def _draw_there(shown: Picture) -> bytes:
    """Runs in the other process, which alone loads matplotlib."""
    from .drawing import draw  # noqa: PLC0415

    return draw(shown)
