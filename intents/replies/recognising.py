"""Which recognitions between two countries are told, and which of them were taken back."""

from collections.abc import Sequence

from knowledge.model import Fact

from ..questions.intent import Scope, sorted_by_date

__all__ = ["GIVEN_UP", "last_recognised", "recognised", "takes_back", "withdrawn"]

GIVEN_UP = "recognition withdrawn"
"""The change by which a state is recognised no longer."""


def recognised(scope: Scope, code: str) -> Sequence[Fact]:
    """Whether the one has recognised the other, where that is asked."""
    if not scope.question.asks("recognition"):
        return ()
    changes = scope.of_kind("relations_changed", object=code)
    return tuple(fact for fact in changes if fact["change"] in {"recognised", "not recognised"})


def last_recognised(scope: Scope, code: str) -> Sequence[Fact]:
    """The last of those where one was taken back and given again; else the first that is told."""
    told = recognised(scope, code)
    given = [fact for fact in told if fact.date and fact["change"] == "recognised" and fact["by"] == told[0]["by"]]
    back = any(fact["change"] == GIVEN_UP for fact in scope.of_kind("relations_changed", object=code))
    return sorted_by_date(given)[-1:] if back and len(given) > 1 else told[:1]


def withdrawn(scope: Scope, code: str) -> Sequence[Fact]:
    """The recognitions between the two that were taken back and, as far as the dates tell, not given again."""
    changes = scope.of_kind("relations_changed", object=code)
    given = [fact for fact in changes if fact["change"] == "recognised"]
    return tuple(
        each
        for each in changes
        if each["change"] == GIVEN_UP
        and not any(each.date and fact.date and each.date.precedes(fact.date) for fact in given)
    )


def takes_back(later: Fact, recognised: Fact) -> bool:
    """Whether a recognition was withdrawn by the one whose it was, as far as the dates tell behind it."""
    same = later["change"] == GIVEN_UP and later["by"] == recognised["by"]
    return same and not (later.date and recognised.date and later.date.precedes(recognised.date))
