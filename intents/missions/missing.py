"""Missions that the source does not tell of, or says are not there."""

import re
from dataclasses import replace

from knowledge.model import Fact
from knowledge.names.cities import LAND_OF_CITY, city_of_words
from knowledge.names.countries import MentionKind

from ..questions.answer import Answer, Claim, Clarify, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.narrowing import LANDS
from ..questions.question import Question
from .ends import MUTUAL, Ends, has_them_somewhere, in_own_capital, is_host
from .wanted import in_city, is_type, right_place, wanted_type

__all__ = ["denied", "left_open", "not_there", "not_told", "whose"]

_THE_ONE = re.compile(r"\b(?:the|that|this) (?:embassy|consulate|high commission|mission)\b")
"""One that should be known, and is not named."""
_DOES_IT = re.compile(r"^\W*(?:and |so |but )?(?:do|does|did|has|have|is|are) (?:it|they|he|she)\b")


def left_open(question: Question) -> bool:
    """Whether a mission is spoken of as known that nothing tells whose it is: "does it have an embassy there?"."""
    if question.parties:
        return False
    words = question.english.casefold()
    if question.names and question.asks("who", "which_country"):  # "which countries have their embassy in Floriana?"
        return False
    if has_them_somewhere(question):
        return False
    if in_own_capital(question) and question.asks("who", "which_country", "how_many", "list"):
        return False
    if question.asks("there") and not (question.own and question.asks("their")):
        return True
    if question.own:
        return bool(_DOES_IT.search(words)) and any(map(is_host, question.own)) and not MUTUAL.search(words)
    asks = question.asks("where") or (question.asks("when") and not question.names and not question.times)
    return (asks and bool(_THE_ONE.search(words))) or (bool(_IS_THERE.match(words)) and not question.names)


_IS_THERE = re.compile(r"\W*(?:so )?(?:is|was|isn't|wasn't) there (?:an?|any|the) (?:\w+ ){0,2}\w+\W*$")
""" "Is there an embassy?" """


def whose(scope: Scope) -> Answer:
    wanted = wanted_type(scope.question)
    here = frozenset({scope.question.subject}) if any(map(is_host, scope.question.own)) else None
    facts = [fact for fact in scope.of_kind("mission") if is_type(fact, wanted) and Ends(None, here).match(fact)]
    names = dict.fromkeys(scope.say.name(fact.subject) for fact in facts)
    what = (
        scope.say("Whose {kind} do you mean?", kind=scope.say.mission(wanted))
        if wanted
        else scope.say("Whose mission do you mean?")
    )
    return Clarify(what=what, choices=tuple(names)[:10])


def denied(scope: Scope, ends: Ends) -> list[Fact]:
    """What the source says is not there, of what is asked for."""
    wanted = wanted_type(scope.question)
    told = [fact for fact in scope.of_kind("no_mission") if ends.match(fact) and right_place(scope, fact)]
    told = in_city(scope, told)
    return [fact for fact in told if is_type(fact, wanted)]


def not_there(scope: Scope, facts: list[Fact]) -> tuple[Claim, ...]:
    """No, with what tells it, each thing once."""
    first, *others = sorted(facts, key=lambda fact: fact["change"] not in {"", "closed", "former"})
    once = {scope.say.fact(fact): fact for fact in reversed(others)}
    once.pop(scope.say.fact(first), None)
    return (scope.no(first), *(scope.claim(fact) for fact in reversed(once.values())))


def not_told(scope: Scope, ends: Ends) -> Answer:
    what = _missing(scope, ends)
    codes = {code for party in scope.question.parties for code in party.codes}
    near = [fact for fact in scope.of_kind("mission") if codes and codes & {fact.subject, fact.object}]
    if scope.question.names:
        there = replace(
            ends, hosts=frozenset({LAND_OF_CITY.get(city_of_words(frozenset(scope.question.names)) or "", "")})
        )
        near = [fact for fact in scope.of_kind("mission") if there.match(fact)]
    near.sort(key=lambda fact: not ends.match(fact))
    return Unknown(gap=Gap(GapKind.SOURCE, what), claims=tuple(scope.claim(fact) for fact in near[:2]))


def _missing(scope: Scope, ends: Ends) -> str:
    kind = scope.say.mission(wanted_type(scope.question) or "mission")
    senders, hosts = ends.senders or frozenset(), ends.hosts or frozenset()
    base = next((party.codes[0] for party in scope.question.parties if party.before == "from"), None)
    if base and hosts:
        covered, place = scope.say.several(sorted(hosts)), scope.say.country(base)
        return scope.say("a mission that covers {countries} from {place}", countries=covered, place=place)
    if hosts and senders == hosts:
        return scope.say("{kind:a} between {countries}", kind=kind, countries=scope.say.several(sorted(hosts)))
    sender = scope.say.several(sorted(senders)) if senders else None
    if names := scope.question.names:
        place = scope.say.city(city_of_words(frozenset(names)) or " ".join(map(str.capitalize, names)))
        if sender:
            return scope.say("{kind:a} {sender:of} {host:in}", kind=kind, sender=sender, host=place)
        return scope.say("{kind:a} {host:in}", kind=kind, host=place)
    host = scope.say.several(sorted(hosts - senders)) if hosts - senders else None
    if sender and host:
        return scope.say("{kind:a} {sender:of} {host:in}", kind=kind, sender=sender, host=host)
    in_part = scope.question.asks(*LANDS)
    if sender:
        if in_part:
            return scope.say("{kind:a} {sender:of} in that part of the world", kind=kind, sender=sender)
        return scope.say("{kind:a} {sender:of}", kind=kind, sender=sender)
    if host:
        city = next((party for party in scope.question.own if party.kind is MentionKind.CAPITAL), None)
        place = scope.say.city(scope.say.countries[city.codes[0]].capital) if city else host
        if in_part:
            return scope.say("{kind:a} of any such country {host:in}", kind=kind, host=place)
        return scope.say("{kind:a} {host:in}", kind=kind, host=place)
    if in_part:
        return scope.say("{kind:a} in that part of the world", kind=kind)
    return format(kind, "a")
