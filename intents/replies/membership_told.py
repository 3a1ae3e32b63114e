"""What is told of the country in one body that a question names, and what that leaves open."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from knowledge.model import Fact

from ..languages.phrase import Phrase
from ..memberships.at_a_time import JOINS, as_no_member, member_then, relative_time, since_when, was_then
from ..memberships.leaving import is_gone, joined_again, still_so, withdrawal
from ..memberships.roles import GONE, NO_MEMBER, OFFICES, ONCE, as_asked, claim_of, sorts
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.question import Question
from .membership_untold import first_named, only_applies, spoken_of

__all__ = ["no_membership", "of_bodies"]


class _Told(NamedTuple):
    claims: Sequence[Claim]
    gap: Gap | None = None


def of_bodies(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """What is told of each body that is asked about; of one of which nothing is told, that it is not."""
    question = scope.question
    claims: list[Claim] = []
    gap: Gap | None = None
    for body in (*question.organisations, *(["eu"] if "EU" in question.codes else [])):
        told = _of_body(scope, [fact for fact in facts if fact["organisation"] == body], body)
        if isinstance(told, Unknown):
            return told
        claims += told.claims
        gap = told.gap or gap
    one = len(question.organisations) == 1
    if gap and not claims and one and question.asks("yes_no", "when"):
        claims, gap = _spoken_of(scope, question.organisations[0], gap)
    bare = question.asks("what", "about") and not question.asks("member", "when", "yes_no", "preside")
    if gap and not claims and bare and (named := first_named(scope, question.organisations[0])):
        return Answered(claims=(scope.quoted(named),))
    if gap and (not claims or one):
        return Unknown(gap=gap, claims=tuple(claims))
    return Answered(claims=tuple(claims), note=gap)


def _of_body(scope: Scope, found: Sequence[Fact], body: str) -> _Told | Unknown:
    """What is claimed of one body by what is found of it, and what stays open; or that no more can be said."""
    question = scope.question
    again = joined_again(question, found)
    if found and again == []:  # it may have gone, which says nothing of whether it came back
        return Unknown(
            gap=Gap(GapKind.QUESTION, ""), claims=tuple(map(scope.claim, [*filter(is_gone, found)] or found))
        )
    if question.times and found and (told := _at_the_time(scope, found, body)):
        return told
    joined = JOINS.search(question.english.casefold()) or (question.asks("member") and not question.asks("preside"))
    if joined and not question.asks("still"):
        found = [fact for fact in found if fact["role"] not in OFFICES] or found
    elif question.asks("yes_no") and not question.asks("negation") and (ended := withdrawal(question, found)):
        return _Told([scope.no(ended)])
    joined_when = found and joined and question.asks("when")
    if joined_when and all(map(is_gone, found)):  # when it left is no such day
        return Unknown(gap=_when_joined(scope, body), claims=tuple(map(scope.claim, found)), certain=True)
    if again or (question.asks("yes_no") and not ONCE.search(question.english.casefold())):
        found = again or sorted(still_so(found), key=lambda fact: fact["role"] in GONE)  # what is so comes first
    if question.asks("when", "how_long"):
        timed = [fact for fact in found if relative_time(fact)]
        if timed and not any(map(_tells_when, found)):
            return _Told([*map(scope.quoted, timed)])
        found = [fact for fact in found if fact.date or fact["when"]] or found
    if joined_when and found and all(fact["role"] in GONE for fact in found):
        return Unknown(gap=since_when(scope, body), claims=tuple(map(scope.claim, found)))
    return _plainly(scope, found, body)


def _at_the_time(scope: Scope, found: Sequence[Fact], body: str) -> _Told | Unknown | None:
    """Whether it was a member at the time of a question; None where that is not asked, or no time is told."""
    question = scope.question
    dated = [fact for fact in found if fact.date]
    if question.asks("yes_no", "preside") and not dated and (told := [fact for fact in found if fact["when"]]):
        tell = scope.claim if question.asks("yes_no") else partial(claim_of, scope)
        return _Told([scope.yes(fact) if was_then(question, fact) else tell(fact) for fact in told])
    if not question.asks("yes_no"):
        return None
    if not dated:
        return Unknown(gap=since_when(scope, body), claims=tuple(map(scope.claim, found)))
    return _Told(
        [
            member_then(scope, fact)
            if fact["role"] not in NO_MEMBER and as_asked(fact["role"], question)
            else as_no_member(scope, fact)
            for fact in dated
        ]
    )


def _plainly(scope: Scope, found: Sequence[Fact], body: str) -> _Told | Unknown:
    """What the country is there, and what is missing in that."""
    question = scope.question
    if not found and question.asks("preside") and len(question.organisations) == 1:
        return _never_presided(scope, body)
    if found and _not_as_asked(question, found):
        return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=tuple(map(scope.claim, found)))
    gap = None
    if not found:
        gap = no_membership(scope, scope.say.organisation(body))
    elif question.asks("when", "how_long") and not any(map(_tells_when, found)):
        gap = since_when(scope, body)
    return _Told([claim_of(scope, fact) for fact in found], gap)


def _not_as_asked(question: Question, found: Sequence[Fact]) -> bool:
    """Whether it is asked if it was a founder, or since when it has been an observer, and told that it is a member."""
    if question.asks("when", "how_long") and all(as_asked(fact["role"], question) is False for fact in found):
        return True
    if "founding" not in sorts(question) or not question.asks("yes_no"):
        return False
    return all(fact["role"] == "member" for fact in found)


def _when_joined(scope: Scope, body: str) -> Gap:
    who, name = scope.say.country(scope.question.subject), scope.say.organisation(body)
    return Gap(GapKind.PIECE, scope.say("when {who} joined {body}", who=who, body=name))


def _spoken_of(scope: Scope, body: str, gap: Gap) -> tuple[list[Claim], Gap | None]:
    """What else tells of the country in the body, and what that leaves open."""
    told = list(spoken_of(scope, body))
    if told and all(only_applies(scope, fact, body) for fact in told):
        return [*map(scope.quoted, told)], _when_joined(scope, body)
    return [*map(scope.quoted, told)], None if told else gap


def _never_presided(scope: Scope, body: str) -> Unknown:
    """That nothing tells of a presidency, and what the country was there otherwise."""
    who, name = scope.say.country(scope.question.subject), scope.say.organisation(body)
    otherwise = [fact for fact in scope.of_kind("membership") if fact["organisation"] == body]
    gap = Gap(GapKind.SOURCE, scope.say("a presidency {who:of} in {body}", who=who, body=name))
    return Unknown(gap=gap, claims=tuple(map(scope.claim, otherwise)))


def _tells_when(fact: Fact) -> bool:
    return bool(fact.date or fact["when"] or fact["role"] == "non-permanent member")


def no_membership(scope: Scope, body: Phrase) -> Gap:
    who = scope.say.country(scope.question.subject)
    return Gap(GapKind.SOURCE, scope.say("a membership {who:of} in {body}", who=who, body=body))
