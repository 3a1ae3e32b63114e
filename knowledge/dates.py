"""Dates of any precision, as EDTF (ISO 8601-2): ``1962-07-01``, ``2009-11``, ``1963``, ``196X``, ``1964~``.

A date that says only its year is not the first of January: every date keeps the earliest and the latest day it
can mean, and two dates are compared only as far as both are known.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

__all__ = ["DateSpan", "EdtfDate", "Precision", "find_dates"]


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


_EDTF = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{4})-(\d\d)|(\d{3})X|(\d{4})")


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One date: its EDTF text, and the first and last day that it can mean (both inclusive)."""

    edtf: str
    earliest: date
    latest: date

    @classmethod
    def parse(cls, edtf: str) -> Self:
        """Read the levels of EDTF that sources use: day, month, year, decade, each perhaps with ``~`` (circa).

        Raises:
            ValueError: the text is no such date.
        """
        match = _EDTF.fullmatch(edtf.removesuffix("~"))
        if match is None:
            raise ValueError(f"not a date that this program writes: {edtf!r}")
        if match[6]:
            first = int(match[6]) * 10
            return cls(edtf, date(first, 1, 1), date(first + 9, 12, 31))
        year = int(match[1] or match[4] or match[7])
        if match[7]:
            return cls(edtf, date(year, 1, 1), date(year, 12, 31))
        month = int(match[2] or match[5])
        if match[5]:
            return cls(edtf, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
        day = date(year, month, int(match[3]))
        return cls(edtf, day, day)

    @property
    def precision(self) -> Precision:
        text = self.edtf.removesuffix("~")
        if text.endswith("X"):
            return Precision.DECADE
        return (Precision.YEAR, Precision.MONTH, Precision.DAY)[text.count("-")]

    @property
    def approximate(self) -> bool:
        return self.edtf.endswith("~")

    @property
    def year(self) -> int:
        """The year, or for a decade its first year."""
        return self.earliest.year

    def precedes(self, other: "EdtfDate") -> bool | None:
        """Whether this date is the earlier one; None where the precision of the two does not tell."""
        if self.latest < other.earliest:
            return True
        if other.latest < self.earliest or self == other:
            return False
        return None

    def __str__(self) -> str:
        return self.edtf


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The days that a question asks about, both ends inclusive; None where an end is open."""

    earliest: date | None
    latest: date | None

    @property
    def edtf(self) -> str:
        """An EDTF interval: ``1970-01-01/1979-12-31``, ``../1962-12-31``."""
        first, last = (day.isoformat() if day else ".." for day in (self.earliest, self.latest))
        return f"{first}/{last}"

    def covers(self, other: EdtfDate) -> bool:
        """Whether all that the date can mean lies inside."""
        return (self.earliest is None or self.earliest <= other.earliest) and (
            self.latest is None or other.latest <= self.latest
        )

    def touches(self, other: EdtfDate) -> bool:
        """Whether some day that the date can mean lies inside."""
        return (self.earliest is None or self.earliest <= other.latest) and (
            self.latest is None or other.earliest <= self.latest
        )


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv",
            "february feb febuary fevrier fevr",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug aout",
            "september sept sep septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec decembre",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<{0}>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<{0}>1[5-9]\d\d|20\d\d)"
_DATE = re.compile(
    r"(?<![\w.,/-])(?:"
    rf"(?P<circa>(?:c\.|ca\.|circa|around|about|vers)\s*)?(?:"
    rf"(?P<d1>\d\d?)(?:st|nd|rd|th|er|e)?\s+(?:of\s+)?{_MONTH.format('m1')}[\s,]+{_YEAR.format('y1')}"
    rf"|{_MONTH.format('m2')}\s+(?P<d2>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR.format('y2')}"
    rf"|{_MONTH.format('m3')},?\s+(?:of\s+)?{_YEAR.format('y3')}"
    rf"|{_YEAR.format('y4')}-(?P<m4>\d\d)-(?P<d4>\d\d)"
    rf"|(?P<d5>\d\d?)[./](?P<m5>\d\d?)[./]{_YEAR.format('y5')}"
    rf"|(?P<decade>1[5-9]\d0|20\d0)['’]?s"
    rf"|{_YEAR.format('y6')}"
    r"))(?![\w]|-\d|[.,/]\d)",
    re.IGNORECASE,
)


def find_dates(text: str) -> Iterator[tuple[int, int, EdtfDate]]:
    """The dates written out in English or French prose: (start, end, date), in order, offsets half-open.

    The text has its accents folded away (``fevrier``). Days that do not exist are passed over; ``5/4/2017`` is
    read day first, and is no date at all where both readings exist and differ.
    """
    for match in _DATE.finditer(text):
        found = match.groupdict()
        which = next((n for n in "123456" if found.get(f"y{n}")), None)
        if which is None:
            edtf = found["decade"][:3] + "X"
        else:
            year, month, day = (found.get(f"{part}{which}") for part in "ymd")
            number = (
                _MONTHS.get(month.lower(), 0) or int(month)
                if month and not month.isalpha()
                else (_MONTHS[month.lower()] if month else 0)
            )
            if which == "5" and day and number <= 12 and int(day) <= 12 and int(day) != number:  # noqa: PLR2004
                continue
            edtf = f"{year}" + (f"-{number:02}" if month else "") + (f"-{int(day):02}" if day else "")
        try:
            yield match.start(), match.end(), EdtfDate.parse(edtf + ("~" if found["circa"] else ""))
        except ValueError:
            continue
