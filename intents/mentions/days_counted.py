"""One day of a month or a year: "the last day of 1991", "the second day of May 1962", "Christmas Day 1991"; or one
beside another: "the day after 1 May 1962"."""

import re
from datetime import date, timedelta

from knowledge.dates import DateSpan

from .days_of_the_year import DAYS

__all__ = ["day_of", "days_from"]

_FROM_THE_END = {
    "last": 1, "very last": 1, "final": 1, "closing": 1, "penultimate": 2, "second last": 2, "second to last": 2,
    "second from last": 2, "last but one": 2, "next to last": 2, "one but last": 2, "third last": 3, "third to last": 3,
    "last but two": 3, "antepenultimate": 3,
}  # fmt: skip
_FROM_THE_START = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
} | {"very first": 1, "opening": 1}  # fmt: skip
_NTH = "|".join(
    word.replace(" ", "[ ~-]") for word in sorted((*_FROM_THE_END, *_FROM_THE_START), key=len, reverse=True)
)
_YEARS_TURN = frozenset({"new year", "new year's"})
""" "In the new year 1992" is no day."""
_NAMED = "|".join(sorted(DAYS.keys() - _YEARS_TURN, key=len, reverse=True))
_DAY = re.compile(
    rf"(?:\bthe )?\b(?:(?P<nth>{_NTH}|(?P<number>\d\d?)(?:st|nd|rd|th)) day (?:of|in) "
    r"(?:the )?(?:year |month )?(?:of )?"
    rf"|(?P<named>{_NAMED})(?:,? |,? (?:of|in) (?:the year )?))$"
)
_LONGEST_MONTH = 31


def day_of(text: str, start: int, span: DateSpan) -> tuple[int, DateSpan] | None:
    """Where the mention begins and the day that it means, given that a whole month or year stands at ``start`` of a
    folded text; None where no one day of it is named."""
    first, last = span.earliest, span.latest
    if first is None or last is None or first.day != 1 or (last + timedelta(days=1)).day != 1:
        return None
    if (first.year, last - first < timedelta(days=_LONGEST_MONTH)) != (last.year, first.month == last.month):
        return None
    if not (match := _DAY.search(text, max(0, start - 60), start)):
        return None
    if match["named"]:
        month, nth = DAYS[match["named"]]
        whole_year = first.month == 1 and last.month == 12  # noqa: PLR2004
        day = date(first.year, month, nth) if whole_year and _exists(first.year, month, nth) else None
    else:
        word = re.sub("[~-]", " ", match["nth"])
        back = _FROM_THE_END.get(word)
        forth = int(match["number"]) if match["number"] else _FROM_THE_START.get(word, 0)
        day = last - timedelta(days=back - 1) if back else first + timedelta(days=forth - 1)
    return (match.start(), DateSpan(day, day)) if day and first <= day <= last else None


_BESIDE = re.compile(
    r"(?<!within )(?<!in the )(?<!than )(?<!least )(?<!most )(?<!over )(?<!under )"
    r"\b(?:(?:the|one|a|1) (?:very )?day|(?P<number>two|three|four|five|six|[2-9]) days)"
    r" (?P<side>before|after|prior to|following) (?:the )?$"
)
_NUMBERS = {word: number for number, word in enumerate("two three four five six".split(), start=2)}


def days_from(text: str, start: int, span: DateSpan) -> tuple[int, DateSpan]:
    """The same of the day that lies so many days before or after the one at ``start``; any other as it is."""
    match = _BESIDE.search(text, max(0, start - 40), start)
    if not match or span.earliest is None or span.earliest != span.latest:
        return start, span
    number = match["number"] or "1"
    days = timedelta(days=_NUMBERS.get(number) or int(number))
    day = span.earliest - days if match["side"] in {"before", "prior to"} else span.earliest + days
    return match.start(), DateSpan(day, day)


def _exists(year: int, month: int, day: int) -> bool:
    return (date(year, month, 1) + timedelta(days=day - 1)).month == month
