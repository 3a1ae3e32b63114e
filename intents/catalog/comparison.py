"""Which of two came first, and how far apart were they?"""

from knowledge.dates import Precision
from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Scope, allow, kinds, sorted_by_date, ways
from ..sentences import capitalised
from ..wording import date_words, join, on_date


def reply(scope: Scope) -> Answer:
    if len(scope.question.codes) == 1:
        return _beside(scope, scope.question.codes[0])
    found: list[Fact] = []
    missing: list[str] = []
    for code in scope.question.codes:
        facts = sorted_by_date(scope.of_kind("began", object=code))
        if facts:
            found.append(facts[0])
        else:
            missing.append(code)
    subject = scope.say.country(scope.question.subject)
    gap = (
        Gap(GapKind.PIECE, f"when relations between {subject} and {scope.say.several(missing)} began")
        if missing
        else None
    )
    if len(found) < 2 or gap:  # noqa: PLR2004
        claims = tuple(scope.claim(fact) for fact in found)
        return Unknown(gap=gap or Gap(GapKind.SOURCE, "two dates to compare"), claims=claims)
    return Answered(claims=(_compared(scope, sorted_by_date(found)),))


def _beside(scope: Scope, code: str) -> Answer:
    """ "Which countries came before Mexico?": those whose dates certainly lie on that side of it."""
    dated = sorted_by_date([fact for fact in scope.of_kind("began") if fact.object])
    own = next((fact for fact in dated if fact.object == code), None)
    if own is None or own.date is None:
        pair = scope.say.relations(scope.question.subject, code)
        return Unknown(gap=Gap(GapKind.PIECE, f"when {pair} began"))
    later = scope.question.asks("later", "last") and not scope.question.asks("earlier", "first")
    found = [fact for fact in dated if fact.date and fact is not own and fact.date.precedes(own.date) is (not later)]
    side = "after" if later else "before"
    if not found:
        return Unknown(gap=Gap(GapKind.SOURCE, f"a country that came {side} {scope.say.country(code)}"))
    each = join(f"{scope.say.country(fact.object or '')} ({date_words(fact.date)})" for fact in found if fact.date)
    name = f"{scope.say.country(code)} ({date_words(own.date)})"
    return Answered(claims=(Claim(f"{capitalised(side)} {name} the source names {each}.", (*found, own)),))


def _compared(scope: Scope, facts: list[Fact]) -> Claim:
    ends = (
        facts[::-1] if scope.question.asks("later", "last") and not scope.question.asks("earlier", "first") else facts
    )
    edge, other = ends[0], ends[1]
    assert edge.date is not None and other.date is not None  # noqa: S101, PT018  (sorted_by_date keeps dated facts)
    each = join(f"{scope.say.country(fact.object or '')} ({date_words(fact.date)})" for fact in facts if fact.date)
    if scope.question.asks("same"):
        same = len({fact.date.year for fact in facts if fact.date}) == 1
        return Claim(f"{'Yes, in the same year' if same else 'No, in different years'}: {each}.", tuple(facts))
    if any(fact is not edge and fact.date and fact.date.precedes(edge.date) is None for fact in facts):
        return Claim(f"The source's dates do not settle it: {each}.", tuple(facts))
    if scope.question.asks("gap", "between"):
        return Claim(f"{_apart(facts[0], facts[-1])}: {each}.", tuple(facts))
    word = "earlier" if ends is facts else "later"
    name = capitalised(scope.say.country(edge.object or ""))
    others = join(
        f"those with {scope.say.country(fact.object or '')} {on_date(fact.date)}"
        for fact in facts
        if fact is not edge and fact.date
    )
    return Claim(f"{name} was {word}: relations began {on_date(edge.date)}, {others}.", tuple(facts))


def _apart(first: Fact, last: Fact) -> str:
    """Full years where both days are known, else from calendar year to calendar year."""
    assert first.date is not None and last.date is not None  # noqa: S101, PT018  (callers keep dated facts)
    start, end = first.date.earliest, last.date.earliest
    years = end.year - start.year
    if first.date.precision is Precision.DAY and last.date.precision is Precision.DAY:
        years -= (end.month, end.day) < (start.month, start.day)
        if years == 0:
            return f"Less than a year, {(end - start).days} days, lies between the two dates"
        return f"{years} full {'year lies' if years == 1 else 'years lie'} between the two dates"
    return f"{years} {'year lies' if years == 1 else 'years lie'} between the two, counting calendar years"


INTENT = Intent(
    name="comparison",
    title="which came first",
    ways=ways("""
        who|what earlier|later @country -when -yes_no -last
        who|what earlier|later begin|relations @country -when -yes_no
        who earlier|later|first|last @countries
        what earlier|later|first|last @countries
        earlier|later|first|last @countries
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
        yes_no same @countries
        same @countries
        yes_no same begin|relations @countries
    """),
    allows=allow(
        "who what begin relations @subject when how_long how_many gap compare there earlier later first last same",
        "between yes_no how",
    ),
    lookup=kinds("began"),
    reply=reply,
    examples=(
        "Who established relations earlier, Mexico or Qatar?",
        "which came first, china or canada",
        "compare Belgium and Mexico",
    ),
)
