"""Who else came: somebody named with "and" before the one of whom a sentence tells a visit."""

import re
from collections.abc import Iterator

from ..dates import EdtfDate
from ..text.reading import Line
from .words import SOMEBODY, WHO, Visit

__all__ = ["beside", "together"]

_TOGETHER = re.compile(rf"(?:^|[,;] ){WHO} and $")
"""Only where a clause begins: elsewhere what stands before the "and" may belong to the clause before."""
_AND = re.compile(rf"{SOMEBODY} and ")


def beside(line: Line, match: re.Match[str]) -> dict[str, str | None]:
    """ "*The Emperor Ito* and Empress Aiko visited Lima": who is named before the one who came."""
    if not line.text.endswith(" and ", 0, match.start()):
        return {}
    before = (each for each in _AND.finditer(line.text, 0, match.start()) if each.end() == match.start())
    return next((each.groupdict() for each in before), {})


def together(line: Line, match: re.Match[str], named: dict[str, str | None], date: EdtfDate | None) -> Iterator[Visit]:
    """ "King Charles III and Queen Camilla visited …": who is named before, and did it too."""
    before = line.text[: match.start()]
    if before.endswith(" and ") and (other := _TOGETHER.search(before)):
        yield Visit({"place": named.get("place"), **other.groupdict()}, date)
