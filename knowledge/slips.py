"""What in an article is probably a slip of the pen, and what does not fit. Each is a guess, and says so."""

import re
import string
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from .folding import fold
from .model import Fact, Provenance
from .names.countries import Countries, MentionKind
from .said import Said, said

__all__ = ["slips", "strangers"]

_PATTERNS = (
    (re.compile(r"\bvisa wave\b"), said("“visa wave” is probably meant to be “visa waiver”.")),
    (re.compile(r"\b(?:was|were) station in\b"), said("“station” is probably meant to be “stationed”.")),
    (re.compile(r", An? [A-Z]"), said("There is a capital letter in the middle of the sentence.")),
    (re.compile(r"^[a-zà-þ]"), said("The sentence begins with a small letter.")),
    (re.compile(r"\b(\w{3,} \w{3,})\b(?:'s)? (?:\w+ )?\1\b"), said("The same words stand there twice.")),
    (re.compile(r"\b(?!that |had )(\w{3,}) \1\b"), said("The same word stands there twice.")),
    (re.compile(r"\w ,\w|\w,,|\w\.\.(?!\.)|\( | \)"), said("The punctuation is out of place.")),
)
_WORD = re.compile(r"(?<![\w'’.@/-])[a-z]{5,20}(?![\w'’@/-]|\.\w)")
_DICTIONARIES = ("english_words.txt", "proper_names.txt")
_MOST_MEANT = 3
"""A word that might be any of more words is no slip that can be told."""


def slips(statements: Sequence[Fact]) -> Iterator[tuple[Said, Provenance]]:
    """A sentence for each, and its place; ``statements`` are the facts of that kind."""
    for fact in statements:
        for pattern, message in _PATTERNS:
            if pattern.search(fact.quote.exact):
                yield message, fact.provenance[0]
    yield from _misspelt(statements)


def strangers(statements: Sequence[Fact], countries: Countries) -> Iterator[tuple[Said, Provenance]]:
    """A country that is named once in the whole article, alone, in the row of another one, is worth a look."""
    named = Counter(code for fact in statements for code in _named(fact, countries))
    for fact in statements:
        strange = _named(fact, countries) - {fact.subject}
        if (
            fact.object
            and len(strange) == 1
            and fact.object not in strange
            and all(named[code] == 1 for code in strange)
        ):
            (code,) = strange
            message = said(
                "{country} is named nowhere else; in the row of {row}, is it meant?",
                country=countries[code],
                row=countries[fact.object],
            )
            yield message, fact.provenance[0]


def _named(fact: Fact, countries: Countries) -> frozenset[str]:
    """The countries that the sentence itself names; a city or an adjective names none."""
    mentions = countries.exact(fold(fact.quote.exact))
    return frozenset(code for each in mentions if each.kind in _NAMES for code in each.codes)


_NAMES = frozenset({MentionKind.NAME, MentionKind.OFFICIAL})


def _misspelt(statements: Sequence[Fact]) -> Iterator[tuple[Said, Provenance]]:
    """Words in no dictionary that stand there once, and that one letter more, less or other makes a word of English."""
    written = [fact for fact in statements if fact.source.language.partition("-")[0] == "en"]
    seen = Counter(word for fact in written for word in _WORD.findall(fact.quote.exact))
    for fact in written:
        for word in dict.fromkeys(_WORD.findall(fact.quote.exact)):
            if seen[word] > 1 or word in _dictionary():
                continue
            meant = sorted(_one_letter_off(word) & _dictionary())
            if 0 < len(meant) <= _MOST_MEANT:
                words = " / ".join(f"“{each}”" for each in meant)
                message = said("“{word}” is in no dictionary; perhaps {words} is meant.", word=word, words=words)
                yield message, fact.provenance[0]


@cache
def _dictionary() -> frozenset[str]:
    folder = files("knowledge") / "data"
    lines = [line for name in _DICTIONARIES for line in (folder / name).read_text("utf-8").splitlines()]
    return frozenset(line.casefold() for line in lines if not line.startswith("#"))


def _one_letter_off(word: str) -> set[str]:
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return (
        {left + right[1:] for left, right in cuts if right}
        | {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
        | {left + each + right[1:] for left, right in cuts if right for each in string.ascii_lowercase}
        | {left + each + right for left, right in cuts for each in string.ascii_lowercase}
    )
