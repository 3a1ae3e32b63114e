"""Which country stands in a row of the source's list, and which stands next to another there."""

from collections import Counter

from knowledge.model import Fact, Locator

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Scope, allow, kinds, ways
from ..typed.numbers import LAST


def reply(scope: Scope) -> Answer:
    question = scope.question
    rows = _rows(scope)
    number = len(rows) if question.ordinal == LAST else question.ordinal
    if question.parties:
        own = next((at for at, fact in rows.items() if fact.object in question.codes), None)
        number = None if own is None else own + (1 if question.asks("right_after") else -1)
    row = rows.get(number) if number is not None else None
    if row is None or number is None:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("such a row in the list")))
    if row.object is None:
        blank = scope.say("Row {number} of the source's list leaves the country's name blank.", number=number)
        return Answered(claims=(Claim(blank, (row,)),))
    who = scope.say.country(row.object)
    said = scope.say("Row {number} of the source's list is that of {who}.", number=number, who=who)
    began = [fact for fact in scope.of_kind("began", object=row.object) if _table(_place(fact)) == _table(_place(row))]
    return Answered(claims=(Claim(said, (row,)), *map(scope.claim, began[:1])))


def _rows(scope: Scope) -> dict[int, Fact]:
    """By their numbers, the rows of the table or list that has most dates."""
    dated = Counter(_table(_place(fact)) for fact in scope.of_kind("began"))
    longest = max(dated, key=lambda table: dated[table], default=None)
    rows = [fact for fact in scope.of_kind("listed") if _table(_place(fact)) == longest]
    return {number: fact for fact in rows if (number := _place(fact).row or _place(fact).item) is not None}


def _place(fact: Fact) -> Locator:
    return fact.provenance[0].locator


def _table(place: Locator) -> object:
    """A table by its number, a list by its section."""
    return place.section if place.table is None else place.table


INTENT = Intent(
    name="place_in_list",
    title="place in the list",
    ways=ways("""
        who|what|which_country @numbered @ordinal -@country -@time
        @numbered @ordinal begin -@country -@time -order -descending
        who|what|which_country right_after|right_before table_word|order|list @country -@countries
    """),
    allows=allow(
        "who what first last backs how_many table_word order list operate begin relations right_after right_before"
    ),
    lookup=kinds("listed", "began"),
    reply=reply,
    examples=("Which country stands at number 5?", "which country directly follows Belgium in the list"),
)
