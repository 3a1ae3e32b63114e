"""Which missions a question asks about: of what kind, in what place, of which of several countries."""

import re

from knowledge.folding import fold
from knowledge.missions.words import TYPE, type_of
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..excerpts.unlooked_for import phrases_left_aside
from ..mentions.cities import same_city
from ..questions.intent import Scope
from ..questions.question import Party, Question
from .ends import CITY, MUTUAL, in_own_capital, is_host, sends

__all__ = [
    "ALTERNATIVE",
    "ANY_KIND",
    "EXACTLY_WHERE",
    "are_several",
    "concerns",
    "in_city",
    "is_one_or_other",
    "is_type",
    "places",
    "right_place",
    "stands_elsewhere",
    "types_left_aside",
    "wanted_type",
]


def right_place(scope: Scope, fact: Fact) -> bool:
    """Where a city is named as the place, the mission has to be in it."""
    named = (*scope.question.parties, *scope.question.own)
    code = fact["via"] or fact.object or ""
    if in_own_capital(scope.question):
        return code == scope.question.subject and _is_capital(scope, fact["city"], code)
    cities = places(scope.question)
    lands = [party for party in named if party.after in CITY or party.before == "from"]
    if cities and fact["city"]:
        there = [party.text for party in cities if code in party.codes]
        if (there and not any(same_city(text, fact["city"]) for text in there)) or not _is_capital(
            scope, fact["city"], code
        ):
            return False
    return (not cities or any(code in party.codes for party in cities)) and all(code in each.codes for each in lands)


def places(question: Question) -> list[Party]:
    """The capital in which a mission has to be; all of them in "in Managua and Tehran", any of which will do."""
    named = (*question.parties, *question.own)
    found = [
        party
        for party in named
        if party.kind is MentionKind.CAPITAL
        and is_host(party)
        and not sends(party, named)
        and not (party.before in _ACCREDITED_TO and question.asks("accredited"))
    ]
    return found if all(party.before in {"in", "at", "and", "or", ",", "&"} for party in found) else found[:1]


_ACCREDITED_TO = frozenset("to with for cover covers covering serve serves handle handles".split())
"""Who is accredited *to* a capital is to its government, wherever the mission stands."""
EXACTLY_WHERE = re.compile(
    r"\baddress(?:es)?\b|\b(?:which|what|in which|on which) (?:street|road|avenue|building|quarter|district)\b"
    r"|\bstreet (?:name|number|and number)\b|\b(?:post|postal|zip) ?codes?\b|\badresse\b"
    r"|\bwhere in (?:the )?(?:city|town)\b"
)
"""Asks for more than the city."""


def stands_elsewhere(question: Question, fact: Fact) -> bool:
    """Whether a mission only stands in a country of the question, and is there for another."""
    asked = {code for party in (*question.parties, *question.own) for code in party.codes} | {question.subject}
    return bool(fact["via"]) and not {fact.subject, fact.object or fact.subject} <= asked


def _is_capital(scope: Scope, city: str, code: str) -> bool:
    mentions = scope.say.countries.exact(fold(city))
    return any(mention.kind is MentionKind.CAPITAL and code in mention.codes for mention in mentions)


ALTERNATIVE = re.compile(r"\bor\b")


def in_city(scope: Scope, facts: list[Fact]) -> list[Fact]:
    """Those in the city that is named, where that is no capital; all where none is, or another place is as good."""
    names = frozenset(scope.question.names)
    words = scope.question.english.casefold()
    if not names or any(
        re.search(rf"\bor (?:in |at |to )?{name}|\b{name}\w* or\b", fold(words).folded) for name in names
    ):
        return facts
    return [fact for fact in facts if names <= set(fold(fact["city"]).folded.split())]


_TYPES = ("embassy", "high_commission", "consulate")
_SORTS = re.compile(
    r"\bconsulates? (?:or|and) (?:an? )?(?:honorary )?consulates?\b|\bconsulates?[ -]general or consulates?\b"
)
"""Several sorts of one kind."""
_EXACTLY = re.compile(rf"\b{TYPE}\b")


def is_one_or_other(question: Question) -> bool:
    """ "Is it an embassy or a high commission?"."""
    return ALTERNATIVE.search(question.english.casefold()) is not None and sum(map(question.asks, _TYPES)) > 1


def wanted_type(question: Question) -> str:
    """The kind that is asked for, as exactly as it is told; empty for any, also for one or the other of two."""
    if is_one_or_other(question):
        return ""
    typed = _LEFT_OUT.sub("", fold(question.english).folded)
    if aside := tuple(phrases_left_aside(typed)):
        for phrase in aside:
            typed = typed.replace(phrase, "")
        return next(
            (kind for kind in (type_of(match["type"]) for match in _EXACTLY.finditer(typed)) if kind not in ANY_KIND),
            "",
        )
    kind = next((kind.replace("_", " ") for kind in _TYPES if question.asks(kind)), "")
    if _SORTS.search(typed):
        return kind
    told = (type_of(match["type"]) for match in _EXACTLY.finditer(typed))
    exactly = (each for each in told if each not in ANY_KIND and _words(kind) < _words(each))
    return next(exactly, kind)


def types_left_aside(question: Question) -> frozenset[str]:
    """The kinds of "besides its embassy, what does it have there", and of "its consulates, not the honorary ones"."""
    typed = fold(question.english).folded
    phrases = phrases_left_aside(typed)
    aside = {type_of(match["type"]) for phrase in phrases for match in _EXACTLY.finditer(phrase)}
    if _PLAIN.search(typed) and not question.asks("yes_no"):
        aside |= {"consulate general", "honorary consulate"}
    if _IN_EARNEST.search(typed):
        aside.add("honorary consulate")
    return frozenset(aside | {_left_out(match) for match in _LEFT_OUT.finditer(typed)})


def _left_out(match: re.Match[str]) -> str:
    return type_of(match["type"] or ("consulate general" if "general" in match[0] else "honorary consulate"))


_LEFT_OUT = re.compile(
    r"(?:\b(?:excluding|excludes?|not (?:counting|including)|leaving (?:out|aside)|minus|except(?: for)?|other than"
    r"|without|skip(?:ping)?|ignor(?:e|ing))"
    r"|(?:[,;(–-]|\b(?:but|and|ones?)) ?(?:not|no)) (?:(?:the|any|its|their|those|all|just|only|merely|an?) )*"
    rf"(?:{TYPE}|(?:honorary|general)(?: (?:ones?|kind|sort|type|stuff))?\b)(?=[ ?.!)]*$|[,;:)]| please| pls)"
)
""" ", not the honorary ones", behind what is asked for."""
_PLAIN = re.compile(
    r"\b(?:just|only|merely|simply|nothing (?:more|but)|no more than|mere|plain|ordinary|simple)"
    r" (?:an? )?(?:(?:mere|plain|ordinary|simple|\w{3,}) )?consulates?\b(?![ -]general)"
    r"(?<!honorary consulate)(?<!honorary consulates)"
)
""" "Just a consulate", which is no consulate general."""
_IN_EARNEST = re.compile(
    r"\b(?:proper|real|genuine|full|actual|career|professional|full-fledged) (?:ones?\b|consulates?\b|consuls?\b)"
)
""" "Proper consulates" are none that an honorary consul keeps."""


ANY_KIND = frozenset({"diplomatic mission", "resident mission"})
"""Names that leave the kind of a mission open."""


def is_type(fact: Fact, wanted: str) -> bool:
    """Whether a mission is of the kind: an honorary consulate is a consulate, and has an honorary consul."""
    if wanted == "embassy" and fact["type"] == "embassy office":
        return False  # which has no ambassador
    return _words(wanted) <= _words(fact["type"])


_CONSULAR = re.compile(r"consular (?:office|mission|post)")


def _words(kind: str) -> frozenset[str]:
    """ "A consular office" is a consulate by another name."""
    return frozenset(_CONSULAR.sub("consul", kind.replace("consulate", "consul")).split())


def are_several(question: Question) -> bool:
    """Whether the same is asked of several countries: "do both Belgium and India have an embassy here?"."""
    several = len({party.codes for party in question.parties if party.kind is not MentionKind.CAPITAL}) > 1
    words = question.english.casefold()
    return several and not MUTUAL.search(words) and not ALTERNATIVE.search(words)


def concerns(fact: Fact, party: Party) -> bool:
    return not {fact.subject, fact.object, fact["via"]}.isdisjoint(party.codes)
