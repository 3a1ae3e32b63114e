"""Moves as text, to be kept, and back."""

from functools import cache
from typing import cast, get_args

from pydantic import TypeAdapter

from .moves import Move

__all__ = ["kind_of", "read_move", "written"]


def kind_of(move: Move) -> str:
    return type(move).__name__


def written(move: Move) -> str:
    """JSON, without the kind."""
    return _adapter(kind_of(move)).dump_json(move).decode()


def read_move(kind: str, text: str) -> Move:
    """The move that was written.

    Raises:
        ValueError: there is no such move, or this text is none.
    """
    return _adapter(kind).validate_json(text)


@cache
def _adapter(kind: str) -> TypeAdapter[Move]:
    by_name = {each.__name__: each for each in get_args(Move)}
    if kind not in by_name:
        raise ValueError(f"no move of a class: {kind!r}")
    return cast("TypeAdapter[Move]", TypeAdapter(by_name[kind]))
