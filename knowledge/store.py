"""Where facts are kept: the protocol that every store implements."""

from collections.abc import Sequence
from typing import Protocol

from .model import Article, Fact, Source
from .query import FactQuery

__all__ = ["FactStore"]


class FactStore(Protocol):
    """Keeps articles with their facts. Reading is safe while another article is being imported."""

    async def find(self, query: FactQuery) -> tuple[Fact, ...]:
        """The facts that the query matches, by source id, then in the order of their first quote."""
        ...

    async def sources(self) -> tuple[Source, ...]:
        """The records of all articles, by id."""
        ...

    async def text(self, source_id: str) -> str:
        """The stored text that the offsets of quotes point into.

        Raises:
            KeyError: no such source.
        """
        ...

    async def put(self, article: Article, facts: Sequence[Fact]) -> None:
        """Store the article and its facts in place of what was stored under its source's id; all or nothing."""
        ...
