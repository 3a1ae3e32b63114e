"""Dates that a change has from what was told before it: "in the same month", "on 7 June" of that year."""

import re
from calendar import month_name

from ..dates import EdtfDate, find_dates
from ..folding import fold
from ..text.reading import Line
from ..text.skeleton import DATE, LAND
from .verbs import Change

__all__ = ["at_the_same_time"]

_SAME_TIME = re.compile(r",? (?:in |on )?(?:the|that) (?:very )?same (?P<unit>day|month|year)\b")
_OPENING = re.compile(rf"(?:On|In) (?:the|that) (?:very )?same (?P<unit>day|month|year),? {LAND} ")
""" "On the same day, Chad cut its relations": as what the sentence before tells of."""
_MONTH = "(?:" + "|".join(month_name[1:]) + ")"
_DAY = re.compile(
    rf",? on (?:the )?(?P<day>\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}})(?:st|nd|rd|th)?"
    r"(?! ?\d|, \d)(?: of (?:the same|that) year)?"
)
""" "On 7 June", of the year that was told before."""
_PLACES = {"year": 1, "month": 2, "day": 3}


def at_the_same_time(found: Change, line: Line, before: Line | None) -> tuple[EdtfDate | None, Line | None]:
    """The day, month or year that "the same month" means, and the sentence that gives it where it is the one before."""
    same = _SAME_TIME.match(line.text, found.end) or _DAY.match(line.text, found.end) or _OPENING.match(line.text)
    if not same:
        return None, None
    told = line.text[: found.end]
    earlier = None
    if not re.search(DATE, told):
        if before is None or before.passage.paragraph != line.passage.paragraph or before.row is not line.row:
            return None, None
        told, earlier = before.text, before
    dates = [date for each in re.findall(DATE, told) if (date := (earlier or line).skeleton.date(each))]
    parts = dates[-1].edtf.split("-") if dates and dates[-1].edtf.replace("-", "").isdecimal() else ()
    if day := same.groupdict().get("day"):
        told_day = _day_in(day, dates[-1]) if dates else None
        return told_day, earlier if told_day else None
    places = _PLACES[same["unit"]]
    return (EdtfDate.parse("-".join(parts[:places])), earlier) if len(parts) >= places else (None, None)


def _day_in(day: str, before: EdtfDate) -> EdtfDate | None:
    """A day that is told without its year, where another one of that year was told before it."""
    found = next(find_dates(fold(f"{day} {before.edtf[:4]}").folded), None) if before.edtf[:4].isdecimal() else None
    return found[2] if found and found[2].precedes(before) is not True else None
