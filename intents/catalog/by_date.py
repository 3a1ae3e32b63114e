"""With whom did relations begin then: in a year, a decade, before, after, between?"""

import re
from collections.abc import Sequence

from knowledge.model import Fact
from knowledge.query import FactQuery

from ..mentions.time_bounds import within_times
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, sorted_by_date, ways
from ..questions.narrowing import NARROWING, narrowed
from ..questions.question import Question
from ..replies.by_their_dates import asked_when, began_then
from ..replies.nameless import nameless_row
from ..replies.their_manner import asks_for_manner, said_of_manner


def reply(scope: Scope) -> Answer:
    if asks_for_manner(scope.question):
        return _manner(scope)
    times = scope.question.times
    facts = [
        fact
        for fact in narrowed(scope, sorted_by_date(scope.of_kind("began")))
        if fact.date and within_times(times, fact.date)
    ]
    if scope.question.asks("unnamed"):
        facts = [fact for fact in facts if fact.object is None]
    named = [fact for fact in facts if fact.object and fact.date and within_times(times, fact.date, wholly=True)]
    # Where the exact day is found, a country of which only the year is known need not be brought up.
    exact = bool(named) and all(time.span.earliest == time.span.latest for time in times)
    unsure = [fact for fact in facts if fact.object and fact not in named and not exact]
    nameless = [fact for fact in facts if fact.object is None]
    claims = [scope.claim(fact) for fact in _counted_by_source(scope)]
    if claims and not named:
        return Answered(claims=tuple(claims))
    if named:
        claims.append(began_then(scope, named))
    if unsure:
        several = scope.say.join(map(scope.say.dated, unsure))
        claims.append(
            Claim(
                scope.say("Perhaps also {countries}, where the source's date is less precise.", countries=several),
                tuple(unsure),
            )
        )
    if claims and nameless:
        claims.append(Claim(_also_nameless(scope, nameless), tuple(nameless)))
    else:
        claims += [Claim(nameless_row(scope, fact), (fact,)) for fact in nameless]
    if not claims and (visits := _visits(scope)):
        return Answered(claims=tuple(map(scope.claim, visits)))
    if not claims:
        subject = scope.say.country(scope.question.subject)
        when = asked_when(scope)
        none = scope.say("any country whose relations with {subject} began {when}", subject=subject, when=when)
        return Unknown(gap=Gap(GapKind.SOURCE, none))
    return Answered(claims=tuple(claims))


def _manner(scope: Scope) -> Answer:
    said = said_of_manner(scope)
    if not said:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    return Answered(claims=tuple(map(scope.quoted, said)))


_CAME = re.compile(r"\bwho (?:all )?(?:came|dropped in|was here)\b")


def _visits(scope: Scope) -> Sequence[Fact]:
    """ "Who came on 15 June 2022?" may ask for a guest."""
    if not _CAME.search(scope.question.english.casefold()):
        return ()
    known = sorted_by_date(scope.of_kind("visit"))
    return [fact for fact in known if fact.date and not fact["met"] and within_times(scope.question.times, fact.date)]


def _counted_by_source(scope: Scope) -> Sequence[Fact]:
    """ "With how many had it relations in 2018?": where the source gives the number."""
    if not scope.question.asks("how_many") or _STARTS.search(scope.question.english.casefold()):
        return ()
    times = scope.question.times
    counts = scope.of_kind("relation_count")
    return [fact for fact in counts if fact.date and any(time.span.touches(fact.date) for time in times)]


_STARTS = re.compile(r"\b(?:began|begin|begun|start\w*|establish\w*|new|join\w*|commenc\w*|open\w*|added)\b")


def _also_nameless(scope: Scope, facts: Sequence[Fact]) -> str:
    """Rows that have a date and no country: nobody may guess which country it is."""
    return scope.say.plural(
        "The source also has a row dated {dates} that leaves the country's name blank.",
        "The source also has rows dated {dates} that leave the country's name blank.",
        len(facts),
        dates=scope.say.join(scope.say.date(fact.date) for fact in facts if fact.date),
    )


def lookup(question: Question) -> Queries:
    about = frozenset({question.subject})
    if asks_for_manner(question):
        return (FactQuery(kinds=frozenset({"statement"}), about=about),)
    kinds = {"listed", "relation_count", *(["visit"] if _CAME.search(question.english.casefold()) else [])}
    rows = FactQuery(kinds=frozenset(kinds), about=about)
    began = (FactQuery(kinds=frozenset({"began"}), about=about, dated=time.span) for time in question.times)
    return (rows, *began)


INTENT = Intent(
    name="by_date",
    title="countries by start date",
    ways=ways("""
        who begin|relations @time -@country
        what begin|relations @time -@country
        how_many begin|relations @time -@country
        which_country bare @time -@country
        which_country there @time -@country -mission
        who bare @time -@country -visit
        who|which_country|how_many|list|country_word begin_weak @time -@country -@organisation -sign
        list begin|relations @time -@country
        begin relations @time -@country
        begin @time -@country -yes_no
        when begin @time -@country -yes_no -how_long
        yes_no begin|relations @time -@country
        yes_no who begin @time -@country
        who list begin @time -@country
        how_many country_word|which_country @time -@country
        how_many bare @time -@country
        unnamed @time -@country
        unnamed @time yes_no @country
        unnamed who|which_country|what|country_word|table_word @time -@country
        table_word which_country @time -@country
        table_word which_country later @time -@country
        list @time -@country
        country_word @time -@country
    """),
    allows=allow(
        "who what how_many begin begin_weak relations list @subject table_word earlier when there about",
        "unnamed same few order",
        NARROWING,
    ),
    lookup=lookup,
    complete=True,
    reply=reply,
    examples=(
        "Which countries started in the 1970s?",
        "who began relations in 2004?",
        "which relations began in 1950?",
        "How many countries began relations in the seventies?",
        "who opened relations after the year 2000",
    ),
)
