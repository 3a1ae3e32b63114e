"""The facts of one article in memory, each where a query looks for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Self

from ..model import Fact
from ..query import FactQuery

__all__ = ["Shelf"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Facts in order, and for what a query may ask (kinds, about) the places in that order."""

    source_id: str
    facts: Sequence[Fact]
    kinds: Mapping[str, AbstractSet[int]]
    about: Mapping[str, AbstractSet[int]]

    @classmethod
    def of(cls, source_id: str, ordered: Sequence[Fact]) -> Self:
        kinds, about = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
        for place, fact in enumerate(ordered):
            kinds[fact.kind].add(place)
            for code in fact.about:
                about[code].add(place)
        return cls(source_id, ordered, dict(kinds), dict(about))

    def find(self, queries: Iterable[FactQuery]) -> Iterator[Fact]:
        matching = list(map(self._matching, queries))
        places = matching[0] if len(matching) == 1 else set[int]().union(*matching)
        return map(self.facts.__getitem__, sorted(places))

    def _matching(self, query: FactQuery) -> AbstractSet[int]:
        if query.sources is not None and self.source_id not in query.sources:
            return set()
        found: AbstractSet[int] | None = None
        for places, wanted in ((self.kinds, query.kinds), (self.about, query.about)):
            if wanted is not None:
                here = _of_any(places, wanted)
                if found is None:
                    found = here
                elif len(here) < len(self.facts):  # else it is about every fact, as an article is about its country
                    found = found & here
        if found is None:
            found = set(range(len(self.facts)))
        if query.before is None and query.dated is None:
            return found
        return {place for place in found if query.matches(self.facts[place])}


def _of_any(places: Mapping[str, AbstractSet[int]], wanted: AbstractSet[str]) -> AbstractSet[int]:
    several = [places[each] for each in wanted if each in places]
    return several[0] if len(several) == 1 else set[int]().union(*several)
