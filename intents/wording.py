"""How things are said: dates, names and lists as they stand in an English sentence."""

from collections.abc import Iterable
from datetime import date

from knowledge.dates import DateSpan, EdtfDate, Precision
from knowledge.model import Locator

__all__ = ["date_words", "join", "locator_words", "number_words", "on_date", "span_words"]

_MONTHS = ("January February March April May June July August September October November December").split()
_1999 = 1999
_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()


def date_words(date: EdtfDate) -> str:
    """``1 July 1962``, ``November 2009``, ``1963``, ``the 1960s``, ``about 1964``."""
    first = date.earliest
    match date.precision:
        case Precision.DAY:
            words = _day_words(first)
        case Precision.MONTH:
            words = f"{_MONTHS[first.month - 1]} {first.year}"
        case Precision.YEAR:
            words = str(first.year)
        case Precision.DECADE:
            words = f"the {first.year}s"
    return f"about {words}" if date.approximate else words


def _day_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def on_date(date: EdtfDate) -> str:
    """The date with its preposition: ``on 1 July 1962``, ``in 1963``."""
    return f"{'on' if date.precision is Precision.DAY else 'in'} {date_words(date)}"


def span_words(span: DateSpan, relation: str = "") -> str:
    """``in 1963``, ``in the 1970s``, ``before 1970``, ``after 2000``, ``since 2010``, ``between 1960 and 1975``."""
    first, last = span.earliest, span.latest
    if relation == "since" and first:
        return f"since {first.year if (first.month, first.day) == (1, 1) else _day_words(first)}"
    if relation == "until" and last:
        return f"up to {last.year if (last.month, last.day) == (12, 31) else _day_words(last)}"
    if first is None and last is None:
        return "at any time"
    if first is None:
        assert last is not None  # noqa: S101  (told apart above)
        if (last.month, last.day) == (12, 31):
            return f"before {last.year + 1}"
        return f"up to {_day_words(last)}"
    if last is None:
        if (first.month, first.day) == (1, 1):
            return f"after {first.year - 1}"
        return f"after {_day_words(first)}"
    if first == last:
        return f"on {_day_words(first)}"
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole_years and first.year == last.year:
        return f"in {first.year}"
    if whole_years and first.year % 10 == 0 and last.year == first.year + 9:
        return f"in the {first.year}s"
    if whole_years and first.year % 100 == 1 and last.year == first.year + 99:
        return "in the 21st century" if first.year > _1999 else f"in the {first.year // 100 + 1}th century"
    if whole_years:
        return f"between {first.year} and {last.year}"
    if (first.year, first.month, first.day) == (last.year, last.month, 1):
        return f"in {_MONTHS[first.month - 1]} {first.year}"
    return f"between {_day_words(first)} and {_day_words(last)}"


def join(parts: Iterable[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *rest, final = list(parts)
    return f"{', '.join(rest)} {last} {final}" if rest else final


def number_words(number: int) -> str:
    """Up to twelve in words, as one writes them."""
    return _SMALL[number] if number < len(_SMALL) else str(number)


def locator_words(locator: Locator) -> str:
    """``Bilateral relations, table 1, row 2, column “Notes”``; ``Introduction`` above the first heading."""
    parts = [" › ".join(locator.section) or "Introduction"]
    if locator.row is not None:
        parts += [f"table {locator.table}", f"row {locator.row}"]
    if locator.column:
        parts.append(f"column “{locator.column}”")
    return ", ".join(parts)
