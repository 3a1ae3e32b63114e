"""What the sources say of one country, in the order in which one would tell it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.answer import Claim
from ..questions.intent import Scope, sorted_by_date
from .listed_rows import in_sections

__all__ = ["about_country", "excerpts", "is_listed", "listed_undated", "several_dates"]

_KINDS = ("no_relations", "relations_changed", "mission", "visit")


def about_country(scope: Scope, code: str, *, most: int | None = None, dated: bool = True) -> tuple[Claim, ...]:
    """Claims from facts first, then the rest of its row verbatim; the first ``most`` of them, or all.

    Without ``dated``, no sentence that gives a date, as beside one that is missing it could be taken for that; and only
    those that name the country and lean on nothing told before.
    """
    return tuple(islice(_claims(scope, code, dated=dated), most))


def several_dates(scope: Scope, facts: Sequence[Fact]) -> Claim | None:
    """That the source gives more than one date for the beginning of relations with a country; None where it does not.

    Nothing can be said to have begun on one of them.
    """
    if len({fact.date for fact in facts}) < 2:  # noqa: PLR2004
        return None
    dates = scope.say.join(dict.fromkeys(scope.say.date(fact.date) for fact in facts if fact.date))
    pair = scope.say.relations(facts[0].subject, facts[0].object or "")
    several = scope.say(
        "The source gives more than one date for the beginning of {pair}: {dates}.", pair=pair, dates=dates
    )
    return Claim(several, tuple(facts))


def is_listed(scope: Scope, code: str) -> bool:
    """Whether the source has a row on relations with the country."""
    return bool(scope.of_kind("listed", object=code))


def listed_undated(scope: Scope, fact: Fact) -> Claim:
    """That a country has a row, or a section, and no date."""
    if in_sections([fact]):
        section = scope.say(
            "The source has a section on {who}, and says nothing there of when relations began.",
            who=scope.say.country(fact.object or ""),
        )
        return Claim(section, (fact,))
    undated = scope.say(
        "{who} stands in the source's table of bilateral relations, which gives no date.",
        who=scope.say.country(fact.object or ""),
    )
    return Claim(undated, (fact,))


def _claims(scope: Scope, code: str, *, dated: bool) -> Iterator[Claim]:
    quoted: set[int] = set()
    facts = [*sorted_by_date(scope.of_kind("began", object=code))]
    for kind in _KINDS:
        facts += [fact for fact in scope.of_kind(kind) if {code, scope.question.subject} <= {fact.subject, fact.object}]
    for fact in facts:
        quoted |= {each.quote.start for each in fact.provenance}
        yield scope.claim(fact)
    yield from excerpts(
        scope,
        [
            fact
            for fact in scope.of_kind("statement", object=code)
            if fact.quote.start not in quoted
            and not fact.quote.exact.startswith(("See ", "http"))
            and (dated or (code in fact.about and _stands_alone(fold(fact.quote.exact).folded)))
        ],
    )


def _stands_alone(sentence: str) -> bool:
    return not _LEANS.match(sentence) and not any(find_dates(sentence))


_LEANS = re.compile(
    r"\W*(?:however|but|and|also|then|thus|hence|instead|moreover|this|these|those|such|it|he|she|they|his|her|its|their"
    r"|both|there|since then|at (?:that|the) |as a result|in (?:addition|response|return)|the (?:former|latter|two)"
    r"|\w+ly(?=,))\b"
)


def excerpts(scope: Scope, facts: Iterable[Fact]) -> Iterator[Claim]:
    """Sentences word for word, the first of them introduced as what the source says."""
    for number, fact in enumerate(facts):
        yield Claim(scope.say.quoted(fact.quote.exact) if number else scope.say.excerpt(fact), (fact,))
