"""Who was first, last, third; everyone in order."""

import re
from collections.abc import Iterator

from knowledge.dates import Precision
from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, kinds, sorted_by_date, ways
from ..questions.narrowing import LANDS, NARROWING, narrowed
from ..questions.question import Question
from ..replies.places_in_order import nth, on_the_edge
from ..replies.recognised_first import asks_who_recognised_first, recognised_first
from ..typed.ranks import NUMBERS


def reply(scope: Scope) -> Answer:
    asked = scope.question
    if recognised := recognised_first(scope):
        return recognised
    facts = narrowed(scope, sorted_by_date(scope.of_kind("began")))
    if asked.times:
        facts = [fact for fact in facts if fact.date and all(time.span.covers(fact.date) for time in asked.times)]
    named = [fact for fact in facts if fact.object]
    if not named:
        return Unknown(gap=Gap(GapKind.SOURCE, _none(scope)))
    if asked.asks("first") and asked.asks("last") and not asked.asks("order", "descending", "@ordinal", "@country"):
        return Answered(
            claims=(*on_the_edge(scope, named, facts, "first"), *on_the_edge(scope, named[::-1], facts, "last"))
        )
    if asked.asks("first_few", "last_few"):
        few = _few(scope, named, facts)
        return Answered(claims=(*_in_order(scope, few), *_left_open(scope, few, named)))
    ranked = asked.asks("first", "last", "@ordinal", "penultimate", "from_end")
    listed = asked.asks("order", "list", "descending") and not asked.asks("@ordinal")
    if not ranked or (listed and not _is_one(asked)):
        return Answered(claims=_in_order(scope, facts))
    if asked.asks("penultimate", "from_end"):
        return nth(scope, named, 2 if asked.asks("penultimate") else asked.ordinal or 1, from_end=True)
    if asked.ordinal is not None:
        return nth(scope, named, asked.ordinal)
    if asked.parties:
        return _whether(scope, named, facts)
    if asked.asks("last") and not asked.asks("first"):
        return Answered(claims=on_the_edge(scope, named[::-1], facts, "last"))
    return Answered(claims=on_the_edge(scope, named, facts, "first"))


_THE_ONE = re.compile(
    r"(?<!, )(?<!was )(?<!from )(?<!with )(?<!, the )(?<!from the )(?<!with the )"
    r"\b(?:first|last|latest|newest|oldest|earliest|youngest|recent)"
    r"(?: (?:\w+ )?(?:country|nation|state|partner|friend|relation|relationship|one|entry|row|tie|link)\b"
    r"| (?:of|in|on|out|among)\b(?! (?:the )?(?:top|bottom|order|line))|\W*$)"
)


def _is_one(question: Question) -> bool:
    """ "The newest relation in the whole table", "show me the first": one is asked for, though a list is named."""
    ranked = question.asks("first") != question.asks("last")
    return ranked and not question.asks("order", "descending") and bool(_THE_ONE.search(question.english.casefold()))


_FEW = re.compile(rf"\b({'|'.join(NUMBERS)})\b")


def _number(question: Question) -> int:
    return NUMBERS[found[1]] if (found := _FEW.search(question.english.casefold())) else 1


def _left_open(scope: Scope, few: list[Fact], named: list[Fact]) -> Iterator[Claim]:
    """That they may be others, or more than were asked for: of some no day is told, and it may lie beside another's."""
    told = [fact for fact in few if fact.object and fact.date]
    by_year = [fact for fact in told if fact.date and fact.date.precision is not Precision.DAY]
    others = [fact.date for fact in named if fact.date and fact not in few]
    more = len(told) > _number(scope.question)
    beside = any(date.precedes(fact.date) is None for fact in by_year for date in others if fact.date)
    if by_year and (more or beside):
        each = scope.say.join(scope.say.country(fact.object or "") for fact in by_year)
        said = scope.say("The source gives no day for {countries}, so it does not settle the order.", countries=each)
        yield Claim(said, tuple(by_year))


def _few(scope: Scope, named: list[Fact], facts: list[Fact]) -> list[Fact]:
    """ "The first three", and all that share a place with the last of them; with rows without a name that may too."""
    number = _number(scope.question)
    last = scope.question.asks("last_few")
    ranked = named[::-1] if last else named
    edge = ranked[:number][-1].date
    rest = [*ranked[number:], *(fact for fact in facts if fact.object is None)]
    beside = [
        fact
        for fact in rest
        if fact.date and edge and (edge.precedes(fact.date) if last else fact.date.precedes(edge)) is not False
    ]
    return sorted_by_date([*ranked[:number], *beside])


def _none(scope: Scope) -> str:
    subject, times = scope.say.country(scope.question.subject), scope.question.times
    if not times and scope.of_kind("began"):  # of none in the part of the world that is meant
        return scope.say("when relations of any such country with {subject} began", subject=subject)
    if not times:
        return scope.say("when relations of any country with {subject} began", subject=subject)
    when = scope.say.join(scope.say.span(time.span, time.relation) for time in times)
    return scope.say("any country whose relations with {subject} began {when}", subject=subject, when=when)


def _in_order(scope: Scope, facts: list[Fact]) -> tuple[Claim, ...]:
    named = [fact for fact in facts if fact.object]
    if scope.question.asks("descending"):
        named.reverse()
    each = scope.say.join(map(scope.say.dated, named))
    listed = (
        scope.say("The latest first: {countries}.", countries=each)
        if scope.question.asks("descending")
        else scope.say("In order of their beginning: {countries}.", countries=each)
    )
    claims = [Claim(listed, tuple(named))]
    nameless = [fact for fact in facts if fact.object is None]
    if nameless:
        also = scope.say.plural(
            "The source also has a row dated {dates} without a country's name.",
            "The source also has rows dated {dates} without a country's name.",
            len(nameless),
            dates=scope.say.join(scope.say.date(fact.date) for fact in nameless if fact.date),
        )
        claims.append(Claim(also, tuple(nameless)))
    return tuple(claims)


def _whether(scope: Scope, named: list[Fact], facts: list[Fact]) -> Answer:
    """ "Was Qatar the first?": yes or no, and then who was; without a date of its own nothing can be said."""
    word = "last" if scope.question.asks("last") and not scope.question.asks("first") else "first"
    code = scope.question.codes[0]
    if not any(fact.object == code for fact in named):
        pair = scope.say.relations(scope.question.subject, code)
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("when {pair} began", pair=pair)))
    ranked = named[::-1] if word == "last" else named
    claims = on_the_edge(scope, ranked, facts, word)
    if len(claims) > 1 or len(claims[0].facts) > 1:
        return Answered(claims=claims)
    fact = scope.say.within(claims[0].sentence)
    said = scope.say("Yes: {fact}", fact=fact) if ranked[0].object == code else scope.say("No: {fact}", fact=fact)
    return Answered(claims=(Claim(said, claims[0].facts),))


def _lookup(question: Question) -> Queries:
    """Who recognised whom first, a sentence may say."""
    said = ["statement"] if asks_who_recognised_first(question) else []
    return kinds("began", "relations_changed", *said)(question)


INTENT = Intent(
    name="order",
    title="order of start dates",
    ways=ways(f"""
        {"|".join(sorted(LANDS))} when|order -@country -@time -mission -member -visit
        who first|last|@ordinal -@country -@time
        what first|last|@ordinal relations|begin|country_word -@country -@time
        first|last|@ordinal begin|relations|country_word -@country -@time
        first|last|@ordinal country_word begin|relations -@country -@time -when
        when first|last|@ordinal relations|begin -@country -@time
        order -@country
        descending -@country
        order descending -@country
        list descending -@country
        who first|last @time -@country
        who first|last begin|relations @time -@country
        what first|last begin|relations|country_word @time -@country
        first|last @time -@country
        penultimate -@country -@time
        first_few|last_few -@country
        what|who|list|order first_few|last_few -@country
        first|last to_the_day -@country -@time
        who|what penultimate -@country -@time
        who|what @ordinal from_end -@country -@time
        yes_no first|last @country -@countries
        yes_no first|last relations|begin @country -@countries
        order begin|relations -@country
        order country_word|who begin|when -@country -@time
        order country_word|who begin when -@country -@time
        list when|begin -@country -@time -there
        list begin when -@country -@time -there
        list relations when -@country -@time
        list country_word when -@country -@time -mission -member
        list country_word when begin -@country -@time
        who when begin -@country -@time -there -first -last
        last -@country -@time
    """),
    allows=allow(
        "who what when first last order list begin begin_weak member relations @ordinal @subject table_word",
        "there how earlier later country_word descending penultimate from_end",
        "first_few last_few",
        NARROWING,
    ),
    lookup=_lookup,
    complete=True,
    reply=reply,
    examples=(
        "Who was first?",
        "which country was the last to establish relations",
        "put all the start dates in order",
        "what was the third country",
        "timeline please",
    ),
)
