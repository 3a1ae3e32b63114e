"""Which of several countries was the first to begin relations with another, each by its own article?"""

from knowledge.model import Fact
from knowledge.query import FactQuery

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, sorted_by_date, ways
from ..questions.question import Question


def lookup(question: Question) -> Queries:
    return (FactQuery(kinds=frozenset({"began"}), about=frozenset(question.codes)),)


def reply(scope: Scope) -> Answer:
    """Only where every one of them has a date with the same other country is there anything to compare."""
    question = scope.question
    found: list[Fact] = []
    for subject in sorted((question.subject, *question.also)):
        dated = sorted_by_date(
            [fact for fact in scope.of_kind("began", object=question.codes[0]) if fact.subject == subject]
        )
        if not dated:
            pair = scope.say.relations(subject, question.codes[0])
            return Unknown(gap=Gap(GapKind.PIECE, scope.say("when {pair} began", pair=pair)))
        found.append(dated[0])
    return Answered(claims=(_ranked(scope, sorted_by_date(found)),))


def _ranked(scope: Scope, facts: list[Fact]) -> Claim:
    late = scope.question.asks("later", "last") and not scope.question.asks("earlier", "first")
    edge, *others = facts[::-1] if late else facts
    dates = scope.say.join(
        scope.say("{country} {when:on}", country=scope.say.country(fact.subject), when=scope.say.date(fact.date))
        for fact in facts
        if fact.date
    )
    other, who = scope.say.country(scope.question.codes[0]), scope.say.country(edge.subject)
    if any(fact.date and edge.date and fact.date.precedes(edge.date) is None for fact in others):
        unsettled = scope.say(
            "The dates do not settle who began relations with {other} first: {dates}.", other=other, dates=dates
        )
        return Claim(unsettled, tuple(facts))
    said = (
        scope.say("{who} was the last to begin relations with {other}: {dates}.", who=who, other=other, dates=dates)
        if late
        else scope.say(
            "{who} was the first to begin relations with {other}: {dates}.", who=who, other=other, dates=dates
        )
    )
    if not (scope.question.asks("yes_no") and scope.question.own):
        return Claim(said, tuple(facts))
    said = scope.say.within(said)
    if edge.subject in scope.question.own[0].codes:
        return Claim(scope.say("Yes: {fact}", fact=said), tuple(facts))
    return Claim(scope.say("No: {fact}", fact=said), tuple(facts))


INTENT = Intent(
    name="across",
    title="who began first, by several articles",
    ways=ways("""
        @subjects earlier|later|first|last @country -@countries
        @subjects who earlier|later|first|last begin|relations @country -@countries
        @subjects what earlier|later|first|last begin|relations @country -@countries
        @subjects begin|relations earlier|later|first|last @country -@countries
        @subjects begin relations earlier|later|first|last @country -@countries
    """),
    allows=allow("who what begin relations @subject when earlier later first last yes_no compare negation"),
    several=True,
    lookup=lookup,
    reply=reply,
    examples=(
        "Which of Rwanda and Tuvalu established relations with China first?",
        "who began relations with China earlier, Tuvalu or Rwanda",
        "Did Tuvalu have ties with Japan before Rwanda did?",
    ),
)
