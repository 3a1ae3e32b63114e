"""Questions about the start dates and nothing else: "the ones of this century only", "first place goes to whom?".

Where a question names a time, a rank or an order, and all its other words only point at what is listed ("the entries",
"together with its date", "falls in"), it asks when relations began, though it does not say so. Words that mean
something of their own elsewhere ("goes to" a visit, "belongs to" a membership) mean nothing of it there. One word
outside of the vocabulary of ``dating.toml``, and the question is not of this kind.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise

from knowledge.names.countries import MentionKind

from ..questions.acting import asks_what_began
from ..questions.narrowing import NARROWING
from ..typed.analysis import Analysis, WordKind
from ..typed.numbers import ORDINALS
from ..words.lexicon import FILLER, Meaning

__all__ = ["as_dates"]

_RANKS = frozenset("first last earlier later penultimate from_end first_few last_few adjacent".split())
_TELLING = _RANKS | NARROWING | frozenset("order descending gap same undated right_after right_before".split())
"""Of which a question has to hold one, or a time."""
_ASKS = frozenset({"when", "how_long"})
"""Enough where they are asked of a country, or of what is listed."""
_LISTED = frozenset("list relations table_word country_word which_country who".split())
_WHO = frozenset({"who", "which_country", "country_word"})
_HELD_TOGETHER = _RANKS | frozenset("relations begin between gap same compare right_after right_before order".split())
"""One of which says what two countries have to do with each other here."""
_KEPT = (
    _TELLING
    | _ASKS
    | _LISTED
    | frozenset("what how_many begin between compare few unnamed there their negation is_it_true still".split())
)
_THITHER = frozenset("to in into at from".split())
_BEFORE_A_NOUN = frozenset("the an one either each other which what that bottom top far opposite at from year".split())
""" "From *the* end": a place in the list, and not that something ended."""
_ENDED = re.compile(
    r"\bend (?:date|day|year)s?\b|\bends? of (?:\w+ )?(?:\w+ )?(?:relation|relationship|tie|link)s?\b"
    r"|\b(?:did|do|does) \w+ end\b"
)
""" "The *end dates*", "the end of their relations", "when did *each end*"."""
_RECOGNISES = ("recogni", "reconn")
"""How a word begins that means another thing than to have relations."""


@cache
def _words() -> Mapping[str, frozenset[str]]:
    lines = tomllib.loads((files("intents") / "data" / "dating.toml").read_text("utf-8"))
    return {name: frozenset(several.split()) for name, several in lines.items()}


def as_dates(clause: Analysis) -> Analysis:
    """The clause as one about when relations began; the same value where it is about anything else."""
    named = clause.organisations or clause.references or clause.names
    if named or not _speaks_of_dates(clause) or _says_more(clause) or asks_what_began(clause.said):
        return clause
    meant = tuple(_meanings(clause))
    covered = {at for each in meant for at in range(each.start, each.end)}
    for at, word in enumerate(clause.words):
        if word.kind is WordKind.WORD and at not in covered and word.text not in {*ORDINALS, str(clause.ordinal)}:
            return clause
    return replace(clause, meanings=(*meant, Meaning("begin", 0, 0)))


def _is_ranked(clause: Analysis) -> bool:
    apart = {"how_long", "between"} <= clause.found
    nth = clause.ordinal is not None and (clause.found & _LISTED or any(word.text.isdecimal() for word in clause.words))
    return bool(clause.times or apart or nth) or not clause.found.isdisjoint(_TELLING)


def _speaks_of_dates(clause: Analysis) -> bool:
    """Whether it names a time or a rank, or asks for the dates of something."""
    something = clause.countries or clause.found & _LISTED
    return _is_ranked(clause) or bool(something and clause.found & _ASKS)


def _meanings(clause: Analysis) -> Iterator[Meaning]:
    """Those that are of dates; every other word of the vocabulary is made light."""
    kept = [
        each
        for each in clause.meanings
        if each.name == FILLER or (each.name in _KEPT and not _means_less(clause, each))
    ]
    yield from kept
    told = {at for each in kept for at in range(each.start, each.end)}
    words = _words()
    light = words["entries"] | words["places"] | words["beside"] | words["joining"]
    light |= words["pointing"] if _is_ranked(clause) else frozenset()
    light |= words["dealing"] if "relations" in clause.found else frozenset()
    light |= words["winning"] if _may_win(clause) else frozenset()
    for at, word in enumerate(clause.words):
        if word.kind is WordKind.WORD and at not in told and word.text in light:
            yield Meaning(FILLER, at, at + 1)


def _means_less(clause: Analysis, meaning: Meaning) -> bool:
    """ "With a name" does not ask for names."""
    word, before = clause.words[meaning.start].text, clause.words[meaning.start - 1].text if meaning.start else ""
    return word == "name" and before in {"a", "the", "its", "no"}


def _may_win(clause: Analysis) -> bool:
    two = len({each.codes for each in clause.countries}) > 1
    return two or any(word.text in _words()["places"] for word in clause.words)


def _says_more(clause: Analysis) -> bool:
    """Whether light words alone do not tell what is done: "what did Rwanda do in 1994", "who named it"."""
    words = [word.text for word in clause.words]
    if words[-1] in _words()["doing"] or any(word.startswith(_RECOGNISES) for word in words):
        return True
    if any(word == "end" and before not in _BEFORE_A_NOUN for before, word in pairwise(("", *words))):
        return True
    if _ENDED.search(" ".join(words)):
        return True
    return _did_for_a_time(clause) or _does_something(clause) or _acts_on_somebody(clause) or _is_one_person(clause)


def _did_for_a_time(clause: Analysis) -> bool:
    """ "How long did Belgium hold on": what a country did for a time is not that its relations go on."""
    if "how_long" not in clause.found or "relations" in clause.found:
        return False
    return any(word.text == "did" and then.kind is WordKind.COUNTRY for word, then in pairwise(clause.words))


def _does_something(clause: Analysis) -> bool:
    """ "Who named the first": behind who does it, it is no longer what is done with an entry."""
    words = clause.words
    whose = {each.end for each in clause.meanings if each.name in _WHO}
    if any(at < len(words) and words[at].text in _words()["done"] for at in whose):
        return True
    beside = pairwise(words)
    return any(word.text in _words()["acting"] and then.kind is WordKind.COUNTRY for word, then in beside) or any(
        word.text in _words()["moving"] and words[at + 1].text in _THITHER and words[at + 2].kind is WordKind.COUNTRY
        for at, word in enumerate(words[:-2])  # "who came to Kigali first"
    )


def _acts_on_somebody(clause: Analysis) -> bool:
    """ "Who stood with Canada in 1963", "was Canada added to the EU": nothing says that they are ranked."""
    others = len({each.codes for each in clause.countries})
    asked = not clause.found.isdisjoint({"who", "which_country"})
    several = others > 1 and clause.found.isdisjoint(_ASKS)
    return (several or (asked and others > 0)) and clause.found.isdisjoint(_HELD_TOGETHER)


def _is_one_person(clause: Analysis) -> bool:
    """ "How old is the Canadian", unlike "how old are Canadian relations"."""
    singular = (
        each.kind is MentionKind.DEMONYM and not each.text.casefold().endswith("s") for each in clause.countries
    )
    return not _is_ranked(clause) and "relations" not in clause.found and any(singular)
