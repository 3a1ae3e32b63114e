"""Which bodies the country belongs to, founded, presided over or observes."""

import re
from collections.abc import Iterator, Sequence

from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from .kinds_of_bodies import kind_of_bodies
from .leaving import suspends
from .roles import sorts

__all__ = ["bodies_of"]

_KIND = re.compile(
    r"\b(?:military|defen[cs]e|security|economic|trade|customs|monetary|regional|political|nuclear|religious) "
    r"(?:\w+ )?(?:alliances?|pacts?|blocs?|unions?|bod(?:y|ies)|organi[sz]ations?|groups?|groupings?|clubs?)\b"
)


def bodies_of(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """Those that it is a member of, or is in what else is asked for: which it founded, where it is an observer."""
    question = scope.question
    whether = question.asks("yes_no") and not question.times and not sorts(question)
    if whether and _KIND.search(question.english.casefold()):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))  # of what kind a body is, no membership says
    sort = next(iter(sorts(question)), "full")
    members = _members(scope, facts, sort)
    if question.asks("preside") and (presided := [fact for fact in facts if fact["role"] == "president"]):
        return Answered(claims=tuple(map(scope.claim, presided)))
    if not members or question.asks("preside"):
        return _none(scope, sort)
    if sort == "full" and (is_meant := kind_of_bodies(question.english)):
        members = [fact for fact in members if is_meant(scope.say.organisations[fact["organisation"]].name)]
        facts = members
        if not members:
            return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if sort == "founding":
        return Answered(claims=(*_founded(scope, members), *_founded_besides(scope, members)))
    if question.times or sort != "full":
        return Answered(claims=tuple(map(scope.claim, members)))
    return _in_one_sentence(scope, members, facts)


def _members(scope: Scope, facts: Sequence[Fact], sort: str) -> Sequence[Fact]:
    """What it is of the sort that is asked for, at the time that is."""
    if sort != "full":  # "what is it an observer of?"
        told = [fact for fact in facts if fact["role"].startswith(sort)]
    else:
        told = [fact for fact in facts if fact["role"] in {"member", "founding member"}]
        told = [fact for fact in told if not any(suspends(each, fact) for each in facts)]
    times = scope.question.times
    return [f for f in told if not times or (f.date and any(time.span.touches(f.date) for time in times))]


def _none(scope: Scope, sort: str) -> Answer:
    who = scope.say.country(scope.question.subject)
    if sort == "founding":
        founded = scope.say("organisations that {who} helped to found", who=who)
        return Unknown(gap=Gap(GapKind.SOURCE, founded), certain=True)
    if sort != "full" or scope.question.asks("preside"):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if scope.question.times:
        when = scope.say.join((scope.say.span(time.span, time.relation) for time in scope.question.times), "or")
        then = scope.say("{what} {when}", what=scope.say("a membership {who:of}", who=who), when=when)
        return Unknown(gap=Gap(GapKind.SOURCE, then))
    return Unknown(gap=Gap(GapKind.SOURCE, scope.say("organisations that {who} belongs to", who=who)))


def _in_one_sentence(scope: Scope, members: Sequence[Fact], facts: Sequence[Fact]) -> Answer:
    """All in one sentence, but for what is told besides: of bodies that are no more, and of less than a membership."""
    once = {fact["organisation"]: fact for fact in sorted(members, key=lambda fact: fact.date is not None)}
    now = {body: fact for body, fact in once.items() if not scope.say.organisations[body].past}
    besides = {fact["organisation"]: fact for fact in facts if _is_told_besides(scope, fact)} | once
    who, names = scope.say.country(scope.question.subject), scope.say.join(map(scope.say.organisation, now))
    said = scope.say("{who} is a member of {body}.", who=who, body=names)
    claims = [Claim(said, tuple(now.values()))] if now else []
    return Answered(claims=(*claims, *(scope.claim(fact) for body, fact in besides.items() if body not in now)))


def _is_told_besides(scope: Scope, fact: Fact) -> bool:
    """What the source may well call a membership of today, though it is suspended, or less than a full one, or the body
    is no more."""
    past = scope.say.organisations[fact["organisation"]].past
    return fact["role"] in {"suspended", "observer", "associate member"} or (
        fact["role"] == "former member" and past and not fact["when"] and not fact.date
    )


def _founded_besides(scope: Scope, members: Sequence[Fact]) -> Iterator[Claim]:
    """What a sentence tells it to have founded, of which no fact is known."""
    told = {fact.quote for fact in members}
    name = re.escape(scope.say.countries[scope.question.subject].name)
    founds = re.compile(rf"\b(?:{name}|[Ii]t|[Tt]he country) {_FOUNDS}")
    if not scope.question.times:
        others = (fact for fact in scope.of_kind("statement") if founds.search(fact.quote.exact))
        yield from (scope.quoted(fact) for fact in others if fact.quote not in told)


_FOUNDS = (
    r"(?:is|was|became)(?: also)? (?:one of the |an? |among the )?(?:original )?"
    r"(?:founders?|founding (?:members?|states?|nations?)|co-?founders?|founder members?) of (?:the )?[A-Z]"
)


def _founded(scope: Scope, members: Sequence[Fact]) -> Iterator[Claim]:
    """Each body; where one sentence lists several, that sentence, which may name more than are known."""
    for quote in dict.fromkeys(fact.quote for fact in members):
        told = tuple(fact for fact in members if fact.quote == quote)
        yield scope.claim(told[0]) if len(told) == 1 else Claim(scope.say.excerpt(told[0]), told)
