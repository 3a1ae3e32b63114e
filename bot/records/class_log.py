"""Classes as the list of their moves, to which is only ever added: what every keeper of them promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ..classroom.moves import Move, Open

__all__ = ["ClassLog", "KeptClass", "Placed", "stand_in"]


@dataclass(frozen=True, slots=True)
class KeptClass:
    """A class that can be read: its number in the log and its moves in order."""

    number: int
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A move at its place, from 0, in the class of this number."""

    number: int
    place: int
    move: Move


class ClassLog(Protocol):
    """Each method is one transaction: when it returns, what it wrote outlives the process.

    Those in a database raise ``StoreUnavailable`` where the database fails.
    """

    async def begin(self, move: Open) -> int:
        """Keep the first move of a class; returns the number of the class."""
        ...

    async def append(self, *placed: Placed) -> None:
        """Keep the moves, of one class or of several, all of them or none; see ``moves.ends_class``.

        Raises:
            ValueError: there is another move at one of the places.
        """
        ...

    async def moves(self, number: int) -> tuple[Move, ...]:
        """Of one class, in order.

        Raises:
            KeyError: there is no such class, or its key is not at hand.
        """
        ...

    async def running(self) -> tuple[KeptClass, ...]:
        """The classes that are not over, of those that can be read: the closed ones of which the recap is owed, too."""
        ...

    async def of_person(self, person: int) -> tuple[KeptClass, ...]:
        """The classes in which a person took part, each with that person's own moves."""
        ...

    async def forget_person(self, person: int) -> int:
        """Put a stand-in in the place of a person and drop what they typed, see ``classroom.forgetting``.

        A class whose key is gone can be read by nobody, and is deleted. Returns in how many classes the person was.
        """
        ...

    async def forget_before(self, moment: datetime) -> int:
        """Delete the classes in which nothing has happened since; returns how many they were."""
        ...


def stand_in(taken: Sequence[Move], random: int) -> int:
    """An id below zero that nobody has in these moves; ``random`` is any number from 0."""
    used = {each.by for each in taken}
    number = -1 - random
    while number in used:
        number -= 1
    return number
