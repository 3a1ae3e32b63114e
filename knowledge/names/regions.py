"""Headings that only divide the world: "Africa", "Rest of the world", "Asia and the Pacific"."""

import re

__all__ = ["is_region"]

_DIRECTION = (
    r"(?:sub-?saharan|north(?:ern)?|south(?:ern)?|(?:south-?)?east(?:ern)?|west(?:ern)?|central|latin|middle|far|near)"
)
_PART = (
    r"(?:africa|asia|europe|americas?|oceania|australasia|caribbean|pacific|middle east|east|gulf states|arab world)"
)
_REGION = re.compile(
    rf"(?i)(?:the )?(?:{_DIRECTION} (?:and )?){{0,2}}{_PART}(?:(?:,| and|, and| &) (?:the )?(?:{_DIRECTION} )?{_PART})"
    r"{0,2}"
    r"|(?:the )?(?:rest of (?:the )?world|others?|other (?:countries|regions|states))"
)


def is_region(heading: str) -> bool:
    return _REGION.fullmatch(heading.strip()) is not None
