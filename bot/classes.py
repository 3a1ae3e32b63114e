"""The classes that are going on. A move is told to anyone only once the log has kept it."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from .classroom.applying import apply, begin, fold
from .classroom.moves import Move, Open
from .classroom.refusing import NotAllowed
from .classroom.session import Session
from .records.class_log import ClassLog
from .texts import message

__all__ = ["Classes", "Running"]


@dataclass(frozen=True, slots=True)
class Running:
    """A class that is going on; ``moves`` is how many made it."""

    number: int
    session: Session
    moves: int

    @classmethod
    def of(cls, number: int, moves: Sequence[Move]) -> Self:
        return cls(number, fold(moves), len(moves))


@dataclass(slots=True)
class Classes:
    """Each class has one move at a time; those of different classes do not wait for each other."""

    log: ClassLog
    _running: dict[int, Running] = field(default_factory=dict)
    _locks: defaultdict[int, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _opening: asyncio.Lock = field(default_factory=asyncio.Lock)

    @classmethod
    async def load(cls, log: ClassLog) -> Self:
        """With the classes that were going on when the program ended, however it did."""
        return cls(log, {each.number: Running.of(each.number, each.moves) for each in await log.running()})

    def in_channel(self, channel: int) -> Running | None:
        return next((each for each in self._running.values() if each.session.channel == channel), None)

    def __getitem__(self, number: int) -> Running:
        """
        Raises:
            KeyError: there is no such class, or it is closed.
        """
        return self._running[number]

    async def open(self, move: Open) -> Running:
        """Begin a class.

        Raises:
            NotAllowed: it has no title, or there is a class in the channel already.
        """
        async with self._opening:
            if self.in_channel(move.channel):
                raise NotAllowed(message("There is a class in this channel already; close it first."))
            session = begin(move)
            number = await self.log.begin(move)
            self._running[number] = Running(number, session, 1)
            return self._running[number]

    async def move(self, number: int, move: Move) -> Session:
        """The class after the move, which is then kept.

        Raises:
            NotAllowed: the move is not allowed, or the class is closed.
        """
        async with self._locks[number]:
            before = self._running.get(number)
            if before is None:
                raise NotAllowed(message("This class is closed."))
            session = apply(before.session, move)
            try:
                await self.log.append(number, before.moves, move)
            except BaseException:
                # Whether it was kept is not known here, for example where the wait was given up; the log knows.
                await asyncio.shield(self._read_again(number))
                raise
            self._put(Running(number, session, before.moves + 1))
            return session

    async def forget_person(self, person: int) -> int:
        """See ``ClassLog.forget_person``; classes that are going on go on with a stand-in."""
        there = [each.number for each in self._running.values() if person in each.session.people]
        locks = [self._locks[number] for number in sorted(there)]
        for lock in locks:
            await lock.acquire()
        try:
            count = await self.log.forget_person(person)
            for number in there:
                await self._read_again(number)
        finally:
            for lock in locks:
                lock.release()
        return count

    async def forget_before(self, moment: datetime) -> int:
        """See ``ClassLog.forget_before``."""
        count = await self.log.forget_before(moment)
        for number in list(self._running):
            await self._read_again(number)
        return count

    async def _read_again(self, number: int) -> None:
        try:
            self._put(Running.of(number, await self.log.moves(number)))
        except KeyError:
            self._running.pop(number, None)

    def _put(self, running: Running) -> None:
        if running.session.closed is None:
            self._running[running.number] = running
        else:
            self._running.pop(running.number, None)
