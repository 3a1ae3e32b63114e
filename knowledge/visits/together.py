"""Who else came: somebody named with "and" before the one of whom a sentence tells a visit."""

import re
from collections.abc import Iterator

from ..dates import EdtfDate
from ..text.reading import Line
from ..text.skeleton import DEMONYM
from .words import SOMEBODY, WHO, Visit

__all__ = ["beside", "together"]

_TOGETHER = re.compile(rf"(?:^|[,;] ){WHO} and $")
"""Only where a clause begins: elsewhere what stands before the "and" may belong to the clause before."""
_AND = re.compile(rf"{SOMEBODY} and ")


_COMMA = re.compile(rf"{SOMEBODY} ")
_PLURAL = re.compile(rf"(?:(?P<of>{DEMONYM}) )?(?P<office>[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister)s $")


def beside(line: Line, match: re.Match[str]) -> Iterator[dict[str, str | None]]:
    """ "*The Emperor Ito* and Empress Aiko visited Lima", "Presidents *Ada Ito, Bo Oloo* and Cy Abe …": who is named
    before the one who came."""
    start, found = match.start(), list[dict[str, str | None]]()
    if line.text.endswith(" and ", 0, start):
        while before := _ends_at(_COMMA if found else _AND, line, start):
            if found and not before[0].endswith(", "):
                break
            start = before.start()
            found.append(before.groupdict())
    if found and (plural := _PLURAL.search(line.text, 0, start)):
        found = [{**each, "person_office": plural["office"], "person_of": plural["of"]} for each in found]
    yield from found


def _ends_at(pattern: re.Pattern[str], line: Line, end: int) -> re.Match[str] | None:
    return next((each for each in pattern.finditer(line.text, 0, end) if each.end() == end), None)


def together(line: Line, match: re.Match[str], named: dict[str, str | None], date: EdtfDate | None) -> Iterator[Visit]:
    """ "King Charles III and Queen Camilla visited …": who is named before, and did it too."""
    before = line.text[: match.start()]
    if before.endswith(" and ") and (other := _TOGETHER.search(before)):
        yield Visit({"place": named.get("place"), **other.groupdict()}, date)
