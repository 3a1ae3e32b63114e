"""A recorded session without one of its people: what they typed is gone, what was counted stays counted.

Someone who is forgotten gets a stand-in, an id below zero, which is nobody's.
"""

from collections.abc import Sequence
from dataclasses import replace

from .evidence import Drafted
from .items import Typed
from .moves import Answer, AnswerMyself, Ask, Draft, Edit, Move, Open, Reject

__all__ = ["is_forgotten", "without"]


def is_forgotten(person: int) -> bool:
    return person < 0


def without(moves: Sequence[Move], person: int, stand_in: int) -> tuple[Move, ...]:
    """The moves of a session, in order, in which the stand-in took the person's part and said nothing."""
    wordless = frozenset(
        number
        for number, ask in enumerate(
            (each for each in moves if isinstance(each, Ask) and each.same_as is None), start=1
        )
        if ask.by == person
    )
    return tuple(_without(each, person, stand_in, wordless) for each in moves)


def _without(move: Move, person: int, stand_in: int, wordless: frozenset[int]) -> Move:
    if isinstance(move, Draft) and move.question in wordless and not move.draft.found:
        # What says that nothing was found repeats the question.
        return replace(move, draft=Drafted(text="", found=False))
    if move.by != person:
        return move
    match move:
        case Ask():
            move = replace(move, text="", unwanted=tuple("" for _ in move.unwanted))
        case Edit() | AnswerMyself():
            move = replace(move, text="")
        case Reject():
            move = replace(move, reason="")
        case Open():
            move = replace(move, title="")
        case Answer(response=Typed()):
            move = replace(move, response=Typed(""))
    return replace(move, by=stand_in)
