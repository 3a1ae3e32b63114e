"""Classes for one run: nothing outlives the process."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from secrets import randbelow

from ..classroom.forgetting import without
from ..classroom.moves import Move, Open, ends_class
from .class_log import ClassLog, KeptClass, Placed, stand_in

__all__ = ["MemoryClassLog"]


@dataclass(slots=True)
class MemoryClassLog(ClassLog):
    _classes: dict[int, list[Move]] = field(default_factory=dict)
    _last: int = 0

    async def begin(self, move: Open) -> int:
        self._last += 1
        self._classes[self._last] = [move]
        return self._last

    async def append(self, *placed: Placed) -> None:
        longer = {each.number: list(self._classes.get(each.number, ())) for each in placed}
        for each in placed:
            if len(longer[each.number]) != each.place:
                raise ValueError(f"move {each.place} of class {each.number} is not the next one")
            longer[each.number].append(each.move)
        self._classes |= longer

    async def moves(self, number: int) -> tuple[Move, ...]:
        return tuple(self._classes[number])

    async def running(self) -> tuple[KeptClass, ...]:
        return tuple(
            KeptClass(number, tuple(moves)) for number, moves in self._classes.items() if not ends_class(moves[-1])
        )

    async def of_person(self, person: int) -> tuple[KeptClass, ...]:
        found = {number: _own(moves, person) for number, moves in self._classes.items()}
        return tuple(KeptClass(number, moves) for number, moves in found.items() if moves)

    async def forget_person(self, person: int) -> int:
        found = await self.of_person(person)
        for each in found:
            moves = self._classes[each.number]
            moves[:] = without(moves, person, stand_in(moves, randbelow(2**31)))
        return len(found)

    async def forget_before(self, moment: datetime) -> int:
        old = [number for number, moves in self._classes.items() if moves[-1].at < moment]
        for number in old:
            del self._classes[number]
        return len(old)


def _own(moves: Sequence[Move], person: int) -> tuple[Move, ...]:
    return tuple(each for each in moves if each.by == person)
