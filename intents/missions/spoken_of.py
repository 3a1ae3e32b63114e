"""Sentences on a mission that no fact tells of: "It has not opened an embassy in Lima"."""

import re
from collections.abc import Iterator

from knowledge.countries import MentionKind
from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.intent import Scope
from .ends import Ends

__all__ = ["spoken_of"]

_MISSION = re.compile(r"\b(?:embass(?:y|ies)|consulates?|high commissions?|missions?|charge d)\b")
_CLOSED = re.compile(r"\b(?:clos\w+|shut\w*|evacuat\w+|withdr\w+|suspend\w+)\b")
_YEAR = re.compile(r"\b\d{4}\b")
_IN = re.compile(r"\b(?:in|at) (?:the )?$")


def spoken_of(scope: Scope, ends: Ends) -> Iterator[Fact]:
    """Those that name who sends it, or stand in the row of the other country, and where it is."""
    senders, hosts = ends.senders, ends.hosts
    if not senders or not hosts or senders == hosts or scope.question.asks("how_many"):
        return
    subject, ended = scope.question.subject, scope.question.asks("end")
    for fact in scope.of_kind("statement"):
        told = fold(fact.quote.exact)
        if not _MISSION.search(told.folded) or (ended and not _CLOSED.search(told.folded)):
            continue
        if scope.question.asks("when") and not _YEAR.search(told.folded):
            continue
        lands = list(scope.say.countries.exact(told))
        there = any(
            not hosts.isdisjoint(each.codes)
            and (each.kind is MentionKind.CAPITAL or _IN.search(fact.quote.exact[: each.start]))
            for each in lands
        )
        others = {code for each in lands for code in each.codes} - {subject} - hosts
        sends = not senders.isdisjoint(fact.about) if subject not in senders else not others
        if there and sends:
            yield fact
