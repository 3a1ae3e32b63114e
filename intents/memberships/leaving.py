"""Whether, when and why the country left a body, or was made to."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..excerpts.reasons import explains
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.question import Question
from .roles import GONE, NO_MEMBER, ONCE

__all__ = ["is_gone", "left", "withdrawal"]

_AFTER = re.compile(r"\b(?:after|over|when|as|in a (?:quarrel|dispute|row)|so as to|in order to) (?!\d)")
_LEAVES_IT = re.compile(r"(?:.* )?(?:did|does|do|has|have|had|when|why|how|is|was|so|and|the) (?:the )?$")
_GOES = re.compile(
    r" (?:(?:all|ever|then|also|really|actually|just|soldiers|troops|peacekeepers|forces) )*"
    r"(?:leav\w+|left|pull\w*|quit\w*|withdr\w+|with draw\w*)\b"
)
_PASSIVE = frozenset({"was", "is", "been", "got", "were"})
_LEAVES = frozenset({"leave", "leaves", "leaving", "left", "quit", "from"})
_STAYS = re.compile(r"\b(?:remain|stay)(?:s|ed|ing)? (?:in|within|a member)\b")


def withdrawal(question: Question, told: Sequence[Fact]) -> Fact | None:
    """The withdrawal that answers "is it a member?", where the source tells of what was before it alone."""
    if ONCE.search(question.english.casefold()):
        return None
    is_one = any(fact["role"] not in NO_MEMBER for fact in told)
    return None if is_one else next(filter(_is_over, told), None)


def _is_over(fact: Fact) -> bool:
    """A withdrawal; or a time that is told with its end."""
    return fact["role"] == "withdrawn" or (fact["role"] == "former member" and bool(fact["when"]))


def is_gone(fact: Fact) -> bool:
    return fact["role"] in GONE or _is_over(fact)


def _why(scope: Scope, gone: Sequence[Fact]) -> Answer:
    """Why it left: the sentences that say so, if they give a reason."""
    told = [fact for fact in gone if explains(fact.quote.exact) or _AFTER.search(fact.quote.exact)]
    if told:
        return Answered(claims=tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in told))
    return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is so")), claims=tuple(map(scope.claim, gone)))


def left(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """Whether and when the country left a body, or was made to; a sentence may say that it did not."""
    question = scope.question
    bodies = question.organisations or (("eu",) if "EU" in question.codes else ())
    known = [fact for fact in facts if fact["organisation"] in bodies]
    expels = question.asks("expel") and not any(party.before in _PASSIVE for party in question.own)
    if expels or any(party.before in _LEAVES for party in question.own) or _body_leaves(scope):  # "did the UN leave us"
        return Unknown(gap=Gap(GapKind.QUESTION, scope.say.join(map(scope.say.organisation, bodies))))
    gone = [fact for fact in known if is_gone(fact)]
    if gone and question.asks("why"):
        return _why(scope, gone)
    if gone:
        tell = scope.yes if question.asks("yes_no") and not question.asks("negation", "still") else scope.claim
        sure = [
            fact["role"] != "suspended" or not question.asks("expel") for fact in gone
        ]  # less than to be thrown out
        return Answered(claims=tuple((tell if so else scope.claim)(fact) for fact, so in zip(gone, sure, strict=True)))
    stayed = [fact for fact in scope.of_kind("statement") if _STAYS.search(fact.quote.exact)]
    named = scope.say.organisations
    stayed = [fact for fact in stayed if {each.id for each in named.find(fold(fact.quote.exact))} & set(bodies)]
    if stayed and question.asks("yes_no"):
        return Answered(claims=tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in stayed))
    who = scope.say.country(question.subject)
    if not bodies:
        gone = [fact for fact in scope.of_kind("membership") if is_gone(fact)]
        if gone:
            return Answered(claims=tuple(map(scope.claim, gone)))
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("organisations that {who} has left", who=who)))
    names = scope.say.join(map(scope.say.organisation, bodies))
    gap = Gap(GapKind.SOURCE, scope.say("a withdrawal {who:of} from {body}", who=who, body=names))
    known = [fact for fact in known if not (fact.date and question.asks("when"))]  # no date beside one that is missing
    return Unknown(gap=gap, claims=tuple(map(scope.claim, known)))


def _body_leaves(scope: Scope) -> bool:
    """ "Did the UN pull out?": it is the body that goes, and not the country that leaves it."""
    typed = fold(scope.question.english)
    return not scope.question.own and any(
        _LEAVES_IT.match(typed.folded[: each.start]) and _GOES.match(typed.folded, each.end)
        for each in scope.say.organisations.find(typed)
    )
