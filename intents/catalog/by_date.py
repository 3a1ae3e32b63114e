"""With whom did relations begin then: in a year, a decade, before, after, between?"""

from knowledge.model import Fact
from knowledge.table_order import neighbours

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Scope, allow, kinds, sorted_by_date, ways
from ..wording import date_words, join, number_words, span_words


def reply(scope: Scope) -> Answer:
    times = scope.question.times
    facts = [
        fact
        for fact in sorted_by_date(scope.of_kind("began"))
        if fact.date and any(time.span.touches(fact.date) for time in times)
    ]
    named = [fact for fact in facts if fact.object and fact.date and any(each.span.covers(fact.date) for each in times)]
    # Where the exact day is found, a country of which only the year is known need not be brought up.
    exact = bool(named) and all(time.span.earliest == time.span.latest for time in times)
    unsure = [fact for fact in facts if fact.object and fact not in named and not exact]
    nameless = [fact for fact in facts if fact.object is None]
    when = join((span_words(time.span, time.relation) for time in times), "or")
    claims: list[Claim] = []
    if named:
        claims.append(_named(scope, named, when))
    if unsure:
        several = join(
            f"{scope.say.country(fact.object or '')} ({date_words(fact.date)})" for fact in unsure if fact.date
        )
        claims.append(Claim(f"Perhaps also {several}, where the source's date is less precise.", tuple(unsure)))
    # Where others are named, its neighbours in the table would only be mistaken for further answers.
    stands = _stands if not claims else _nowhere
    also = " also" if claims else ""
    claims += [Claim(_nameless(fact, also, stands(scope, fact)), (fact,)) for fact in nameless]
    if not claims:
        subject = scope.say.country(scope.question.subject)
        return Unknown(gap=Gap(GapKind.SOURCE, f"any country whose relations with {subject} began {when}"))
    return Answered(claims=tuple(claims))


def _named(scope: Scope, facts: list[Fact], when: str) -> Claim:
    each = [f"{scope.say.country(fact.object or '')} ({date_words(fact.date)})" for fact in facts if fact.date]
    if len(facts) == 1 and not scope.question.asks("how_many"):
        return Claim(scope.say.fact(facts[0]), tuple(facts))
    if scope.question.asks("how_many"):
        noun = "country" if len(facts) == 1 else "countries"
        return Claim(
            f"The source names {number_words(len(facts))} {noun} whose relations began {when}: {join(each)}.",
            tuple(facts),
        )
    return Claim(f"Relations with {join(each)} began {when}.", tuple(facts))


def _nameless(fact: Fact, also: str, stands: str) -> str:
    """A row that has a date and no country: nobody may guess which country it is."""
    date = date_words(fact.date) if fact.date else ""
    return f"The source{also} has a row dated {date} that leaves the country's name blank{stands}."


def _stands(scope: Scope, fact: Fact) -> str:
    """Between which countries the row stands, where the table is in the order of the alphabet."""
    place = fact.provenance[-1].locator
    before, after = neighbours(scope.of_kind("listed"), place, scope.say.countries)
    ends = [scope.say.country(code) for code in (before, after) if code]
    if before and after:
        return f"; in the table it stands between {join(ends)}"
    return f"; in the table it stands {'after' if before else 'before'} {ends[0]}" if ends else ""


def _nowhere(_scope: Scope, _fact: Fact) -> str:
    return ""


INTENT = Intent(
    name="by_date",
    title="countries by start date",
    ways=ways("""
        who begin|relations @time -@country
        what begin|relations @time -@country
        how_many begin|relations @time -@country
        which_country @time -@country
        who brief @time -@country
        list begin|relations @time -@country
        begin relations @time -@country
        yes_no begin|relations @time -@country
        yes_no who begin @time -@country
        who list begin @time -@country
        how_many country_word|which_country @time -@country
        list @time -@country
        country_word @time -@country
    """),
    allows=allow("who what how_many begin relations list @subject table_word earlier later when there about"),
    lookup=kinds("began", "listed"),
    reply=reply,
    examples=(
        "Which countries started in the 1970s?",
        "who began relations in 2004?",
        "which relations began in 1950?",
        "How many countries began relations in the seventies?",
        "who opened relations after the year 2000",
    ),
)
