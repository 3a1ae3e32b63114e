"""Which of two came first, and how far apart were they?"""

import re
from collections.abc import Sequence

from knowledge.dates import Precision
from knowledge.model import Fact
from knowledge.query import FactQuery

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, kinds, sorted_by_date, ways
from ..questions.narrowing import LANDS
from ..questions.question import Party, Question
from ..replies.apart import apart
from ..replies.recognised_earlier import recognitions_compared
from ..replies.summary import several_dates
from ..turns.neighbours_in_time import asked_to_be_next, beside, said_to_be_ahead, whether_next
from ..turns.pointing import RECOGNISED


def reply(scope: Scope) -> Answer:
    if compared := recognitions_compared(scope):
        return compared
    if not scope.question.codes:
        return _from_first_to_last(scope)
    if len(scope.question.codes) == 1:
        return beside(scope, scope.question.codes[0])
    if neighbour := asked_to_be_next(scope.question):
        return whether_next(scope, *neighbour)
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
    if not ends and len(question.parties) == 2 and _STANDS_BETWEEN.search(question.english.casefold()):  # noqa: PLR2004
        ends, both = list(question.parties), True
    return tuple(ends) if both and question.asks("who", "what", "list", "how_many") else ()


_STANDS_BETWEEN = re.compile(
    r"\b(?:stands?|stood|comes?|came|falls?|fell|sits?|sat|lies|lay|is|are|was|were|ranks?|goes|began|started|appears?|slots?)"
    r" (?:(?:in|listed|placed|there|exactly|right) )?between\b"
    r"|^\W*(?:and |so )?(?:who|(?:which|what)(?: \w+)?) between\b"
)
""" "Who comes between China and Qatar?" """
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


def _compared(scope: Scope, facts: Sequence[Fact]) -> Claim:
    """What is asked of the dates of several, which are in their order."""
    ways = (_whether_together, _undecided, _in_order, _gap, _at_the_end)
    return Claim(next(filter(None, (way(scope, facts) for way in ways))), tuple(facts))


def _whether_together(scope: Scope, facts: Sequence[Fact]) -> str:
    """ "Did they begin in the same year?"."""
    if not scope.question.asks("same"):
        return ""
    each = scope.say.join(map(scope.say.dated, facts))
    if _on_one_day(facts):
        return scope.say("Yes, on the same day: {countries}.", countries=each)
    if len({fact.date.year for fact in facts if fact.date}) == 1:
        return scope.say("Yes, in the same year: {countries}.", countries=each)
    return scope.say("No, in different years: {countries}.", countries=each)


def _undecided(scope: Scope, facts: Sequence[Fact]) -> str:
    """Where the dates do not tell which of them was at the end that is asked for."""
    end = _end(scope.question, facts)
    if not any(fact is not end and fact.date and end.date and fact.date.precedes(end.date) is None for fact in facts):
        return ""
    each = scope.say.join(map(scope.say.dated, facts))
    if _on_one_day(facts):
        return scope.say("They began on the same day: {countries}.", countries=each)
    return scope.say(
        "The source does not say which was earlier, and its dates do not settle it: {countries}.", countries=each
    )


def _in_order(scope: Scope, facts: Sequence[Fact]) -> str:
    if scope.question.asks("descending"):
        return scope.say("The latest first: {countries}.", countries=scope.say.join(map(scope.say.dated, facts[::-1])))
    if scope.question.asks("order"):
        each = scope.say.join(map(scope.say.dated, facts))
        return scope.say("In order of their beginning: {countries}.", countries=each)
    return ""


def _gap(scope: Scope, facts: Sequence[Fact]) -> str:
    which = scope.question.asks("who", "which_country") and scope.question.asks("earlier", "later", "first", "last")
    if not scope.question.asks("gap") and (which or not scope.question.asks("between")):
        return ""
    each = scope.say.join(map(scope.say.dated, facts))
    return scope.say("{gap}: {countries}.", gap=apart(scope, facts[0], facts[-1]), countries=each)


def _at_the_end(scope: Scope, facts: Sequence[Fact]) -> str:
    """Which of them was first, or last, and whether it is the one that the question says."""
    end = _end(scope.question, facts)
    said = _first_or_last(scope, facts, end)
    claimed = said_to_be_ahead(scope.question)
    if not claimed:
        return said
    fact = scope.say.within(said)
    return scope.say("Yes: {fact}", fact=fact) if claimed == end.object else scope.say("No: {fact}", fact=fact)


def _first_or_last(scope: Scope, facts: Sequence[Fact], end: Fact) -> str:
    assert end.date is not None  # noqa: S101  (sorted_by_date keeps dated facts)
    others = scope.say.join(
        scope.say("those with {country} {when:on}", country=scope.say.country(fact.object or ""), when=date)
        for fact in facts
        if fact is not end and fact.date and (date := scope.say.date(fact.date))
    )
    say = scope.say
    slots = {"who": say.country(end.object or ""), "when": say.date(end.date), "others": others}
    first = end is facts[0]
    if len(facts) > 2:  # noqa: PLR2004
        if first:
            return say("{who} was the first of them: relations began {when:on}, {others}.", **slots)
        return say("{who} was the last of them: relations began {when:on}, {others}.", **slots)
    if first:
        return say("{who} was earlier: relations began {when:on}, {others}.", **slots)
    return say("{who} was later: relations began {when:on}, {others}.", **slots)


def _end(question: Question, facts: Sequence[Fact]) -> Fact:
    """The one that is asked for: the last, where that is asked, else the first."""
    last = question.asks("later", "last") and not question.asks("earlier", "first")
    return facts[-1] if last else facts[0]


def _on_one_day(facts: Sequence[Fact]) -> bool:
    return len({fact.date for fact in facts}) == 1 and all(
        fact.date and fact.date.precision is Precision.DAY for fact in facts
    )


def lookup(question: Question) -> Queries:
    """All dates where one country is held against the others, else those of the countries that are compared."""
    if question.asks("recognition", RECOGNISED):
        return kinds("began", "relations_changed")(question)
    if len(question.codes) < 2 or _asked_between(question) or asked_to_be_next(question):  # noqa: PLR2004
        return kinds("began")(question)
    return (FactQuery(kinds=frozenset({"began"}), about=frozenset(question.codes)),)


INTENT = Intent(
    name="comparison",
    title="which came first",
    ways=ways("""
        who|what same @country -@countries -yes_no -mission -member -visit -@time
        who|what earlier|later @country -when -yes_no -last
        how_many earlier|later begin|begin_weak|relations|country_word @country -when -yes_no -@countries -gap -mission
        who|what earlier|later begin|relations @country @time -when -yes_no -@countries
        brief earlier|later @country -when -yes_no -last -begin -relations -visit
        who|what earlier|later begin|begin_weak|relations @country -when -yes_no
        who earlier|later|first|last @countries
        what earlier|later|first|last @countries
        earlier|later|first|last @countries
        who|which_country between @countries -yes_no -how_long -gap -@organisation -visit -mission
        earlier|later adjacent begin @country -when -yes_no -@countries
        when adjacent later|earlier @country -yes_no -@countries -mission -visit -meet -end -resume
        when adjacent later|earlier relations|begin @country -yes_no -@countries -mission -visit -meet -end -resume
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
        "between yes_no how order list @time adjacent descending @ordinal country_word table_word operate",
        LANDS,
    ),
    lookup=lookup,
    complete=True,
    reply=reply,
    examples=(
        "Who established relations earlier, Mexico or Qatar?",
        "which came first, china or canada",
        "compare Belgium and Mexico",
    ),
)
