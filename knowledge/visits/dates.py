"""When a visit was, and whether it was one at all: what was called off, or only planned, was none."""

import re

from ..dates import EdtfDate, Precision, find_dates
from ..text.grammar import date_span
from ..text.reading import Line
from ..text.skeleton import DATE

__all__ = ["denied", "when"]

_DAYS = re.compile(
    rf"(?:[^<>.;,]{{0,40}}? )?(?:(?:from|between|on|during|in) (?P<day>\d\d?)(?P<month> [A-Z][a-z]+)?"
    rf"|(?:from|between) (?P<date>{DATE}))(?: (?:to|until|and) |[–-])(?P<last>{DATE})"
)
"""Several days, told by the first and the last of them."""


_WITHIN_MONTH = re.compile(
    rf"(?:[^<>.;,]{{0,40}}? )?(?:on|from|between|during|in) (?P<day>\d\d?)[–-](?P<until>\d\d?) (?P<month>{DATE})"
)
""" "On 11–13 March 2015"."""


def _days_of(month: EdtfDate | None, first: int, last: int) -> EdtfDate | None:
    if month is None or month.precision is not Precision.MONTH or not first < last <= month.latest.day:
        return month
    return EdtfDate.parse(f"{month.edtf}-{first:02}").until(EdtfDate.parse(f"{month.edtf}-{last:02}"))


def when(line: Line, match: re.Match[str]) -> tuple[EdtfDate | None, int]:
    """The date of what a match says, or the days from one to another; and where the words for it end."""
    skeleton = line.skeleton
    if date := skeleton.date(match.groupdict().get("date")):
        return date, match.end()
    if within := _WITHIN_MONTH.match(line.text, match.end()):
        return _days_of(skeleton.date(within["month"]), int(within["day"]), int(within["until"])), within.end()
    days = _DAYS.match(line.text, match.end())
    last = skeleton.date(days["last"]) if days else None
    if days is None or last is None:
        return date_span(skeleton, match)
    first = skeleton.date(days["date"])
    if days["day"]:
        written = f"{days['day']}{days['month'] or last.earliest.strftime(' %B')} {last.year}"
        first = next((date for *_, date in find_dates(written)), None)
    return (first.until(last) if first and first.precedes(last) else None), days.end()


_UNDONE = r"(?:cancelled|canceled|called off|postponed|put off|planned|announced|proposed)"
_NOT_DONE = re.compile(
    rf"\b(?:not|never|would|planned to|invited|expected|due|scheduled|hoped|refused|{_UNDONE} [a-z]*visit)\b"
)
_CAME_TO_NOTHING = re.compile(rf"(?: (?:in|on) {DATE})?,? (?:was|were|had been|has been|is|which was) {_UNDONE}\b")


def denied(text: str, match: re.Match[str], end: int) -> bool:
    """``end`` is where the words for its date end."""
    return bool(_NOT_DONE.search(text[max(0, match.start() - 20) : match.end()]) or _CAME_TO_NOTHING.match(text, end))
