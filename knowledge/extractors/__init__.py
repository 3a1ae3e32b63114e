"""Extractors, one file a kind of fact: a reading -> facts, each with its words.

An extractor module defines ``KIND``, the kind of its facts, and ``extract(reading) -> Iterator[Fact]``.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from ..model import Fact
from ..reading import Reading
from . import (
    began,
    listed,
    memberships,
    missions,
    pointers,
    references,
    relations_changed,
    statements,
    visits,
)

__all__ = ["Extractor", "extractors"]


class Extractor(Protocol):
    @property
    def KIND(self) -> str: ...  # noqa: N802  (a module constant)

    def extract(self, reading: Reading) -> Iterator[Fact]: ...


def extractors() -> Sequence[Extractor]:
    return (
        listed,
        began,
        relations_changed,
        missions,
        memberships,
        visits,
        pointers,
        references,
        statements,
    )
