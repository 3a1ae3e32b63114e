"""Sentences on a mission that no fact tells of: "It has not opened an embassy in Lima", "Sweden is among those with
embassies in Kigali"."""

import re
from collections.abc import Iterator, Sequence

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import CountryMention, MentionKind

from ..questions.intent import Scope
from .ends import Ends
from .wanted import wanted_type

__all__ = ["listed", "spoken_of", "told_shut"]

_MISSION = re.compile(
    r"\b(?:embass(?:y|ies)|consulates?|high commissions?|missions?|charge d|represent(?:ed|ation)|delegations?)\b"
)
_CLOSED = re.compile(r"\b(?:clos\w+|shut\w*|evacuat\w+|withdr\w+|suspend\w*)\b")
_SEVERAL = re.compile(r"\b(?:embassies|missions|delegations|high commissions|consulates)\b")
_KEPT = re.compile(r"\b(?:keep|have|has|maintain|run|operate|host|including|among|such as|home to)s?\b")
_NOT_NOW = re.compile(
    r"\b(?:no|not|never|without|closed|shut|withdr\w+|accredited|covered|planned|would|will|had|former)\b"
)
_YEAR = re.compile(r"\b\d{4}\b|\b(?:the|that) (?:same|following|next) (?:year|month|day)\b")
_NO_PLACE = r"(?:embassy|consulate|high commission|mission)\b(?! (?:in|at|to|of)\b)"
_ITS_MISSION = re.compile(r"\bits (?:own )?(?:embassy|consulate|high commission|mission)\b")
_ITS = re.compile(rf"\bits {_NO_PLACE}")
_THEIRS = re.compile(rf"(?:['’]s)? {_NO_PLACE}")
_IN = re.compile(r"\b(?:in|at) (?:the )?$")
_IN_THE_COUNTRY = re.compile(r" in the country\b")


def spoken_of(scope: Scope, ends: Ends) -> Iterator[Fact]:
    """Those that name who sends it, or stand in the row of the other country, and where it is."""
    senders, hosts = ends.senders, ends.hosts
    if not senders or not hosts or senders == hosts or scope.question.asks("how_many"):
        return
    subject, ended = scope.question.subject, scope.question.asks("end")
    for fact in scope.of_kind("statement"):
        told = fold(fact.quote.exact)
        if not _MISSION.search(told.folded) or (ended and not _CLOSED.search(told.folded)):
            continue
        if fact.object and fact.object not in senders | hosts | {subject}:
            continue  # in the row of a third country
        if fact.quote.exact.startswith("List of"):
            continue
        if scope.question.asks("when") and not _YEAR.search(told.folded):
            continue
        if not all(name in told.folded for name in scope.question.names):
            continue
        lands = list(scope.say.countries.exact(told))
        others = {code for each in lands for code in each.codes} - {subject} - hosts
        owners = _owners(lands, told.folded)
        if owners and owners.isdisjoint(senders):
            continue
        own = not others or (ended and owners == {subject})
        sends = own if subject in senders else not senders.isdisjoint(fact.about)
        of_the_two = others <= senders and subject in hosts and _has_no_place(lands, senders, told.folded)
        if sends and (of_the_two or any(_is_where(each, hosts, fact.quote.exact) for each in lands)):
            yield fact


def told_shut(scope: Scope, ends: Ends) -> Sequence[Fact]:
    """Those that say what became of a mission of the kind: "has evacuated its embassy in Lima"."""
    kind = wanted_type(scope.question).replace(" ", "[ -]")
    shut = (fact for fact in spoken_of(scope, ends) if _CLOSED.search(fold(fact.quote.exact).folded))
    return [fact for fact in shut if re.search(kind.replace("embassy", "embass"), fact.quote.exact, re.IGNORECASE)]


def listed(scope: Scope, ends: Ends) -> Fact | None:
    """The first that names the one sender among those with "embassies or delegations" in the article's own country."""
    own, senders = scope.question.subject, ends.senders or frozenset()
    if len(senders) != 1 or own in senders or (ends.hosts and own not in ends.hosts):
        return None
    here = frozenset({own})
    for fact in scope.of_kind("statement"):
        told = fold(fact.quote.exact)
        if not (_SEVERAL.search(told.folded) and _KEPT.search(told.folded)) or _NOT_NOW.search(told.folded):
            continue
        lands = list(scope.say.countries.exact(told))
        there = _IN_THE_COUNTRY.search(told.folded) or any(_is_where(each, here, fact.quote.exact) for each in lands)
        if there and not senders.isdisjoint(code for each in lands for code in each.codes):
            return fact
    return None


def _has_no_place(lands: Sequence[CountryMention], senders: frozenset[str], told: str) -> bool:
    """ "Italy has closed its embassy", "the Italian embassy was seized": in an article on the country where it was."""
    theirs = (each for each in lands if not senders.isdisjoint(each.codes))
    return bool(_ITS.search(told)) or any(_THEIRS.match(told, each.end) for each in theirs)


def _owners(lands: Sequence[CountryMention], told: str) -> frozenset[str]:
    """ "Iceland suspended the work of *its embassy* in Moscow over the invasion of Ukraine": whom "its" can mean, none
    where there is no such word, or no country before it."""
    owned = _ITS_MISSION.search(told)
    return frozenset(code for each in lands if owned and each.start < owned.start() for code in each.codes)


def _is_where(land: CountryMention, hosts: frozenset[str], sentence: str) -> bool:
    """Whether it is a capital of the hosts, or a name of theirs behind "in", but not "in the *Armenian* embassy"."""
    if hosts.isdisjoint(land.codes) or land.kind is MentionKind.DEMONYM:
        return False
    return land.kind is MentionKind.CAPITAL or bool(_IN.search(sentence[: land.start]))
