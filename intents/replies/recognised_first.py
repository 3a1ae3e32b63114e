"""Who was the first to recognise the country, which need not be the first that it had relations with."""

import re

from knowledge.model import Fact

from ..questions.answer import Claim, Gap, GapKind
from ..questions.intent import Scope, sorted_by_date
from ..questions.question import Question

__all__ = ["RECOGNISED_FIRST", "by_nobody_told", "recognised_first"]

RECOGNISED_FIRST = re.compile(
    r"\b(?:first|earliest) (?:\w+ ){0,2}?(?:to|that|who|which) (?:ever )?recogni"
    r"|\brecogni[sz]\w* .*\b(?:first|earliest)\b"
)
_SAID_TO_BE_FIRST = re.compile(
    r"\b[Ff]irst\b[^.;]{0,80}? to recogni[sz]e (?P<whom>(?:[^\W\d_]|['’ -]){2,60})"
    r"|\brecogni[sz]ed (?P<it>[^.;,]{2,60}) first\b"
)
_OF_SOME = re.compile(r"\bfirst (?!(?:state|country|nation)? ?to\b|to\b)")
""" "The first of the larger African states": told behind the first of all."""
_AGAIN = re.compile(r"\b(?:again|anew|once more|restored|re-?gained)\b")
_RESTORED = re.compile(r"\b(?:again|restored|re-?gained|re-?established|independence)\b")
""" "The first state to recognise the *restored* republic": a country that had been recognised before."""


_BACK = r"|it\b|new\b|young\b"


def recognised_first(scope: Scope) -> tuple[Claim, ...]:
    """The sentences that say who it was, or else the first recognition that has a day; none where it is not asked."""
    if not RECOGNISED_FIRST.search(scope.question.english.casefold()) or scope.question.ordinal not in {None, 1}:
        return ()
    if told := [fact for fact in scope.of_kind("statement") if _says_first(scope, fact)]:
        of_those = [fact for fact in told if any(code in fact.about for code in scope.question.codes)]
        of_all = sorted(of_those or told, key=lambda fact: _OF_SOME.search(fact.quote.exact) is not None)
        return tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in of_all)
    if _AGAIN.search(scope.question.english.casefold()) or _recognised(scope.question) != scope.question.subject:
        return ()
    changes = sorted_by_date(scope.of_kind("relations_changed"))
    theirs = (fact for fact in changes if fact["change"] == "recognised" and fact["by"] != fact.subject)
    return tuple(scope.claim(fact) for fact in theirs if fact.date)[:1]


def by_nobody_told(scope: Scope) -> Gap:
    question, say = scope.question, scope.say
    if question.codes:
        what = say("a recognition that concerns {countries}", countries=say.several(question.codes))
    else:
        what = say("a recognition of {who} by another country", who=say.country(question.subject))
    return Gap(GapKind.SOURCE, what)


def _recognised(question: Question) -> str:
    """Who is recognised in the question: who stands behind the verb; or else the article's own country."""
    sides = (*question.parties, *question.own)
    whom = next((party for party in sides if party.before.startswith("recogni")), None)
    if whom is None and len(question.parties) == 1 and not question.own:
        whom = question.parties[0]
    return whom.codes[0] if whom else question.subject


def _says_first(scope: Scope, fact: Fact) -> bool:
    """Whether a sentence tells who was the first to recognise the country: the article's own, or the one that the
    question names."""
    match = _SAID_TO_BE_FIRST.search(fact.quote.exact)
    whom = (match["whom"] or match["it"]) if match else ""
    code = _recognised(scope.question)
    name, own = scope.say.countries[code].name, code == fact.subject
    if _AGAIN.search(scope.question.english.casefold()):
        return _RESTORED.search(whom) is not None
    return (
        bool(whom)
        and re.match(rf"(?:the )?(?:independence of )?(?:{re.escape(name)}{_BACK if own else ''})", whom) is not None
    )
