"""Whose row it is by where it stands in its table, together with what its notes name.

Neither would do alone: many names fit between two of the alphabet, and a country may merely occur.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from ..names.cities import LAND_OF_CITY
from .attribution import (
    FROM_ELSEWHERE,
    WHEN,
    Attribution,
    codes_in,
    how_often,
    is_beside_the_point,
    others_of,
)
from .skeleton import Skeleton

__all__ = ["from_order"]


def from_order(
    notes: Sequence[Skeleton],
    subject: str,
    fits: Callable[[str], bool | None],
    others: frozenset[str] = frozenset(),
) -> Attribution | None:
    """The one country of the notes for which the table's order has a place just there; ``fits`` tells of which it has,
    and is None where the table shows no order. There it is the one that does something to do with the article's own.

    Neither would do alone: an ally may have a part in what they tell, and many names fit between two. A land that they
    name only for where something stands or happens is none that they are about. A name that several share is not that
    of one of the ``others``, which have rows of their own: "Congo has an embassy", beside the Democratic Republic's.
    """
    named = {code: each.passage for each in reversed(notes) for code in _taking_part(each, others) if code != subject}
    places = {code: fits(code) for code in named}
    fitting = [code for code in named if places[code]]
    if None in places.values():
        fitting = list({code for each in notes for code in others_of(_ACTS, each, subject)} & named.keys())
    if len(fitting) == 1 and not is_beside_the_point(fitting[0], notes, subject):
        return Attribution(code=fitting[0], passage=named[fitting[0]], inferred=True)
    return _from_all(notes, subject, fits) or _from_town(notes, subject, fits)


_SENTENCES = 2
"""That name a country and none names another."""
_TIMES = 3
"""As often as any other a country has to be named that is not the only one."""


def _from_all(notes: Sequence[Skeleton], subject: str, fits: Callable[[str], bool | None]) -> Attribution | None:
    """The one country that the sentences of a row speak of again and again, where it has its place there."""
    (code, often), (_, next_often) = [*how_often(notes, subject).most_common(2), ("", 0), ("", 0)][:2]
    if often < _SENTENCES + bool(next_often) or often < _TIMES * next_often or not fits(code):
        return None
    passage = next(each.passage for each in notes if code in codes_in(each))
    return Attribution(code=code, passage=passage, inferred=True)


def _from_town(notes: Sequence[Skeleton], subject: str, fits: Callable[[str], bool | None]) -> Attribution | None:
    """The country of the one town that is none's capital where there is a consulate, if the notes name no country."""
    found = {
        code: each.passage
        for each in notes
        if (match := _IN_TOWN.match(each.text)) and (code := LAND_OF_CITY.get(match["town"]))
    }
    if len(found) != 1 or how_often(notes, subject):
        return None
    ((code, passage),) = found.items()
    return Attribution(code=code, passage=passage, inferred=True) if fits(code) is not False else None


_IN_TOWN = re.compile(
    rf"{FROM_ELSEWHERE}{WHEN}<S\d+> (?:[a-z]+ ){{0,3}}(?:honorary )?(?:embassy|consulate)(?:[- ]general)? in "
    r"(?P<town>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})(?:[.,]|$)"
)
_ACTS = re.compile(
    r"^(?:(?:In|On|Since|By) (?:early |late )?<T\d+>,? )?(?P<a><N\d+>) (?!and\b|or\b|, )[^<;.]{1,60}<[SHR]\d+>"
)
""" "Morocco covers Armenia from …"."""


def _taking_part(skeleton: Skeleton, others: frozenset[str]) -> Iterator[str]:
    """The countries named in a sentence, but for those that only say where something was."""
    for match in _TAKING_PART.finditer(skeleton.text):
        codes = skeleton.codes(match["a"])
        if len(codes) > 1:
            codes = tuple(code for code in codes if code not in others)
        if len(codes) == 1:
            yield codes[0]


_TAKING_PART = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!<[CHN]\d>,)(?<!<[CHN]\d>, )(?<!<[CHN]\d\d>, )(?<!<[CHN]\d> \()"
    r"(?<!instead of )(?<!rather than )(?<!members of )(?<!membership of )(?<![\"“])"
    r"(?P<a><[ND]\d+>)(?! dollars?|\$|[ -][Ll]anguage)"
)
