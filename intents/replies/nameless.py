"""Rows that have a date and no country: nobody may guess which country it is."""

from knowledge.model import Fact

from ..questions.intent import Scope

__all__ = ["nameless_row"]


def nameless_row(scope: Scope, fact: Fact) -> str:
    """That there is one. The rows around it go unnamed: whoever reads a name there takes it for the answer."""
    assert fact.date is not None  # noqa: S101  (callers keep dated facts)
    return scope.say(
        "The source has a row dated {date} that leaves the country's name blank.", date=scope.say.date(fact.date)
    )
