"""All countries of the table, how many, and those without a date or a name."""

from knowledge.folding import fold
from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Queries, Scope, allow, kinds, ways
from ..question import Question


def reply(scope: Scope) -> Answer:
    question = scope.question
    rows = scope.of_kind("listed")
    dated = {fact.object for fact in scope.of_kind("began") if fact.object}
    if question.asks("negation") and not question.asks("when", "undated", "unnamed"):
        none = scope.say("countries without relations; it names only those that have them")
        return Unknown(gap=Gap(GapKind.SOURCE, none))
    if question.asks("unnamed"):
        return _rows_without_name(scope)
    undated = question.asks("undated") or (question.asks("negation") and question.asks("when"))
    if undated:
        rows = tuple(fact for fact in rows if fact.object and fact.object not in dated)
    elif question.asks("when") and question.asks("how_many"):
        rows = tuple(fact for fact in rows if fact.object in dated)
    lands = {name for feature, names in _CONTINENTS.items() if question.asks(feature) for name in names}
    if lands:
        rows = tuple(fact for fact in rows if fact.object and scope.say.countries[fact.object].continent in lands)
    named = _by_name(scope, [fact for fact in rows if fact.object])
    nameless = [fact for fact in rows if fact.object is None]
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    names = scope.say.several(fact.object or "" for fact in named)
    if undated:
        return Answered(
            claims=(Claim(scope.say("The source gives no date for {countries}.", countries=names), tuple(named)),)
        )
    with_date = len(rows) < len(scope.of_kind("listed")) and not lands
    claims = [Claim(_names(scope, names, len(named), with_date=with_date), tuple(named))]
    if nameless:
        blank = scope.say.plural(
            "One row leaves the country's name blank.",
            "{number} rows leave the country's name blank.",
            len(nameless),
        )
        claims.append(Claim(blank, tuple(nameless)))
    return Answered(claims=tuple(claims))


_CONTINENTS = {
    "in_africa": ("Africa",),
    "in_asia": ("Asia",),
    "in_europe": ("Europe",),
    "in_north_america": ("North America",),
    "in_south_america": ("South America",),
    "in_oceania": ("Oceania",),
    "america": ("North America", "South America"),
}
_LANDS = "|".join(_CONTINENTS)


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


def _by_name(scope: Scope, facts: list[Fact]) -> list[Fact]:
    once = {fact.object: fact for fact in reversed(facts)}
    return sorted(once.values(), key=lambda fact: fold(scope.say.name(fact.object or "")).folded)


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
    return Answered(claims=(Claim(said, tuple(nameless)),))


def lookup(question: Question) -> Queries:
    """The dates only where they are asked about."""
    dates = question.asks("when", "undated")
    return (kinds("listed", "began") if dates else kinds("listed"))(question)


INTENT = Intent(
    name="listing",
    title="list of countries",
    ways=ways(f"""
        {_LANDS} list|who|what|how_many|country_word|relations|table_word -@country -@time
        list country_word|who|relations|table_word -@country -@time
        who relations -@country -@time
        how_many relations -@country -@time
        how_many country_word -@country -@time
        country_word relations -@country -@time
        country_word table_word -@country -@time
        how_many table_word -@country -@time
        who table_word -@country -@time
        list brief -@country -@time -about -mission -organisation_word -source_word -pointers_word -visit -meet
        who|what country_word brief -@country -@time
        who undated -@country
        who|country_word|list|how_many negation when -@country -@time
        how_many when -@country -@time
        how_many when begin -@country -@time
        about table_word -@country
        undated -@country
        list undated -@country
        unnamed brief -@country
        unnamed who|what|list|country_word|how_many|table_word|yes_no -@country
        who unnamed -@country
        list who relations -@country -@time
        list relations table_word -@country -@time
    """),
    allows=allow(
        "who what list relations table_word how_many @subject undated unnamed when begin source_word",
        "there about negation",
        *_CONTINENTS,
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
