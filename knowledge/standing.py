"""Which of the missions that are told of are there, as far as the source says."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .model import Fact

__all__ = ["standing"]

_GONE = frozenset({"closed", "former"})


def standing(facts: Iterable[Fact]) -> list[Fact]:
    """Those that are not said to be gone, by themselves or by what came after they were opened."""
    told = list(facts)
    closed = defaultdict[tuple[str, str | None, str], list[Fact]](list)
    for fact in told:
        if fact["change"] == "closed":
            closed[_which(fact)].append(fact)
    return [fact for fact in told if not fact["change"] or _is_there(fact, closed.get(_which(fact), ()))]


def _which(fact: Fact) -> tuple[str, str | None, str]:
    """Whose mission it is, and where."""
    return fact.subject, fact.object, fact["city"]


def _is_there(fact: Fact, closed: Sequence[Fact]) -> bool:
    """Whether a mission to which something happened is there behind it."""
    return fact["change"] not in _GONE and all(_came_before(each, fact) for each in closed)


def _came_before(closing: Fact, fact: Fact) -> bool:
    """ "Closed its embassy in 1996. It has since reopened it": by their dates, or by what is told behind the other."""
    if fact.date and closing.date:
        return closing.date.precedes(fact.date) is True
    behind = closing.source.id == fact.source.id and closing.quote.start <= fact.quote.start
    return fact["change"] == "reopened" and behind
