"""English, in which the messages are written."""

from collections.abc import Sequence
from datetime import date as day_of_calendar
from datetime import timedelta

from knowledge.dates import DateSpan, EdtfDate, Precision
from knowledge.model import Locator
from knowledge.names.countries import Country
from knowledge.names.organisations import Organisation

from .messages import ENGLISH
from .phrase import Phrase, joined

__all__ = ["English"]

_MONTHS = ("January February March April May June July August September October November December").split()
_1999 = 1999
_ONE_DAY = timedelta(days=1)
_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()
_BEGIN_SMALL = frozenset({"Relations", "The", "These", "A", "An", "Next", "Right"})


class English:
    tag = ENGLISH

    def name(self, country: Country) -> str:
        return country.name

    def country(self, country: Country) -> Phrase:
        return _noun(country.with_article)

    def organisation(self, organisation: Organisation) -> Phrase:
        return _noun(organisation.with_article)

    def city(self, name: str, country: Country | None) -> Phrase:  # noqa: ARG002  (articles of sources use these names)
        return _noun(name)

    def mission(self, kind: str) -> Phrase:
        article = "an" if kind[:1] in "aeiouh" and not kind.startswith("hi") else "a"
        return Phrase(kind, {"a": f"{article} {kind}", "the": f"the {kind}"})

    def date(self, date: EdtfDate) -> Phrase:
        """``1 July 1962``, ``November 2009``, ``1963``, ``the 1960s``, ``about 1964``, ``1986 or 1988``."""
        first = date.earliest
        match date.precision:
            case Precision.INTERVAL:
                ends = self._ends(date)
                days = " to ".join(ends)
                if all(each.isdecimal() for each in ends):  # years: some time of them, not all the time
                    between = " and ".join(("between " + ends[0], ends[1]))
                    return Phrase(days, {"on": between, "since": f"since some time {between}",
                                         "until": f"until some time {between}",
                                         "of": f"of some time {between}"})  # fmt: skip
                return Phrase(days, {"on": f"from {days}", "since": f"since {days}", "until": f"until {days}",
                                     "of": f"of {days}"})  # fmt: skip
            case Precision.ONE_OF:
                words = " or ".join(str(self.date(each)) for each in date.several)
            case Precision.DAY:
                words = _day(first)
            case Precision.MONTH:
                words = f"{_MONTHS[first.month - 1]} {first.year}"
            case Precision.YEAR:
                words = str(first.year)
            case Precision.DECADE:
                words = f"the {first.year}s"
        words = f"about {words}" if date.approximate else words
        exact = all(each.precision is Precision.DAY for each in date.several)
        preposition = "on" if exact else "in"
        return Phrase(words, {"on": f"{preposition} {words}", "since": f"since {words}", "until": f"until {words}",
                              "of": f"of {words}"})  # fmt: skip

    def _ends(self, interval: EdtfDate) -> tuple[str, str]:
        """``9``, ``13 August 1976``: the first without what the last has as well."""
        first, last = (self.date(EdtfDate.parse(each)) for each in interval.edtf.split("/"))
        begins, ends = interval.earliest, interval.latest
        if begins.year == ends.year and first[0].isdigit() and last[0].isdigit():
            month = f" {_MONTHS[begins.month - 1]}" if begins.month == ends.month else ""
            return first.removesuffix(f"{month} {begins.year}"), last
        return first, last

    def span(self, span: DateSpan, relation: str = "") -> str:
        first, last = span.earliest, span.latest
        if relation == "since" and first:
            return f"since {first.year if (first.month, first.day) == (1, 1) else _day(first)}"
        if relation == "until" and last:
            return f"up to {last.year if (last.month, last.day) == (12, 31) else _day(last)}"
        if first is None and last is None:
            return "at any time"
        if first is None:
            assert last is not None  # noqa: S101  (told apart above)
            return f"before {last.year + 1 if (last.month, last.day) == (12, 31) else _day(last + _ONE_DAY)}"
        if last is None:
            return f"after {first.year - 1 if (first.month, first.day) == (1, 1) else _day(first - _ONE_DAY)}"
        if first == last:
            return f"on {_day(first)}"
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return _years(first.year, last.year)
        if (first.year, first.month, first.day) == (last.year, last.month, 1):
            return f"in {_MONTHS[first.month - 1]} {first.year}"
        return f"between {_day(first)} and {_day(last)}"

    def join(self, parts: Sequence[str], last: str = "and") -> Phrase:
        return joined(parts, last)

    def number(self, number: int) -> str:
        return _SMALL[number] if number < len(_SMALL) else str(number)

    def quoted(self, text: str) -> str:
        return f"“{text}”"

    def in_source_words(self, text: str) -> str:
        return text

    def within(self, sentence: str) -> str:
        first = sentence.split(" ", 1)[0]
        return sentence[:1].lower() + sentence[1:] if first in _BEGIN_SMALL else sentence

    def locator(self, locator: Locator) -> str:
        """``Bilateral relations, table 1, row 2, column “Notes”``; ``Introduction`` above the first heading."""
        parts = [" › ".join(locator.section) or "Introduction"]
        if locator.row is not None:
            parts += [f"table {locator.table}", f"row {locator.row}"]
        if locator.column:
            parts.append(f"column “{locator.column}”")
        if locator.item is not None:
            parts.append(f"list item {locator.item}")
        return ", ".join(parts)


def _noun(words: str) -> Phrase:
    return Phrase(words, {name: f"{name} {words}" for name in ("of", "to", "in")})


def _day(day: day_of_calendar) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _years(first: int, last: int) -> str:
    if first == last:
        return f"in {first}"
    if first % 10 == 0 and last == first + 9:
        return f"in the {first}s"
    if first % 100 == 1 and last == first + 99:
        return "in the 21st century" if first > _1999 else f"in the {first // 100 + 1}th century"
    return f"between {first} and {last}"
