"""Which missions a question asks about: of what kind, in what place, of which of several countries."""

import re

from knowledge.countries import MentionKind
from knowledge.folding import fold
from knowledge.model import Fact

from ..intent import Scope
from ..question import Party, Question
from .ends import CITY, MUTUAL, is_host

__all__ = ["are_several", "concerns", "is_type", "right_place", "wanted_type"]


def right_place(scope: Scope, fact: Fact) -> bool:
    """Where a city is named as the place, the mission has to be in it."""
    named = (*scope.question.parties, *scope.question.own)
    code = fact["via"] or fact.object or ""
    cities = [party for party in named if party.kind is MentionKind.CAPITAL and is_host(party)]
    lands = [party for party in named if party.after in CITY or party.before == "from"]
    if cities and fact["city"] and not _is_capital(scope, fact["city"], code):
        return False
    return all(code in party.codes for party in (*cities[:1], *lands))


def _is_capital(scope: Scope, city: str, code: str) -> bool:
    mentions = scope.say.countries.exact(fold(city))
    return any(mention.kind is MentionKind.CAPITAL and code in mention.codes for mention in mentions)


_TYPES = ("embassy", "high_commission", "consulate")


def wanted_type(question: Question) -> str:
    return next((kind for kind in _TYPES if question.asks(kind)), "")


def is_type(fact: Fact, wanted: str) -> bool:
    return not wanted or wanted.replace("_", " ") in fact["type"]


_ALTERNATIVE = re.compile(r"\bor\b")


def are_several(question: Question) -> bool:
    """Whether the same is asked of several countries: "do both Belgium and India have an embassy here?"."""
    several = len({party.codes for party in question.parties if party.kind is not MentionKind.CAPITAL}) > 1
    words = question.english.casefold()
    return several and not MUTUAL.search(words) and not _ALTERNATIVE.search(words)


def concerns(fact: Fact, party: Party) -> bool:
    return not {fact.subject, fact.object, fact["via"]}.isdisjoint(party.codes)
