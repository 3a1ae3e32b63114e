"""What is told right behind a visit: others to the same place, of the same visitor or of somebody else."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..text.reading import Line
from ..text.skeleton import DATE
from .dates import denied, when
from .words import THERE, WHO, WORD, Place, Visit

__all__ = ["further", "next_visits", "place_of"]

_AGAIN = re.compile(
    rf"(?:,? and |, )(?:(?:once )?again |(?:(?:returned|came back)(?: there)?) "
    r"|(?:came|visited|went|travel(?:l)?ed|stopped) (?:there |here )?(?:again|once more|a second time)(?: there)? )?"
    rf"(?:(?:in|on) )?(?P<date>{DATE})"
    r"(?! (?:[A-Z<]|the |an? |he |she |they |it |his |her |their |its ))"
)
_ELSEWHERE = re.compile(rf"(?:,|,? and) (?:to |in |visited |went to )?{THERE} (?:in|on) (?P<date>{DATE})")
""" "Visited Oslo in 2001 and Bergen in 2003"."""
_NEXT = re.compile(
    rf"{WHO} (?:followed|came|visited|did so|went)(?: (?:suit|again|too|there|back))? "
    r"(?=(?:in|on) [^.;<]{0,30}<T)"
)
"""Behind a sentence on a visit: that of somebody else to the same place, "Bill Clinton followed in August 2000"."""
_SAME_HOUSE = frozenset({"Pope", "King", "Queen", "Emperor"})
_WHY = r"(?:, (?:for|on|during|after) (?:[^,;.<]|,(?=\d)){3,110}(?=, ))?"
_ALSO_ONE = re.compile(
    rf"{_WHY}(?:,|;|,? and|; and) (?P<person>{WORD}(?: [IVX]+)?) (?=(?:in|on|from|between) (?:the )?[\w ]{{0,20}}?<T)"
)
""" "…, Benedict XVI in April 2010, and Francis in April 2022": popes and kings have one name."""
_ALSO = re.compile(
    rf"{_WHY}(?:,|;|,? and|; and) {WHO} (?:(?:visited|came|followed) )?"
    r"(?=(?:in|on|from|between|during) (?:the )?[\w ]{0,20}?<T)"
)
"""Behind a visit: that of somebody else to the same place, "…, and the Prime Minister Mick Doe in 2001"."""
_MOST_FURTHER = 8


def further(line: Line, named: dict[str, str | None], end: int) -> Iterator[Visit]:
    """Behind the date of a visit: the next one to the same place, of the same visitor or of somebody else."""
    office = named.get("person_office")
    for _ in range(_MOST_FURTHER):
        if also := _ALSO.match(line.text, end):
            named = {"place": named.get("place"), **also.groupdict()}
            date, end = when(line, also)
        elif office in _SAME_HOUSE and (also := _ALSO_ONE.match(line.text, end)):
            named = {"place": named.get("place"), "person_office": office, **also.groupdict()}
            date, end = when(line, also)
        elif elsewhere := _ELSEWHERE.match(line.text, end):
            named = {**named, "place": elsewhere["place"]}
            date, end = line.skeleton.date(elsewhere["date"]), elsewhere.end()
        elif again := _AGAIN.match(line.text, end):
            date, end = line.skeleton.date(again["date"]), again.end()
        else:
            return
        yield Visit(named, date)


def next_visits(line: Line, told_of: set[Place]) -> Iterator[Visit]:
    """The visits of a sentence that goes on from the one before, which told of one place."""
    match = _NEXT.match(line.text) if len(told_of) == 1 and not line.other else None
    if match:
        (place,) = told_of
        named = match.groupdict()
        date, end = when(line, match)
        if date and not denied(line.text, match, end):
            several = (Visit(named, date), *further(line, named, end))
            yield from (replace(each, before=None if each.named.get("place") else place) for each in several)


def place_of(line: Line, found: Visit) -> Place | None:
    """The place of a visit, as the next sentence may take it up."""
    marker = found.named.get("place") or ""
    if found.before:
        return found.before
    if not marker.startswith("<") or found.named.get("met"):
        return None
    return Place(line.skeleton.words(marker), line.skeleton.code(marker))
