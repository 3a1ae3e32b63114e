"""What agreements, disputes and aid have in common: their facts are quoted, and found by the question's own words."""

from collections.abc import Iterator, Sequence

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.table_order import neighbours
from knowledge.words import stems_of, words_of

from .answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from .intent import Scope

__all__ = ["found", "told"]


def found(scope: Scope, kind: str) -> list[Fact]:
    """The facts of a kind with the question's countries, bodies, times, and every word that has no meaning here."""
    return [fact for fact in scope.of_kind(kind) if _fits(scope, fact)]


def _fits(scope: Scope, fact: Fact) -> bool:
    question, words = scope.question, fact.quote.exact
    if question.parties and not any(fact.object in party.codes for party in question.parties):
        return False
    if question.times and not (fact.date and question.times[0].span.touches(fact.date)):
        return False
    bodies = {mention.id for mention in scope.say.organisations.find(fold(words))} if question.organisations else set()
    said = set(stems_of(words_of(words))) if question.topics else set()
    wanted = (set(stems_of(words_of(topic))) for topic in question.topics)
    return bodies.issuperset(question.organisations) and all(topic <= said for topic in wanted)


def told(scope: Scope, facts: Sequence[Fact], what: str) -> Answer:
    """The facts, word for word; or that the source has no such thing (``what``), or not the piece that is asked for."""
    question = scope.question
    if not facts:
        return Unknown(gap=Gap(GapKind.SOURCE, what))
    claims = tuple(_claims(scope, facts))
    if question.asks("when", "how_long") and not any(fact.date for fact in facts):
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("when that was")), claims=claims)
    if question.asks("why") and not any(map(_explains, facts)):
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is so")), claims=claims)
    return Answered(claims=claims)


def _claims(scope: Scope, facts: Sequence[Fact]) -> Iterator[Claim]:
    once = list({fact.quote: fact for fact in reversed(facts)}.values())[::-1]
    sure = scope.question.asks("yes_no") and not scope.question.asks("negation", "change_word")
    for fact in once:
        yield scope.yes(fact) if sure else scope.claim(fact)
        if fact.object is None and fact.provenance[0].locator.row is not None:
            yield Claim(_nameless(scope, fact), (fact,))


def _nameless(scope: Scope, fact: Fact) -> str:
    """Where a row without a name stands; nobody may guess whose it is."""
    ends = neighbours(scope.of_kind("listed"), fact.provenance[0].locator, scope.say.countries)
    named = [code for code in ends if code]
    if len(named) > 1:
        countries = scope.say.several(named)
        return scope.say("The row leaves the country's name blank; it stands between {countries}.", countries=countries)
    return scope.say("The row leaves the country's name blank.")


_REASONS = ("because", "as a result of", "due to", "which", "in order to", "so that", "after", "over", "since")


def _explains(fact: Fact) -> bool:
    words = fact.quote.exact.casefold().split()
    return any(f" {sign} " in f" {' '.join(words)} " for sign in _REASONS)
