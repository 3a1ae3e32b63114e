"""All countries of the table, how many, and those without a date or a name."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from knowledge.dates import DateSpan, Precision
from knowledge.folding import fold
from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Queries, Scope, allow, kinds, sorted_by_date, ways
from ..nameless import nameless_row
from ..narrowing import LANDS, MONTHS, NARROWING, narrowed
from ..question import Question
from ..questioning import UNIVERSAL


def reply(scope: Scope) -> Answer:
    question = scope.question
    denied = {fact.object for fact in scope.of_kind("no_relations")}
    listed = scope.of_kind("listed")
    if not question.asks("table_word"):
        listed = tuple(fact for fact in listed if fact.object not in denied)
    rows = listed
    dated = {fact.object for fact in scope.of_kind("began") if fact.object}
    if question.asks("negation") and not question.asks("when", "undated", "unnamed"):
        return _without_relations(scope)
    if question.asks("unnamed"):
        return _rows_without_name(scope)
    if question.asks(UNIVERSAL):
        return _whether_all_dated(scope, rows, dated)
    undated = question.asks("undated") or (question.asks("negation") and question.asks("when"))
    if undated:
        rows = tuple(fact for fact in rows if fact.object and fact.object not in dated)
    elif question.asks("when") and question.asks("how_many"):
        rows = tuple(fact for fact in rows if fact.object in dated)
    if question.asks(*MONTHS):
        return _in_a_month(scope)
    if question.asks("same"):
        return _together(scope)
    if question.asks("to_the_day", "year_only"):
        return _as_exact(scope)
    lands = question.asks(*LANDS)
    rows = tuple(fact for fact in narrowed(scope, rows) if fact.object or not lands)
    named = _by_name(scope, [fact for fact in rows if fact.object])
    nameless = [fact for fact in rows if fact.object is None]
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    names = scope.say.several(fact.object or "" for fact in named)
    if undated:
        return Answered(claims=(Claim(_undated(scope, names, len(named)), tuple(named)),))
    if question.asks("how_many") and _ROWS.search(question.english.casefold()) and len(rows) == len(listed):
        counted = scope.say.plural(
            "The source's table of bilateral relations has {number} row.",
            "The source's table of bilateral relations has {number} rows.",
            len(rows),
        )
        return Answered(claims=(Claim(counted, tuple(rows)), *_without_name(scope, nameless)))
    with_date = len(rows) < len(listed) and not lands
    told = Claim(_names(scope, names, len(named), with_date=with_date), tuple(named))
    longest = _longest_list(rows) if question.asks("how_many") and len(rows) == len(listed) else []
    if longest:
        heading = scope.say.quoted(longest[0].provenance[0].locator.section[-1])
        counted = scope.say.plural(
            "The source's list under {heading} names {number} country.",
            "The source's list under {heading} names {number} countries.",
            len(longest),
            heading=heading,
        )
        together = scope.say.plural(
            "All its tables together name {number} country: {countries}.",
            "All its tables together name {number} countries: {countries}.",
            len(named),
            countries=names,
        )
        counts = (Claim(counted, tuple(longest)), Claim(together, tuple(named)))
        return Answered(claims=(*_counted_by_source(scope), *counts, *_without_name(scope, nameless)))
    return Answered(claims=(*_counted_by_source(scope), told, *_without_name(scope, nameless)))


def _longest_list(rows: Sequence[Fact]) -> list[Fact]:
    """The countries of the one list that has most of them, where other tables name some that it has not."""
    lists: dict[tuple[str, ...], dict[str, Fact]] = {}
    for fact in rows:
        if fact.object:
            lists.setdefault(fact.provenance[0].locator.section, {}).setdefault(fact.object, fact)
    everyone = {code for each in lists.values() for code in each}
    section, longest = max(lists.items(), key=lambda each: len(each[1]), default=((), {}))
    return list(longest.values()) if section and len(everyone) / 2 <= len(longest) < len(everyone) else []


def _counted_by_source(scope: Scope) -> Iterator[Claim]:
    """A number that the source itself gives, where all are counted; its table may list fewer."""
    if scope.question.asks("how_many") and not scope.question.asks("when", "table_word", *NARROWING):
        yield from map(scope.claim, scope.of_kind("relation_count"))


def _without_relations(scope: Scope) -> Answer:
    denied = narrowed(scope, scope.of_kind("no_relations"))
    if not denied:
        none = scope.say("countries without relations; it names only those that have them")
        return Unknown(gap=Gap(GapKind.SOURCE, none))
    names, who = scope.say.several(fact.object or "" for fact in denied), scope.say.country(scope.question.subject)
    said = scope.say("{who} has no diplomatic relations with {others}.", who=who, others=names)
    return Answered(claims=(Claim(said, tuple(denied)),))


_ROWS = re.compile(r"\b(?:rows|entries|lines)\b")


def _without_name(scope: Scope, nameless: list[Fact]) -> tuple[Claim, ...]:
    if not nameless:
        return ()
    blank = scope.say.plural(
        "One row leaves the country's name blank.",
        "{number} rows leave the country's name blank.",
        len(nameless),
    )
    return (Claim(blank, tuple(nameless)),)


def _names(scope: Scope, names: str, number: int, *, with_date: bool) -> str:
    if scope.question.asks("how_many"):
        if with_date:
            return scope.say.plural(
                "The source's table of bilateral relations names {number} country with a date: {countries}.",
                "The source's table of bilateral relations names {number} countries with a date: {countries}.",
                number,
                countries=names,
            )
        return scope.say.plural(
            "The source's table of bilateral relations names {number} country: {countries}.",
            "The source's table of bilateral relations names {number} countries: {countries}.",
            number,
            countries=names,
        )
    return scope.say("The source's table of bilateral relations names these countries: {countries}.", countries=names)


def _undated(scope: Scope, names: str, number: int) -> str:
    if scope.question.asks("how_many"):
        return scope.say.plural(
            "The source gives no date for {number} country: {countries}.",
            "The source gives no date for {number} countries: {countries}.",
            number,
            countries=names,
        )
    return scope.say("The source gives no date for {countries}.", countries=names)


def _as_exact(scope: Scope) -> Answer:
    """Those of which the day is known, or only the year; each kind apart where both are asked for."""
    found = narrowed(scope, sorted_by_date([fact for fact in scope.of_kind("began") if fact.object]))
    exact = [fact for fact in found if fact.date and fact.date.precision is Precision.DAY]
    vague = [fact for fact in found if fact.date and fact.date.precision is Precision.YEAR]
    claims = []
    if exact:
        said = scope.say.plural(
            "The source gives the day for {number} country: {countries}.",
            "The source gives the day for {number} countries: {countries}.",
            len(exact),
            countries=scope.say.join(map(scope.say.dated, exact)),
        )
        claims.append(Claim(said, tuple(exact)))
    if vague:
        said = scope.say.plural(
            "The source gives only the year for {number} country: {countries}.",
            "The source gives only the year for {number} countries: {countries}.",
            len(vague),
            countries=scope.say.join(map(scope.say.dated, vague)),
        )
        claims.append(Claim(said, tuple(vague)))
    if not claims:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    return Answered(claims=tuple(claims))


def _in_a_month(scope: Scope) -> Answer:
    """What began in a month of whatever year, each with its date."""
    found = narrowed(scope, sorted_by_date(scope.of_kind("began")))
    if not found:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    return Answered(claims=tuple(map(scope.claim, found)))


_BY_YEAR = re.compile(r"\byears?\b")


def _together(scope: Scope) -> Answer:
    """The countries with which relations began on one day, or where a year is asked for in one year."""
    by_year = _BY_YEAR.search(scope.question.english.casefold())
    groups: dict[tuple[date, date], list[Fact]] = {}
    for fact in narrowed(scope, sorted_by_date(scope.of_kind("began"))):
        if fact.object and fact.date and (by_year or fact.date.precision is Precision.DAY):
            first, last = fact.date.earliest, fact.date.latest
            whole = (date(first.year, 1, 1), date(last.year, 12, 31)) if by_year else (first, last)
            groups.setdefault(whole, []).append(fact)
    claims = []
    for (first, last), facts in groups.items():
        if len({fact.object for fact in facts}) > 1:
            each = scope.say.several(fact.object or "" for fact in facts)
            said = scope.say(
                "Relations with {countries} began {when}.",
                countries=each,
                when=scope.say.span(DateSpan(first, last), ""),
            )
            claims.append(Claim(said, tuple(facts)))
    if not claims:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    return Answered(claims=tuple(claims))


def _by_name(scope: Scope, facts: list[Fact]) -> list[Fact]:
    once = {fact.object: fact for fact in reversed(facts)}
    return sorted(once.values(), key=lambda fact: fold(scope.say.name(fact.object or "")).folded)


def _whether_all_dated(scope: Scope, rows: Sequence[Fact], dated: Collection[str | None]) -> Answer:
    """ "Does every country have a date?"."""
    named = _by_name(scope, [fact for fact in rows if fact.object])
    undated = [fact for fact in named if fact.object not in dated]
    if undated:
        names = scope.say.several(fact.object or "" for fact in undated)
        none = scope.say("No: the source gives no date for {countries}.", countries=names)
        return Answered(claims=(Claim(none, tuple(undated)),))
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    every = scope.say("Yes: the source gives a date for every country of its table.")
    began = [fact for fact in scope.of_kind("began") if fact.object]
    return Answered(claims=(Claim(every, tuple(sorted_by_date(began))),))


def _rows_without_name(scope: Scope) -> Answer:
    nameless = [fact for fact in scope.of_kind("listed") if fact.object is None]
    if not nameless:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any row without a country's name")))
    words = scope.say.join(scope.say.quoted(fact.provenance[-1].quote.exact) for fact in nameless)
    said = scope.say.plural(
        "One row leaves the country's name blank: {rows}.",
        "{number} rows leave the country's name blank: {rows}.",
        len(nameless),
        rows=words,
    )
    dated = [fact for fact in scope.of_kind("began") if fact.object is None and fact.date]
    rows = (Claim(nameless_row(scope, fact), (fact,)) for fact in sorted_by_date(dated))
    return Answered(claims=(Claim(said, tuple(nameless)), *rows))


def lookup(question: Question) -> Queries:
    """The dates only where they are asked about, or tell where a row stands."""
    dates = question.asks("when", "undated", "unnamed", "to_the_day", "year_only", "same", *MONTHS)
    return kinds("listed", "no_relations", "relation_count", *(["began"] if dates else []))(question)


INTENT = Intent(
    name="listing",
    title="list of countries",
    ways=ways(f"""
        {"|".join(sorted(LANDS))} list|who|what|how_many|country_word|relations|table_word -@country -@time
        {"|".join(sorted(LANDS))} brief -@country -@time -when -why -where -mission -organisation_word
        {"|".join(sorted(MONTHS))} who|what|list|how_many|which_country -@country -@time -visit -meet -mission -member
        same who|which_country begin|begin_weak|relations -@country -@time -mission -member -visit
        list country_word|who|relations|table_word -@country -@time
        who relations -@country -@time
        how_many relations -@country -@time
        how_many country_word -@country -@time
        country_word relations -@country -@time
        country_word table_word -@country -@time
        how_many table_word -@country -@time
        who table_word -@country -@time
        list brief -@country -@time -when -about -mission -organisation_word -source_word -pointers_word -visit -meet
        who|what country_word brief -@country -@time
        who undated -@country
        to_the_day|year_only who|what|list|how_many|country_word|which_country -@country -@time -first -last
        who|country_word|list|how_many negation when -@country -@time
        how_many when -@country -@time
        how_many when begin -@country -@time
        about table_word -@country
        undated -@country
        @universal when country_word|who|table_word -@country -@time
        list undated -@country
        unnamed brief -@country
        unnamed who|what|list|country_word|how_many|table_word|yes_no -@country
        who unnamed -@country
        list who relations -@country -@time
        list relations table_word -@country -@time
    """),
    allows=allow(
        "who what list relations table_word how_many @subject undated unnamed when begin source_word",
        "there about negation between operate same begin_weak",
        NARROWING,
    ),
    lookup=lookup,
    reply=reply,
    examples=(
        "Name all the countries in the bilateral relations table",
        "who does rwanda have relations with",
        "how many countries are listed?",
        "which countries have no date",
    ),
)
