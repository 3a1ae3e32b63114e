"""Sentences that only name other articles: "See Foreign relations of Kenya.", and all under "Further reading"."""

from functools import lru_cache

from knowledge.folding import fold
from knowledge.model import Fact

__all__ = ["points_elsewhere"]

_MOST_HEADINGS = 1000
"""Of sources, of which is remembered what they say."""
_ELSEWHERE = frozenset({"see also", "further reading", "external links", "related articles", "related pages"})


def points_elsewhere(fact: Fact) -> bool:
    """Whether it only names other articles, and says nothing itself."""
    heading = fact.provenance[0].locator.section[-1:]
    return fact.quote.exact.startswith(("See ", "List of ")) or (bool(heading) and _is_elsewhere(heading[0]))


@lru_cache(_MOST_HEADINGS)
def _is_elsewhere(heading: str) -> bool:
    return fold(heading).folded.strip(" :") in _ELSEWHERE
