"""Extractors, one file a kind of fact: a reading -> facts, each with its words.

An extractor module defines ``KIND``, the kind of its facts, and ``extract(reading) -> Iterator[Fact]``.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from ..model import Fact
from ..text.reading import Reading
from . import (
    agreements,
    aid,
    ambassadors,
    attributions,
    began,
    disputes,
    listed,
    memberships,
    mission_counts,
    missions,
    missions_denied,
    pointers,
    references,
    relation_counts,
    relations_changed,
    relations_denied,
    sanctions,
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
        attributions,
        began,
        relations_changed,
        relations_denied,
        relation_counts,
        missions,
        missions_denied,
        mission_counts,
        memberships,
        visits,
        ambassadors,
        agreements,
        disputes,
        sanctions,
        aid,
        pointers,
        references,
        statements,
    )
