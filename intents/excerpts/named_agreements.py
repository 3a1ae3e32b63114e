"""Agreements that are called after a place: "the Oslo Accords" were not any agreement that was signed in Oslo."""

import re
from collections.abc import Iterator

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..questions.question import Question

__all__ = ["says_names"]

_NOUN = r"(?:agreements?|accords?|treat(?:y|ies)|pacts?|declarations?|protocols?|conventions?|memorand(?:um|a))"
_PLAIN = re.compile(r"agreement|treat|pact")
"""May be called so for the place where it was signed."""
_WORDS = r"(?:(?!signed\b|in\b|at\b|by\b)[\w-]+ ){0,6}"
""" "The Convention on *the Legal Status of* the Caspian Sea"."""


def says_names(question: Question, folded: str) -> bool:
    """Whether a sentence, folded, has each agreement that the question calls after a place."""
    return all(pattern.search(folded) for pattern in _named(question))


def _named(question: Question) -> Iterator[re.Pattern[str]]:
    typed = fold(question.english).folded
    parties = (*question.parties, *question.own)
    capitals = (fold(each.english).folded for each in parties if each.kind is MentionKind.CAPITAL)
    for place in map(re.escape, (*question.names, *capitals)):
        if match := re.search(rf"(?<!in )(?<!at )\b{place} (?:peace )?({_NOUN})\b", typed):
            signed_there = rf"|\b(?:in|at) {place}\b" if _PLAIN.match(match[1]) else ""
            on_it = rf"|\b{_NOUN} (?:on|for|of|about|concerning) {_WORDS}{place}\b"
            yield re.compile(rf"\b{place} (?:[\w-]+ ){{0,2}}{_NOUN}\b{on_it}{signed_there}")
        elif re.search(rf"\b{_NOUN} of {place}\b", typed):
            yield re.compile(rf"\b{place} {_NOUN}\b|\b{_NOUN} of {place}\b")
