"""All countries of the table, how many, and those without a date or a name."""

from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Scope, allow, kinds, ways
from ..sentences import capitalised
from ..wording import join, number_words


def reply(scope: Scope) -> Answer:
    question = scope.question
    rows = scope.of_kind("listed")
    dated = {fact.object for fact in scope.of_kind("began") if fact.object}
    if question.asks("negation") and not question.asks("when", "undated", "unnamed"):
        return Unknown(gap=Gap(GapKind.SOURCE, "countries without relations; it names only those that have them"))
    if question.asks("unnamed"):
        return _rows_without_name(scope)
    undated = question.asks("undated") or (question.asks("negation") and question.asks("when"))
    if undated:
        rows = tuple(fact for fact in rows if fact.object and fact.object not in dated)
    elif question.asks("when") and question.asks("how_many"):
        rows = tuple(fact for fact in rows if fact.object in dated)
    named = _by_name(scope, [fact for fact in rows if fact.object])
    nameless = [fact for fact in rows if fact.object is None]
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, "any such country"))
    names = join(scope.say.country(fact.object or "") for fact in named)
    if undated:
        return Answered(claims=(Claim(f"The source gives no date for {names}.", tuple(named)),))
    count = f"{number_words(len(named))} countries" if question.asks("how_many") else "these countries"
    which = " with a date" if len(rows) < len(scope.of_kind("listed")) else ""
    claims = [Claim(f"The source's table of bilateral relations names {count}{which}: {names}.", tuple(named))]
    if nameless:
        several = "One row leaves" if len(nameless) == 1 else f"{capitalised(number_words(len(nameless)))} rows leave"
        claims.append(Claim(f"{several} the country's name blank.", tuple(nameless)))
    return Answered(claims=tuple(claims))


def _by_name(scope: Scope, facts: list[Fact]) -> list[Fact]:
    once = {fact.object: fact for fact in reversed(facts)}
    return sorted(once.values(), key=lambda fact: scope.say.countries[fact.object or ""].name)


def _rows_without_name(scope: Scope) -> Answer:
    nameless = [fact for fact in scope.of_kind("listed") if fact.object is None]
    if not nameless:
        return Unknown(gap=Gap(GapKind.SOURCE, "any row without a country's name"))
    words = join(f"“{fact.provenance[-1].quote.exact}”" for fact in nameless)
    return Answered(
        claims=(
            Claim(
                f"{capitalised(number_words(len(nameless)))} rows leave the country's name blank: {words}",
                tuple(nameless),
            ),
        )
    )


INTENT = Intent(
    name="listing",
    title="list of countries",
    ways=ways("""
        list country_word|who|relations|table_word -@country -@time
        who relations -@country -@time
        how_many relations -@country -@time
        how_many country_word -@country -@time
        country_word relations -@country -@time
        country_word table_word -@country -@time
        how_many table_word -@country -@time
        who table_word -@country -@time
        who undated -@country
        who|country_word|list|how_many negation when -@country -@time
        how_many when -@country -@time
        how_many when begin -@country -@time
        about table_word -@country
        undated -@country
        list undated -@country
        unnamed -@country
        who unnamed -@country
        list who relations -@country -@time
        list relations table_word -@country -@time
    """),
    allows=allow(
        "who what list relations table_word how_many @subject undated unnamed when begin source_word",
        "there about negation",
    ),
    lookup=kinds("listed", "began"),
    reply=reply,
    examples=(
        "Name all the countries in the bilateral relations table",
        "who does rwanda have relations with",
        "how many countries are listed?",
        "which countries have no date",
    ),
)
