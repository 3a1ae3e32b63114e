"""Where facts are kept: the protocol that every store implements."""

from collections.abc import Sequence
from typing import Protocol

from .document import Document, Version
from .model import Article, Fact, Source
from .query import FactQuery

__all__ = ["FactStore"]


class FactStore(Protocol):
    """Keeps articles with their facts, and every document that they were read from.

    Reading is safe while another article is being imported.
    """

    async def find(self, *queries: FactQuery) -> tuple[Fact, ...]:
        """The facts that any of the queries matches, each once, all as they were at one moment.

        They come by source id, then in the order of their first quote.
        """
        ...

    async def changes(self) -> int:
        """How often articles were stored or removed, by any process: where it is the same nothing has changed."""
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

    async def versions(self, source_id: str) -> tuple[Version, ...]:
        """The documents of a source, by number; one of them is the current one.

        Raises:
            KeyError: no such source.
        """
        ...

    async def document(self, source_id: str, number: int) -> Document:
        """The document of a version, byte by byte.

        Raises:
            KeyError: no such source or version.
        """
        ...

    async def put(
        self, article: Article, facts: Sequence[Fact], document: Document, *, version: int | None = None
    ) -> None:
        """Store the article and its facts in place of what was stored under its source's id; all or nothing.

        The document that they were read from becomes a new version, unless the current one equals it, or is
        itself the ``version`` given, which becomes the current one again.

        Raises:
            KeyError: there is no such version.
            ValueError: the facts do not fit the article, or the document is not that of the version.
        """
        ...

    async def remove(self, source_id: str) -> None:
        """Forget a source with its facts and all its versions; all or nothing.

        Raises:
            KeyError: no such source.
        """
        ...
