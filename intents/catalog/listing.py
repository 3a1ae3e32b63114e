"""All countries of the table, how many, and those without a date or a name."""

import re
from collections.abc import Iterator, Sequence

from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, kinds, ways
from ..questions.narrowing import LANDS, MONTHS, NARROWING, narrowed
from ..questions.question import Question
from ..questions.questioning import UNIVERSAL
from ..replies.by_their_dates import as_exact, in_a_month, on_one_day
from ..replies.left_blank import rows_without_name, undated, whether_all_dated, without_name
from ..replies.listed_rows import (
    by_name,
    dated_countries,
    in_sections,
    in_several_lists,
    listed_rows,
    longest_list,
    names_of,
    rows_meant,
)


def reply(scope: Scope) -> Answer:
    question = scope.question
    if _asks_what_it_claims(question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if question.asks("negation") and not question.asks("when", "undated", "unnamed"):
        return _without_relations(scope)
    if question.asks("unnamed"):
        return rows_without_name(scope)
    if question.asks(UNIVERSAL):
        return whether_all_dated(scope)
    if question.asks(*MONTHS):
        return in_a_month(scope)
    if question.asks("same"):
        return on_one_day(scope)
    if question.asks("to_the_day", "year_only"):
        return as_exact(scope)
    if question.asks("undated") or (question.asks("negation") and question.asks("when")):
        return undated(scope)
    return _listed(scope)


def _asks_what_it_claims(question: Question) -> bool:
    """ "What land does it *claim*?": no list backs that."""
    return question.asks("backs") and _CLAIMS.search(question.english.casefold()) is not None


_CLAIMS = re.compile(r"\b(?:does|did|do|has|have) [^,;]{2,40} claim(?:ed)?\b")


def _listed(scope: Scope) -> Answer:
    """The countries of the table, or how many they are; those without a name are told apart."""
    question, listed = scope.question, listed_rows(scope)
    counts = question.asks("how_many")
    dated = dated_countries(scope) if counts and question.asks("when") else None
    rows = rows_meant(scope, [fact for fact in listed if dated is None or fact.object in dated])
    named, nameless = by_name(scope, rows), [fact for fact in rows if fact.object is None]
    if not named:
        if total := tuple(_counted_by_source(scope)):
            return Answered(claims=total)
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    whole = len(rows) == len(listed)
    if counts and whole and _ROWS.search(question.english.casefold()):
        return Answered(claims=(_counted_rows(scope, rows), *without_name(scope, nameless)))
    longest = longest_list(rows) if counts and whole else []
    if longest:
        told: tuple[Claim, ...] = (_counted_in_one(scope, longest), _counted_together(scope, named))
    else:
        with_date = len(rows) < len(listed) and not question.asks(*LANDS)
        told = (Claim(_names(scope, rows, named, with_date=with_date), tuple(named)),)
    return Answered(claims=(*_counted_by_source(scope), *told, *without_name(scope, nameless)))


_ROWS = re.compile(r"\b(?:rows|entries|lines)\b")


def _counted_rows(scope: Scope, rows: Sequence[Fact]) -> Claim:
    if in_sections(rows):
        counted = scope.say.plural(
            "The source has no such table, but a section on {number} country.",
            "The source has no such table, but sections on {number} countries.",
            len(rows),
        )
    elif in_several_lists(rows):
        counted = scope.say.plural(
            "The source's lists of relations have {number} row.",
            "The source's lists of relations have {number} rows together.",
            len(rows),
        )
    else:
        counted = scope.say.plural(
            "The source's table of bilateral relations has {number} row.",
            "The source's table of bilateral relations has {number} rows.",
            len(rows),
        )
    return Claim(counted, tuple(rows))


def _counted_in_one(scope: Scope, longest: Sequence[Fact]) -> Claim:
    heading = scope.say.quoted(longest[0].provenance[0].locator.section[-1])
    counted = scope.say.plural(
        "The source's list under {heading} names {number} country.",
        "The source's list under {heading} names {number} countries.",
        len(longest),
        heading=heading,
    )
    return Claim(counted, tuple(longest))


def _counted_together(scope: Scope, named: Sequence[Fact]) -> Claim:
    together = scope.say.plural(
        "All its tables together name {number} country: {countries}.",
        "All its tables together name {number} countries: {countries}.",
        len(named),
        countries=names_of(scope, named),
    )
    return Claim(together, tuple(named))


def _counted_by_source(scope: Scope) -> Iterator[Claim]:
    """A number that the source itself gives, where all are counted; its table may list fewer."""
    if scope.question.asks("how_many") and not scope.question.asks("when", "table_word", *NARROWING):
        yield from map(scope.claim, scope.of_kind("relation_count"))


def _without_relations(scope: Scope) -> Answer:
    denied = narrowed(scope, scope.of_kind("no_relations"))
    if not denied:
        none = scope.say("countries without relations; it names only those that have them")
        return Unknown(gap=Gap(GapKind.SOURCE, none))
    names, who = names_of(scope, denied), scope.say.country(scope.question.subject)
    said = scope.say("{who} has no diplomatic relations with {others}.", who=who, others=names)
    return Answered(claims=(Claim(said, tuple(denied)),))


def _names(scope: Scope, rows: Sequence[Fact], named: Sequence[Fact], *, with_date: bool) -> str:
    names = names_of(scope, named)
    if in_sections(rows):
        return _names_of_sections(scope, len(named), names, with_date=with_date)
    if in_several_lists(rows):
        return _names_together(scope, len(named), names)
    if not scope.question.asks("how_many"):
        return scope.say.plural(
            "The source's table of bilateral relations names only {countries}.",
            "The source's table of bilateral relations names these countries: {countries}.",
            len(named),
            countries=names,
        )
    if with_date:
        return scope.say.plural(
            "The source's table of bilateral relations names {number} country with a date: {countries}.",
            "The source's table of bilateral relations names {number} countries with a date: {countries}.",
            len(named),
            countries=names,
        )
    return scope.say.plural(
        "The source's table of bilateral relations names {number} country: {countries}.",
        "The source's table of bilateral relations names {number} countries: {countries}.",
        len(named),
        countries=names,
    )


def _names_of_sections(scope: Scope, number: int, names: str, *, with_date: bool) -> str:
    if not scope.question.asks("how_many"):
        return scope.say("The source has a section on each of these countries: {countries}.", countries=names)
    if with_date:
        return scope.say.plural(
            "The source gives a date in the section on {number} country: {countries}.",
            "The source gives a date in the sections on {number} countries: {countries}.",
            number,
            countries=names,
        )
    return scope.say.plural(
        "The source has a section on {number} country: {countries}.",
        "The source has sections on {number} countries: {countries}.",
        number,
        countries=names,
    )


def _names_together(scope: Scope, number: int, names: str) -> str:
    if not scope.question.asks("how_many"):
        return scope.say.plural(
            "The source's lists of relations name only {countries}.",
            "The source's lists of relations name these countries: {countries}.",
            number,
            countries=names,
        )
    return scope.say.plural(
        "The source's lists of relations name {number} country: {countries}.",
        "The source's lists of relations name {number} countries: {countries}.",
        number,
        countries=names,
    )


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
        same when -@country -@time -@organisation -mission -member -visit -yes_no
        same who|which_country begin|begin_weak|relations -@country -@time -mission -member -visit
        list country_word|who|relations|table_word -@country -@time
        alphabetical brief -@country -@time -when -mission -member -visit
        alphabetical list|who|country_word|relations|table_word -@country -@time -when -mission -member -visit
        alphabetical list country_word|relations|table_word -@country -@time -when -mission -member -visit
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
        "there about negation between operate same begin_weak alphabetical backs asking",
        NARROWING,
    ),
    lookup=lookup,
    reply=reply,
    searches=_asks_what_it_claims,
    examples=(
        "Name all the countries in the bilateral relations table",
        "who does rwanda have relations with",
        "how many countries are listed?",
        "which countries have no date",
    ),
)
