"""Who was first, last, third; everyone in order."""

from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Scope, allow, kinds, sorted_by_date, ways
from ..sentences import capitalised, within
from ..wording import date_words, join, on_date, span_words


def reply(scope: Scope) -> Answer:
    asked = scope.question
    facts = sorted_by_date(scope.of_kind("began"))
    if asked.times:
        facts = [fact for fact in facts if fact.date and all(time.span.covers(fact.date) for time in asked.times)]
    named = [fact for fact in facts if fact.object]
    if not named:
        subject = scope.say.country(asked.subject)
        when = join(span_words(time.span, time.relation) for time in asked.times) if asked.times else ""
        return Unknown(gap=Gap(GapKind.SOURCE, f"any country whose relations with {subject} began {when}".rstrip()))
    if asked.asks("order", "list", "descending") and not asked.asks("@ordinal"):
        return Answered(claims=_in_order(scope, facts))
    if asked.ordinal is not None:
        return _nth(scope, named, asked.ordinal)
    if asked.parties:
        return _whether(scope, named, facts)
    if asked.asks("last") and not asked.asks("first"):
        return Answered(claims=_edge(scope, named[::-1], facts, "last"))
    return Answered(claims=_edge(scope, named, facts, "first"))


def _in_order(scope: Scope, facts: list[Fact]) -> tuple[Claim, ...]:
    named = [fact for fact in facts if fact.object]
    if scope.question.asks("descending"):
        named.reverse()
    each = [f"{scope.say.country(fact.object or '')} ({date_words(fact.date)})" for fact in named if fact.date]
    lead = "The latest first" if scope.question.asks("descending") else "In order of their beginning"
    claims = [Claim(f"{lead}: {join(each)}.", tuple(named))]
    nameless = [fact for fact in facts if fact.object is None]
    if nameless:
        dates = join(date_words(fact.date) for fact in nameless if fact.date)
        rows = "a row" if len(nameless) == 1 else "rows"
        claims.append(Claim(f"The source also has {rows} dated {dates} without a country's name.", tuple(nameless)))
    return tuple(claims)


def _edge(scope: Scope, ranked: list[Fact], facts: list[Fact], word: str) -> tuple[Claim, ...]:
    """The first or last named country, with all that share its place, and rows that might stand before it."""
    edge = ranked[0]
    ties = [
        fact for fact in ranked if fact.date and edge.date and (fact is edge or fact.date.precedes(edge.date) is None)
    ]
    rivals = [
        fact
        for fact in facts
        if fact.object is None and fact.date and edge.date and fact.date.precedes(edge.date) in {None, word == "first"}
    ]
    if len(ties) == 1:
        name = capitalised(scope.say.country(edge.object or ""))
        when = on_date(edge.date) if edge.date else ""
        verb = "was the first" if word == "first" else "was the last that the source names"
        claims = [Claim(f"{name} {verb}: relations with {scope.say.country(edge.subject)} began {when}.", (edge,))]
    else:
        each = join(f"{scope.say.country(fact.object or '')} ({date_words(fact.date)})" for fact in ties if fact.date)
        claims = [Claim(f"The source's dates do not settle who was {word} among {each}.", tuple(ties))]
    for fact in rivals:
        date = date_words(fact.date) if fact.date else ""
        claims.append(Claim(f"A row dated {date} names no country, so it cannot be placed for certain.", (fact,)))
    return tuple(claims)


def _whether(scope: Scope, named: list[Fact], facts: list[Fact]) -> Answer:
    """ "Was Qatar the first?": yes or no, and then who was; without a date of its own nothing can be said."""
    word = "last" if scope.question.asks("last") and not scope.question.asks("first") else "first"
    code = scope.question.codes[0]
    if not any(fact.object == code for fact in named):
        pair = scope.say.relations(scope.question.subject, code)
        return Unknown(gap=Gap(GapKind.PIECE, f"when {pair} began"))
    ranked = named[::-1] if word == "last" else named
    claims = _edge(scope, ranked, facts, word)
    if len(claims) > 1 or len(claims[0].facts) > 1:
        return Answered(claims=claims)
    lead = "Yes" if ranked[0].object == code else "No"
    return Answered(claims=(Claim(f"{lead}: {within(claims[0].sentence)}", claims[0].facts),))


def _nth(scope: Scope, named: list[Fact], number: int) -> Answer:
    subject = scope.say.country(scope.question.subject)
    if number > len(named):
        return Unknown(gap=Gap(GapKind.SOURCE, f"so many countries with a date of their beginning with {subject}"))
    fact = named[number - 1]
    unsettled = [
        each for each in named if each is not fact and each.date and fact.date and each.date.precedes(fact.date) is None
    ]
    if unsettled:
        each = join(
            f"{scope.say.country(one.object or '')} ({date_words(one.date)})" for one in [fact, *unsettled] if one.date
        )
        return Answered(
            claims=(Claim(f"The source's dates do not settle that place between {each}.", (fact, *unsettled)),)
        )
    name = capitalised(scope.say.country(fact.object or ""))
    when = on_date(fact.date) if fact.date else ""
    return Answered(
        claims=(Claim(f"{name} was number {number} by date: relations with {subject} began {when}.", (fact,)),)
    )


INTENT = Intent(
    name="order",
    title="order of start dates",
    ways=ways("""
        who first|last|@ordinal -@country -@time
        what first|last|@ordinal relations|begin|country_word -@country -@time
        first|last|@ordinal begin|relations|country_word -@country -@time
        when first|last|@ordinal relations|begin -@country -@time
        order -@country
        descending -@country
        order descending -@country
        list descending -@country
        who first|last @time -@country
        who first|last begin|relations @time -@country
        what first|last begin|relations|country_word @time -@country
        first|last @time -@country
        yes_no first|last @country
        yes_no first|last relations|begin @country
        order begin|relations -@country
        list when|begin -@country -@time
        list begin when -@country -@time
        list relations when -@country -@time
        last -@country -@time
    """),
    allows=allow(
        "who what when first last order list begin relations @ordinal @subject table_word",
        "there how earlier later country_word descending",
    ),
    lookup=kinds("began"),
    reply=reply,
    examples=(
        "Who was first?",
        "which country was the last to establish relations",
        "put all the start dates in order",
        "what was the third country",
        "timeline please",
    ),
)
