"""Visits that a country's own row or section tells without a place."""

import re
from collections.abc import Iterator

from ..text.reading import Line, Reading
from ..text.skeleton import DATE, DEMONYM, LAND
from .dates import denied, when
from .next import further
from .together import together
from .words import ASIDE, HEADS, OPTIONAL, PAY_A_VISIT, SOMEBODY, WHO, Visit

__all__ = ["visits_here"]

_HERE = re.compile(
    rf"{SOMEBODY}{ASIDE} (?:who )?{OPTIONAL}"
    r"(?:visited|came|followed|stopped over|(?:paid|made|undertook) (?:(?:an?|his|her|the|several|two|three)"
    r" (?:[a-z-]+ ){0,4}"
    r"(?:visits?|trips?|tours?)|(?:[a-z-]+ ){0,2}visits))(?: (?:again|twice|too|here|officially|the country))? "
    r"(?=(?:in|on|from|between|during|for) [^.;<]{0,30}<T)"
)
"""In the row of a country, its visitors need no place to be named."""
_WHILE_HERE = re.compile(
    rf"{SOMEBODY} [a-z][^.;<]{{3,80}}? during (?:his|her) (?:[a-z-]+ ){{0,3}}(?:visit|trip|stay)"
    rf"(?= (?:of|in|on) (?:the )?{DATE})"
)
_THE_FIRST_HERE = re.compile(
    rf"{SOMEBODY} (?:was|became)(?:,? (?:in|on) (?P<date>{DATE}),?)? the first "
    rf"(?:(?:{DEMONYM}|[a-z]+) ){{0,3}}?{HEADS}(?: of {LAND})? to (?:visit|come|{PAY_A_VISIT})\b"
)
_THING = re.compile(r"\b(?:[Tt]he|[A-Z]\w+) $")
"""Before a name of several words: it is no person's, "the Trade Fair"."""
_EACH_WITH_A_YEAR = re.compile(
    r"\(<T\d+>\),? (?:have |has )?(?:all |both |each )?(?:visited|came to|paid (?:[a-z]+ ){0,3}visits? to) "
    r"(?:(?P<place><[SH]\d+>)|the (?:country|islands?|kingdom))"
)
""" "The prime ministers Yoshiro Mori (2001) and Shinzo Abe (2016) visited the country"."""
_IN_BRACKETS = re.compile(rf"{SOMEBODY} \((?P<date>{DATE})\)")
_BY = re.compile(rf"\bvisit (?:of|by|from) {WHO}(?= (?:in|on) <T| (?:between|from) (?:\d\d? |<T))")


_POSSESSED = re.compile(rf"{SOMEBODY}['’]s (?:[a-z-]+ ){{0,3}}(?:visit|trip)(?= (?:in|on) <T)")
""" "Following President Ada Oloo's visit in 2008"."""


def visits_here(line: Line, reading: Reading) -> Iterator[Visit]:
    """Visits without a place in the row of a country: of somebody who is named nowhere else, and so is its own."""
    if not line.other or not line.says("visit", "came", "followed"):
        return
    if told := _EACH_WITH_A_YEAR.search(line.text):
        for each in _IN_BRACKETS.finditer(line.text, 0, told.end()):
            yield Visit({**each.groupdict(), "place": told["place"]}, line.skeleton.date(each["date"]))
        return
    for match in (
        found for each in (_HERE, _WHILE_HERE, _THE_FIRST_HERE, _BY, _POSSESSED) for found in each.finditer(line.text)
    ):
        named = match.groupdict()
        date, end = when(line, match)
        thing = not named["person_office"] and _THING.search(line.text, max(0, match.start() - 20), match.start())
        theirs = match.re is not _POSSESSED or line.skeleton.code(named["person_of"]) == line.other
        if date and theirs and not thing and not denied(line.text, match, end):
            several = (Visit(named, date), *together(line, match, named, date), *further(line, named, end))
            yield from (each for each in several if _is_of_the_row(line, each, reading))


def _is_of_the_row(line: Line, visit: Visit, reading: Reading) -> bool:
    surname = visit.name("person").rpartition(" ")[2]
    theirs = re.compile(rf"\b{re.escape(surname)}\b")
    return all(each.other == line.other or not theirs.search(each.text) for each in reading.lines)
