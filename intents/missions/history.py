"""When a mission was opened or closed, and why."""

import re

from knowledge.model import Fact

from ..excerpts.reasons import explains
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.question import Question
from .ends import Ends, is_sender
from .missing import denied, not_told
from .wanted import is_type, wanted_type

__all__ = ["FATE", "NOW", "STAYED", "at_that_time", "history", "reopened_or_not", "why"]

NOW = re.compile(
    r"\b(?:is|are|isn[’']t|aren[’']t|remain(?:s|ed)?|stay(?:s|ed)?|kept|still)\b.*\b(?:open|(?P<closed>closed|shut))\b"
)
"""Asks whether a mission is there, not whether or when it was opened."""


STAYED = re.compile(r"\b(?:remain(?:ed)?|stay(?:ed)?|kept) (?:\w+ )?(?:closed|shut)\b")
"""Asks whether what was closed was opened again."""


FATE = re.compile(
    r"\bwhat(?:ever)? (?:(?:has |had )?(?:happened|become)|became|happens) (?:(?:to|with|of)\b|(?:the|that|its|their) )"
    r"|\bthe fate of\b"
)
"""Asks for all that is told of it, in order."""


def why(scope: Scope, facts: list[Fact], ends: Ends) -> Answer:
    """The source's own sentence where it gives a reason, or a gap with what it does say."""
    if not facts and (missing := denied(scope, ends)):
        if explained := [fact for fact in missing if explains(fact.quote.exact)]:
            return Answered(claims=_quoted(scope, explained))
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is")), claims=tuple(map(scope.claim, missing)))
    if not facts:
        return not_told(scope, ends)
    told = [fact for fact in facts if not _turned(scope.question, fact)]
    reasons = {fact.quote for fact in told if explains(fact.quote.exact)}
    if reasons:
        return Answered(claims=_quoted(scope, [fact for fact in facts if fact.quote in reasons]))
    claims = tuple(map(scope.claim, facts))
    if scope.question.asks("end") and not any(fact["change"] in _ENDED for fact in facts):
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a mission that was closed")), claims=claims)
    return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is")), claims=claims)


def _turned(question: Question, fact: Fact) -> bool:
    """Whether the fact tells the opposite of what is asked: why a mission closed, where it is asked why it opened."""
    opened = question.asks("begin", "begin_weak", "resume") and not question.asks("end")
    closed = fact["change"] in _ENDED or " only to " in fact.quote.exact  # "opened one, only to close it, citing …"
    return (opened and closed) or (question.asks("end") and fact["change"] in {"opened", "reopened"})


def _quoted(scope: Scope, facts: list[Fact]) -> tuple[Claim, ...]:
    """Each of their sentences once, verbatim, for all the facts that it states."""
    said = {fact.quote: [each for each in facts if each.quote == fact.quote] for fact in facts}
    return tuple(Claim(scope.say.excerpt(told[0]), tuple(told)) for told in said.values())


def history(scope: Scope, facts: list[Fact], ends: Ends) -> Answer:
    """When a mission was opened or closed; what the source says of it, where it leaves that out."""
    question = scope.question
    until = _UNTIL.search(question.english.casefold())
    if question.asks("end") or until or (question.asks("negation") and question.asks("when")):
        wanted = _ENDED | {"reopened"} if until and question.asks("end") else _ENDED
    elif question.asks("resume"):
        wanted = frozenset({"reopened"})
    else:
        wanted = frozenset({"opened", "reopened", ""})
    chosen = [fact for fact in facts if fact["change"] in wanted and (fact.date or fact["change"] in _DONE)]
    if not facts:
        return not_told(scope, ends)
    wanted_kind = wanted_type(question)
    if chosen and wanted_kind not in {"", "embassy"} and question.asks("what", "who", "list") and ends.hosts is None:
        chosen = [fact for fact in chosen if is_type(fact, wanted_kind)]
        if not chosen:
            return not_told(scope, ends)
    if not chosen and question.asks("resume") and not question.asks("when"):
        return reopened_or_not(scope, facts)
    if not chosen and not question.asks("when") and question.asks("end"):
        gap = Gap(GapKind.SOURCE, scope.say("a mission that was closed"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)) if question.parties else ())
    if not chosen or (question.asks("when") and not any(fact.date for fact in chosen)):
        if beside := [fact for fact in facts if _tells_of_another(fact, wanted_kind)]:
            return Answered(claims=_quoted(scope, beside))
        gap = Gap(GapKind.PIECE, scope.say("when that was"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
    if question.asks("who") and all(fact.subject == question.subject for fact in chosen):
        return Answered(claims=_quoted(scope, chosen))  # whose they are is known, who did it stands there
    asked_of = {code for party in question.own if is_sender(party) for code in party.codes}
    so = question.asks("yes_no") and (not asked_of or chosen[0].subject in asked_of)
    first = scope.yes if so else scope.claim
    return Answered(claims=(first(chosen[0]), *map(scope.claim, chosen[1:])))


def _tells_of_another(fact: Fact, wanted_kind: str) -> bool:
    """Whether its sentence tells since when there was one of the kind asked for: "India has an embassy there; a
    *consulate* had been open since 2007"."""
    said = fact.quote.exact.casefold()
    another = wanted_kind not in {"", "embassy"} and not is_type(fact, wanted_kind) and wanted_kind in said
    return another and _SINCE.search(said) is not None


_SINCE = re.compile(r"\b(?:since|from|in|on) (?:\w+ ){0,2}\d{4}\b")


def reopened_or_not(scope: Scope, facts: list[Fact]) -> Answer:
    """The sentence that tells of an opening, behind those that tell of the end ("… reopened both"); or that there is
    none."""
    told = {(fact.source.id, fact.provenance[0].locator, fact.quote.end) for fact in facts}
    behind = [
        each
        for each in scope.of_kind("statement")
        if _AGAIN.search(each.quote.exact.casefold())
        and any(
            (source, place) == (each.source.id, each.provenance[0].locator) and 0 <= each.quote.start - end < _NEAR
            for source, place, end in told
        )
    ]
    if behind:
        return Answered(claims=(*_quoted(scope, behind), *map(scope.claim, facts)))
    gap = Gap(GapKind.SOURCE, scope.say("a mission that was opened again"))
    return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)), certain=True)


_AGAIN = re.compile(r"\bre-?open\w*|\bopened (?:\w+ ){0,2}again\b|\brestored?\b")
_NEAR = 300
"""Characters behind a sentence in which another may say what became of its matter."""


def at_that_time(scope: Scope, facts: list[Fact]) -> Answer:
    """What was opened or closed at the time that is asked about."""
    question = scope.question
    span = question.times[0].span
    wanted = _ENDED if question.asks("end") else _BEGUN
    dated = [fact for fact in facts if fact["change"] in wanted and fact.date]
    then = [fact for fact in dated if fact.date and span.touches(fact.date)]
    if then:
        first = scope.yes if question.asks("yes_no") and question.parties else scope.claim
        return Answered(claims=(first(then[0]), *map(scope.claim, then[1:])))
    if question.asks("yes_no") and len(dated) == 1:
        return Answered(claims=(scope.no(dated[0]),))
    ended = question.asks("end")
    what = scope.say("a mission that was closed then") if ended else scope.say("a mission that was opened then")
    return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(map(scope.claim, dated[:2])) if question.parties else ())


_ENDED = frozenset({"closed", "former"})
_BEGUN = frozenset({"", "opened", "reopened", "upgraded"})
_DONE = frozenset({"opened", "reopened", "closed"})


_UNTIL = re.compile(r"\b(?:until|till|up to|to) when\b|\bhow long\b")
