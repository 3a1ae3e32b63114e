"""Are there relations with a country? Did they begin then?"""

from collections.abc import Iterator

from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Scope, allow, sorted_by_date, ways
from ..sentences import capitalised, within
from ..summary import about_country
from ..wording import date_words, on_date


def reply(scope: Scope) -> Answer:
    question = scope.question
    claims: list[Claim] = []
    missing: list[str] = []
    for code in question.codes:
        found = list(_dated(scope, code) if question.times and not question.asks("resume") else _present(scope, code))
        claims += found
        if not found:
            missing.append(code)
    subject = scope.say.country(question.subject)
    if question.times:
        gap = (
            Gap(GapKind.PIECE, f"when relations between {subject} and {scope.say.several(missing)} began")
            if missing
            else None
        )
    else:
        gap = (
            Gap(GapKind.SOURCE, f"diplomatic relations between {subject} and {scope.say.several(missing)}")
            if missing
            else None
        )
    if gap is None:
        return Answered(claims=tuple(claims))
    if claims:
        return Answered(claims=tuple(claims), note=gap)
    return Unknown(gap=gap, claims=tuple(claim for code in missing for claim in about_country(scope, code, most=2)))


def _dated(scope: Scope, code: str) -> Iterator[Claim]:
    """ "Did they begin in 1975?": yes or no as far as the precision of both dates goes."""
    span = scope.question.times[0].span
    for fact in sorted_by_date(scope.of_kind("began", object=code))[:1]:
        assert fact.date is not None  # noqa: S101  (sorted_by_date keeps dated facts)
        pair = scope.say.relations(fact.subject, code)
        if not scope.question.asks("begin") or scope.question.times[0].relation == "since":
            yield _lasting(scope, fact, pair)
        elif span.covers(fact.date):
            yield Claim(f"Yes: {pair} began {on_date(fact.date)}.", (fact,))
        elif span.touches(fact.date):
            yield Claim(
                f"The source does not say so exactly: for the start of {pair} it gives only {date_words(fact.date)}.",
                (fact,),
            )
        else:
            yield Claim(f"No: {pair} began {on_date(fact.date)}.", (fact,))


def _lasting(scope: Scope, fact: Fact, pair: str) -> Claim:
    """ "Did they have relations in 1970?": whether they had begun; "since 1960": whether they began just then."""
    assert fact.date is not None  # noqa: S101  (callers keep dated facts)
    time = scope.question.times[0]
    first, last = time.span.earliest, time.span.latest
    if time.relation == "since" and first:
        return Claim(f"{'Yes' if fact.date.year == first.year else 'No'}: {pair} began {on_date(fact.date)}.", (fact,))
    if last and last < fact.date.earliest:
        return Claim(f"No: {pair} began only {on_date(fact.date)}.", (fact,))
    if scope.of_kind("relations_changed", object=fact.object) or time.relation or (first and first < fact.date.latest):
        return Claim(f"The source says that {pair} began {on_date(fact.date)}.", (fact,))
    return Claim(f"They had begun by then: {pair} began {on_date(fact.date)}.", (fact,))


def _present(scope: Scope, code: str) -> Iterator[Claim]:
    resumed = list(scope.of_kind("relations_changed", object=code))
    if resumed:
        last: Fact = resumed[-1]
        word = "Yes" if last["change"] == "resumed" else "No"
        yield Claim(f"{word}: {within(scope.say.fact(last))}", tuple(resumed))
        return
    for fact in sorted_by_date(scope.of_kind("began", object=code))[:1]:
        yield Claim(f"Yes: {within(scope.say.fact(fact))}", (fact,))
        return
    missions = [fact for fact in scope.of_kind("mission") if code in {fact.subject, fact.object}]
    if missions:
        yield Claim(f"Yes: {within(scope.say.fact(missions[0]))}", (missions[0],))
        return
    for fact in scope.of_kind("listed", object=code):
        name = capitalised(scope.say.country(code))
        yield Claim(f"{name} stands in the source's table of bilateral relations, which gives no date.", (fact,))


INTENT = Intent(
    name="exists",
    title="whether there are relations",
    ways=ways("""
        yes_no relations @country
        yes_no begin @country
        yes_no @country @time
        yes_no begin @country @time
        yes_no relations @country @time
        yes_no begin relations @country @time
    """),
    allows=allow("begin relations there @subject @time source_word"),
    reply=reply,
    examples=(
        "Are there diplomatic relations with Canada?",
        "Did relations with Mexico begin in 1975?",
        "do we have ties with China",
        "is it true that relations with Qatar started in 2017",
    ),
)
