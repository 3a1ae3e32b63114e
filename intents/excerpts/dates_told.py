"""Whether a sentence tells when something was: a date near it, or how long before or after something else."""

import re
from collections.abc import Sequence

from knowledge.dates import find_dates

from ..words.roots import WORD
from .kinds_of_answer import FROM_TO
from .taking_apart import Sentence

__all__ = ["has_ended", "opens_with_distance", "signs_on_a_day", "tells_a_start", "tells_date"]

_RELATIVE = re.compile(
    r"(?:\w+ ){1,2}(?:days?|weeks?|months?|years?|decades?) "
    r"(?:previous to|prior to|before|after|later|earlier|following)\b"
    r"|at the (?:end|beginning|start|height) of\b"
)
"""A time told by its distance from another one, at the beginning of a sentence."""
_NEAR_DATE = 10
_OPENING = 14
_SIGNING = re.compile(r"\b(?:after|by|through|upon|on|following|with) (?:the )?signing\b")
_EDGE = 4
"""Words of "at the end of", which are not what is told of."""
_ASIDE = re.compile(r"(?<=,) (?:\w+ )?(?:which|who|whom|whose)\b[^,;]*(?=, (?:on|in)\b)")
_AT_AN_EDGE = re.compile(r"\bat the (?:end|beginning|start|height) of\b")


_START = re.compile(
    r"\b(?:since|from|as of|after|until|beg[aiu]n\w*|start\w*|establish\w*|found\w*|open\w*|set up|creat\w*"
    r"|became|join\w*|enter\w*|took|taken|launch\w*|introduc\w*|adopt\w*|switch\w*|replac\w*|elected|appointed|sworn|born|formed|accede\w*|designated|proclaimed|granted"
    r"|admitted|return\w*|resum\w*|restor\w*|recogni\w*|signed|moved|came|ceded|leas\w*|built|first)\b"
)


def tells_a_start(sentence: Sentence) -> bool:
    """Whether it says since when something is so: a meeting on some day tells of no beginning."""
    return bool(_START.search(sentence.folded))


def opens_with_distance(words: str) -> bool:
    """ "One month previous to the meeting …": whether the words of a source begin with a time told by another one."""
    return bool(_RELATIVE.match(words.casefold()))


def signs_on_a_day(words: str) -> bool:
    """ "On 4 May, after signing a communiqué, they …": the one date of a sentence, from which a reader takes the
    signing's, though it is not said in so many words."""
    return bool(_SIGNING.search(words)) and len(list(find_dates(words.casefold()))) == 1


def has_ended(sentence: Sentence) -> bool:
    """Whether it tells of something from one year to another."""
    return bool(FROM_TO.search(sentence.folded))


def tells_date(sentence: Sentence, told: Sequence[frozenset[str]]) -> bool:
    """Whether a date stands near what is asked about, not elsewhere in a long sentence; or how long before or after
    something else it was."""
    places = sentence.places_of(frozenset[str]().union(*told))
    if places and (_RELATIVE.match(sentence.folded) or _opens_with_date(sentence)):
        return True
    edges = [sentence.words_before(match.start()) for match in _AT_AN_EDGE.finditer(sentence.folded)]
    if any(_only_in(edges, at, sentence, alike) for alike in told for at in places if sentence.roots[at] in alike):
        return False  # "at the end of the war" tells of no other end
    if any(abs(edge - at) <= _NEAR_DATE and not edge <= at < edge + _EDGE for edge in edges for at in places):
        return True
    dates = [_without_aside(at, sentence) for at in (*sentence.date_words, *_centuries(sentence))]
    if places and dates and _is_one_clause(sentence):
        return True
    near = any(abs(date - _without_aside(at, sentence)) <= _NEAR_DATE for date in dates for at in places)
    return near or any(at < _first_clause(sentence) for at in places)


def _centuries(sentence: Sentence) -> Sequence[int]:
    """Places of what tells a time no closer than "since the 19th century"."""
    return [len(WORD.findall(sentence.folded[: match.start()])) for match in _CENTURY.finditer(sentence.folded)]


_CENTURY = re.compile(
    r"\b(?:since|in|from|until|by|during) the (?:early |mid[- ]|late )?(?:\d\dth|[a-z]+teenth|twentieth) century\b"
)


def _is_one_clause(sentence: Sentence) -> bool:
    """Whether it tells one thing alone, however many words that takes: "The Prime Minister Ada Oloo made her first trip
    abroad to Lima and Quito in March 2011"."""
    return not _JOINS.search(sentence.exact)


_JOINS = re.compile(
    r"[;:,(–] ?|\b(?:but|while|after|before|when|which|who|whose|that|because|where|until|since|although|though|if|as"
    r"|than)\b|\band (?![A-ZÀ-Þ])"
)


def _first_clause(sentence: Sentence) -> int:
    """How many words are of the clause that a date begins: "On 10 July 1985 agents of a foreign service sank the ship".
    None where no date does."""
    if sentence.words[:1] not in {("on",), ("in",)} or not any(at < _OPENING_DATE for at in sentence.date_words):
        return 0
    ends = _CLAUSE_ENDS.search(sentence.folded)
    return sentence.words_before(ends.start()) if ends else len(sentence.words)


def _without_aside(at: int, sentence: Sentence) -> int:
    """The place of a word, those before it not counted that a clause between commas adds: "closed its post at Lourdes,
    *for which it had paid a lot*, in 2002"."""
    aside = _ASIDE.search(sentence.folded)
    if not aside:
        return at
    first = sentence.words_before(aside.start())
    last = first + len(WORD.findall(aside[0]))
    return at - (last - first) if at >= last else at


def _only_in(edges: Sequence[int], at: int, sentence: Sentence, alike: frozenset[str]) -> bool:
    """Whether a word that is asked about stands only in an "at the end of"."""
    every = sentence.places_of(alike)
    return all(any(edge <= place < edge + _EDGE for edge in edges) for place in every) and at in every


_OPENING_DATE = 2
_CLAUSE_ENDS = re.compile(r"[;,:] |\b(?:and|but|while|after|before|when|which|who|that|because|where|until)\b")


def _opens_with_date(sentence: Sentence) -> bool:
    """ "During the crisis, in 1994, the UN left, and all others fled as well": the time of all that is told."""
    return sentence.words[:1] == ("during",) and any(at < _OPENING for at in sentence.date_words)
