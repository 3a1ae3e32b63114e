"""Bare lists of what a country takes part in, with nothing but a label or a heading before them: "International
organization participation: ACP, AfDB, OAS (observer), WTO"."""

import re
from collections.abc import Iterator

from ..text.lists_of_bodies import BODIES, is_of_memberships
from ..text.reading import Line
from .items import NOT_YET, Bodies
from .words import Membership, role_of

__all__ = ["participating"]

_LABEL = re.compile(
    r"(?i)(?:member(?:ships?)? (?:in|of) |participation in )?(?:the following )?"
    r"(?:(?:international|regional|multilateral|intergovernmental|other)(?: and)? )*"
    r"(?:organi[sz]ation(?:s|al)?|bodies|memberships?)(?: participation| memberships?)?(?: includes?)? ?: ?"
)
_TAKES_PART = re.compile(
    r"(?:<S\d+>|[Tt]he country|[Ii]t) (?:also )?(?:participates|takes part|is active) in "
    r"(?:the following )?(?:[a-z]+ ){0,3}organi[sz]ations: ?"
)
""" "Kenya participates in the following international organisations: …": a label that is a sentence."""
_MEMBER_OF = re.compile(
    r"(?:<S\d+>|[Tt]he country|[Ii]t) (?:is|remains) (?:also )?(?:an? )?members? (?:state )?of (?:the following )?"
    r"[a-z ]{0,40}: ?"
)
_DENIES = re.compile(r"(?i)\b(?:not|never|no longer|former\w*|left|withdr\w+|until)\b")
_BEGINS = re.compile(r"(?:^|[,;:.] |\) | and )(?:and |of |the )*$")
_ENDS = re.compile(
    r"(?P<note> \((?P<words>[^()]*)\))?(?P<kinds> and (?:some|many|most|several|all) of its )?(?=[,;.]|$| and )"
)
_ENDS_SPACED = re.compile(r"(?P<note> \((?P<words>[^()]*)\))?")
_SPACED = re.compile(r"(?:(?:<[OTN]\d+>|[A-Z][\w&-]*)(?: \([a-z ]+\))?(?: |\.?$)){4,}")
""" "ACP AfDB AU (suspended) FAO": abbreviations with nothing between them."""
_SHORT_NAME = re.compile(rf"(?:{BODIES}|[A-Z][\w&-]*)")
_ROLE = re.compile(
    r"(?P<role>observer|associate|suspended|(?:[a-z-]+ )?(?:members?|observers?)|(?:dialogue )?partner)"
    r"(?: (?:state|country))?"
)
_OF_THE_COUNCIL = {"temporary": "non-permanent member", "permanent": "permanent member"}
_UNLIKELY = "ICC"
"""In these lists it is the chamber of commerce; the court is "ICCt"."""
_NAME = re.compile(
    r"(?:the )?(?:<[A-Z]+\d+>|[A-Z][\w&’'.-]*)(?: (?:<[A-Z]+\d+>|[A-Z][\w&’'.-]*|of|for|the|on|in|and|to)){0,12}"
    r"(?: \([^()]*\))?"
)
_FEWEST = 3
_MANY = 12
_ABBREVIATION = re.compile(r"(?:<[A-Z]\d+>|[A-Z][\w&-]{0,11})(?: \([^()]*\))?")
"""Of so many with nothing else between them, no heading has to say what they are."""
_BODY = re.compile(BODIES)


def participating(bodies: Bodies) -> Iterator[Membership]:
    """Those that it knows the names of; with what is said in brackets behind one, unless that makes it no member."""
    text = bodies.line.text
    label = _LABEL.match(text) or _TAKES_PART.match(text)
    begin = label or _MEMBER_OF.match(text)
    bare = label is not None or _is_nothing_but_a_list(bodies.line)
    if (begin is None and not bare) or _DENIES.search(text):
        return
    spaced = begin is not None and _SPACED.fullmatch(text, begin.end())
    for match in _BODY.finditer(text, begin.end() if begin else 0):
        body, role = bodies.id(match[0]), _role(bodies, match, spaced=bool(spaced))
        if body and role and not (bare and bodies.line.skeleton.words(match[0]) == _UNLIKELY):
            yield Membership(body, role)


def _role(bodies: Bodies, match: re.Match[str], *, spaced: bool) -> str:
    """Empty where what is named is no item, or is told to be no member."""
    text, body = bodies.line.text, bodies.id(match[0])
    before = text[: match.start()]
    if before.count("(") > before.count(")"):
        opened = before.rpartition("(")[2]
        return "member" if _NAMELY.match(opened) else ""
    ends = (_ENDS_SPACED if spaced else _ENDS).match(text, match.end())
    if ends is None or not (spaced or _BEGINS.search(before)):
        return ""
    words = ends["words"] or ""
    if body == "unsc":
        return _OF_THE_COUNCIL.get(words, "")
    if not words or _SHORT_NAME.fullmatch(words) or _NAMELY.match(words):
        return "member"
    role = _ROLE.fullmatch(words)
    if role is None or NOT_YET.search(words):
        return ""
    return "suspended" if words == "suspended" else role_of(role["role"])


_NAMELY = re.compile(r"(?:i\.e\.|e\.g\.|namely|including|such as|among them)")


def _is_nothing_but_a_list(line: Line) -> bool:
    """A paragraph of names under a heading such as "Multilateral membership"."""
    place = line.passage.locator
    if place.item is not None or line.row is not None:
        return False
    items = re.split(r"[,;] (?:and )?(?![^()]*\))", line.text.rstrip(". "))
    if is_of_memberships(place.section):
        return len(items) >= _FEWEST and all(map(_NAME.fullmatch, items))
    known = sum(_BODY.match(each) is not None for each in items)
    return len(items) >= _MANY and known * 2 > len(items) and all(map(_ABBREVIATION.fullmatch, items))
