"""What to look up, as a value; only a store knows how its database spells it."""

from collections.abc import Sequence
from typing import NamedTuple

from .dates import DateSpan
from .model import Fact, Source

__all__ = ["FactQuery"]


class FactQuery(NamedTuple):
    """The facts of these sources, of these kinds, about any of these countries.

    ``sources`` are source ids, ``about`` country codes; a field that is None asks for everything. ``before``
    asks for the beginning of a text: the first quote starts before this offset. ``dated`` asks for facts whose date may
    lie in this span.
    """

    sources: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    about: frozenset[str] | None = None
    before: int | None = None
    dated: DateSpan | None = None

    def within(self, sources: frozenset[str]) -> "FactQuery":
        """The same, asked of these sources."""
        return FactQuery(sources=sources, kinds=self.kinds, about=self.about, before=self.before, dated=self.dated)

    @property
    def by_kind(self) -> bool:
        """Whether it asks for kinds of facts, or for all, of some articles without narrowing them to a few; then, of an
        article about one of its countries, for nearly all facts of those kinds."""
        return self.sources is not None and self.before is None and self.dated is None

    def takes_whole(self, kind: str, source: Source) -> bool:
        """Whether it asks for nearly all facts of this kind in the source."""
        return (
            self.by_kind
            and (self.kinds is None or kind in self.kinds)
            and source.id in (self.sources or ())
            and (self.about is None or source.subject in self.about)
        )

    @property
    def is_void(self) -> bool:
        """Whether no fact at all can match."""
        return frozenset() in (self.sources, self.kinds, self.about)

    def among(self, facts: Sequence[Fact]) -> Sequence[Fact]:
        """Those of the facts that match, in their order."""
        # One field after the other: to call a function for each fact takes longer than all the rest.
        if self.sources is not None:
            facts = [fact for fact in facts if fact.source.id in self.sources]
        if self.kinds is not None:
            facts = [fact for fact in facts if fact.kind in self.kinds]
        if self.about is not None:
            facts = [fact for fact in facts if not self.about.isdisjoint(fact.about)]
        if self.before is None and self.dated is None:
            return facts
        return [fact for fact in facts if self.matches(fact)]

    def matches(self, fact: Fact) -> bool:
        """What every store has to agree with."""
        return (
            (self.sources is None or fact.source.id in self.sources)
            and (self.kinds is None or fact.kind in self.kinds)
            and (self.about is None or not self.about.isdisjoint(fact.about))
            and (self.before is None or fact.quote.start < self.before)
            and (self.dated is None or (fact.date is not None and self.dated.touches(fact.date)))
        )
