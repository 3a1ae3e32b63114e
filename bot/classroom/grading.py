"""Marks for an answer, from 0 to 100.

Raises NotAllowed, with what to type instead, where what was typed cannot be read at all.
"""

import contextlib
from itertools import pairwise
from typing import assert_never

from intents.mentions.countries import find_countries
from knowledge.dates import EdtfDate, Precision, find_dates
from knowledge.folding import fold
from knowledge.names.countries import Countries, MentionKind

from ..texts import message
from .items import Arranged, Choice, Item, Matching, Ordering, Picked, Response, Typed, TypedCountry, TypedDate
from .quizzing import FULL_MARKS
from .refusing import NotAllowed

__all__ = ["PART_MARKS", "grade", "read_country", "read_date"]

PART_MARKS = 50
_NO_ANSWER = message("That is no answer to this question.")


def grade(item: Item, response: Response, countries: Countries) -> int:
    """The marks for the answer.

    Raises:
        NotAllowed: it is no answer to such an item, or what was typed cannot be read.
    """
    match item:
        case Choice(right=right):
            if isinstance(response, Picked):
                return FULL_MARKS if response.option == right else 0
        case TypedDate(edtf=edtf):
            if isinstance(response, Typed):
                return _date_marks(read_date(response.text), EdtfDate.parse(edtf))
        case TypedCountry(code=code):
            if isinstance(response, Typed):
                return FULL_MARKS if read_country(response.text, countries) == code else 0
        case Ordering(right=right_order):
            if isinstance(response, Arranged):
                return _order_marks(response.places, right_order)
        case Matching(right=partners):
            if isinstance(response, Arranged) and len(response.places) == len(partners):
                fitting = sum(one == other for one, other in zip(response.places, partners, strict=True))
                return FULL_MARKS * fitting // len(partners)
        case _:
            assert_never(item)
    raise NotAllowed(_NO_ANSWER)


def _date_marks(typed: EdtfDate, right: EdtfDate) -> int:
    """Full marks for just what the source gives; part marks for the right year (or decade, where it gives no year).

    Whoever adds a day that the source does not give knows no more than the year.
    """
    if typed.edtf.removesuffix("~") == right.edtf.removesuffix("~"):
        return FULL_MARKS
    if right.precision is Precision.DECADE:
        return PART_MARKS if right.earliest <= typed.earliest <= typed.latest <= right.latest else 0
    return PART_MARKS if typed.year == right.year and typed.precision is not Precision.DECADE else 0


def read_date(text: str) -> EdtfDate:
    """The one date that was typed.

    Raises:
        NotAllowed: there is none, or there are several.
    """
    with contextlib.suppress(ValueError):
        return EdtfDate.parse(text.strip().upper())
    dates = {date for _, _, date in find_dates(fold(text).folded)}
    if len(dates) > 1:
        raise NotAllowed(message("Type one date only."))
    if not dates:
        raise NotAllowed(message("I can read no date in that. Type it like 1 July 1962, July 1962 or 1962."))
    return dates.pop()


def read_country(text: str, countries: Countries) -> str:
    """The code of the one country that was typed.

    Raises:
        NotAllowed: there is none, there are several, or it may be one of several.
    """
    named = find_countries(fold(text), countries)
    codes = {mention.codes for mention in named if mention.kind is not MentionKind.CAPITAL}
    if not codes:
        raise NotAllowed(message("I know no country of that name. Check the spelling."))
    if len(codes) > 1:
        raise NotAllowed(message("Type one country only."))
    (meant,) = codes
    if len(meant) > 1:
        raise NotAllowed(message("Several countries are called that. Type the full name."))
    return meant[0]


def _order_marks(places: tuple[int, ...], right: tuple[int, ...]) -> int:
    """Part marks where two neighbours are exchanged, and nothing else."""
    if places == right:
        return FULL_MARKS
    swapped = [(*right[:at], right[at + 1], right[at], *right[at + 2 :]) for at, _ in enumerate(pairwise(right))]
    return PART_MARKS if places in swapped else 0
