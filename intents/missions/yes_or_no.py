"""Whether a mission is there: yes, no, or another one than is asked for."""

from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from .ends import MUTUAL
from .wanted import concerns, is_one_or_other

__all__ = ["each_of", "yes_or_no"]

_SOME_MISSION = "diplomatic mission"


def each_of(scope: Scope, facts: list[Fact], exact: list[Fact], wanted: str) -> Answer:
    """Yes where it is so of every country that is named; otherwise what is so of each, and of whom nothing is said."""
    parties = [party for party in scope.question.parties if party.kind is not MentionKind.CAPITAL]
    missing = [party.codes[0] for party in parties if not any(concerns(fact, party) for fact in facts)]
    if not missing and all(any(concerns(fact, party) for fact in exact) for party in parties):
        return Answered(claims=yes_or_no(scope, facts, exact, wanted))
    claims: list[Claim] = []
    for party in parties:
        own = [fact for fact in facts if concerns(fact, party)]
        fitting = [fact for fact in own if fact in exact]
        if fitting:
            claims += map(scope.claim, fitting)
        elif own:
            claims += yes_or_no(scope, own, fitting, wanted)
    if not missing:
        return Answered(claims=tuple(claims))
    what = scope.say("a mission that concerns {countries}", countries=scope.say.several(missing))
    return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(claims))


def yes_or_no(scope: Scope, facts: list[Fact], exact: list[Fact], wanted: str) -> tuple[Claim, ...]:
    facts.sort(key=lambda fact: fact["type"] == _SOME_MISSION)  # what is told of more exactly comes first
    if not wanted:
        exact = sorted(exact, key=lambda fact: bool(fact["via"]))  # and what stands there itself
    first = (exact or facts)[0]
    asked = {code for party in scope.question.parties for code in party.codes}
    if exact and (MUTUAL.search(scope.question.text.casefold()) or is_one_or_other(scope.question)):
        return tuple(scope.claim(fact) for fact in exact)
    if exact and not (first["via"] and wanted and first["via"] not in asked):
        return (scope.yes(first), *(scope.claim(fact) for fact in exact[1:]))
    if wanted and facts[0]["type"] == _SOME_MISSION:
        fact = scope.say.fact(facts[0]).removesuffix(".")
        return (Claim(scope.say("{fact}; the source does not say of what kind.", fact=fact), (facts[0],)),)
    if first["via"] and wanted:
        first = next((fact for fact in facts if not fact["via"]), first)
    other = scope.say(
        "Not {kind:a} there, by the source: {fact}",
        kind=scope.say.mission(wanted),
        fact=scope.say.within(scope.say.fact(first)),
    )
    return (
        Claim(other, (first,)),
        *(scope.claim(fact) for fact in facts if fact is not first),
    )
