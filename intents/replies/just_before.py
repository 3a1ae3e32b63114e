"""The sentence before one that tells of a change "the same night" or "two days later": what it came upon."""

import re
from collections.abc import Iterable, Iterator

from knowledge.model import Fact

from ..questions.answer import Claim
from ..questions.intent import Scope

__all__ = ["with_what_came_before"]

_UPON = re.compile(
    r"\b(?:the|that) (?:same|next|following|very) (?:day|night|evening|morning|week|month)\b"
    r"|\b\w+ (?:hours|days|weeks) later\b|\b(?:thereupon|in response|in return|in protest|in reply|immediately)\b"
)
_TIMED = re.compile(r"\d{4}")


def with_what_came_before(scope: Scope, facts: Iterable[Fact]) -> Iterator[Claim]:
    """Each of those that point back, verbatim, behind the sentence before it in its place; nothing for all others."""
    statements = sorted(scope.of_kind("statement"), key=lambda each: each.quote.start)
    for fact in facts:
        said = fact.quote.exact
        if not _UPON.search(said) or _TIMED.search(said):
            continue
        place = fact.provenance[0].locator
        earlier = [
            each
            for each in statements
            if each.source.id == fact.source.id
            and each.provenance[0].locator == place
            and each.quote.end <= fact.quote.start
        ]
        if earlier and not earlier[-1].quote.exact.startswith("See "):
            yield from map(scope.quoted, (earlier[-1], fact))
