"""Missions that the source does not tell of, or says are not there."""

import re

from knowledge.countries import MentionKind
from knowledge.model import Fact

from ..answer import Answer, Claim, Clarify, Gap, GapKind, Unknown
from ..intent import Scope
from .ends import Ends
from .wanted import is_type, right_place, wanted_type

__all__ = ["THE_ONE", "denied", "not_there", "not_told", "whose"]

THE_ONE = re.compile(r"\b(?:the|that|this) (?:embassy|consulate|high commission|mission)\b")
"""One that should be known, and is not named."""


def whose(scope: Scope) -> Answer:
    wanted = wanted_type(scope.question)
    facts = [fact for fact in scope.of_kind("mission") if is_type(fact, wanted)]
    names = dict.fromkeys(scope.say.name(fact.subject) for fact in facts)
    what = (
        scope.say("Whose {kind} do you mean?", kind=scope.say.mission(wanted.replace("_", " ")))
        if wanted
        else scope.say("Whose mission do you mean?")
    )
    return Clarify(what=what, choices=tuple(names)[:10])


def denied(scope: Scope, ends: Ends) -> list[Fact]:
    """What the source says is not there, of what is asked for."""
    wanted = wanted_type(scope.question)
    told = [fact for fact in scope.of_kind("no_mission") if ends.match(fact) and right_place(scope, fact)]
    return [fact for fact in told if is_type(fact, wanted)]


def not_there(scope: Scope, facts: list[Fact]) -> tuple[Claim, ...]:
    """No, with what tells it, each thing once."""
    first, *others = facts
    once = {scope.say.fact(fact): fact for fact in reversed(others)}
    once.pop(scope.say.fact(first), None)
    return (scope.no(first), *(scope.claim(fact) for fact in reversed(once.values())))


def not_told(scope: Scope, ends: Ends) -> Answer:
    what = _missing(scope, ends)
    codes = {code for party in scope.question.parties for code in party.codes}
    near = [fact for fact in scope.of_kind("mission") if codes and codes & {fact.subject, fact.object}]
    return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(scope.claim(fact) for fact in near[:2]))


def _missing(scope: Scope, ends: Ends) -> str:
    kind = scope.say.mission(wanted_type(scope.question).replace("_", " ") or "mission")
    senders, hosts = ends.senders or frozenset(), ends.hosts or frozenset()
    if hosts and senders == hosts:
        return scope.say("{kind:a} between {countries}", kind=kind, countries=scope.say.several(sorted(hosts)))
    sender = scope.say.several(sorted(senders)) if senders else None
    host = scope.say.several(sorted(hosts - senders)) if hosts - senders else None
    if sender and host:
        return scope.say("{kind:a} {sender:of} {host:in}", kind=kind, sender=sender, host=host)
    if sender:
        return scope.say("{kind:a} {sender:of}", kind=kind, sender=sender)
    if host:
        city = next((party for party in scope.question.own if party.kind is MentionKind.CAPITAL), None)
        place = scope.say.city(scope.say.countries[city.codes[0]].capital) if city else host
        return scope.say("{kind:a} {host:in}", kind=kind, host=place)
    return format(kind, "a")
