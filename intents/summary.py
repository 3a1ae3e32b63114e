"""What the sources say of one country, in the order in which one would tell it."""

from collections.abc import Iterable, Iterator

from knowledge.model import Fact

from .answer import Claim
from .intent import Scope, sorted_by_date

__all__ = ["about_country", "excerpts", "is_listed"]

_KINDS = ("relations_changed", "mission", "visit")


def about_country(scope: Scope, code: str, *, most: int = 8) -> tuple[Claim, ...]:
    """Claims from facts first; the rest of its row verbatim, where there is little else."""
    return tuple(claim for _, claim in zip(range(most), _claims(scope, code), strict=False))


def is_listed(scope: Scope, code: str) -> bool:
    """Whether the source has a row on relations with the country."""
    return bool(scope.of_kind("listed", object=code))


def _claims(scope: Scope, code: str) -> Iterator[Claim]:
    quoted: set[int] = set()
    facts = [*sorted_by_date(scope.of_kind("began", object=code))]
    for kind in _KINDS:
        facts += [fact for fact in scope.of_kind(kind) if code in {fact.subject, fact.object}]
    for fact in facts:
        quoted |= {each.quote.start for each in fact.provenance}
        yield scope.claim(fact)
    yield from excerpts(
        scope,
        [
            fact
            for fact in scope.of_kind("statement", object=code)
            if fact.quote.start not in quoted and not fact.quote.exact.startswith("See ")
        ],
    )


def excerpts(scope: Scope, facts: Iterable[Fact]) -> Iterator[Claim]:
    """Sentences word for word, the first of them introduced as what the source says."""
    for number, fact in enumerate(facts):
        yield Claim(scope.say.quoted(fact.quote.exact) if number else scope.say.excerpt(fact), (fact,))
