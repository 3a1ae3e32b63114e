"""Who has the first, the last or the third place by date, and where the dates leave a place open."""

from knowledge.dates import Precision
from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope

__all__ = ["nth", "on_the_edge"]


def on_the_edge(scope: Scope, ranked: list[Fact], facts: list[Fact], word: str) -> tuple[Claim, ...]:
    """The first or last named country, with all that share its place, and rows that might stand before it."""
    edge = _surely(ranked, word)
    ties = [fact for fact in ranked if fact.date and edge.date and (fact is edge or not _behind(fact, edge, word))]
    rivals = [
        fact
        for fact in facts
        if fact.object is None and fact.date and edge.date and fact.date.precedes(edge.date) in {None, word == "first"}
    ]
    claims = [Claim(_alone(scope, edge, word), (edge,)) if len(ties) == 1 else _tied(scope, ties, word)]
    for fact in rivals:
        date = scope.say.date(fact.date) if fact.date else ""
        row = scope.say("A row dated {date} names no country, so it cannot be placed for certain.", date=date)
        claims.append(Claim(row, (fact,)))
    return tuple(claims)


def _surely(ranked: list[Fact], word: str) -> Fact:
    """The one that all others are held against: of the first, the one that cannot have been later than any other's
    last day, so that a country of "the 1960s" does not draw in all that began in them."""
    dated = [(fact.date, fact) for fact in ranked if fact.date]
    if word == "first":
        return min(dated, key=lambda each: each[0].latest)[1]
    return max(dated, key=lambda each: each[0].earliest)[1]


def _behind(fact: Fact, edge: Fact, word: str) -> bool:
    """Whether it cannot share the place of the other."""
    earlier, later = (edge, fact) if word == "first" else (fact, edge)
    return bool(earlier.date and later.date and earlier.date.precedes(later.date))


def _tied(scope: Scope, ties: list[Fact], word: str) -> Claim:
    each = scope.say.join(map(scope.say.dated, ties))
    if len({fact.date for fact in ties}) == 1 and ties[0].date and ties[0].date.precision is Precision.DAY:
        said = (
            scope.say("Several were the first, on the same day: {countries}.", countries=each)
            if word == "first"
            else scope.say("Several were the last, on the same day: {countries}.", countries=each)
        )
    else:
        said = (
            scope.say("The source's dates do not settle who was first among {countries}.", countries=each)
            if word == "first"
            else scope.say("The source's dates do not settle who was last among {countries}.", countries=each)
        )
    return Claim(said, tuple(ties))


def _alone(scope: Scope, edge: Fact, word: str) -> str:
    assert edge.date is not None  # noqa: S101  (callers keep dated facts)
    who, other = scope.say.country(edge.object or ""), scope.say.country(edge.subject)
    when = scope.say.date(edge.date)
    if word == "first":
        return scope.say(
            "{who} was the first: relations with {other} began {when:on}.", who=who, other=other, when=when
        )
    return scope.say(
        "{who} was the last that the source names: relations with {other} began {when:on}.",
        who=who,
        other=other,
        when=when,
    )


def nth(scope: Scope, named: list[Fact], number: int, *, from_end: bool = False) -> Answer:
    """ "The third", "the second to last": counted among those that the source names."""
    subject = scope.say.country(scope.question.subject)
    if number > len(named):
        too_many = scope.say("so many countries with a date of their beginning with {subject}", subject=subject)
        return Unknown(gap=Gap(GapKind.SOURCE, too_many))
    fact = named[-number] if from_end else named[number - 1]
    if unsettled := _unsettled(scope, named, fact):
        return unsettled
    assert fact.date is not None  # noqa: S101  (callers keep dated facts)
    who, when = scope.say.country(fact.object or ""), scope.say.date(fact.date)
    if from_end:
        said = scope.say(
            "{who} was number {number} from the end, among those that the source names: relations with {subject} began "
            "{when:on}.",
            who=who,
            number=number,
            subject=subject,
            when=when,
        )
    else:
        said = scope.say(
            "{who} was number {number} by date: relations with {subject} began {when:on}.",
            who=who,
            number=number,
            subject=subject,
            when=when,
        )
    return Answered(claims=(Claim(said, (fact,)),))


def _unsettled(scope: Scope, named: list[Fact], fact: Fact) -> Answer | None:
    """That the precision of the dates leaves a place open; None where it does not."""
    others = [
        each for each in named if each is not fact and each.date and fact.date and each.date.precedes(fact.date) is None
    ]
    if not others:
        return None
    each = scope.say.join(map(scope.say.dated, [fact, *others]))
    said = scope.say("The source's dates do not settle that place between {countries}.", countries=each)
    return Answered(claims=(Claim(said, (fact, *others)),))
