"""All countries of the table, how many, and those without a date or a name."""

import re
from collections.abc import Collection, Iterator, Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..by_their_dates import as_exact, in_a_month, on_one_day
from ..intent import Intent, Queries, Scope, allow, kinds, sorted_by_date, ways
from ..nameless import nameless_row
from ..narrowing import LANDS, MONTHS, NARROWING, narrowed
from ..question import Question
from ..questioning import UNIVERSAL


def reply(scope: Scope) -> Answer:
    question = scope.question
    if question.asks("negation") and not question.asks("when", "undated", "unnamed"):
        return _without_relations(scope)
    if question.asks("unnamed"):
        return _rows_without_name(scope)
    if question.asks(UNIVERSAL):
        return _whether_all_dated(scope)
    if question.asks(*MONTHS):
        return in_a_month(scope)
    if question.asks("same"):
        return on_one_day(scope)
    if question.asks("to_the_day", "year_only"):
        return as_exact(scope)
    if question.asks("undated") or (question.asks("negation") and question.asks("when")):
        return _undated(scope)
    return _listed(scope)


def _listed(scope: Scope) -> Answer:
    """The countries of the table, or how many they are; those without a name are told apart."""
    question, listed = scope.question, _rows(scope)
    counts = question.asks("how_many")
    dated = _dated(scope) if counts and question.asks("when") else None
    rows = _narrowed(scope, [fact for fact in listed if dated is None or fact.object in dated])
    named, nameless = _by_name(scope, rows), [fact for fact in rows if fact.object is None]
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    whole = len(rows) == len(listed)
    if counts and whole and _ROWS.search(question.english.casefold()):
        counted = (
            scope.say.plural(
                "The source's lists of relations have {number} row.",
                "The source's lists of relations have {number} rows together.",
                len(rows),
            )
            if _in_several_lists(rows)
            else scope.say.plural(
                "The source's table of bilateral relations has {number} row.",
                "The source's table of bilateral relations has {number} rows.",
                len(rows),
            )
        )
        return Answered(claims=(Claim(counted, tuple(rows)), *_without_name(scope, nameless)))
    longest = _longest_list(rows) if counts and whole else []
    if longest:
        told: tuple[Claim, ...] = (_counted_in_one(scope, longest), _counted_together(scope, named))
    else:
        with_date = len(rows) < len(listed) and not question.asks(*LANDS)
        told = (Claim(_names(scope, rows, named, with_date=with_date), tuple(named)),)
    return Answered(claims=(*_counted_by_source(scope), *told, *_without_name(scope, nameless)))


def _rows(scope: Scope) -> Sequence[Fact]:
    """Those listed; without those with which there are no relations, unless the table itself is asked about."""
    listed: Sequence[Fact] = scope.of_kind("listed")
    if "bilateral" in scope.question.english.casefold():  # an article may list dates under another heading
        listed = [fact for fact in listed if _is_bilateral(fact)] or listed
    if scope.question.asks("table_word"):
        return listed
    denied = {fact.object for fact in scope.of_kind("no_relations")}
    return [fact for fact in listed if fact.object not in denied]


def _is_bilateral(fact: Fact) -> bool:
    return any("bilateral" in heading.casefold() for heading in fact.provenance[0].locator.section)


def _dated(scope: Scope) -> Collection[str]:
    """Codes of the countries whose date the source gives."""
    return {fact.object for fact in scope.of_kind("began") if fact.object}


def _narrowed(scope: Scope, rows: Sequence[Fact]) -> Sequence[Fact]:
    """Those that the question means; where it means those of a continent, only rows that name a country."""
    lands = scope.question.asks(*LANDS)
    return [fact for fact in narrowed(scope, rows) if fact.object or not lands]


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
        countries=_named(scope, named),
    )
    return Claim(together, tuple(named))


def _named(scope: Scope, facts: Sequence[Fact]) -> str:
    return scope.say.several(fact.object or "" for fact in facts)


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
    names, who = _named(scope, denied), scope.say.country(scope.question.subject)
    said = scope.say("{who} has no diplomatic relations with {others}.", who=who, others=names)
    return Answered(claims=(Claim(said, tuple(denied)),))


_ROWS = re.compile(r"\b(?:rows|entries|lines)\b")


def _without_name(scope: Scope, nameless: Sequence[Fact]) -> tuple[Claim, ...]:
    if not nameless:
        return ()
    blank = scope.say.plural(
        "One row leaves the country's name blank.",
        "{number} rows leave the country's name blank.",
        len(nameless),
    )
    return (Claim(blank, tuple(nameless)),)


def _names(scope: Scope, rows: Sequence[Fact], named: Sequence[Fact], *, with_date: bool) -> str:
    names = _named(scope, named)
    if _in_several_lists(rows):
        return _names_together(scope, len(named), names)
    if not scope.question.asks("how_many"):
        return scope.say(
            "The source's table of bilateral relations names these countries: {countries}.", countries=names
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


def _in_several_lists(rows: Sequence[Fact]) -> bool:
    """Whether they stand in the table of bilateral relations and elsewhere."""
    return len(set(map(_is_bilateral, rows))) > 1


def _names_together(scope: Scope, number: int, names: str) -> str:
    if not scope.question.asks("how_many"):
        return scope.say("The source's lists of relations name these countries: {countries}.", countries=names)
    return scope.say.plural(
        "The source's lists of relations name {number} country: {countries}.",
        "The source's lists of relations name {number} countries: {countries}.",
        number,
        countries=names,
    )


def _undated(scope: Scope) -> Answer:
    dated = _dated(scope)
    rows = [fact for fact in _rows(scope) if fact.object and fact.object not in dated]
    named = _by_name(scope, _narrowed(scope, rows))
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    names = _named(scope, named)
    if scope.question.asks("how_many"):
        said = scope.say.plural(
            "The source gives no date for {number} country: {countries}.",
            "The source gives no date for {number} countries: {countries}.",
            len(named),
            countries=names,
        )
    else:
        said = scope.say("The source gives no date for {countries}.", countries=names)
    return Answered(claims=(Claim(said, tuple(named)),))


def _by_name(scope: Scope, facts: Sequence[Fact]) -> list[Fact]:
    """Those that name a country, each once."""
    once = {fact.object: fact for fact in reversed(facts) if fact.object}
    return sorted(once.values(), key=lambda fact: fold(scope.say.name(fact.object or "")).folded)


def _whether_all_dated(scope: Scope) -> Answer:
    """ "Does every country have a date?"."""
    named, dated = _by_name(scope, _rows(scope)), _dated(scope)
    undated = [fact for fact in named if fact.object not in dated]
    if undated:
        none = scope.say("No: the source gives no date for {countries}.", countries=_named(scope, undated))
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
        "there about negation between operate same begin_weak alphabetical",
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
