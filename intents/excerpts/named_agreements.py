"""Agreements that are called after a place: "the Oslo Accords" were not any agreement that was signed in Oslo."""

import re
from collections.abc import Iterator, Sequence

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..questions.question import Question
from .pair import Ground, Pair
from .positions import name_of

__all__ = ["GROUNDS", "goes_as_far", "says_names"]

_STEPS = tuple(
    map(
        re.compile,
        (
            r"\bratif\w+",
            r"\b(?:in|into|of) (?:force|effect)\b|\b(?:took|take|taken) effect\b|\beffective\b",
            r"\b(?:propos\w+|draft\w*)",
        ),
    )
)
"""What becomes of an agreement before or after it is signed."""
_NOT_YET = re.compile(r"\b(?:not|never|no)\b|\bratif\w+")

_NOUN = r"(?:agreements?|accords?|treat(?:y|ies)|pacts?|declarations?|protocols?|conventions?|memorand(?:um|a))"
_PLAIN = re.compile(r"agreement|treat|pact")
"""May be called so for the place where it was signed."""
_WORDS = r"(?:(?!signed\b|in\b|at\b|by\b)[\w-]+ ){0,6}"
""" "The Convention on *the Legal Status of* the Caspian Sea"."""


def goes_as_far(question: Question, folded: str) -> bool:
    """What was signed is not ratified for that, nor proposed, nor in force."""
    typed = fold(question.english).folded
    return all(step.search(folded) or _NOT_YET.search(folded) for step in _STEPS if step.search(typed))


def says_names(question: Question, folded: str) -> bool:
    """Whether a sentence, folded, has each agreement that the question calls after a place."""
    return all(pattern.search(folded) for pattern in _named(question))


def _is_the_same_agreement(pair: Pair) -> bool:
    folded = pair.sentence.folded
    return says_names(pair.question, folded) and goes_as_far(pair.question, folded)


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


def _is_signed_with(pair: Pair) -> bool:
    """What was signed with one country is not told of another that the sentence has only as an adjective: "a pact
    against Somali claims"."""
    question, fact = pair.question, pair.fact
    if fact.object is None or not question.asks("sign", "agreement_word"):
        return True
    return all(
        fact.object in party.codes or set(name_of(party)) <= set(pair.sentence.words)
        for party in question.parties
        if party.before in {"with", "between", "and"} and party.kind is MentionKind.NAME
    )


GROUNDS: Sequence[Ground] = (
    _is_the_same_agreement,
    _is_signed_with,
)
