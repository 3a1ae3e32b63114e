"""Since when an agreement has been in force, which is another day than the one on which it was signed."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.answer import Claim
from ..questions.intent import Scope
from ..questions.question import Question
from .matters import found

__all__ = ["asks_when_in_force", "in_force"]

_ASKED = re.compile(
    r"\b(?:(?:into|in|of) (?:force|effect)|(?:take|took|takes|taking) effect|effective|kick(?:ed|s)? in"
    r"|(?:start|started|starts|begin|began) (?:to apply|applying))\b"
)
_TOLD = re.compile(r"\b(?:(?:in|into) (?:force|effect)|(?:took|takes) effect|effective|entry into force)\b")
_AGREEMENT = re.compile(
    r"\b(?:agreements?|treat(?:y|ies)|accords?|pacts?|conventions?|protocols?|deals?|arrangements?|memorand(?:um|a)"
    r"|compact|charter|fta)\b"
)
_SIGNING = re.compile(r"\bsign(?:ed|ing|ature)?\b")
_DAY = re.compile(r"\b(?:date|day|year|entry|since)\b")
_YEAR = re.compile(r"\b\d{4}\b")


def asks_when_in_force(question: Question) -> bool:
    typed = fold(question.english).folded
    return _ASKED.search(typed) is not None and (question.asks("when", "how_long") or _DAY.search(typed) is not None)


def in_force(scope: Scope, signed: Sequence[Fact]) -> tuple[Claim, ...]:
    """The sentences that tell it, behind those on its signing where that is asked too; empty where none tells it."""
    pointed = _of_that(scope) if _IT.search(scope.question.english.casefold()) else []
    told = [
        fact
        for fact in pointed or found(scope, "statement")
        if _TOLD.search(folded := fold(fact.quote.exact).folded)
        and _YEAR.search(folded)
        and (pointed or (_AGREEMENT.search(folded) and _is_named(scope.question, fact, folded)))
    ]
    if not told:
        return ()
    before = [fact for fact in signed if fact.date] if _SIGNING.search(fold(scope.question.english).folded) else []
    quotes = {fact.quote: fact for fact in (*before, *told)}
    return tuple(map(scope.quoted, quotes.values()))


_IT = re.compile(r"\b(?:it|that|this)\b")
_OF_IT = re.compile(
    r"(?:It|(?:The|This|That) (?:[A-Z]?\w+ )?(?:agreement|treaty|accord|pact|convention|protocol|deal))\b"
)
_BEHIND = 600
"""Characters behind what was told in which a sentence may go on about the same agreement."""


def _of_that(scope: Scope) -> list[Fact]:
    """The sentence that told of an agreement, and those behind it that go on about that one."""
    said = {fact.quote for claim in scope.claims for fact in claim.facts if fact.kind in {"agreement", "statement"}}
    return [
        fact
        for fact in scope.of_kind("statement")
        if fact.quote in said
        or (
            _OF_IT.match(fact.quote.exact)
            and any(0 <= fact.quote.start - quote.end < _BEHIND for quote in said)
            and any(_same_name(fact.quote.exact, quote.exact) for quote in said)
        )
    ]


def _same_name(words: str, told: str) -> bool:
    """Whether what it is called, "the Oslo agreement", stands in what was told; "it" is called nothing."""
    opening = _OF_IT.match(words)
    named = re.findall(r"[A-Z]\w+", opening[0])[1:] if opening else []
    return all(name in told for name in named)


def _is_named(question: Question, fact: Fact, folded: str) -> bool:
    """Whether it is the agreement that the question names; where it only names a country, of its row."""
    names = all(name in folded for name in question.names)
    whose = (
        bool(question.names)
        or not question.codes
        or fact.object in question.codes
        or any(code in fact.about for code in question.codes)
    )
    return names and whose and bool(question.names or question.codes or question.topics or question.organisations)
