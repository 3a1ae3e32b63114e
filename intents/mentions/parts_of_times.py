"""A part of a year, a decade or a century: "the first half of the 1970s", "early 1963"; or a day of it."""

import re
from datetime import date, timedelta

from knowledge.dates import DateSpan

from .days_counted import day_of

__all__ = ["before", "part_of"]

_REACH = 160
"""Characters: longer than any that stands before a time and is of it."""

_NTH = {
    "first": 0, "1st": 0, "opening": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "last": -1, "latter": -1, "final": -1, "closing": -1, "premiere": 0, "seconde": 1, "deuxieme": 1, "derniere": -1,
}  # fmt: skip
_SIZES = {"half": 2, "third": 3, "quarter": 4, "moitie": 2}
_STAGES = {"early": 0, "mid": 1, "middle": 1, "late": 2, "beginning": 0, "start": 0, "end": 2, "close": 2}
_PART = re.compile(
    rf"(?:\b(?P<nth>{'|'.join(_NTH)})[\s-](?P<size>{'|'.join(_SIZES)})(?:\s+(?:of|de|du|des))?\s+(?:the\s+|les?\s+)?"
    r"|\b(?:the\s+)?(?P<season>spring|summer|autumn|winter|(?<=in )fall|(?<=in the )fall)\s+"
    r"(?:(?:of|in)\s+)?(?:the\s+)?"
    r"|\b(?P<stage>early|mid|late)(?:\s+in\s+(?:the\s+)?|\s+(?:the\s+)?|-)"
    r"|\b(?:at|in|around|near|towards?)\s+the\s+(?:very\s+)?(?P<point>beginning|start|middle|end|close)\s+of\s+(?:the\s+)?)"
    r"(?:year\s+)?$"
)
_SEASONS = {"spring": 2, "summer": 5, "autumn": 8, "fall": 8, "winter": -1}
"""The months before each begins: "the winter of 1963" is most often the one that began the year before. Taken a month
too long rather than too short, and as they are north of the equator."""
_SEASON = 4
_STAGES_OF_TEN = ((0, 3), (4, 6), (7, 9))
"""Years of a decade, first and last: what "early", "mid" and "late" are taken to mean."""
_DECADE = 10


def before(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """What ends where a mention begins: sought close to it, as a text may have many mentions."""
    return pattern.search(text, max(0, start - _REACH), start)


def part_of(text: str, start: int, span: DateSpan) -> tuple[int, DateSpan]:
    """Where the mention begins and what it covers, given that one of ``span`` stands at ``start`` of a folded text."""
    if day := day_of(text, start, span):
        return day
    part = before(_PART, text, start)
    first, last = span.earliest, span.latest
    if part is None or first is None or last is None:
        return start, span
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return start, span
    if part["season"]:
        if first.year != last.year:
            return start, span
        opens = _SEASONS[part["season"]]
        return part.start(), DateSpan(_month(first, opens), _month(first, opens + _SEASON) - timedelta(days=1))
    if part["nth"]:
        size, nth = _SIZES[part["size"]], _NTH[part["nth"]]
        return (part.start(), _share(first, last, nth % size, size)) if nth < size else (start, span)
    stage = _STAGES[part["stage"] or part["point"]]
    if last.year - first.year + 1 == _DECADE:
        begins, ends = _STAGES_OF_TEN[stage]
        return part.start(), DateSpan(date(first.year + begins, 1, 1), date(first.year + ends, 12, 31))
    return part.start(), _share(first, last, stage, 3)


def _share(first: date, last: date, nth: int, size: int) -> DateSpan:
    """One of so many equal parts, in whole years where there are enough of them, else in whole months."""
    months = (last.year - first.year + 1) * 12
    unit = 1 if months == 12 else 12  # noqa: PLR2004
    opens, ends = (months * at // (size * unit) * unit for at in (nth, nth + 1))
    return DateSpan(_month(first, opens), _month(first, ends) - timedelta(days=1))


def _month(first: date, months: int) -> date:
    return date(first.year + months // 12, months % 12 + 1, 1)
