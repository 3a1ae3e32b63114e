"""What to look up, as a value; only a store knows how its database spells it."""

from dataclasses import dataclass

from .model import Fact

__all__ = ["FactQuery"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactQuery:
    """The facts of these sources, of these kinds, about any of these countries.

    ``sources`` are source ids, ``about`` country codes; a field that is None asks for everything.
    """

    sources: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    about: frozenset[str] | None = None

    def matches(self, fact: Fact) -> bool:
        """What every store has to agree with."""
        return (
            (self.sources is None or fact.source.id in self.sources)
            and (self.kinds is None or fact.kind in self.kinds)
            and (self.about is None or not self.about.isdisjoint(fact.about))
        )
