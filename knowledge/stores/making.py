"""Values of frozen classes, hundreds at a time.

A frozen class's own constructor takes three times as long as setting its slots, in loops that Python itself runs. What
it checks has been checked when the values were stored.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from itertools import islice, repeat
from typing import Any, TypeVar

from ..model import Fact, Locator, Provenance, Quote, Reference

__all__ = ["grouped", "made"]

T = TypeVar("T")


def made(cls: type[T], *columns: Iterable[Any]) -> list[T]:
    """Values of the class from the columns of its fields, in the order in which it declares them."""
    first, *others = columns
    known = list(first)
    values = list(map(object.__new__, repeat(cls, len(known))))
    for setter, column in zip(_SETTERS[cls], (known, *others), strict=True):
        deque(map(setter, values, column), maxlen=0)
    return values


def grouped(values: Iterable[T], sizes: Iterable[int]) -> Iterator[tuple[T, ...]]:
    """As many of the values as each size says, one group after the other."""
    rest = iter(values)
    return map(tuple, map(islice, repeat(rest), sizes))


_SETTERS: dict[type, list[Callable[[Any, Any], None]]] = {
    cls: [getattr(cls, each.name).__set__ for each in fields(cls)]
    for cls in (Fact, Provenance, Quote, Locator, Reference)
}
