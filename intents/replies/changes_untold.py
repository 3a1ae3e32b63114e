"""What a source does not say of relations that were cut or resumed, in words."""

from ..languages.phrase import Phrase
from ..questions.answer import Gap, GapKind
from ..questions.intent import Scope
from .recognising import GIVEN_UP

__all__ = ["gap_of", "not_by", "reason_of", "when_of", "who_of", "whose_relations"]


def when_of(scope: Scope, meant: set[str]) -> str:
    who = whose_relations(scope)
    return (
        scope.say("when {relations} were resumed", relations=who)
        if "resumed" in meant
        else scope.say("when {relations} were cut", relations=who)
    )


def who_of(scope: Scope, meant: set[str]) -> str:
    who = whose_relations(scope)
    return (
        scope.say("who resumed {relations}", relations=who)
        if "resumed" in meant
        else scope.say("who cut {relations}", relations=who)
    )


def reason_of(scope: Scope, meant: set[str]) -> str:
    who = whose_relations(scope)
    return (
        scope.say("why {relations} were resumed", relations=who)
        if "resumed" in meant
        else scope.say("why {relations} were cut", relations=who)
    )


def gap_of(scope: Scope, meant: set[str]) -> Gap:
    if GIVEN_UP in meant:
        return Gap(GapKind.SOURCE, scope.say("a recognition that was withdrawn"))
    who = whose_relations(scope)
    resumed = "resumed" in meant
    what = scope.say("a resumption of {relations}", relations=who) if resumed else None
    return Gap(GapKind.SOURCE, what or scope.say("an end of {relations}", relations=who))


def not_by(scope: Scope, doer: str) -> Gap:
    """Of a break that the source tells the other way round, or with no third country."""
    question, say = scope.question, scope.say
    others = [code for code in (*question.codes, question.subject) if code != doer]
    if not others:
        return Gap(GapKind.SOURCE, say("an end of {relations}", relations=whose_relations(scope)))
    who, other = say.country(doer), say.country(others[0])
    resumed = question.asks("resume")
    what = say("a resumption of relations with {other} by {who}", who=who, other=other) if resumed else None
    return Gap(GapKind.SOURCE, what or say("a break of relations with {other} by {who}", who=who, other=other))


def whose_relations(scope: Scope) -> Phrase:
    """The relations asked about, between countries or of the subject with anyone."""
    subject, codes = scope.question.subject, scope.question.codes
    return scope.say.relations(subject, *codes) if codes else scope.say.all_relations(subject)
