"""How many missions there are, and those of several countries side by side."""

import re
from collections.abc import Sequence

from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Gap, GapKind, Unknown
from ..questions.intent import Scope
from .ends import ends_of, is_host, is_sender
from .wanted import ANY_KIND, wanted_type

__all__ = ["apart", "counted", "side_by_side"]


def counted(scope: Scope) -> list[Fact]:
    """How many missions the source says that there are; what it names one by one are seldom all of them."""
    ends, wanted = ends_of(scope.question), wanted_type(scope.question)[:6]
    abroad = ends.senders is not None and ends.hosts is None
    abroad |= ends.hosts is None and bool(_ABROAD.search(scope.question.english.casefold()))
    return [
        fact
        for fact in scope.of_kind("mission_count")
        if bool(fact["city"]) != abroad and (wanted in fact["type"] or _ANY_KIND.search(fact["type"]))
    ]


_ABROAD = re.compile(r"\b(?:abroad|overseas|worldwide|around the world)\b")
_ANY_KIND = re.compile(r"(?<!high com)missions")


def apart(missions: Sequence[Fact]) -> list[Fact]:
    """Each mission once: a sentence may tell of a "diplomatic mission" that a row calls by its kind."""
    named = {(fact.subject, fact.object) for fact in missions if fact["type"] not in ANY_KIND}
    each = [fact for fact in missions if fact["type"] not in ANY_KIND or (fact.subject, fact.object) not in named]
    return list({_seat(fact): fact for fact in each}.values())


def _seat(fact: Fact) -> tuple[str | None, ...]:
    """Whose it is, and where it stands: one that covers three countries is one."""
    return fact.subject, fact["type"], fact["city"] or fact["via"] or fact.object


def side_by_side(scope: Scope) -> Answer:
    """The missions of several countries, or those in them, beside one another."""
    question = scope.question
    facts = [fact for fact in scope.of_kind("mission") if {fact.subject, fact.object} & set(question.codes)]
    if any(is_host(party) for party in question.own):
        facts = [fact for fact in facts if fact.object == question.subject]
    elif any(is_sender(party) for party in question.own):
        facts = [fact for fact in facts if fact.subject == question.subject]
    told = {code for fact in facts for code in (fact.subject, fact.object)}
    missing = [code for code in question.codes if code not in told]
    if not missing:
        return Answered(claims=tuple(map(scope.claim, facts)))
    what = scope.say("a mission that concerns {countries}", countries=scope.say.several(missing))
    return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(map(scope.claim, facts)))
