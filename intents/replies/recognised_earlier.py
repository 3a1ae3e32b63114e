"""Which of several countries was recognised earlier, or recognised the article's own: a recognition is no beginning of
relations."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.acting import PASSIVE, acting
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope, sorted_by_date
from ..questions.question import Party, Question
from ..turns.neighbours_in_time import said_to_be_ahead
from ..turns.pointing import RECOGNISED

__all__ = ["recognitions_compared"]

_COMPARES = ("earlier", "later", "first", "last", "order", "descending", "compare")


def recognitions_compared(scope: Scope) -> Answer | None:
    """The recognitions of all the countries that are compared, by their days; None where no such thing is asked."""
    question = scope.question
    if not (question.asks("recognition", RECOGNISED) and question.asks(*_COMPARES)) or len(set(question.codes)) < 2:  # noqa: PLR2004
        return None
    given = [fact for fact in scope.of_kind("relations_changed") if fact["change"] == "recognised"]
    if not any(fact.object in question.codes for fact in given):
        return None
    sides = [[_told(given, code, own=own) for code in question.codes] for own in _sides(question)]
    told = next((each for each in sides if all(each)), max(sides, key=lambda each: sum(map(bool, each))))
    missing = [code for code, facts in zip(question.codes, told, strict=True) if not facts]
    facts = [fact for each in told for fact in each]
    if missing or not all(fact.date for fact in facts):
        undated = [fact.object or "" for fact in facts if not fact.date]
        what = scope.say("a recognition that concerns {countries}", countries=scope.say.several([*missing, *undated]))
        return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(map(scope.claim, facts)))
    ordered = sorted_by_date(facts)
    if any(len(each) > 1 for each in told) or not _asks_for_one(question) or _tied(ordered):
        ordered = ordered[::-1] if question.asks("descending") else ordered
        return Answered(claims=tuple(map(scope.claim, ordered)))
    return Answered(claims=tuple(_ahead(scope, ordered)))


def _asks_for_one(question: Question) -> bool:
    return question.asks("earlier", "later", "first", "last") and not question.asks("order", "descending")


def _sides(question: Question) -> Sequence[bool]:
    """Whether the article's own country recognised them; both, where it may also have been recognised by them."""
    if any(party.kind is MentionKind.DEMONYM and party.after.startswith("recogni") for party in question.own):
        return (True,)  # "Finnish recognition"
    if (doer := acting(question)) is not None:
        return (doer == question.subject,)
    if any(map(_is_given, question.own)):
        return (False,)
    return (True,) if any(map(_is_given, question.parties)) else (True, False)


def _is_given(party: Party) -> bool:
    """ "Recognised *Kenya*", "was *Kenya* recognised": who is recognised."""
    return party.before.startswith("recogni") or party.before in PASSIVE


def _told(given: Sequence[Fact], code: str, *, own: bool) -> list[Fact]:
    return [fact for fact in given if fact.object == code and (fact["by"] == fact.subject) == own]


def _tied(facts: Sequence[Fact]) -> bool:
    """Whether the dates leave open which of two that stand together was first."""
    return any(not (one.date and other.date and one.date.precedes(other.date)) for one, other in pairwise(facts))


def _ahead(scope: Scope, facts: Sequence[Fact]) -> Iterator[Claim]:
    """Who was at the end that is asked for, and then when the others were."""
    question, say = scope.question, scope.say
    last = question.asks("later", "last") and not question.asks("earlier", "first")
    end = facts[-1] if last else facts[0]
    slots = {"who": say.country(end.object or ""), "fact": say.within(say.fact(end))}
    said = say("{who} was later: {fact}", **slots) if last else say("{who} was earlier: {fact}", **slots)
    if claimed := said_to_be_ahead(question):
        fact = say.within(said)
        said = say("Yes: {fact}", fact=fact) if claimed == end.object else say("No: {fact}", fact=fact)
    yield Claim(said, tuple(facts))
    yield from (scope.claim(fact) for fact in facts if fact is not end)
