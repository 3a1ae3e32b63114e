"""Which of two came first, and how far apart were they?"""

import re

from knowledge.dates import Precision
from knowledge.model import Fact
from knowledge.query import FactQuery

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..apart import apart
from ..intent import Intent, Queries, Scope, allow, kinds, sorted_by_date, ways
from ..narrowing import LANDS, narrowed
from ..question import Party, Question
from ..summary import several_dates


def reply(scope: Scope) -> Answer:
    if not scope.question.codes:
        return _from_first_to_last(scope)
    if len(scope.question.codes) == 1:
        return _beside(scope, scope.question.codes[0])
    found: list[Fact] = []
    missing: list[str] = []
    unsettled: list[Claim] = []
    for code in scope.question.codes:
        facts = sorted_by_date(scope.of_kind("began", object=code))
        if several := several_dates(scope, facts):
            unsettled.append(several)
        elif facts:
            found.append(facts[0])
        else:
            missing.append(code)
    if unsettled:  # which of two dates is to be compared, nobody can say
        return Answered(claims=(*unsettled, *map(scope.claim, found)))
    if missing:
        pair = scope.say.relations(scope.question.subject, *missing)
        gap = Gap(GapKind.PIECE, scope.say("when {pair} began", pair=pair))
        return Unknown(gap=gap, claims=tuple(scope.claim(fact) for fact in found))
    between = _asked_between(scope.question)
    if between and len(found) == len(between):
        return _in_between(scope, *sorted_by_date(found))
    if len(found) < 2:  # noqa: PLR2004
        claims = tuple(scope.claim(fact) for fact in found)
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("two dates to compare")), claims=claims)
    return Answered(claims=(_compared(scope, sorted_by_date(found)),))


def _asked_between(question: Question) -> tuple[Party, ...]:
    """The two ends of "after China but before Qatar: who?"."""
    ends = [party for party in question.parties if party.before in _ENDS]
    both = {_ENDS[party.before] for party in ends} == {"after", "before"}
    return tuple(ends) if both and question.asks("who", "what", "list", "how_many") else ()


_ENDS = {"after": "after", "since": "after", "behind": "after", "before": "before", "until": "before", "till": "before"}


def _in_between(scope: Scope, first: Fact, last: Fact) -> Answer:
    """Those whose dates certainly lie after the one and before the other."""
    dated = sorted_by_date([fact for fact in scope.of_kind("began") if fact.object])
    found = [
        fact
        for fact in dated
        if fact.date and first.date and last.date and first.date.precedes(fact.date) and fact.date.precedes(last.date)
    ]
    ends = scope.say.join(map(scope.say.dated, (first, last)))
    if not found:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a country between {countries}", countries=ends)))
    each = scope.say.join(map(scope.say.dated, found))
    said = scope.say("Between {ends} the source names {countries}.", ends=ends, countries=each)
    return Answered(claims=(Claim(said, (first, *found, last)),))


def _from_first_to_last(scope: Scope) -> Answer:
    """How far the first and the last that the source dates lie apart."""
    dated = sorted_by_date([fact for fact in scope.of_kind("began") if fact.object])
    if len(dated) < 2:  # noqa: PLR2004
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("two dates to compare")))
    first, last = dated[0], dated[-1]
    each = scope.say.join(map(scope.say.dated, (first, last)))
    gap = scope.say("{gap}: {countries}.", gap=apart(scope, first, last), countries=each)
    return Answered(claims=(Claim(gap, (first, last)),))


def _beside(scope: Scope, code: str) -> Answer:
    """ "Which countries came before Mexico?": those whose dates certainly lie on that side of it."""
    dated = sorted_by_date([fact for fact in scope.of_kind("began") if fact.object])
    own = next((fact for fact in dated if fact.object == code), None)
    if own is None or own.date is None:
        pair = scope.say.relations(scope.question.subject, code)
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("when {pair} began", pair=pair)))
    if scope.question.asks("same"):
        return _together_with(scope, own, dated)
    beside = _RIGHT_BESIDE.search(scope.question.english.casefold())
    later = scope.question.asks("later", "last") and not scope.question.asks("earlier", "first")
    if beside:
        later = beside["after"] is not None
    found = [fact for fact in dated if fact.date and fact is not own and fact.date.precedes(own.date) is (not later)]
    found = [fact for fact in found if fact.date and all(time.span.covers(fact.date) for time in scope.question.times)]
    found = narrowed(scope, found)
    ranked = beside and scope.question.ordinal in {None, 2}  # the second oldest follows on the oldest
    if ranked or scope.question.asks("adjacent"):
        return _next_to(scope, own, found if later else found[::-1], dated, later=later)
    country = scope.say.country(code)
    if not found:
        none = (
            scope.say("a country that came after {country}", country=country)
            if later
            else scope.say("a country that came before {country}", country=country)
        )
        return Unknown(gap=Gap(GapKind.SOURCE, none))
    each = scope.say.join(map(scope.say.dated, found))
    names = (
        scope.say("After {country} the source names {countries}.", country=scope.say.dated(own), countries=each)
        if later
        else scope.say("Before {country} the source names {countries}.", country=scope.say.dated(own), countries=each)
    )
    return Answered(claims=(Claim(names, (*found, own)),))


_RIGHT_BESIDE = re.compile(
    r"\b(?:last|latest|newest|most recent)\b.*\b(?:before|prior to|ahead of)\b"
    r"|\b(?:first|earliest|next|oldest|second)\b.*\b(?P<after>after|behind|following)\b"
)
""" "The last one before Mexico", "the first to come after China", "second after Belgium": its neighbour in time."""
_YEAR = re.compile(r"\byears?\b")


def _together_with(scope: Scope, own: Fact, dated: list[Fact]) -> Answer:
    """ "Who began on the same day as South Korea?": or in the same year, where that is asked."""
    year = _YEAR.search(scope.question.english.casefold())
    found = [
        fact
        for fact in dated
        if fact is not own
        and fact.date
        and own.date
        and (
            fact.date.year == own.date.year if year else fact.date == own.date and fact.date.precision is Precision.DAY
        )
    ]
    if not found:
        other = scope.say.country(own.object or "")
        return Unknown(
            gap=Gap(GapKind.SOURCE, scope.say("a country that began together with {country}", country=other)),
            claims=(scope.claim(own),),
        )
    each = scope.say.join(map(scope.say.dated, [own, *found]))
    said = (
        scope.say("These began in the same year: {countries}.", countries=each)
        if year
        else scope.say("These began on the same day: {countries}.", countries=each)
    )
    return Answered(claims=(Claim(said, (own, *found)),))


def _next_to(scope: Scope, own: Fact, ranked: list[Fact], dated: list[Fact], *, later: bool) -> Answer:
    """ "Who came right after Mexico?": the nearest, with all that share its place, and those that may be nearer."""
    assert own.date is not None  # noqa: S101  (callers keep dated facts)
    open_ = [each for each in dated if each is not own and each.date and each.date.precedes(own.date) is None]
    claims = []
    if open_:
        each = scope.say.join(map(scope.say.dated, [own, *open_]))
        unsettled = scope.say(
            "The source does not say which was earlier, and its dates do not settle it: {countries}.", countries=each
        )
        claims.append(Claim(unsettled, (own, *open_)))
    edge = ranked[0].date if ranked else None
    nearest = [
        each for each in ranked if each.date and edge and (each.date == edge or each.date.precedes(edge) is None)
    ]
    if nearest:
        country, each = scope.say.dated(own), scope.say.join(map(scope.say.dated, sorted_by_date(nearest)))
        names = (
            scope.say("Next after {country} the source names {countries}.", country=country, countries=each)
            if later
            else scope.say("Right before {country} the source names {countries}.", country=country, countries=each)
        )
        claims.append(Claim(names, (*nearest, own)))
    if claims:
        return Answered(claims=tuple(claims))
    country = scope.say.country(own.object or "")
    none = (
        scope.say("a country that came after {country}", country=country)
        if later
        else scope.say("a country that came before {country}", country=country)
    )
    return Unknown(gap=Gap(GapKind.SOURCE, none))


def _compared(scope: Scope, facts: list[Fact]) -> Claim:
    ends = (
        facts[::-1] if scope.question.asks("later", "last") and not scope.question.asks("earlier", "first") else facts
    )
    edge, other = ends[0], ends[1]
    assert edge.date is not None and other.date is not None  # noqa: S101, PT018  (sorted_by_date keeps dated facts)
    each = scope.say.join(map(scope.say.dated, facts))
    if scope.question.asks("same"):
        same = len({fact.date.year for fact in facts if fact.date}) == 1
        said = (
            scope.say("Yes, on the same day: {countries}.", countries=each)
            if _on_one_day(facts)
            else scope.say("Yes, in the same year: {countries}.", countries=each)
            if same
            else scope.say("No, in different years: {countries}.", countries=each)
        )
        return Claim(said, tuple(facts))
    if any(fact is not edge and fact.date and fact.date.precedes(edge.date) is None for fact in facts):
        said = (
            scope.say("They began on the same day: {countries}.", countries=each)
            if _on_one_day(facts)
            else scope.say(
                "The source does not say which was earlier, and its dates do not settle it: {countries}.",
                countries=each,
            )
        )
        return Claim(said, tuple(facts))
    if scope.question.asks("descending"):
        each = scope.say.join(map(scope.say.dated, facts[::-1]))
        return Claim(scope.say("The latest first: {countries}.", countries=each), tuple(facts))
    if scope.question.asks("order"):
        return Claim(scope.say("In order of their beginning: {countries}.", countries=each), tuple(facts))
    if scope.question.asks("gap", "between"):
        gap = scope.say("{gap}: {countries}.", gap=apart(scope, facts[0], facts[-1]), countries=each)
        return Claim(gap, tuple(facts))
    others = scope.say.join(
        scope.say("those with {country} {when:on}", country=scope.say.country(fact.object or ""), when=date)
        for fact in facts
        if fact is not edge and fact.date and (date := scope.say.date(fact.date))
    )
    who, when = scope.say.country(edge.object or ""), scope.say.date(edge.date)
    said = (
        scope.say("{who} was earlier: relations began {when:on}, {others}.", who=who, when=when, others=others)
        if ends is facts
        else scope.say("{who} was later: relations began {when:on}, {others}.", who=who, when=when, others=others)
    )
    claimed = _said_to_be_ahead(scope.question)
    if claimed:
        fact = scope.say.within(said)
        so = claimed == edge.object
        said = scope.say("Yes: {fact}", fact=fact) if so else scope.say("No: {fact}", fact=fact)
    return Claim(said, tuple(facts))


def _said_to_be_ahead(question: Question) -> str:
    """Of "did Mexico begin after China?", the one that is asked to be the later, or the earlier: Mexico; else empty."""
    named = sorted(question.parties, key=lambda party: question.english.find(party.english))
    if not question.asks("yes_no") or question.asks("negation") or len(named) != 2:  # noqa: PLR2004
        return ""
    text, (one, other) = question.english, named
    start = text.find(one.english)
    between = text[start + len(one.english) : text.find(other.english, start)].casefold()
    settled = question.asks("earlier", "first") != question.asks("later", "last")
    return one.codes[0] if start >= 0 and settled and _HELD.search(between) and not _MORE.search(between) else ""


_HELD = re.compile(
    r"\b(?:before|after|than|prior to|ahead of|behind|(?:pre|post)dat\w+|preced\w+|follow\w*|avant|apr[eè]s|que)\b"
)
_MORE = re.compile(
    r"\d|\b(?:not|or|and|vs|versus|ou|et|years?|months?|days?|decades?|right|straight|directly|immediately|just|long)\b"
)
"""Asks for more than which was earlier."""


def _on_one_day(facts: list[Fact]) -> bool:
    return len({fact.date for fact in facts}) == 1 and all(
        fact.date and fact.date.precision is Precision.DAY for fact in facts
    )


def lookup(question: Question) -> Queries:
    """All dates where one country is held against the others, else those of the countries that are compared."""
    if len(question.codes) < 2 or _asked_between(question):  # noqa: PLR2004
        return kinds("began")(question)
    return (FactQuery(kinds=frozenset({"began"}), about=frozenset(question.codes)),)


INTENT = Intent(
    name="comparison",
    title="which came first",
    ways=ways("""
        who|what same @country -@countries -yes_no -mission -member -visit -@time
        who|what earlier|later @country -when -yes_no -last
        who|what earlier|later begin|relations @country @time -when -yes_no -@countries
        brief earlier|later @country -when -yes_no -last -begin -relations
        who|what earlier|later begin|begin_weak|relations @country -when -yes_no
        who earlier|later|first|last @countries
        what earlier|later|first|last @countries
        earlier|later|first|last @countries
        earlier|later adjacent begin @country -when -yes_no -@countries
        last earlier @country -when -yes_no -@countries -mission -visit
        first|@ordinal later @country -when -yes_no -@countries -mission -visit
        who|what last earlier @country -when -yes_no -@countries -mission -visit
        who|what first|@ordinal later @country -when -yes_no -@countries -mission -visit
        gap first last -@country -@time
        how_long|how_many gap first last -@country -@time
        how_long between first last -@country -@time
        gap @countries
        yes_no earlier|later|first|last @countries
        compare @countries
        compare begin|relations @countries
        when earlier|later|first|last @countries
        how_long gap @countries
        how_many gap @countries
        begin earlier|later|first|last @countries
        relations begin earlier|later|first|last @countries
        relations earlier|later|first|last @countries
        who begin relations earlier|later|first|last @countries
        who relations earlier|later|first|last @countries
        who begin earlier|later|first|last @countries
        how_long between begin|relations @countries
        how_long between @countries
        descending @countries
        order descending @countries
        order @countries
        order begin|relations @countries
        yes_no same @countries
        same @countries
        yes_no same begin|relations @countries
    """),
    allows=allow(
        "who what begin begin_weak member relations @subject when how_long how_many gap compare",
        "there earlier later first last same",
        "between yes_no how order list @time adjacent descending @ordinal country_word",
        LANDS,
    ),
    lookup=lookup,
    reply=reply,
    examples=(
        "Who established relations earlier, Mexico or Qatar?",
        "which came first, china or canada",
        "compare Belgium and Mexico",
    ),
)
