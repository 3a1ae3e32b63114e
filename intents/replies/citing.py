"""Says where a fact stands, and what its source refers to there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Fact, Reference

from ..questions.answer import Answered, Claim
from ..questions.intent import Scope

__all__ = ["cited", "cited_nearby", "references_counted", "with_sources"]


def cited(scope: Scope, fact: Fact) -> Claim:
    title = scope.say.quoted(fact.source.title)
    if not fact.references:
        said = scope.say("It stands in {title} itself, which gives no reference at that place.", title=title)
        return Claim(said, (fact,))
    references = _named(scope, fact.references)
    said = scope.say("It stands in {title}, which refers there to {references}.", title=title, references=references)
    return Claim(said, (fact,))


def _named(scope: Scope, references: Iterable[Reference]) -> str:
    return "; ".join(_entry(scope, reference) for reference in references)


def _entry(scope: Scope, reference: Reference) -> str:
    number, text = reference.number, reference.text.rstrip(".")
    if not text:
        return scope.say("reference {number}, whose entry the source leaves empty", number=number)
    if text.isdecimal():
        return scope.say("reference {number}, whose entry is only “{text}”", number=number, text=text)
    return scope.say("reference {number}, {text}", number=number, text=text)


def with_sources(scope: Scope, answer: Answered, statements: Sequence[Fact]) -> Answered:
    """The answer, and behind each of its claims where that comes from."""
    claims = (
        each
        for claim in answer.claims
        for each in (claim, *(cited_nearby(scope, fact, statements) for fact in claim.facts))
    )
    return replace(answer, claims=tuple(dict.fromkeys(claims))[:_MOST])


def cited_nearby(scope: Scope, fact: Fact, statements: Sequence[Fact]) -> Claim:
    """The reference of a fact, or the one that its paragraph gives a little later, which often stands for both."""
    if not fact.references and (notes := _in_its_row(fact, statements)):
        told = (each for each in notes for *_, date in find_dates(fold(each.quote.exact).folded) if date == fact.date)
        dated = next(told, None)
        return cited(scope, dated) if dated else _beside(scope, fact, notes)
    place = fact.provenance[0].locator
    behind = [
        each
        for each in statements
        if each.source == fact.source and each.quote.start > fact.quote.start and each.provenance[0].locator == place
    ]
    if behind and not fact.references and _is_address(behind[0]) and _follows(behind[0], fact):
        address = behind[0].quote.exact
        title = scope.say.quoted(fact.source.title)
        said = scope.say("It stands in {title}, which refers there to {references}.", title=title, references=address)
        return Claim(said, (fact, behind[0]))
    later = next((each for each in behind[:_LOOKS_ON] if each.references), None)
    if fact.references or later is None:
        return cited(scope, fact)
    claim = cited(scope, later)
    said = scope.say("That sentence has no reference of its own, but one after it has. {said}", said=claim.sentence)
    return Claim(said, (fact, *claim.facts))


def _is_address(statement: Fact) -> bool:
    return _ADDRESS.fullmatch(statement.quote.exact) is not None


def _follows(statement: Fact, fact: Fact) -> bool:
    """Whether only what opens a citation stands between them."""
    return statement.quote.start - fact.quote.end < _OPENING


_ADDRESS = re.compile(r"https?://\S+")
_OPENING = 30


def _in_its_row(fact: Fact, statements: Sequence[Fact]) -> list[Fact]:
    """The sentences with a reference in the row of a date that stands alone in its cell."""
    place = fact.provenance[0].locator
    if fact.date is None or place.row is None or fact.quote.exact.count(" ") > _DATE_ALONE:
        return []
    return [
        each
        for each in statements
        if each.source == fact.source
        and each.references
        and (each.provenance[0].locator.table, each.provenance[0].locator.row) == (place.table, place.row)
    ]


def _beside(scope: Scope, fact: Fact, notes: Sequence[Fact]) -> Claim:
    """A date without a reference, whose row has notes that have some."""
    references = {each.number: each for note in notes for each in note.references}
    said = scope.say(
        "It stands in {title}, which gives no reference for the date itself; the notes beside it refer"
        " to {references}.",
        title=scope.say.quoted(fact.source.title),
        references=_named(scope, references.values()),
    )
    return Claim(said, (fact, *notes))


_DATE_ALONE = 2
"""Spaces in a date: "18 January 1950"."""
_LOOKS_ON = 2
"""Sentences behind one in which its reference may stand."""
_MOST = 10
"""Claims in an answer, half of them citations."""


def references_counted(scope: Scope) -> Claim:
    """How many entries the source's list of references has, where it has one."""
    entries = scope.of_kind("reference")
    said = scope.say.plural(
        "The source's list of references has {number} entry.",
        "The source's list of references has {number} entries.",
        len(entries),
    )
    return Claim(said, entries)
