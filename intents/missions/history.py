"""When a mission was opened or closed, and why."""

import re

from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Scope
from ..kinds_of_answer import explains
from .ends import Ends
from .missing import not_told

__all__ = ["NOW", "history", "why"]

NOW = re.compile(r"\b(?:is|are|isn[’']t|aren[’']t|remains?|stays?|still)\b.*\b(?:open|(?P<closed>closed|shut))\b")
"""Asks whether a mission is there, not whether or when it was opened."""


def why(scope: Scope, facts: list[Fact], ends: Ends) -> Answer:
    """The source's own sentence where it gives a reason, or a gap with what it does say."""
    if not facts:
        return not_told(scope, ends)
    reasons = {fact.quote: fact for fact in facts if explains(fact.quote.exact)}
    if reasons:
        return Answered(claims=tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in reasons.values()))
    return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is")), claims=tuple(map(scope.claim, facts)))


def history(scope: Scope, facts: list[Fact], ends: Ends) -> Answer:
    """When a mission was opened or closed; what the source says of it, where it leaves that out."""
    question = scope.question
    if question.asks("end") or _UNTIL.search(question.english.casefold()):
        wanted = {"closed", "former"}
    elif question.asks("resume"):
        wanted = {"reopened"}
    else:
        wanted = {"opened", "reopened", ""}
    chosen = [fact for fact in facts if fact["change"] in wanted and (fact.date or fact["change"] in _DONE)]
    if not facts:
        return not_told(scope, ends)
    if not chosen or (question.asks("when") and not any(fact.date for fact in chosen)):
        gap = Gap(GapKind.PIECE, scope.say("when that was"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
    tell = scope.yes if question.asks("yes_no") else scope.claim
    return Answered(claims=tuple(map(tell, chosen)))


_DONE = frozenset({"opened", "reopened", "closed"})


_UNTIL = re.compile(r"\b(?:until|till|up to|to) when\b|\bhow long\b")
