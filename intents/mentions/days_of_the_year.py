"""Days of any year: "on 25 December", "the first of July", "Christmas Day"."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

__all__ = ["DAYS", "MONTHS", "ON_A_DAY", "find_days"]

ON_A_DAY = "on_a_day"
"""The meaning of such a day in a question."""

MONTHS = tuple("january february march april may june july august september october november december".split())
_NUMBER = {name: number for number, name in enumerate(MONTHS, start=1)} | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
DAYS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        "christmas": (12, 25),
        "xmas": (12, 25),
        "boxing day": (12, 26),
        "new year's eve": (12, 31),
        "new years eve": (12, 31),
        "new year's day": (1, 1),
        "new years day": (1, 1),
        "new year's": (1, 1),
        "new year": (1, 1),
        "epiphany": (1, 6),
        "valentine's day": (2, 14),
        "valentines day": (2, 14),
        "leap day": (2, 29),
        "women's day": (3, 8),
        "st patrick's day": (3, 17),
        "april fools' day": (4, 1),
        "april fools day": (4, 1),
        "april fool's day": (4, 1),
        "labour day": (5, 1),
        "may day": (5, 1),
        "bastille day": (7, 14),
        "halloween": (10, 31),
        "all saints' day": (11, 1),
        "all saints day": (11, 1),
    }
)
"""Days that have a name, folded: (month, day)."""
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_IN_WORDS = {
    word: number
    for number, word in enumerate(
        [*_ONES, "tenth", *_TEENS, "twentieth", *(f"twenty-{each}" for each in _ONES), "thirtieth", "thirty-first"],
        start=1,
    )
}
_WORDS = "|".join(sorted(_IN_WORDS, key=len, reverse=True)).replace("-", "[- ]")
_MONTH = "|".join(sorted(_NUMBER, key=len, reverse=True))
_DAY = re.compile(
    rf"\b(?:the\s+)?(?:(?P<named>{'|'.join(sorted(DAYS, key=len, reverse=True))})"
    rf"|(?P<nth>{_WORDS})\s+(?:day\s+)?of\s+(?P<m3>{_MONTH})"
    rf"|(?P<d1>[12]?\d|3[01])(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})"
    rf"|(?P<m2>{_MONTH})\s+(?:the\s+)?(?P<d2>[12]?\d|3[01])(?:st|nd|rd|th)?(?! \w+s\b))\b"
    r"(?![\s,]*(?:of\s+)?\d{3,4}\b)"
)

_WORD = re.compile(r"[a-z]+")
_FIRST_WORDS = frozenset(_NUMBER) | {_WORD.findall(name)[0] for name in DAYS}
"""The months, and the first words of the days that have a name."""


def find_days(text: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """The days in a folded text that has no year with them: (start, end, (month, day)), offsets half-open."""
    if _FIRST_WORDS.isdisjoint(_WORD.findall(text)):
        return  # as in nearly all texts, which is sooner told than a day looked for at each word
    for match in _DAY.finditer(text):
        if match["named"]:
            yield match.start(), match.end(), DAYS[match["named"]]
        else:
            nth = _IN_WORDS[match["nth"].replace(" ", "-")] if match["nth"] else 0
            day = nth or int(match["d1"] or match["d2"])
            if day:
                yield match.start(), match.end(), (_NUMBER[match["m1"] or match["m2"] or match["m3"]], day)
