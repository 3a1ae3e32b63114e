"""Dates of any precision, as EDTF (ISO 8601-2): ``1962-07-01``, ``2009-11``, ``1963``, ``196X``, ``1964~``.

A date that says only its year is not the first of January: every date keeps the earliest and the latest day it
can mean, and two dates are compared only as far as both are known.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Self

__all__ = ["DateSpan", "EdtfDate", "Precision", "find_dates"]


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"
    ONE_OF = "one of several"


_EDTF = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{4})-(\d\d)|(\d{3})X|(\d{4})")


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One date: its EDTF text, and the first and last day that it can mean (both inclusive)."""

    edtf: str
    earliest: date
    latest: date

    @classmethod
    def parse(cls, edtf: str) -> Self:
        """Read the levels of EDTF that sources use: day, month, year, decade, each perhaps with ``~`` (circa); from one
        to another of them, ``2005-05-29/2005-06-01``; and one of several, ``[1986,1988]``.

        Raises:
            ValueError: the text is no such date.
        """
        if edtf.startswith("[") and edtf.endswith("]") and "," in edtf:
            return cls.one_of([cls.parse(each) for each in edtf[1:-1].split(",")])
        if "/" in edtf:
            begins, ends = map(cls.parse, edtf.split("/", 1))
            return begins.until(ends)
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

    @classmethod
    def one_of(cls, dates: Sequence[Self]) -> Self:
        """One of several dates, of which the source does not say which it was.

        Raises:
            ValueError: they are fewer than two, or one of them is itself not one date.
        """
        texts = dict.fromkeys(each.edtf for each in dates)
        if len(texts) < 2 or any(sign in text for text in texts for sign in "/,"):  # noqa: PLR2004
            raise ValueError(f"not one date of several: {', '.join(texts)}")
        return cls(f"[{','.join(texts)}]", min(each.earliest for each in dates), max(each.latest for each in dates))

    @property
    def several(self) -> tuple[Self, ...]:
        """The dates of which it is one."""
        return tuple(map(self.parse, self.edtf[1:-1].split(","))) if self.edtf[0] == "[" else (self,)

    def until(self, last: Self) -> Self:
        """All from this date to a later one.

        Raises:
            ValueError: one of them is not known to be the earlier one, or is itself from one to another.
        """
        if not self.precedes(last) or not set("/[").isdisjoint(self.edtf + last.edtf):
            raise ValueError(f"no time from one date to another: {self.edtf}/{last.edtf}")
        return replace(self, edtf=f"{self.edtf}/{last.edtf}", latest=last.latest)

    @property
    def precision(self) -> Precision:
        if "/" in self.edtf:
            return Precision.INTERVAL
        if self.edtf.startswith("["):
            return Precision.ONE_OF
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
        """Whether this date is the earlier one; None for the same date, and where the precision does not tell."""
        if self.latest < other.earliest:
            return True
        return False if other.latest < self.earliest else None

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
            "january jan janvier janv januar enero janeiro gennaio januari ianuarie stycznia",
            "february feb febuary fevrier fevr februar febrero fevereiro febbraio februari februarie lutego",
            "march mar mars marz marzo maart martie marts marca",
            "april apr avril avr abril aprile aprilie kwietnia",
            "may mai mayo maio maggio mei maj maja",
            "june jun juin juni junio junho giugno iunie czerwca",
            "july jul juillet juil juli julio julho luglio iulie lipca",
            "august aug aout agosto augustus augusti sierpnia",
            "september sept sep septembre septiembre setiembre setembro settembre septembrie wrzesnia",
            "october oct octobre oktober octubre outubro ottobre octombrie pazdziernika",
            "november nov novembre noviembre novembro noiembrie listopada",
            "december dec decembre dezember diciembre dezembro dicembre decembrie desember grudnia",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<{0}>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<{0}>1\d\d\d|20\d\d)"
_YEAR_ALONE = r"(?P<{0}>1[5-9]\d\d|20\d\d)"
_EARLY_YEAR = (
    r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bfrom )|(?<=\bbetween )|(?<=\bbefore )|(?<=\bafter )|(?<=\buntil )|(?<=^))"
    r"(?P<{0}>1[0-4]\d\d)(?=\W*$|\W*[.,;:)\]]|\s(?:and|to|until|when|by|with|between|is|was)\b)"
)
"""Without a month, a number below 1500 is more often one of soldiers than a year."""
_FIRST_LETTERS = "".join(sorted({"c", "a", "v", *(name[0] for name in _MONTHS)}))
_DATE = re.compile(
    rf"(?:(?<![\w.,/-])|(?<=\bmid-)|(?<=\blate-)|(?<=\bearly-))(?=[\d{_FIRST_LETTERS}])(?:"
    rf"(?P<circa>(?:c\.|ca\.|circa|around|about|vers)\s*)?(?:"
    rf"(?P<d1>\d\d?)(?:\s?(?:st|nd|rd|th)|er|e|\.)?\s+(?:of\s+|de\s+)?{_MONTH.format('m1')}[\s,]+(?:del?\s+)?{_YEAR.format('y1')}"
    rf"|{_MONTH.format('m2')}(?:(?:\s+(?:the\s+)?|(?<=\.))(?P<d2>\d\d?)(?:st|nd|rd|th)?[.,]?\s+{_YEAR.format('y2')}"
    rf"|,?\s+(?:of\s+|del?\s+)?{_YEAR.format('y3')})"
    rf"|{_YEAR.format('y4')}-(?P<m4>\d\d?)-(?P<d4>\d\d?)"
    rf"|{_YEAR.format('y8')}-{_MONTH.format('m6')}-(?P<d6>\d\d?)|(?P<d7>\d\d?)-{_MONTH.format('m7')}-{_YEAR.format('y9')}"
    rf"|(?P<d5>\d\d?)(?P<sign>[./-])(?P<m5>\d\d?)(?P=sign){_YEAR.format('y5')}"
    rf"|(?P<decade>1[1-9]\d0|20\d0)['’]?s"
    rf"|{_YEAR_ALONE.format('y6')}"
    rf"|{_EARLY_YEAR.format('y7')}"
    r"))(?![\w]|-\d|[.,/]\d)",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(_YEAR.format("y"))
_parsed = lru_cache(maxsize=4096)(EdtfDate.parse)
"""The same dates come again and again."""


def find_dates(text: str) -> Iterator[tuple[int, int, EdtfDate]]:
    """The dates written out in English or in another of the languages that are understood: (start, end, date), in
    order, offsets half-open. Not the Portuguese "março", which is also a name.

    The text has its accents folded away (``fevrier``). Days that do not exist are passed over; ``5/4/2017`` is
    read day first, and is no date at all where both readings exist and differ.
    """
    if not _ANY_YEAR.search(text):
        return
    for match in _DATE.finditer(text):
        edtf = _edtf(match)
        try:
            date = _parsed(edtf) if edtf else None
        except ValueError:
            continue
        if date:
            yield match.start(), match.end(), date


def _edtf(match: re.Match[str]) -> str:
    """What the words of a date come to, be there such a day or not; empty where they can be read in two ways."""
    circa, d1, m1, y1, m2, d2, y2, y3, y4, m4, d4, *spelt, d5, _sign, m5, y5, decade, y6, y7 = match.groups()
    y8, m6, d6, d7, m7, y9 = spelt
    end = "~" if circa else ""
    if decade:
        return f"{decade[:3]}X{end}"
    name, figures, day = m1 or m2 or m6 or m7, m4 or m5, d1 or d2 or d4 or d5 or d6 or d7
    month = _MONTHS[name.lower()] if name else int(figures or 0)
    if d5 and month <= _MONTHS_A_YEAR and int(d5) <= _MONTHS_A_YEAR and int(d5) != month:
        return ""
    of_month = f"-{month:02}" if name or figures else ""
    of_day = f"-{int(day):02}" if day else ""
    return f"{y1 or y2 or y3 or y4 or y5 or y6 or y7 or y8 or y9}{of_month}{of_day}{end}"


_MONTHS_A_YEAR = 12
