"""Who was the first to recognise the country, or whom it recognised first; not the first that it had relations with."""

import re
from collections.abc import Sequence

from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..mentions.time_bounds import within_times
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope, sorted_by_date
from ..questions.question import Party, Question

__all__ = ["asks_who_recognised_first", "recognised_first"]

_SAID_TO_BE_FIRST = re.compile(
    r"\b[Ff]irst\b[^.;]{0,80}? (?:to recogni[sz]e|(?:that|which|who) (?:has |had )?recogni[sz]ed) "
    r"(?P<whom>(?:[^\W\d_]|['’ -]){2,60})"
    r"|\brecogni[sz]ed (?P<it>[^.;,]{2,60}) first\b"
    r"|(?P<anew>\bre-)?recogni[sz](?:ed?|es|ing) (?P<so>[^.;,()]{2,60}?)"
    r"(?: ?\(|[,;–—-]+ ?| and | but )(?:of which |with )?the (?:very )?first (?:\w+ )?to do so\b"
)
_OF_SOME = re.compile(r"\bfirst (?!(?:state|country|nation)? ?to\b|to\b)")
""" "The first of the larger African states": told behind the first of all."""
_AGAIN = re.compile(r"\b(?:again|anew|once more|restored|re-?gained|re-?recogni\w*)\b")
_RESTORED = re.compile(r"\b(?:again|restored|re-?gained|re-?established|independence)\b")
""" "The first state to recognise the *restored* republic": a country that had been recognised before."""
_DOES = ("recogni", "first", "last", "ever")


def asks_who_recognised_first(question: Question) -> bool:
    return question.asks("recognition") and question.asks("first", "last", "@ordinal")


def recognised_first(scope: Scope) -> Answer | None:
    """The sentences that say who it was, or else the recognition that stands in that place by its day; None where that
    is not asked."""
    question = scope.question
    if not asks_who_recognised_first(question):
        return None
    if any(_recognises(party) for party in question.own):
        return _in_place(scope, _recognitions(scope, own=True), own=True)
    others = [party for party in question.parties if party.before.startswith("recogni")]
    if others:  # who recognised a third country first, or was the own one the first to?
        if question.asks("first") and not question.ordinal and (said := _first_to_recognise(scope, others)):
            return Answered(claims=said)
        told = [fact for fact in scope.of_kind("relations_changed") if _is_of(fact, others)]
        return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=tuple(map(scope.claim, told)))
    if question.asks("first") and not question.ordinal and (said := _said_to_be_first(scope)):
        return Answered(claims=_with_yes(scope, said))
    if _AGAIN.search(question.english.casefold()):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    first = _said_to_be_first(scope)
    if question.ordinal and first:  # who was next, nothing tells
        return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=first)
    return _in_place(scope, _recognitions(scope, own=False), own=False)


def _with_yes(scope: Scope, said: Sequence[Claim]) -> tuple[Claim, ...]:
    """ "Was Turkey the first to recognise it?": yes, where the sentence begins with who is asked about."""
    (fact, *_), question = said[0].facts, scope.question
    opens = [mention.codes for mention in scope.say.countries.exact(fold(fact.quote.exact))][:1]
    so = (
        question.asks("yes_no") and not question.asks("negation") and [each.codes for each in question.parties] == opens
    )
    return (scope.yes(fact), *said[1:]) if so else tuple(said)


def _recognises(party: Party) -> bool:
    """ "Who did *Kenya* recognise first?", unlike "who recognised *Kenya* first?"."""
    return party.after.startswith("recogni") or (party.before in {"did", "has", "does"} and party.after in _DOES)


def _is_of(fact: Fact, parties: Sequence[Party]) -> bool:
    return fact["change"] == "recognised" and any(fact.object in party.codes for party in parties)


def _recognitions(scope: Scope, *, own: bool) -> list[Fact]:
    """Those by the article's country, or of it."""
    given = [fact for fact in scope.of_kind("relations_changed") if fact["change"] == "recognised"]
    return [fact for fact in given if (fact["by"] == fact.subject) == own]


def _in_place(scope: Scope, told: Sequence[Fact], *, own: bool) -> Answer:
    """The one that stands in the place by its date, if all have one."""
    question = scope.question
    place = (question.ordinal or 1) - 1
    if question.times:
        told = [fact for fact in told if fact.date is None or within_times(question.times, fact.date)]
        then = [fact for fact in told if fact.date and within_times(question.times, fact.date, wholly=True)]
        if then and all(time.span.earliest == time.span.latest for time in question.times):
            return Answered(claims=tuple(map(scope.claim, then)))  # "who first recognised it on 3 May 1921?"
    dated = [fact for fact in sorted_by_date(told) if fact.date]
    ranked = dated[::-1] if question.asks("last") and not question.asks("first") else dated
    if place < len(ranked) and len(dated) == len(told):
        return Answered(claims=(scope.claim(ranked[place]),))
    if told:
        return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=tuple(map(scope.claim, told)))
    who = scope.say.country(question.subject)
    if question.codes:
        other = scope.say.several(question.codes)
        one, of_whom = (who, other) if own else (other, who)
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a recognition of {other} by {who}", who=one, other=of_whom)))
    what = (
        scope.say("a recognition of another country by {who}", who=who)
        if own
        else scope.say("a recognition of {who} by another country", who=who)
    )
    return Unknown(gap=Gap(GapKind.SOURCE, what))


def _said_to_be_first(scope: Scope) -> tuple[Claim, ...]:
    told = [fact for fact in scope.of_kind("statement") if _says_first(scope, fact) and _is_of_the_time(scope, fact)]
    of_those = [fact for fact in told if any(code in fact.about for code in scope.question.codes)]
    of_all = sorted(of_those or told, key=lambda fact: _OF_SOME.search(fact.quote.exact) is not None)
    return tuple(map(scope.quoted, of_all))


def _is_of_the_time(scope: Scope, fact: Fact) -> bool:
    """Whether a sentence has a date in the times that are asked about."""
    asked = scope.question.times
    return not asked or any(within_times(asked, date) for _, _, date in find_dates(fact.quote.exact))


def _first_to_recognise(scope: Scope, others: Sequence[Party]) -> tuple[Claim, ...]:
    """The sentences that say who was the first to recognise one of them."""
    names = [scope.say.countries[code].name for party in others for code in party.codes]
    told = (
        fact
        for fact in scope.of_kind("statement")
        if (match := _SAID_TO_BE_FIRST.search(fact.quote.exact)) and any(name in match[0] for name in names)
        if not fact.quote.exact.startswith(("It ", "They ", "He ", "She "))  # of whom, the sentence before tells
    )
    return tuple(map(scope.quoted, told))


def _says_first(scope: Scope, fact: Fact) -> bool:
    """Whether a sentence tells who was the first to recognise the article's own country."""
    match = _SAID_TO_BE_FIRST.search(fact.quote.exact)
    whom = (match["whom"] or match["it"] or match["so"]) if match else ""
    names = [
        each
        for each in scope.say.countries.exact(fold(whom))
        if each.codes == (fact.subject,) and each.kind is not MentionKind.DEMONYM
    ]
    if _AGAIN.search(scope.question.english.casefold()):
        return _RESTORED.search(whom) is not None or bool(match and match["anew"])
    if match and match["anew"]:
        return False
    if scope.question.parties and names and any(code in fact.about for code in scope.question.codes):
        return True  # "was Iceland the first to recognise it?"
    begins = re.match(r"(?:the )?(?:independence of (?:the )?)?", whom)
    at = begins.end() if begins else 0
    return any(each.start == at for each in names) or re.compile(r"(?:it|new|young)\b").match(whom, at) is not None
