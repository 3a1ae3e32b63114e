"""Facts in dictionaries: for questions to one file, and for tests."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from knowledge.document import Document, Version
from knowledge.model import Article, Fact, Source
from knowledge.query import SEARCHED, FactQuery, searched_by
from knowledge.store import FactStore

from .admission import in_order

__all__ = ["MemoryStore"]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """One article: its facts in order, and for what a query may ask (kinds, about, words) the places in that order."""

    source: Source
    text: str
    facts: tuple[Fact, ...]
    places: Mapping[str, Mapping[str, Sequence[int]]]

    @classmethod
    def of(cls, article: Article, facts: Sequence[Fact], document: Document) -> Self:
        ordered = in_order(article, facts, document)
        places: dict[str, defaultdict[str, list[int]]] = {
            field: defaultdict(list) for field in ("kinds", "about", "words")
        }
        for place, fact in enumerate(ordered):
            places["kinds"][fact.kind].append(place)
            for code in fact.about:
                places["about"][code].append(place)
            for stem in searched_by(fact):
                places["words"][stem].append(place)
        return cls(article.source, article.text, tuple(ordered), places)

    def find(self, queries: Iterable[FactQuery]) -> Iterator[Fact]:
        places = {place for query in queries for place in self._matching(query)}
        return (self.facts[place] for place in sorted(places))

    def _matching(self, query: FactQuery) -> Iterable[int]:
        if query.sources is not None and self.source.id not in query.sources:
            return ()
        chosen = [
            _union(self.places[field], asked)
            for field, asked in (("kinds", query.kinds), ("about", query.about))
            if asked is not None
        ]
        chosen += [_union(self.places["words"], group) for group in query.words or ()]
        if query.words == ():
            chosen.append(_union(self.places["kinds"], {SEARCHED}))
        found = set.intersection(*chosen) if chosen else range(len(self.facts))
        if query.before is None and query.dated is None:
            return found
        return (place for place in found if query.matches(self.facts[place]))


def _union(places: Mapping[str, Sequence[int]], asked: Iterable[str]) -> set[int]:
    return {place for each in asked for place in places.get(each, ())}


class MemoryStore(FactStore):
    """Forgets everything at the end. One assignment replaces an article, so no reader sees half of it."""

    def __init__(self) -> None:
        self._shelves: dict[str, _Shelf] = {}
        self._kept: dict[str, dict[int, tuple[Version, Document]]] = {}

    async def find(self, *queries: FactQuery) -> tuple[Fact, ...]:
        return tuple(fact for name in sorted(self._shelves) for fact in self._shelves[name].find(queries))

    async def sources(self) -> tuple[Source, ...]:
        return tuple(self._shelves[name].source for name in sorted(self._shelves))

    async def text(self, source_id: str) -> str:
        return self._shelves[source_id].text

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
        shelf = _Shelf.of(article, facts, document)
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
        self._shelves[name] = shelf
