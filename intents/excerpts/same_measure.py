"""Whether the same is measured: how *high* a wall is is not told by how long it is, nor how long somebody was president
by how long a president did something else."""

import re
from collections.abc import Sequence

from knowledge.names.countries import MentionKind

from .pair import Ground, Pair
from .positions import name_of

__all__ = ["GROUNDS"]

_SIDES = {
    "high": "high height tall",
    "tall": "high height tall",
    "deep": "deep depth",
    "wide": "wide width broad across breadth",
    "long": "long length",
    "heavy": "heavy weigh weighs weighed weight tonnes tons kilograms kilos kg",
}


def _in_the_same_direction(pair: Pair) -> bool:
    """How *high* something is is not told by how long it is."""
    asked = _HOW.search(pair.typed)
    if asked is None:
        return True
    words = frozenset(pair.sentence.words)
    others = {word for side, said in _SIDES.items() if side != asked[1] for word in said.split()}
    own = set(_SIDES[asked[1]].split())
    compared = _COMPARED.search(pair.sentence.folded) and not _MEASURED.search(pair.sentence.folded)
    return not own.isdisjoint(words) or ((others - own).isdisjoint(words) and not compared)


_COMPARED = re.compile(r"\b(?:larger|bigger|smaller) than\b|\bas (?:large|big) as\b")
_MEASURED = re.compile(r"\d ?(?:met(?:re|er)|f(?:ee|oo)t|kilomet|km|mile|m\b)")
_HOW = re.compile(r"\bhow (high|tall|deep|wide|heavy)\b")


def _was_somebody_so_long(pair: Pair) -> bool:
    """How long somebody *was president* is not told by how long a president did something else."""
    asked = _HOW_LONG_SO.search(pair.typed)
    if asked is None or not pair.question.asks("how_long"):
        return True
    what = pair.roots.of(asked["what"])
    places = pair.sentence.places_of({what})
    return not all(at + 1 in pair.sentence.capitals for at in places)


_HOW_LONG_SO = re.compile(
    r"\bhow long (?:was|is|were|has|had) (?:\w+ ){1,4}?(?:been )?(?:an? |the )?(?P<what>president|minister|premier|king"
    r"|queen|chancellor|governor|ambassador|consul|leader|emperor|chairman|pope|premier)\b"
)


def _of_the_same_sum(pair: Pair) -> bool:
    """Two million dollars are not nine million."""
    asked = _SUM.search(pair.typed)
    if asked is None:
        return True
    said = {(pair.roots.alike(each["much"]), each["unit"]) for each in _SUM.finditer(pair.sentence.folded)}
    return not said or any(asked["much"] in alike and asked["unit"] == unit for alike, unit in said)


_SUM = re.compile(
    r"\b(?P<much>\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred) (?P<unit>million|billion|thousand|hundred)\b"
)


def _was_there_so_long(pair: Pair) -> bool:
    """How long somebody was in Canada is told by what names that, and not by what calls them Canadian."""
    question = pair.question
    if not question.asks("how_long") or any(term.word not in question.names for term in pair.wanted.terms):
        return True
    places = [party for party in question.parties if party.before == "in" and party.kind is MentionKind.NAME]
    return all(name_of(party)[-1] in pair.sentence.words for party in places)


def _lasts_itself(pair: Pair) -> bool:
    """How long a flight *is* is not told by "a pause of two years"."""
    return not _HOW_LONG_IS.search(pair.typed) or not _PAUSE.search(pair.sentence.folded)


_HOW_LONG_IS = re.compile(
    r"^how long (?:is|are|was|were) (?!.*\b(?:pause|break|gap|delay|suspended|closed|cut|shut|off)\b)"
)
_PAUSE = re.compile(
    r"\b(?:pause|break|gap|delay|interval|absence|silence|interruption) of (?:\w+ ){1,2}(?:year|month|week|day)"
)


def _in_the_same_spans(pair: Pair) -> bool:
    """How many *years* is not told by two hours; it may be by two dates."""
    asked = _SO_MANY.search(pair.typed)
    said = {each["unit"] for each in _SPAN.finditer(pair.sentence.folded)}
    return asked is None or not said or asked["unit"] in said


_SO_MANY = re.compile(r"\bhow many (?P<unit>decade|year|month|week|day|hour|minute)s?\b")
_SPAN = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|several|many)"
    r"(?: and a half)?[ -](?P<unit>decade|year|month|week|day|hour|minute)s?\b"
)


def _in_the_same_currency(pair: Pair) -> bool:
    """Seven million euros are not seven million dollars, by word or by sign."""
    asked = {each["what"] for each in _SO_MUCH.finditer(pair.typed)}
    said = {what for what, told in _MONEY.items() if told.search(pair.sentence.folded)}
    if asked and said and asked.isdisjoint(said):
        return False
    return all(name[0] in pair.sentence.folded for name in _CURRENCY.finditer(pair.typed))


_MONEY = {
    what: re.compile(rf"{sign}|\b{what}s?\b" if sign else rf"\b{what}s?\b")
    for what, sign in {
        "dollar": r"\$", "euro": "€", "pound": "£", "yen": "¥", "yuan": "", "franc": "", "rouble": "", "ruble": "",
        "rupee": "", "shilling": "", "peso": "",
    }.items()
}  # fmt: skip
_SO_MUCH = re.compile(rf"\b(?P<what>{'|'.join(_MONEY)})s?\b")

_CURRENCY = re.compile(r"\bthe (?:euro|dollar|pound|franc|mark|rouble|ruble|yen|lev|peso)\b")
"""A currency itself, not an amount of it."""


def _voted_the_same_way(pair: Pair) -> bool:
    """How many voted *against* is not told by how many voted in favour."""
    asked = [way for way in _WAYS_TO_VOTE if way.search(pair.typed)]
    if len(asked) != 1 or not _VOTE.search(pair.typed):
        return True
    return bool(asked[0].search(pair.sentence.folded) or _SO_MANY_TO.search(pair.sentence.folded))


_VOTE = re.compile(r"\b(?:vot|referend|plebiscit|ballot)")
_WAYS_TO_VOTE = (
    re.compile(r"\b(?:in favou?r|approv\w+|yes|voted for|support\w*|backed|for it|for joining)\b"),
    re.compile(r"\b(?:against|oppos\w+|reject\w+|voted no|said no|no votes?)\b"),
    re.compile(r"\babst(?:ain|ention)\w*"),
)
_SO_MANY_TO = re.compile(r"\b\d+(?: votes?)? ?(?:to|[–—-]) ?\d+\b")


GROUNDS: Sequence[Ground] = (
    _voted_the_same_way,
    _in_the_same_direction,
    _of_the_same_sum,
    _in_the_same_spans,
    _in_the_same_currency,
    _was_somebody_so_long,
    _was_there_so_long,
    _lasts_itself,
)
