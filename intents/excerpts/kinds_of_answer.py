"""Whether a sentence holds the kind of thing that is asked for: a length of time, an amount, a place, a name.

Numbers of what is counted stand in ``counting.py``, reasons in ``reasons.py``, dates in ``dates_told.py``.
"""

import re
from collections.abc import Collection

from knowledge.folding import fold

from .positions import words_of
from .taking_apart import Sentence

__all__ = [
    "FROM_TO",
    "amounts",
    "extends",
    "interval",
    "lasts",
    "names_group",
    "names_in_full",
    "names_nobody",
    "names_place",
    "names_someone",
    "says_how_often",
    "says_who_signed",
    "spans_time",
]

_SO_MANY = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred|several|many|few)"
)
_SPANS = r"(?:hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|minutes?)"
_DURATION = re.compile(
    rf"\b{_SO_MANY}(?: and a half)?[ -](?:\w+ )?{_SPANS}\b(?! (?:previous|ago|before|earlier|later|after)\b)"
    rf"|\bfor (?:\w+ )?{_SO_MANY} {_SPANS}\b"
    r"|\bquarter of a century\b|\bfor (?:decades|years|months|centuries|life|good)\b"
    r"|\b(?:until|till) (?:\w+ ){0,3}\d{4}\b"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
FROM_TO = re.compile(
    r"\b(?:from|between) (?:\w+ ){0,2}\d{4} (?:(?:to|until|and) (?:\w+ ){0,2}|until (?:the )?(?:\w+ ){1,4}?)\d{4}"
    r"|\(\d{4} (?:to|–|-) \d{4}\)"
    r"|\bfrom \d{1,2}(?: [a-z]+)?(?: \d{4})? (?:to|until) \d{1,2} [a-z]+ \d{4}\b"
    rf"|\b(?:from|between) {_MONTH} (?:to|until|and) {_MONTH} \d{{4}}\b"
)
_FIRST_FOR = re.compile(r"\b(?:first|last|only)\b[^.,;]*\b(?:for|in) \w+ (?:years|months|decades)\b")
""" "The first meeting for 13 years" did not last so long."""
_AMOUNT = re.compile(
    r"\b(?:(?:virtually|nearly|almost) (?:all|every)|most of|\w+fold|double[sd]?|tripled?|twice|half|per cent|percent"
    r"|million|billion|barrels|tons|tonnes|litres|gallons)\b|%"
)
_PLACE = re.compile(
    r"\b(?:in|at|on|behind|into|through|near|to|from|across)\b(?! (?:the )?(?:\w+ )?"
    rf"(?:\d{{1,4}}s?\b|{_MONTH}\b|(?:early|mid|late)\b|favou?r\b|order\b|force\b|return\b|response\b))"
)
""" "Signed *in 1999*" names no place."""
_OF_A_PLACE = re.compile(
    r"\b(?:of|off|outside|along|around) (?:the )?[A-ZÀ-Þ]|\bover the \w+ of [A-ZÀ-Þ]"
    r"|\b(?:visit(?:ed|s|ing)?|tour(?:ed|s|ing)|reach(?:ed|es)|left for) (?:the )?[A-ZÀ-Þ]"
)
_NAME = re.compile(r"(?<!^)\b[A-ZÀ-Þ][\w’'-]+")
_WHOLE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*")
_JOINED_NAME = re.compile(rf"{_WHOLE_NAME.pattern}(?: (?:for|of|on|and)(?: the)? {_WHOLE_NAME.pattern})+")


_OFTEN = re.compile(
    r"\b(?:once(?! more| again)|twice|thrice|\w+ times|(?:every|each) \w+|annual(?:ly)?|yearly|monthly|weekly)\b"
)


def says_how_often(sentence: Sentence) -> bool:
    return bool(_OFTEN.search(sentence.folded))


def interval(sentence: Sentence) -> bool:
    """Whether it says how long ago the last such thing was: "the first meeting for 13 years"."""
    return bool(_FIRST_FOR.search(sentence.folded))


def amounts(sentence: Sentence) -> bool:
    return bool(_AMOUNT.search(sentence.folded))


_LENGTH = re.compile(r"\b(?:kilomet|met)(?:res?|ers?)\b|\b(?:km|miles?|m|feet|ft)\b|\d[ -]pages?\b")


def extends(sentence: Sentence) -> bool:
    """Whether it says how far something reaches."""
    return bool(_LENGTH.search(sentence.folded))


def lasts(sentence: Sentence) -> bool:
    folded = _FIRST_FOR.sub("", sentence.folded)
    return bool(_DURATION.search(folded) or FROM_TO.search(folded))


def spans_time(words: str) -> bool:
    """Whether the words of a source name a length of time."""
    return bool(_DURATION.search(words.casefold()))


def names_place(sentence: Sentence) -> bool:
    return bool(_PLACE.search(sentence.folded) or _OF_A_PLACE.search(sentence.exact))


def names_someone(sentence: Sentence, known: Collection[str], people: Collection[str]) -> bool:
    """Whether it has a name, of anything but a month, that is not among the words known from the question, nor another
    name of the people whom that names: "Nicolas" for "Sarkozy"."""
    whole = [words_of(name) for name in _WHOLE_NAME.findall(sentence.exact)]
    theirs = [word for name in whole if not set(name).isdisjoint(people) for word in name]
    theirs += [
        word for name in _JOINED_NAME.findall(sentence.exact) if _begins_with(name, known) for word in words_of(name)
    ]
    known = {*known, *(sentence.words[at] for at in sentence.date_words), *theirs}
    if sentence.opening and sentence.opening not in known:
        return True
    return any(fold(name).folded.removesuffix("'s") not in known for name in _NAME.findall(sentence.exact))


def _begins_with(name: str, known: Collection[str]) -> bool:
    """Whether a name goes on from one that the question has: "the *Kuwait Fund* for Arab Economic Development"."""
    first = words_of(_WHOLE_NAME.findall(name)[0])
    return len(first) > 1 and set(first) <= set(known)


_NOBODY = re.compile(r"(?:\bby |^)(?:neither|nobody|none|no (?:one|country|state|nation))\b")


def names_nobody(sentence: Sentence) -> bool:
    """Whether it tells that nobody does it: "claimed by neither"."""
    return bool(_NOBODY.search(sentence.folded))


def names_in_full(sentence: Sentence) -> bool:
    """Whether it has a name of several words."""
    return any(" " in name for name in _WHOLE_NAME.findall(sentence.exact))


_SIGNED = re.compile(r"\b(?:sign\w*|conclu\w+|ratif\w+|agreed|between|with)\b")


_GROUP = re.compile(
    r"\b(?:\d[\d,]*|hundreds?|dozens?|several|many|most) (?:[\w-]+ ){0,3}?"
    r"(?:organi[sz]ations|nations|states|officials|groups|people|soldiers|volunteers|doctors|companies|agencies"
    r"|peacekeepers|troops|citizens|personnel)\b"
    r"|\bthe (?:two|three|four) (?:presidents|prime ministers|foreign ministers|kings|leaders|heads of state)\b"
)


_APPOINTED = re.compile(
    r"\b(?:appointed|nominated|exchanged|recalled|sent|expelled)(?: \w+){0,2} (ambassador|envoy|consul|diplomat)s?\b"
)


def names_group(sentence: Sentence, known: Collection[str] = ()) -> bool:
    """Whether it tells of many who did it: "200 organizations"; or whom somebody sent: "ambassadors", unless these are
    of the question itself."""
    sent = _APPOINTED.search(sentence.folded)
    return bool(_GROUP.search(sentence.folded) or (sent and {sent[1], f"{sent[1]}s"}.isdisjoint(known)))


def says_who_signed(folded: str) -> bool:
    """Whether a sentence tells whose an agreement is, and does not only mention it."""
    return bool(_SIGNED.search(folded))
