"""Which part of a country is meant: its east, the north of it."""

import re
from collections.abc import Iterable

from ..questions.question import Party
from .small_words import DID
from .taking_apart import Sentence

__all__ = ["asks_part", "goes_in", "only_of_a_part", "tells_part"]

_PART = r"(?:parts?|regions?|areas?|bits?|sides?|ends?|corners?|half|halves)"
_ASKS = re.compile(rf"\b(?:which|what) {_PART} of (?:the )?[^\W\d_]{{2,}}")
_WHERE_IN = re.compile(r"\bwhere(?:abouts)? in(?:side)? (?!\d)")
_DIRECTION = re.compile(r"\b(?:north|south|east|west|central\b)\w*")
_GOES = re.compile(
    r"\b(?:go|goes|went|gone|going|move|moves|moved|march|marched|push|pushed|cross|crossed)\b"
    r"(?! (?:to|with|on|back)\b)"
)
_FORCES = frozenset({"forces", "troops", "army", "soldiers", "military"})


def asks_part(typed: str) -> bool:
    """ "Which part of the country …"."""
    return bool(_ASKS.search(typed))


def only_of_a_part(typed: str) -> frozenset[str]:
    """The word for a part, which the source need not have: it may say "the east"."""
    return frozenset(_PARTS) if asks_part(typed) else frozenset()


_PARTS = "part parts region regions area areas bit bits side sides end ends corner corners half halves".split()


def goes_in(typed: str, sides: Iterable[Party]) -> bool:
    """Whether it is a state that goes to a part of another, and so invades it."""
    doers = [party for party in sides if party.before in DID or party.after in _FORCES]
    asks = asks_part(typed) or _WHERE_IN.search(typed)
    return bool(asks) and bool(doers) and bool(_GOES.search(typed))


def tells_part(sentence: Sentence, typed: str) -> bool:
    """Where somebody claims a part, an area that the sentence has by name is one as well."""
    named = _CLAIMED.search(typed) and _AREA.search(sentence.folded)
    return bool(named or _DIRECTION.search(sentence.folded))


_CLAIMED = re.compile(r"\bclaim(?:s|ed)?\b")
_AREA = re.compile(
    r"\b(?:areas?|regions?|strips?|districts?|provinces?|valleys?|peninsulas?|islands?|islets?"
    r"|villages?|triangles?|enclaves?)\b"
)
