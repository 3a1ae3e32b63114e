"""Whether the country belonged to a body at the time of a question."""

import re

from knowledge.dates import EdtfDate
from knowledge.model import Fact

from ..questions.answer import Claim, Gap, GapKind
from ..questions.intent import Scope
from ..questions.question import Question
from .roles import NEAR_BY, claim_of

__all__ = ["JOINS", "as_no_member", "member_then", "relative_time", "since_when", "was_then"]

_YEAR = re.compile(r"\b\d{4}\b")
JOINS = re.compile(r"\b(?:join(?:ed|ing)?|acced\w+|accession|admi(?:t|ss)\w+|enter(?:ed|ing)?|bec[oa]m\w+)\b")


def since_when(scope: Scope, body: str) -> Gap:
    who, name = scope.say.country(scope.question.subject), scope.say.organisation(body)
    return Gap(GapKind.PIECE, scope.say("since when {who} has been a member of {body}", who=who, body=name))


_RELATIVE = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?) (?:later|before|earlier|after(?:wards)?)"
    r"|(?:on|at|upon|with) (?:its )?independence|(?:of|in|on) the (?:same|next|following) (?:day|month|year)"
    r"|before the year was out)\b"
)


def relative_time(fact: Fact) -> bool:
    """Whether its sentence tells the time by that of something else: "on 24 April of the same year"."""
    return not fact.date and _RELATIVE.search(fact.quote.exact) is not None


def member_then(scope: Scope, fact: Fact) -> Claim:
    """ "Was it a member in 2008?", "since 2007?": told by the date from which it has been one."""
    time = scope.question.times[0]
    last = time.span.latest
    assert fact.date is not None  # noqa: S101  (callers keep dated facts)
    if time.relation == "since":
        fits = time.named is not None and time.named.touches(fact.date)
    elif JOINS.search(scope.question.english.casefold()):  # then, and not only by then
        fits = time.span.touches(fact.date)
    else:
        fits = last is not None and fact.date.earliest <= last
    return scope.yes(fact) if fits else scope.no(fact)


def as_no_member(scope: Scope, fact: Fact) -> Claim:
    return claim_of(scope, fact) if fact["role"] in NEAR_BY else scope.claim(fact)


def was_then(question: Question, fact: Fact) -> bool:
    """Whether the words of the source for the time have that of the question."""
    named = [EdtfDate.parse(year) for year in _YEAR.findall(fact["when"])]
    return question.asks("yes_no") and all(any(map(time.span.touches, named)) for time in question.times)
