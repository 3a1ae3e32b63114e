"""Are there relations with a country? Did they begin then?"""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.dates import Precision
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..languages.phrase import Phrase
from ..questions.acting import acting, did_it, of_a_thing
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Scope, about_parties, allow, sorted_by_date, ways
from ..questions.question import Question
from ..replies.summary import about_country, listed_undated, several_dates


def reply(scope: Scope) -> Answer:
    question = scope.question
    if question.organisations:
        return _at(scope)
    if of_a_thing(question):
        return Unknown(gap=Gap(GapKind.QUESTION, scope.say.several(question.codes)))
    claims: list[Claim] = []
    missing: list[str] = []
    for code in question.codes:
        timed = (question.times or question.days) and not question.asks("resume")
        found = [*_dated(scope, code), *_happened_then(scope, code)] if timed else list(_present(scope, code))
        claims += map(scope.claim, _facts(found)) if question.asks("negation") else found
        if not found:
            missing.append(code)
    if not missing:
        return Answered(claims=tuple(claims))
    gap = _gap(scope, missing)
    if claims:
        return Answered(claims=tuple(claims), note=gap)
    return Unknown(gap=gap, claims=tuple(claim for code in missing for claim in about_country(scope, code, most=2)))


def _happened_then(scope: Scope, code: str) -> Iterator[Claim]:
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


def _facts(claims: Iterable[Claim]) -> Iterator[Fact]:
    """What is denied is answered by what there is, without a yes or no that could be taken either way."""
    return (fact for claim in claims for fact in claim.facts)


def _at(scope: Scope) -> Answer:
    """ "Were relations with Qatar established at the UN?": yes, where the very sentence says so."""
    question = scope.question
    began = [fact for code in question.codes for fact in scope.of_kind("began", object=code)]
    wanted = set(question.organisations)
    there = [
        fact for fact in began if wanted <= {each.id for each in scope.say.organisations.find(fold(fact.quote.exact))}
    ]
    if there and len({fact.object for fact in there}) == len(question.codes):
        each = ((scope.yes(fact), Claim(scope.say.excerpt(fact), (fact,))) for fact in there)
        return Answered(claims=tuple(claim for pair in each for claim in pair))
    names = scope.say.join(map(scope.say.organisation, question.organisations))
    return Unknown(gap=Gap(GapKind.QUESTION, names), claims=tuple(map(scope.claim, began)))


_A_PAIR = 2


def _gap(scope: Scope, missing: Sequence[str]) -> Gap:
    two = [scope.question.subject, *missing]
    doer = acting(scope.question) or scope.question.subject
    if scope.question.asks("recognition") and len(two) == _A_PAIR and doer in two:
        who, whom = scope.say.country(doer), scope.say.country(two[1 - two.index(doer)])
        return Gap(GapKind.SOURCE, scope.say("a recognition of {other} by {who}", who=who, other=whom))
    pair = scope.say.relations(scope.question.subject, *missing)
    if scope.question.times:
        return Gap(GapKind.PIECE, scope.say("when {pair} began", pair=pair))
    subject, others = scope.say.country(scope.question.subject), scope.say.several(missing)
    what = scope.say("diplomatic relations between {one} and {others}", one=subject, others=others)
    return Gap(GapKind.SOURCE, what)


def _dated(scope: Scope, code: str) -> Iterator[Claim]:
    """ "Did they begin in 1975?": yes or no as far as the precision of both dates goes."""
    times = scope.question.times
    told = [fact for fact in _recognised(scope, code) if fact.date and times]
    recognised = [fact for fact in told if did_it(fact, acting(scope.question))]
    if told and not recognised:
        return  # that the one recognised the other then says nothing of the other way round
    if recognised:
        then = [fact for fact in recognised if fact.date and times[0].span.touches(fact.date)]
        yield from map(scope.yes, then) if then else (scope.no(recognised[0]), *map(scope.claim, recognised[1:]))
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


def _recognised(scope: Scope, code: str) -> Sequence[Fact]:
    """Whether the one has recognised the other, where that is asked."""
    if not scope.question.asks("recognition"):
        return ()
    changes = scope.of_kind("relations_changed", object=code)
    return tuple(fact for fact in changes if fact["change"] in {"recognised", "not recognised"})


def _last_recognised(scope: Scope, code: str) -> Sequence[Fact]:
    """The last of those where one was taken back and given again; else the first that is told."""
    told = _recognised(scope, code)
    given = [fact for fact in told if fact.date and fact["change"] == "recognised" and fact["by"] == told[0]["by"]]
    back = any(fact["change"] == _GIVEN_UP for fact in scope.of_kind("relations_changed", object=code))
    return sorted_by_date(given)[-1:] if back and len(given) > 1 else told[:1]


_ONCE = re.compile(r"\b(?:did|had|was|were|ever)\b")
"""Asks if something was so, though it may be over."""


def _present(scope: Scope, code: str) -> Iterator[Claim]:
    for fact in _last_recognised(scope, code):
        if not did_it(fact, acting(scope.question)):
            return  # that the one recognised the other says nothing of the other way round
        over = [each for each in scope.of_kind("relations_changed", object=code) if _takes_back(each, fact)]
        if over and not _ONCE.search(fold(scope.question.english).folded):
            yield Claim(scope.no(over[-1]).sentence, (over[-1], fact))
            return
        yield scope.yes(fact) if fact["change"] == "recognised" else scope.no(fact)
        yield from map(scope.claim, over)
        return
    changes = scope.of_kind("relations_changed", object=code)
    withdrawn = _withdrawn(scope, code)
    if withdrawn and scope.question.asks("recognition") and did_it(withdrawn[-1], acting(scope.question)):
        once = _ONCE.search(fold(scope.question.english).folded)
        yield scope.claim(withdrawn[-1]) if once else scope.no(withdrawn[-1])
        return
    resumed = [fact for fact in changes if fact["change"] in _ON_AND_OFF]
    if resumed:
        last: Fact = sorted_by_date(resumed)[-1] if all(fact.date for fact in resumed) else resumed[-1]
        cut = scope.claim(last) if _is_of_several(scope, last) else scope.no(last)
        claim = scope.yes(last) if last["change"] == "resumed" else cut
        yield Claim(claim.sentence, tuple(resumed))
        return
    began, none = sorted_by_date(scope.of_kind("began", object=code)), scope.of_kind("no_relations", object=code)
    if none:  # where the source says both, it is for the reader to judge
        yield from map(scope.claim, (*none, *began)) if began else map(scope.no, none)
        return
    if began and withdrawn:
        yield from map(scope.claim, (began[0], withdrawn[-1]))
        return
    if began:
        yield scope.yes(began[0])
        return
    if scope.question.asks("begin") or scope.question.asks("recognition"):
        return  # an office is kept also where a state is not recognised
    missions = [fact for fact in scope.of_kind("mission") if code in {fact.subject, fact.object} and not fact["change"]]
    if missions:  # a mission shows that there are relations, not that they began
        yield scope.yes(missions[0])
        return
    rows = scope.of_kind("listed", object=code)
    if not rows and (said := _said_to_have_them(scope, code)):
        yield Claim(scope.say.excerpt(said), (said,))
    for fact in rows:
        yield listed_undated(scope, fact)


_HAS_RELATIONS = re.compile(
    r"\b(?:has|have|holds?|maintains?|keeps?|enjoys?) (?:(?!no\b|not\b|never\b)[a-z]+ ){0,3}?(?:relations|ties) with"
    r"(?P<whom>(?:(?!\b(?:except|but|save|unlike|other than|apart|that|which|who)\b)[^.;])+)"
)


def _said_to_have_them(scope: Scope, code: str) -> Fact | None:
    """ "Kenya has relations with many states, among them Chad and Peru": the sentence that says so."""
    for fact in scope.of_kind("statement"):
        if {code, fact.subject} <= fact.about and (said := _HAS_RELATIONS.search(fact.quote.exact)):
            before = scope.say.countries.exact(fold(fact.quote.exact[: said.start()]))
            whom = scope.say.countries.exact(fold(said["whom"]))
            own = bool(before) and before[-1].codes == (fact.subject,)
            if own and any(each.codes == (code,) and each.kind is not MentionKind.DEMONYM for each in whom):
                return fact
    return None


def _withdrawn(scope: Scope, code: str) -> Sequence[Fact]:
    """The recognitions between the two that were taken back and, as far as the dates tell, not given again."""
    changes = scope.of_kind("relations_changed", object=code)
    given = [fact for fact in changes if fact["change"] == "recognised"]
    return tuple(
        each
        for each in changes
        if each["change"] == "recognition withdrawn"
        and not any(each.date and fact.date and each.date.precedes(fact.date) for fact in given)
    )


_SEVERAL = 2


def _is_of_several(scope: Scope, cut: Fact) -> bool:
    """Whether it is told of several countries at once: how that ended may be told of none of them by name."""
    told = (fact for fact in scope.of_kind("statement") if fact.quote == cut.quote)
    return any(len(fact.about - {cut.subject, cut.object}) >= _SEVERAL for fact in told)


def _takes_back(later: Fact, recognised: Fact) -> bool:
    """Whether a recognition was withdrawn by the one whose it was, as far as the dates tell behind it."""
    same = later["change"] == _GIVEN_UP and later["by"] == recognised["by"]
    return same and not (later.date and recognised.date and later.date.precedes(recognised.date))


_GIVEN_UP = "recognition withdrawn"
_ON_AND_OFF = frozenset({"severed", "suspended", "resumed"})


INTENT = Intent(
    name="exists",
    title="whether there are relations",
    ways=ways("""
        yes_no relations @country
        negation relations @country -when -why -what -who -which_country -list -how_many -@time
        negation relations yes_no -what @country @time
        negation begin|relations yes_no -what @country
        yes_no table_word @country
        yes_no begin @country
        yes_no @country @time
        yes_no begin @country @time
        yes_no begin|relations on_a_day @country
        yes_no relations @country @time
        yes_no begin relations @country @time
        yes_no begin @country @organisation -member
        yes_no begin relations @country @organisation -member
    """),
    allows=allow(
        "negation begin @organisation relations there @subject @time source_word table_word when still country_word",
        "on_a_day",
    ),
    lookup=about_parties("began"),
    searches=lambda question: question.asks("recognition"),
    reply=reply,
    examples=(
        "Are there diplomatic relations with Canada?",
        "Did relations with Mexico begin in 1975?",
        "do we have ties with China",
        "is it true that relations with Qatar started in 2017",
    ),
)
