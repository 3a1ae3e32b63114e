"""What agreements, disputes and aid have in common: their facts are quoted, and found by the question's own words."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.dates import EdtfDate
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.words import words_of

from ..excerpts.dates_told import opens_with_distance, signs_on_a_day
from ..excerpts.kinds_of_answer import spans_time
from ..excerpts.named_agreements import says_names
from ..excerpts.reasons import explains
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.question import Party, Question
from ..words.roots import Roots
from .beside_the_excerpt import excerpt_of

__all__ = ["found", "nameless", "tells_why", "told"]


def found(scope: Scope, kind: str) -> list[Fact]:
    """The facts of a kind with the question's countries, bodies, times, and every word that has no meaning here."""
    facts = [fact for fact in scope.of_kind(kind) if _fits(scope, fact)]
    if _THAT.search(scope.question.english.casefold()) and not scope.question.asks("agreement_word"):
        said = [fact for claim in scope.claims for fact in claim.facts]
        pointed = [fact for fact in facts if any(fact.quote == each.quote for each in said)]
        told = any(each.kind in {kind, "statement"} for each in said)
        return pointed if pointed or told else facts
    return facts


_THAT = re.compile(r"\b(?:it|that|this)\b(?!.*\b(?:else|other|more)\b)")
""" "Who signed it?": that which was told last, not another one of the same country."""


def _fits(scope: Scope, fact: Fact) -> bool:
    question, words = scope.question, fact.quote.exact
    if not all(any(_concerns(scope, fact, party) for party in group) for group in _groups(question)):
        return False
    if not says_names(question, fold(words).folded):
        return False
    if question.times and not any(question.times[0].span.touches(date) for date in _dates(scope, fact)):
        return False
    bodies = {mention.id for mention in scope.say.organisations.find(fold(words))} if question.organisations else set()
    roots = Roots.load()
    said = set(roots.all_of(words_of(words))) if question.topics else set()
    wanted = (roots.alike(word) for topic in question.topics for word in words_of(topic))
    return bodies.issuperset(question.organisations) and not any(map(said.isdisjoint, wanted))


_OPENS_PAIR = frozenset("between do did have had are were can that".split())
_OF_A_PAIR = frozenset("argue argued dispute disputed disagree disagreed quarrel quarrelled fight fought sign".split())
_OPENS_ANOTHER = frozenset("in to into from of for by with against at towards inside".split())


def _groups(question: Question) -> Iterator[Sequence[Party]]:
    """The countries of which one is enough: "with Qatar and Chad"; but of "the US in Chad", or "do Qatar and Chad
    …", each is meant."""
    parties = question.parties
    if not parties:
        return
    pair = parties[0].before in _OPENS_PAIR or parties[-1].after in _OF_A_PAIR
    each = pair and not question.own
    starts = [at for at, party in enumerate(parties) if not at or each or party.before in _OPENS_ANOTHER]
    yield from (parties[start:end] for start, end in pairwise([*starts, len(parties)]))


def _concerns(scope: Scope, fact: Fact, party: Party) -> bool:
    """Whether the fact is about the country; or names it beside the one that it is about."""
    if fact.object in party.codes:
        return True
    named = scope.say.countries.exact(fold(fact.quote.exact)) if len(scope.question.parties) > 1 else ()
    return any(party.codes == mention.codes for mention in named)


def _dates(scope: Scope, fact: Fact) -> Iterator[EdtfDate]:
    """The date of a fact; of one in a row that names no country also the row's, by which people point at it."""
    if fact.date:
        yield fact.date
    yield from (start.date for start in _starts(scope, fact) if start.date)


def _starts(scope: Scope, fact: Fact) -> Iterator[Fact]:
    """The date in the row of a fact, where the row names no country."""
    if fact.object is None and fact.provenance[0].locator.row is not None:
        yield from (each for each in scope.of_kind("began") if each.object is None and _row(each) == _row(fact))


def _row(fact: Fact) -> tuple[str, int | None, int | None]:
    place = fact.provenance[0].locator
    return fact.source.id, place.table, place.row


def told(scope: Scope, facts: Sequence[Fact], what: str) -> Answer:
    """The facts, word for word; or that the source has no such thing (``what``), or not the piece that is asked for."""
    question = scope.question
    if not facts:
        return Unknown(gap=Gap(GapKind.SOURCE, what))
    claims = tuple(_claims(scope, facts))
    if ranked := _FIRST_TO.search(fold(question.english).folded):  # of those that a source happens to tell
        which = scope.say("who was the last") if ranked[1] in _LAST else scope.say("who was the first")
        return Unknown(gap=Gap(GapKind.PIECE, which), claims=claims)
    spans = question.asks("how_long") and any(spans_time(fact.quote.exact) for fact in facts)
    dated = any(
        fact.date or opens_with_distance(fact.quote.exact) or signs_on_a_day(fact.quote.exact) for fact in facts
    )
    if question.asks("when", "how_long") and not spans and not dated:
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("when that was")), claims=claims)
    if question.asks("why") and not any(map(tells_why, facts)):
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is so")), claims=claims)
    return Answered(claims=claims)


_FIRST_TO = re.compile(
    r"\b(?:who|which (?:country|nation|state)) (?:was|is) the (first|last|latest|only)(?: one)? to\b"
)
_LAST = frozenset({"last", "latest"})
_MEASURE = re.compile(r"\b(?:doubl|tripl|trebl|quadrupl|halv)\w+|\w+fold\b")


_DENIES = re.compile(
    r"\b(?:not|never|neither|nor|no longer|nobody|none|without|refus\w+|reject\w+|declin\w+|fail\w+|yet to|cancel\w+"
    r"|abandon\w+|withdr[ae]w\w*|suspend\w+|lapsed|collapsed|broke down)\b|n['’]t\b",
    re.IGNORECASE,
)
""" "A treaty was signed, but the parliament *did not* ratify it": whether that is a yes is for the reader to judge."""


def _claims(scope: Scope, facts: Sequence[Fact]) -> Iterator[Claim]:
    once = list({fact.quote: fact for fact in reversed(facts)}.values())[::-1]
    question = scope.question
    by_how_much = _MEASURE.search(fold(question.english).folded)  # "did it double?", where it grew fourfold
    sure = question.asks("yes_no") and not question.asks("negation", "change_word") and not by_how_much
    for fact in once:
        is_so = sure and not _DENIES.search(fact.quote.exact) and ("state", "settled") not in fact.slots
        yield scope.yes(fact) if is_so else Claim(_worded(scope, fact), (fact,))
        sure = sure and not is_so  # it is said once
        if fact.object is None and fact.provenance[0].locator.row is not None:
            yield nameless(scope, fact)


def _worded(scope: Scope, fact: Fact) -> str:
    """Its own sentence; where that is a quotation that names nobody, with the country of its row."""
    said = scope.say.fact(fact)
    return excerpt_of(scope, fact) if said == scope.say.excerpt(fact) else said


def nameless(scope: Scope, fact: Fact) -> Claim:
    """That a row names no country; nobody may guess whose it is."""
    start = next(_starts(scope, fact), None)
    if start and start.date:
        dated = scope.say(
            "The row is dated {date} and leaves the country's name blank.", date=scope.say.date(start.date)
        )
        return Claim(dated, (fact, start))
    return Claim(scope.say("The row leaves the country's name blank."), (fact,))


_WITHIN = re.compile(r"\b(?:over|since|after) (?:the )?(?:past|last|next|years|\d+)\b")
_REASONS = ("because", "as a result of", "due to", "which", "in order to", "so that", "after", "over", "since")


def tells_why(fact: Fact) -> bool:
    words = _WITHIN.sub("", fact.quote.exact.casefold()).split()
    return explains(fact.quote.exact) or any(f" {sign} " in f" {' '.join(words)} " for sign in _REASONS)
