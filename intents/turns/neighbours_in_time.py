"""Who stands beside a country in the order of the beginnings: before it, after it, right next to it, on its day."""

import re

from knowledge.dates import Precision
from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope, sorted_by_date
from ..questions.narrowing import narrowed
from ..questions.question import Party, Question

__all__ = ["asked_to_be_next", "beside", "said_to_be_ahead", "whether_next"]


def beside(scope: Scope, code: str) -> Answer:
    """ "Which countries came before Mexico?": those whose dates certainly lie on that side of it."""
    dated = sorted_by_date([fact for fact in scope.of_kind("began") if fact.object])
    own = next((fact for fact in dated if fact.object == code), None)
    if own is None or own.date is None:
        pair = scope.say.relations(scope.question.subject, code)
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("when {pair} began", pair=pair)))
    if scope.question.asks("same"):
        return _together_with(scope, own, dated)
    right_beside = _RIGHT_BESIDE.search(scope.question.english.casefold())
    later = scope.question.asks("later", "last") and not scope.question.asks("earlier", "first")
    if right_beside:
        later = right_beside["after"] is not None
    found = [fact for fact in dated if fact.date and fact is not own and fact.date.precedes(own.date) is (not later)]
    found = [fact for fact in found if fact.date and all(time.span.covers(fact.date) for time in scope.question.times)]
    found = narrowed(scope, found)
    if right_beside or scope.question.asks("adjacent"):
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
    if scope.question.asks("how_many"):
        return Answered(claims=(Claim(_counted(scope, own, found, each, later=later), (*found, own)),))
    names = (
        scope.say("After {country} the source names {countries}.", country=scope.say.dated(own), countries=each)
        if later
        else scope.say("Before {country} the source names {countries}.", country=scope.say.dated(own), countries=each)
    )
    return Answered(claims=(Claim(names, (*found, own)),))


def _counted(scope: Scope, own: Fact, found: list[Fact], each: str, *, later: bool) -> str:
    country = scope.say.dated(own)
    if later:
        return scope.say.plural(
            "After {country} the source names {number} country: {countries}.",
            "After {country} the source names {number} countries: {countries}.",
            len(found),
            country=country,
            countries=each,
        )
    return scope.say.plural(
        "Before {country} the source names {number} country: {countries}.",
        "Before {country} the source names {number} countries: {countries}.",
        len(found),
        country=country,
        countries=each,
    )


_RIGHT_BESIDE = re.compile(
    r"\b(?:last|latest|newest|most recent)\b.*\b(?:before|prior to|ahead of)\b"
    r"|\b(?:first|earliest|next|oldest|second)\b.*\b(?P<after>after|behind|following)\b"
)
""" "The last one before Mexico", "the first to come after China", "second after Belgium": its neighbour in time."""


def asked_to_be_next(question: Question) -> tuple[str, str] | None:
    """ "Did Canada come right after Belgium?": the one, and that beside which it is said to stand."""
    next_to = _RIGHT_BESIDE.search(question.english.casefold()) or question.asks("adjacent")
    one = said_to_be_ahead(question)
    rest = [code for code in question.codes if code != one]
    return (one, rest[0]) if next_to and one and len(rest) == 1 else None


def whether_next(scope: Scope, one: str, other: str) -> Answer:
    """Yes or no where the dates settle it, and who does stand there."""
    answer = beside(scope, other)
    if not isinstance(answer, Answered) or len(answer.claims) != 1:
        return answer
    (claim,) = answer.claims
    nearest = {fact.object for fact in claim.facts} - {other}
    if one in nearest and len(nearest) > 1:
        return answer
    fact = scope.say.within(claim.sentence)
    said = scope.say("Yes: {fact}", fact=fact) if one in nearest else scope.say("No: {fact}", fact=fact)
    return Answered(claims=(Claim(said, claim.facts),))


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


def said_to_be_ahead(question: Question) -> str:
    """Of "did Mexico begin after China?", the one that is asked to be the later, or the earlier: Mexico; else empty.

    Where only one is named, it is held against those that were spoken of before, or they against it: "Mexico was
    later, right?", "is that longer than with Mexico?".
    """
    text = question.english
    if not question.asks("yes_no") or question.asks("negation") or not _is_settled(question):
        return ""
    named = sorted((party for party in question.parties if _at(party, text) >= 0), key=lambda party: _at(party, text))
    if len(named) == 1 < len(question.parties):
        (one,) = named
        before = text[: _at(one, text)].casefold()
        others = [party for party in question.parties if party is not one]
        if _MORE.search(text.casefold()) or (_HELD.search(before) and len(others) > 1):
            return ""
        return (others[0] if _HELD.search(before) else one).codes[0]
    if len(named) != len(question.parties) or len(named) != 2:  # noqa: PLR2004
        return ""
    one, other = named
    between = text[_at(one, text) + len(one.english) : _at(other, text)].casefold()
    return one.codes[0] if _HELD.search(between) and not _MORE.search(between) else ""


def _at(party: Party, text: str) -> int:
    """Where it is named; -1 where it is not, but understood."""
    return text.find(party.english) if party.english else -1


def _is_settled(question: Question) -> bool:
    one_end = question.asks("earlier", "first") != question.asks("later", "last")
    return one_end or _RIGHT_BESIDE.search(question.english.casefold()) is not None


_HELD = re.compile(
    r"\b(?:before|after|than|prior to|ahead of|behind|(?:pre|post)dat\w+|preced\w+|follow\w*|avant|apr[eè]s|que)\b"
)
_MORE = re.compile(r"\d|\b(?:not|or|and|vs|versus|ou|et|years?|months?|days?|decades?|long)\b")
"""Asks for more than which was earlier."""
