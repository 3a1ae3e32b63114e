"""Facts in dictionaries: for questions to one file, and for tests."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ..document import Document, Version
from ..model import Article, Fact, Source
from ..query import FactQuery
from ..store import FactStore
from .admission import in_order
from .shelf import Shelf

__all__ = ["MemoryStore"]


@dataclass(frozen=True, slots=True)
class _Stored:
    source: Source
    text: str
    shelf: Shelf


class MemoryStore(FactStore):
    """Forgets everything at the end. One assignment replaces an article, so no reader sees half of it."""

    def __init__(self) -> None:
        self._stored: dict[str, _Stored] = {}
        self._kept: dict[str, dict[int, tuple[Version, Document]]] = {}
        self._changes = 0

    async def find(self, *queries: FactQuery) -> tuple[Fact, ...]:
        return tuple(chain.from_iterable(self._stored[name].shelf.find(queries) for name in sorted(self._stored)))

    async def changes(self) -> int:
        return self._changes

    async def sources(self) -> tuple[Source, ...]:
        return tuple(self._stored[name].source for name in sorted(self._stored))

    async def text(self, source_id: str) -> str:
        return self._stored[source_id].text

    async def versions(self, source_id: str) -> tuple[Version, ...]:
        return tuple(version for version, _ in self._kept[source_id].values())

    async def document(self, source_id: str, number: int) -> Document:
        return self._kept[source_id][number][1]

    async def put(
        self, article: Article, facts: Sequence[Fact], document: Document, *, version: int | None = None
    ) -> None:
        """See ``FactStore.put``; what it raises is raised before anything changes."""
        name = article.source.id
        kept = self._kept.get(name, {})
        current = next((number for number, (each, _) in kept.items() if each.current), None)
        if version is None and current is not None and kept[current][1] == document:
            version = current
        if version is not None and kept[version][1] != document:
            raise ValueError(f"version {version} of {name!r} was read from another document")
        stored = _Stored(article.source, article.text, Shelf.of(name, in_order(article, facts, document)))
        entry = Version(
            number=version or len(kept) + 1,
            name=document.name,
            edition=article.source.edition,
            facts=len(facts),
            before=kept[version][0].before if version else current,
            shipped=kept[version][0].shipped if version else document.shipped,
            current=True,
        )
        others = {number: (replace(each, current=False), its) for number, (each, its) in kept.items()}
        self._kept[name] = others | {entry.number: (entry, kept[version][1] if version else document)}
        self._stored[name] = stored
        self._changes += 1

    async def remove(self, source_id: str) -> None:
        del self._stored[source_id], self._kept[source_id]
        self._changes += 1
