"""Which of the missions that are told of are there, as far as the source says."""

from collections.abc import Iterable

from .model import Fact

__all__ = ["standing"]

_GONE = frozenset({"closed", "former"})


def standing(facts: Iterable[Fact]) -> list[Fact]:
    """Those that are not said to be gone, by themselves or by what came after they were opened."""
    told = list(facts)
    return [fact for fact in told if _is_there(fact, told)]


def _is_there(fact: Fact, facts: list[Fact]) -> bool:
    if fact["change"] in _GONE:
        return False
    closed = [
        each
        for each in facts
        if each["change"] == "closed"
        and (each.subject, each.object, each["city"]) == (fact.subject, fact.object, fact["city"])
    ]
    return not fact["change"] or all(fact.date and each.date and each.date.precedes(fact.date) for each in closed)
