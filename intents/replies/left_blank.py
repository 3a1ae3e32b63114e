"""What the source's lists leave blank: rows without a date, and rows without a country's name."""

from collections.abc import Sequence

from knowledge.model import Fact
from knowledge.text.table_order import neighbours

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope, sorted_by_date
from .listed_rows import by_name, dated_countries, listed_rows, names_of, rows_meant
from .nameless import nameless_row

__all__ = ["rows_without_name", "undated", "whether_all_dated", "without_name"]


def without_name(scope: Scope, nameless: Sequence[Fact]) -> tuple[Claim, ...]:
    """That there are such rows, beside the countries that are named."""
    if not nameless:
        return ()
    blank = scope.say.plural(
        "One row leaves the country's name blank.",
        "{number} rows leave the country's name blank.",
        len(nameless),
    )
    return (Claim(blank, tuple(nameless)),)


def undated(scope: Scope) -> Answer:
    """Countries that are listed without a date, or how many they are."""
    dated = dated_countries(scope)
    rows = [fact for fact in listed_rows(scope) if fact.object and fact.object not in dated]
    named = by_name(scope, rows_meant(scope, rows))
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    names = names_of(scope, named)
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


def whether_all_dated(scope: Scope) -> Answer:
    """ "Does every country have a date?"."""
    named, dated = by_name(scope, listed_rows(scope)), dated_countries(scope)
    undated = [fact for fact in named if fact.object not in dated]
    if undated:
        none = scope.say("No: the source gives no date for {countries}.", countries=names_of(scope, undated))
        return Answered(claims=(Claim(none, tuple(undated)),))
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("any such country")))
    every = scope.say("Yes: the source gives a date for every country of its table.")
    began = [fact for fact in scope.of_kind("began") if fact.object]
    return Answered(claims=(Claim(every, tuple(sorted_by_date(began))),))


def rows_without_name(scope: Scope) -> Answer:
    """Such rows in the words of the source, and what stands around each that has a date."""
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
    rows = (Claim(_in_its_place(scope, fact), (fact,)) for fact in sorted_by_date(dated))
    return Answered(claims=(Claim(said, tuple(nameless)), *rows))


def _in_its_place(scope: Scope, fact: Fact) -> str:
    """A nameless row with the countries between which it stands, where the table is in the order of the alphabet."""
    row = nameless_row(scope, fact)
    before, after = neighbours(scope.of_kind("listed"), fact.provenance[-1].locator, scope.say.countries)
    if before and after:
        ends = scope.say.several((before, after))
        return scope.say("{row} In the table it stands between {countries}.", row=row, countries=ends)
    if before:
        return scope.say("{row} In the table it stands after {country}.", row=row, country=scope.say.country(before))
    if after:
        return scope.say("{row} In the table it stands before {country}.", row=row, country=scope.say.country(after))
    return row
