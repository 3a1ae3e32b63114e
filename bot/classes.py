"""The classes that are not over. A move is told to anyone only once the log has kept it."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Self

from .classroom.applying import apply, begin, fold
from .classroom.moves import Move, Open
from .classroom.refusing import NotAllowed
from .classroom.session import Session
from .records.class_log import ClassLog, Placed
from .texts import message

__all__ = ["Classes", "Running"]


@dataclass(frozen=True, slots=True)
class Running:
    """A class that is not over; ``moves`` is how many made it."""

    number: int
    session: Session
    moves: int

    @classmethod
    def of(cls, number: int, moves: Sequence[Move]) -> Self:
        return cls(number, fold(moves), len(moves))


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A move whose turn has not come yet; ``done`` gets the class after it, or why it was not made."""

    number: int
    move: Move | Callable[[Session], Move]
    done: asyncio.Future[Session]


@dataclass(slots=True)
class Classes:
    """Moves are made and kept in the order in which they come. What comes while others are being kept is kept together
    in the next transaction: so hundreds of people can press at once."""

    log: ClassLog
    _unfinished: dict[int, Running] = field(default_factory=dict)
    """As the log has them."""
    _opening: asyncio.Lock = field(default_factory=asyncio.Lock)
    _waiting: list[_Waiting] = field(default_factory=list)
    _at_work: asyncio.Task[None] | None = None
    _keeping: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Whoever writes moves, or changes those that were kept."""

    @classmethod
    async def load(cls, log: ClassLog) -> Self:
        """With the classes that were not over when the program ended, however it did."""
        return cls(log, {each.number: Running.of(each.number, each.moves) for each in await log.running()})

    def in_channel(self, channel: int) -> Running | None:
        return next((each for each in self if each.session.channel == channel), None)

    @property
    def unfinished(self) -> Mapping[int, Running]:
        """By their numbers: those that are going on, and the closed ones of which the recap is owed."""
        return MappingProxyType(self._unfinished)

    def __iter__(self) -> Iterator[Running]:
        """Those that are going on."""
        return iter([each for each in self._unfinished.values() if each.session.closed is None])

    def get(self, number: int) -> Running | None:
        """None where there is no such class, or it is closed."""
        running = self._unfinished.get(number)
        return running if running and running.session.closed is None else None

    def __getitem__(self, number: int) -> Running:
        """
        Raises:
            KeyError: there is no such class, or it is closed.
        """
        if (running := self.get(number)) is None:
            raise KeyError(number)
        return running

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
            self._unfinished[number] = Running(number, session, 1)
            return self._unfinished[number]

    async def move(self, number: int, move: Move | Callable[[Session], Move]) -> Session:
        """The class after the move, which is then kept, also where the wait is given up.

        A move that depends on the class is given as a function: it sees the class as it is when its turn has come.

        Raises:
            NotAllowed: the move is not allowed, or the class is closed.
        """
        waiting = _Waiting(number, move, asyncio.get_running_loop().create_future())
        waiting.done.add_done_callback(asyncio.Future.exception)  # it counts as seen, whoever has gone away
        self._waiting.append(waiting)
        if self._at_work is None:
            self._at_work = asyncio.create_task(self._work(), name="keeping moves")
        return await asyncio.shield(waiting.done)

    async def forget_person(self, person: int) -> int:
        """See ``ClassLog.forget_person``; classes that are going on go on with a stand-in."""
        async with self._keeping:
            count = await self.log.forget_person(person)
            await self._read_again(
                *(number for number, each in self._unfinished.items() if person in each.session.people)
            )
        return count

    async def forget_before(self, moment: datetime) -> int:
        """See ``ClassLog.forget_before``."""
        async with self._keeping:
            count = await self.log.forget_before(moment)
            await self._read_again(*self._unfinished)
        return count

    async def _work(self) -> None:
        try:
            while self._waiting:
                async with self._keeping:
                    batch, self._waiting = self._waiting, []
                    await self._keep(batch)
        finally:
            self._at_work = None

    async def _keep(self, batch: Sequence[_Waiting]) -> None:
        """Make the moves one after the other, keep those that are allowed, then tell everyone."""
        after: dict[int, Running] = {}
        placed: list[Placed] = []
        outcomes: list[tuple[_Waiting, Session | Exception]] = []
        for each in batch:
            before = after.get(each.number) or self._unfinished.get(each.number)
            try:
                made, session = _made(before, each.move)
            except Exception as refusal:  # noqa: BLE001  (for the one who moves, not for those beside)
                outcomes.append((each, refusal))
                continue
            at = before.moves if before else 0
            placed.append(Placed(each.number, at, made))
            after[each.number] = Running(each.number, session, at + 1)
            outcomes.append((each, session))
        try:
            if placed:
                await self.log.append(*placed)
        except Exception as error:  # noqa: BLE001
            await self._read_again(*after)
            outcomes = [(each, error) for each, _ in outcomes]
        else:
            for running in after.values():
                self._put(running)
        for each, outcome in outcomes:
            if isinstance(outcome, Exception):
                each.done.set_exception(outcome)
            else:
                each.done.set_result(outcome)

    async def _read_again(self, *numbers: int) -> None:
        """The log knows what was kept."""
        for number in numbers:
            try:
                self._put(Running.of(number, await self.log.moves(number)))
            except KeyError:
                self._unfinished.pop(number, None)

    def _put(self, running: Running) -> None:
        if running.session.recap is None:
            self._unfinished[running.number] = running
        else:
            self._unfinished.pop(running.number, None)


def _made(before: Running | None, move: Move | Callable[[Session], Move]) -> tuple[Move, Session]:
    if before is None or (callable(move) and before.session.closed is not None):
        raise NotAllowed(message("This class is closed."))
    made = move(before.session) if callable(move) else move
    return made, apply(before.session, made)
