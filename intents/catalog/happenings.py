"""What does the source say of a time: "what happened in 2016?"."""

import re
from collections.abc import Iterator

from knowledge.dates import DateSpan
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.query import FactQuery

from ..mentions.times import find_times
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, sorted_by_date, ways
from ..questions.question import Question
from ..replies.summary import excerpts

_MOST = 4
_YEAR = re.compile(r"\d{4}")


def reply(scope: Scope) -> Answer:
    time = scope.question.times[0]
    span = time.span
    codes = {code for party in scope.question.parties for code in party.codes}
    began = [
        fact
        for fact in sorted_by_date(scope.of_kind("began"))
        if fact.object and fact.date and span.covers(fact.date) and (not codes or fact.object in codes)
    ]
    told = {each.quote.start for fact in began for each in fact.provenance}
    dated = [
        fact
        for fact in scope.of_kind("statement")
        if fact.quote.start not in told
        and (not codes or codes & fact.about)
        and _names_year(fact, span)
        and any(_lies_within(time.span, span) for time in find_times(fold(fact.quote.exact).folded))
    ]
    when = scope.say.span(span, time.relation)
    joined = [fact for fact in _joined(scope, span) if fact.quote not in {each.quote for each in dated}]
    claims = [*_begun(scope, began, when), *map(scope.claim, joined), *excerpts(scope, dated)]
    if not claims:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("anything that happened {when}", when=when)))
    return Answered(claims=tuple(claims[:_MOST]))


def _joined(scope: Scope, span: DateSpan) -> Iterator[Fact]:
    """Memberships that began then, of which a sentence may speak in passing: "a member of … since 2009"."""
    if not scope.question.parties:
        yield from (fact for fact in scope.of_kind("membership") if fact.date and span.covers(fact.date))


def _names_year(fact: Fact, span: DateSpan) -> bool:
    """Whether a year of the span stands there, or one of its decade; finding all times of a sentence takes longer."""
    first = span.earliest.year // 10 * 10 if span.earliest else 0
    last = span.latest.year if span.latest else 9999
    return any(first <= int(year) <= last for year in _YEAR.findall(fact.quote.exact))


def _lies_within(inner: DateSpan, outer: DateSpan) -> bool:
    """Whether a time that is bounded on both sides lies inside another, as far as that is bounded."""
    first, last = inner.earliest, inner.latest
    if first is None or last is None:
        return False
    return (outer.earliest is None or outer.earliest <= first) and (outer.latest is None or last <= outer.latest)


def _begun(scope: Scope, facts: list[Fact], when: str) -> list[Claim]:
    """Many that began are told in one sentence, so that none of them is left out."""
    if len(facts) < _MOST:
        return list(map(scope.claim, facts))
    each = scope.say.join(map(scope.say.dated, facts))
    return [Claim(scope.say("Relations with {countries} began {when}.", countries=each, when=when), tuple(facts))]


def lookup(question: Question) -> Queries:
    span = question.times[0].span
    codes = frozenset(code for party in question.parties for code in party.codes)
    about = codes or frozenset({question.subject})
    return (
        FactQuery(kinds=frozenset({"began", "membership"}), about=about, dated=span),
        FactQuery(kinds=frozenset({"statement"}), about=about),
    )


INTENT = Intent(
    name="happenings",
    title="what happened then",
    ways=ways("""
        what happen @time
        happen @time
        @time -who -when -begin -relations -country_word -@state_form
    """),
    allows=allow("what happen @subject @country about there relations list"),
    lookup=lookup,
    reply=reply,
    examples=("what happened in april 2018", "anything in 2016?", "1998"),
)
