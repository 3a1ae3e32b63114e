"""Missions in lists that give nothing but their places, or whose they are: what they are, the heading says ("Embassies
and consulates abroad": "in Brussels, Belgium"; "Foreign embassies in Kenya": "Peru; in Nairobi")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..folding import fold
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, CITY, LAND
from .words import KINDS, PLACE, Mission, city_of, land_of, type_of

__all__ = ["ANY_KIND", "heading_says", "of_heading"]

_KIND = re.compile(rf"(?i)\b(?:{KINDS}|missions?)")
_NOT_THOSE = re.compile(r"(?i)\b(?:former|closed|closures?|planned|future|proposed|heads|history|list)\b")
_ABROAD = re.compile(r"(?i)\b(?:abroad|overseas)\b")
_SORT_BEHIND = rf"(?: \((?P<type>(?i:{KINDS}))\))?[.;,]?"
_OWN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:(?P<body>{BODY})?;? ?\bin |; in ){PLACE}{_SORT_BEHIND}",
        rf"(?P<land>{LAND})(?:,| ?[–:;-]|) \(?(?:in )?(?P<place>{CITY})\)?{_SORT_BEHIND}",
        rf"(?P<place>{CITY}), (?P<land>{LAND}){_SORT_BEHIND}",
    )
)
_THEIRS = re.compile(
    rf"(?P<sender>{LAND})(?:(?:;|,| ?[–:-])? \(?(?:in )?(?P<place><H\d+>|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    rf"(?:, <S\d+>)?\)?)?{_SORT_BEHIND}"
)
ANY_KIND = "diplomatic mission"
"""What the kinds have in common where the heading names several."""


@dataclass(frozen=True, slots=True)
class _Sense:
    """What a heading says of the list below it."""

    own: bool
    """Whether they are the article's own country's, and not those of others there."""
    type: str


def of_heading(line: Line, reading: Reading) -> Iterator[Mission]:
    """The mission of one item."""
    place = line.passage.locator
    if place.item is None or line.row is not None or not place.section:
        return
    sense = heading_says(place.section[-1], reading)
    if sense is None:
        return
    if not sense.own:
        theirs = _THEIRS.fullmatch(line.text)
        sender = line.skeleton.code(theirs["sender"]) if theirs else None
        if theirs and sender:
            city = line.skeleton.words(theirs["place"]) if theirs["place"] else ""
            sort = type_of(theirs["type"]) if theirs["type"] else sense.type
            yield Mission(sender, reading.subject, sort, city)
        return
    match = next(filter(None, (each.fullmatch(line.text) for each in _OWN)), None)
    named = match.groupdict() if match else {}
    host = land_of(line, named) if named else None
    if host and host != reading.subject:
        body = line.skeleton.body(named["body"]) if named.get("body") else ""
        sort = type_of(named["type"] or sense.type)
        yield Mission(reading.subject, host, sort, city_of(line, named), to=body or "")


def heading_says(heading: str, reading: Reading) -> _Sense | None:
    """Whose missions stand below it, and of which kind; None where it says nothing of that."""
    kinds = {type_of(each[0]) for each in _KIND.finditer(heading)}
    names = reading.countries.exact(fold(heading))
    if not kinds or _NOT_THOSE.search(heading) or any(each.codes != (reading.subject,) for each in names):
        return None
    first = _KIND.search(heading)
    own = next((each for each in names), None)
    sort = kinds.pop() if len(kinds) == 1 else ANY_KIND
    if own is None:
        return _Sense(own=True, type=sort) if _ABROAD.search(heading) else None
    before = heading[: own.start].rstrip().lower()
    if before.endswith((" in", " in the")):
        return _Sense(own=False, type=sort)
    is_whose = first is not None and (own.start < first.start() or before.endswith((" of", " of the")))
    return _Sense(own=True, type=sort) if is_whose else None
