"""The facts of one article in memory, each where a query looks for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

from knowledge.model import Fact
from knowledge.query import FactQuery

__all__ = ["Shelf"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Facts in order, and for what a query may ask (kinds, about) the places in that order."""

    source_id: str
    facts: Sequence[Fact]
    places: Mapping[str, Mapping[str, Sequence[int]]]

    @classmethod
    def of(cls, source_id: str, ordered: Sequence[Fact]) -> Self:
        places: dict[str, defaultdict[str, list[int]]] = {field: defaultdict(list) for field in ("kinds", "about")}
        for place, fact in enumerate(ordered):
            places["kinds"][fact.kind].append(place)
            for code in fact.about:
                places["about"][code].append(place)
        return cls(source_id, ordered, places)

    def find(self, queries: Iterable[FactQuery]) -> Iterator[Fact]:
        places = {place for query in queries for place in self._matching(query)}
        return (self.facts[place] for place in sorted(places))

    def _matching(self, query: FactQuery) -> Iterable[int]:
        if query.sources is not None and self.source_id not in query.sources:
            return ()
        kinds, about = query.kinds, query.about
        field, asked = ("about", about) if kinds is None else ("kinds", kinds)
        if asked is None:
            found: Iterable[int] = range(len(self.facts))
        else:
            found = chain.from_iterable(self.places[field].get(each, ()) for each in asked)
        if kinds is not None and about is not None:
            found = (place for place in found if not about.isdisjoint(self.facts[place].about))
        if query.before is None and query.dated is None:
            return found
        return (place for place in found if query.matches(self.facts[place]))
