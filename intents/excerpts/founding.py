"""When something was founded, and by whom: told by no relations that were established; of a country itself, by no fund
or school of its."""

import re

from ..questions.question import Party
from .pair import Pair

__all__ = ["founds_the_same"]

_FOUNDED = r"(?:found(?:ed)?|create[ds]?|establish(?:ed)?|form(?:ed)?|set up|born|proclaimed)"
_STATE = r"(?:(?:an?|the|new|newly|independent|modern|state|republic|kingdom|country|nation|of|as) )*"
_ASKED_BEHIND = re.compile(rf" (?:itself )?(?:as (?:an? )?(?:state|country|nation|republic|kingdom) )?{_FOUNDED}\b")
_ASKED_BEFORE = re.compile(rf"\b{_FOUNDED} {_STATE}$")
_IS = re.compile(rf"\b(?:was|were|is) {_STATE}$")
_TOLD_BEHIND = re.compile(rf" (?:was|had been|has been) (?:\w+ly |first |then )?{_FOUNDED}\b")
_TOLD_BEFORE = re.compile(rf"\b{_FOUNDED} {_STATE}$")
_OF_ANOTHER = re.compile(r"\b(?:and|between|of|with|in|to|for|by|from) (?:the )?$")
_FOUND = re.compile(r"\b(?:(?:co-?)?found(?:ed|ing|er)?|creat(?:e|ed|ing|ion)|form(?:ed|ing)?)\b")
_RELATIONS = re.compile(
    r"\b(?:establish\w*|creat\w+|form\w+|set up)(?: (?:diplomatic|formal|official|full|consular|bilateral|friendly))*"
    r" (?:relations|ties|links|contacts)\b"
    r"|\b(?:relations|ties|links|contacts)\b[^.;]{0,60}? (?:was|were|been) (?:\w+ly )?(?:establish\w*|created|formed)\b"
    r"|\bestablishment of (?:\w+ )?(?:relations|ties)\b"
)
_ANY_FOUNDING = re.compile(r"\b(?:establish|found|creat|form|set up|launch|institut|inaugurat)")


def founds_the_same(pair: Pair) -> bool:
    """Whether what is founded in the sentence is more than relations, and the country itself where that is asked."""
    if _FOUND.search(pair.typed) and not pair.question.asks("relations"):
        rest, relations = _RELATIONS.subn("", pair.sentence.folded)
        if relations and not _ANY_FOUNDING.search(rest):
            return False
    asked = (party for party in (*pair.question.own, *pair.question.parties) if _is_founded(party, pair.typed))
    return all(_is_told(pair, party) for party in asked)


def _is_founded(party: Party, typed: str) -> bool:
    for each in re.finditer(rf"\b{re.escape(party.english.casefold())}\b", typed):
        before, behind = typed[: each.start()], typed[each.end() :]
        if _ASKED_BEHIND.match(behind) and _IS.search(before):
            return True
        if _ASKED_BEFORE.search(before) and not behind.strip(" ?.!"):
            return True
    return False


def _is_told(pair: Pair, party: Party) -> bool:
    folded = pair.sentence.folded
    names = "|".join(re.escape(name) for code in party.codes for name in pair.names(code))
    return any(
        _TOLD_BEFORE.search(folded[: each.start()])
        or (_TOLD_BEHIND.match(folded, each.end()) and not _OF_ANOTHER.search(folded[: each.start()]))
        for each in re.finditer(rf"\b(?:{names})\b", folded)
    )
