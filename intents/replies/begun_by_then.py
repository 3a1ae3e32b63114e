"""Whether relations began at a time, or had begun by then: yes or no as far as the precision of both dates goes."""

import re
from collections.abc import Iterator

from knowledge.dates import Precision
from knowledge.folding import fold
from knowledge.model import Fact

from ..languages.phrase import Phrase
from ..questions.acting import acting, did_it
from ..questions.answer import Claim
from ..questions.intent import Scope, sorted_by_date
from ..questions.question import Question
from .recognising import recognised
from .summary import several_dates

__all__ = ["begun_by_then", "happened_then"]


def happened_then(scope: Scope, code: str) -> Iterator[Claim]:
    """ "Israel was 1973, right?": no, but that is when they were broken off."""
    times = scope.question.times
    if len(times) != 1 or times[0].relation or scope.question.asks("recognition"):
        return
    began = sorted_by_date(scope.of_kind("began", object=code))
    if not began or any(fact.date and times[0].span.touches(fact.date) for fact in began):
        return
    for fact in scope.of_kind("relations_changed", object=code):
        if fact.date and times[0].span.touches(fact.date):
            yield scope.claim(fact)


def begun_by_then(scope: Scope, code: str) -> Iterator[Claim]:
    """ "Did they begin in 1975?": yes or no as far as the precision of both dates goes."""
    times = scope.question.times
    told = [fact for fact in recognised(scope, code) if fact.date and times]
    done = [fact for fact in told if did_it(fact, acting(scope.question))]
    if told and not done:
        return  # that the one recognised the other then says nothing of the other way round
    if done:
        then = [fact for fact in done if fact.date and times[0].span.touches(fact.date)]
        yield from map(scope.yes, then) if then else (scope.no(done[0]), *map(scope.claim, done[1:]))
        return
    dated = sorted_by_date(scope.of_kind("began", object=code))
    if several := several_dates(scope, dated):
        yield several
    elif dated:
        yield _began_then(scope, dated[0])


def _began_then(scope: Scope, fact: Fact) -> Claim:
    assert fact.date is not None  # noqa: S101  (sorted_by_date keeps dated facts)
    question, times = scope.question, scope.question.times
    if question.days:
        if fact.date.precision is not Precision.DAY:
            return scope.claim(fact)
        falls = (fact.date.earliest.month, fact.date.earliest.day) in question.days
        return scope.yes(fact) if falls else scope.no(fact)
    if len(times) > 1 or question.asks("recognition"):  # "was it 1976 or 1977"
        return scope.claim(fact)
    pair = scope.say.relations(fact.subject, fact.object or "")
    if not question.asks("begin") or times[0].relation == "since":
        return _lasting(scope, fact, pair)
    if times[0].span.covers(fact.date):
        return scope.yes(fact)
    if not times[0].span.touches(fact.date):
        return scope.no(fact)
    unsettled = scope.say(
        "The source does not say so exactly: for the start of {pair} it gives only {date}.",
        pair=pair,
        date=scope.say.date(fact.date),
    )
    return Claim(unsettled, (fact,))


def _is_from(question: Question) -> bool:
    said = fold(question.english).folded
    for each in (*question.parties, *question.own):
        said = said.replace(fold(each.english).folded, "@country")
    return bool(_IS_FROM.search(_A_TIME.sub("@time", said)))


_A_TIME = re.compile(
    r"(?:\d\d? )?(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?\d{4}s?\b"
    r"|(?:19|nineteen )?[a-z]{3,}ties\b"
)


def _lasting(scope: Scope, fact: Fact, pair: Phrase) -> Claim:
    """ "Did they have relations in 1970?": whether they had begun; "since 1960": whether they began just then."""
    assert fact.date is not None  # noqa: S101  (callers keep dated facts)
    time = scope.question.times[0]
    first, last = time.span.earliest, time.span.latest
    if time.relation == "since" and time.named:
        if not time.named.touches(fact.date):
            return scope.no(fact)
        return scope.yes(fact) if time.named.covers(fact.date) else scope.claim(fact)
    if not time.relation and not scope.question.asks("relations") and time.span.covers(fact.date):
        return scope.yes(fact)  # "Japan in 1914?"
    if not scope.question.asks("relations") and _is_from(scope.question) and not time.span.touches(fact.date):
        return scope.no(fact)
    when = scope.say.date(fact.date)
    if last and last < fact.date.earliest and (before := _resumed_then(scope, fact)):
        return scope.claim(before)  # what was resumed then had been there before
    if last and last < fact.date.earliest:
        return Claim(scope.say("No: {pair} began only {when:on}.", pair=pair, when=when), (fact,))
    if scope.of_kind("relations_changed", object=fact.object) or time.relation or (first and first < fact.date.latest):
        return Claim(scope.say("The source says that {pair} began {when:on}.", pair=pair, when=when), (fact,))
    return Claim(scope.say("They had begun by then: {pair} began {when:on}.", pair=pair, when=when), (fact,))


def _resumed_then(scope: Scope, began: Fact) -> Fact | None:
    """What says that relations were resumed on the day on which a table has them begin."""
    changes = scope.of_kind("relations_changed", object=began.object)
    resumed = (fact for fact in changes if fact["change"] == "resumed" and fact.date and began.date)
    return next((fact for fact in resumed if fact.date and began.date and not began.date.precedes(fact.date)), None)


_IS = r"(?:is|are|isn['’ ]?t|ain['’ ]?t)"
_IS_FROM = re.compile(
    rf"\b{_IS} (?:the )?@country (?:from |of |dated |in |not )*(?:the |a |an )?(?:year )?@time\b"
    rf"|\b(?:was|wasn['’ ]?t|{_IS}) (?:it|that) (?:the )?@country (?:from |in |on |of )*(?:the )?@time\b"
    r"|\b(?:was|wasn['’ ]?t) (?:the )?@country (?:from |of |dated )(?:the )?@time\b"
    rf"|@country {_IS} (?:from |of |dated |in )?(?:the )?@time\b"
    r"|@time (?:(?:is|was|as|the|a|right|correct|true|accurate|ok|date|year|answer) )*(?:for|with) (?:the )?@country\b"
    r"|^(?:(?:so|and|but|ok|okay|well|wait|hmm) )*(?:the )?@country[,:]?(?: (?:was|wasn['’ ]?t|'s))?"
    r"(?: (?:only|from|of|dated|in|on|the|year))* @time\b"
)
""" "Isn't Qatar from 2018", "Qatar was 2018, right?": when they began, not when there are relations."""
