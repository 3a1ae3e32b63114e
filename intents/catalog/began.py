"""When did relations with a country begin, and for how long have they existed?"""

import re

from knowledge.dates import Precision
from knowledge.model import Fact
from knowledge.query import FactQuery

from ..questions.acting import acting, asks_what_began, did_it, of_a_thing
from ..questions.answer import Answer, Answered, Claim, Clarify, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, about_parties, allow, sorted_by_date, ways
from ..questions.question import Question
from ..replies.summary import about_country, is_listed, listed_undated, several_dates
from ..replies.their_age import said_of_their_age


def reply(scope: Scope) -> Answer:
    codes = scope.question.codes
    if not codes:
        return _which(scope)
    if of_a_thing(scope.question) or _asks_what(scope.question):
        return Unknown(gap=Gap(GapKind.QUESTION, scope.say.several(codes)))
    if (doer := acting(scope.question)) and _of_recognition(scope.question):
        return _recognised_by(scope, doer)
    claims: list[Claim] = []
    open_ones: list[str] = []
    for code in codes:
        facts = sorted_by_date(scope.of_kind("began", object=code))
        recognised = _recognition(scope, code)
        if recognised:
            claims.append(scope.claim(recognised))
            if facts and _AND_RELATIONS.search(scope.question.english.casefold()):
                claims.append(_claim(scope, facts))
        elif told := _near(scope, code):
            claims.append(Claim(scope.say.excerpt(told), (told,)))
        elif facts:
            claims.append(_claim(scope, facts))
        elif scope.question.asks("how_long") and (told := said_of_their_age(scope, code)):
            claims.append(scope.quoted(told))
        else:
            open_ones.append(code)
    if not open_ones:
        return Answered(claims=tuple(claims), note=_less_exact(scope))
    gap = _gap(scope, open_ones)
    if claims:
        return Answered(claims=tuple(claims), note=gap)
    return Unknown(gap=gap, claims=tuple(claim for code in open_ones for claim in _beside(scope, code)))


def _beside(scope: Scope, code: str) -> list[Claim]:
    """What the source does say, leaving out the dates of other things; at least that it lists the country."""
    if old := said_of_their_age(scope, code):
        return [scope.quoted(old)]
    told = about_country(scope, code, most=2, dated=False)
    if not told and code == _CHINA:
        return [_claim(scope, facts)] if (facts := sorted_by_date(scope.of_kind("began", object=_OTHER_CHINA))) else []
    return list(told) or [listed_undated(scope, fact) for fact in scope.of_kind("listed", object=code)[:1]]


_CHINA, _OTHER_CHINA = "CN", "TW"
"""Who asks about China of a country that has relations with the other one may mean that."""


def _lookup(question: Question) -> Queries:
    also = (FactQuery(kinds=frozenset({"began"}), about=frozenset({_OTHER_CHINA})),) if _CHINA in question.codes else ()
    return (*about_parties("began")(question), *also)


_FINER = re.compile(r"\b(?:(?P<month>months?|mois)|(?P<day>days?|jours?))\b")


def _less_exact(scope: Scope) -> Gap | None:
    """That the source leaves out the day or month that is asked for; None where it does not."""
    asked = _FINER.search(scope.question.english.casefold())
    began = [fact for code in scope.question.codes for fact in scope.of_kind("began", object=code)]
    precisions = {fact.date.precision for fact in began if fact.date}
    if asked is None or precisions.isdisjoint(
        {Precision.YEAR} if asked["month"] else {Precision.YEAR, Precision.MONTH}
    ):
        return None
    month, day = scope.say("in which month that was"), scope.say("on which day that was")
    return Gap(GapKind.PIECE, month if asked["month"] else day)


def _asks_what(question: Question) -> bool:
    """ "What was set up with Chad in 2009?": something else than relations."""
    return asks_what_began(question.english) and not question.asks("when", "relations")


def _searched(question: Question) -> bool:
    return _of_recognition(question) or _asks_what(question)


_RELATIONS = re.compile(r"\brecogni\w+ (?:of )?(?:[a-z]+ )?(?:relations|ties|links)\b")


_AND_RELATIONS = re.compile(
    r"\brecogni\w+\b.*(?:\b(?:and|vs|versus|or|then)\b|[,/&+]).*\b(?:relations|ties|links)\b"
    r"|\b(?:relations|ties|links)\b.*(?:\b(?:and|vs|versus|or|then)\b|[,/&+]).*\brecogni"
)
""" "The date of recognition and that of relations": both."""


def _of_recognition(question: Question) -> bool:
    """Not of relations that were "recognised"."""
    return question.asks("recognition") and not _RELATIONS.search(question.english.casefold())


def _recognition(scope: Scope, code: str) -> Fact | None:
    """ "When did Latvia recognise Kosovo?" asks for another day than that on which relations began."""
    if not _of_recognition(scope.question):
        return None
    changes = scope.of_kind("relations_changed", object=code)
    return next((fact for fact in changes if fact["change"] == "recognised" and fact.date), None)


def _near(scope: Scope, code: str) -> Fact | None:
    """A recognition whose own sentence tells when it was, though not of which year."""
    if not _of_recognition(scope.question):
        return None
    told = (fact for fact in scope.of_kind("relations_changed", object=code) if fact["change"] == "recognised")
    return next((fact for fact in told if _TOLD_WITH.search(fact.quote.exact)), None)


def _recognised_by(scope: Scope, doer: str) -> Answer:
    """When the one recognised the other: what the source says the other way round is no answer."""
    subject = scope.question.subject
    others = [code for code in (*scope.question.codes, subject) if code != doer]
    if subject in {doer, others[0]}:
        code = others[0] if doer == subject else doer
        changes = scope.of_kind("relations_changed", object=code)
        told = [fact for fact in changes if fact["change"] == "recognised" and did_it(fact, doer)]
        if any(fact.date for fact in told):
            return Answered(claims=tuple(scope.claim(fact) for fact in told if fact.date))
        if told:
            if near := [fact for fact in told if _TOLD_WITH.search(fact.quote.exact)]:
                return Answered(claims=tuple(map(scope.quoted, near)))
            when = scope.say("when that was")
            return Unknown(gap=Gap(GapKind.PIECE, when), claims=tuple(map(scope.claim, told)))
        beside = tuple(scope.claim(fact) for fact in changes if "withdrawn" in fact["change"] and did_it(fact, doer))
    else:
        beside = ()
    who, other = scope.say.country(doer), scope.say.country(others[0])
    gap = Gap(GapKind.SOURCE, scope.say("a recognition of {other} by {who}", who=who, other=other))
    return Unknown(gap=gap, claims=beside)


_TOLD_WITH = re.compile(
    r"\brecogni[sz]\w+ [^.;]{3,60} and (?:[a-z]+ ){0,2}(?:established|opened|entered into|began|set up) [^.;]{3,80}?"
    r"\b(?:in|on) [^.;]{0,20}\d{4}"
    r"|\brecogni[sz]\w+ [^.;,]{3,50} (?:on|in) (?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2})\b"
    r"|\b(?:days?|weeks?|months?|years?) (?:after|before) [^.;]{3,40}\brecogni[sz]"
)
""" "Recognised Kosovo and established relations with it on 1 December 2016": the date may be of both; "recognised Chad
on 26 August": of which year, the source leaves out."""


def _claim(scope: Scope, facts: list[Fact]) -> Claim:
    first = facts[0]
    if several := several_dates(scope, facts):
        return several
    if scope.question.asks("how_long") and first.date and first.object:
        pair = scope.say.relations(first.subject, first.object)
        when = scope.say.date(first.date)
        return Claim(scope.say("{pair} have existed {when:since}.", pair=pair, when=when), tuple(facts))
    return Claim(scope.say.fact(first), tuple(facts))


def _gap(scope: Scope, codes: list[str]) -> Gap:
    pair = scope.say.relations(scope.question.subject, *codes)
    if any(is_listed(scope, code) and not scope.of_kind("no_relations", object=code) for code in codes):
        return Gap(GapKind.PIECE, scope.say("when {pair} began", pair=pair))
    return Gap(GapKind.SOURCE, scope.say("the beginning of {pair}", pair=pair))


def _which(scope: Scope) -> Answer:
    dated = sorted_by_date([fact for fact in scope.of_kind("began") if fact.object])
    choices = dict.fromkeys(scope.say.name(fact.object) for fact in dated if fact.object)
    return Clarify(what=scope.say("Which country do you mean?"), choices=tuple(choices))


INTENT = Intent(
    name="began",
    title="start date",
    ways=ways("""
        when begin|relations @country
        when @country -list
        begin relations @country
        begin @country
        when compare recognition relations|begin @country -@countries
        how_long relations|begin @country
        since_when relations @country
        when begin
        when bare -@country -@time -@name -@organisation -@subject -list -@reference -@ordinal
        how_long relations
        how_long begin_weak their -@country -@organisation
        begin relations
    """),
    allows=allow(
        "when how_long begin relations lasting there their @subject country_word source_word first about",
        "list @time table_word",
    ),
    lookup=_lookup,
    searches=_searched,
    reply=reply,
    examples=(
        "When did relations begin with Belgium?",
        "since when do we have ties with Canada",
        "Belgium start date",
        "how long has Rwanda had relations with Mexico?",
        "in what year were diplomatic relations with China established",
        "when did it begin?",
    ),
)
