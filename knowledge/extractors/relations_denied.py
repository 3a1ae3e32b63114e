"""Countries with which the source says that there are no relations: in a sentence, or with "none" for a date."""

import re
from collections.abc import Iterator

from ..model import Fact, Passage
from ..text.columns import date_cell
from ..text.grammar import ADVERB
from ..text.reading import Line, Reading
from ..text.skeleton import LAND

KIND = "no_relations"

_NAMES = rf"(?P<names>{LAND}(?:(?:, and |, or |, | and | or |; ){LAND}){{0,40}})"
_RELATIONS = r"(?:(?:formal|official|diplomatic|bilateral) ){0,2}(?:relations|ties)"
_NONE = (
    rf"(?:(?:has|have|maintains?|keeps?) {ADVERB}?no|has (?:not yet|never|not) (?:had|established)(?: any)?"
    rf"|(?:has|is) yet to establish|(?:does|do) not {ADVERB}?(?:have|maintain)(?: any)?|have (?:not yet|never|not)"
    r" (?:had|established)(?: any)?)"
)
_DENIED = (
    re.compile(rf"(?:^|[,;] )(?:<S\d+>|The country) {_NONE} {_RELATIONS} with {_NAMES}(?P<rest>.*)"),
    re.compile(rf"\b[Tt]here are (?:{ADVERB})?no {_RELATIONS} (?:between <S\d+> and|with) {_NAMES}(?P<rest>.*)"),
    re.compile(rf"(?:^|[,;] )<S\d+> and {_NAMES} {_NONE} {_RELATIONS}(?P<rest>.*)"),
    re.compile(rf"(?:^|[,;] ){_NAMES} and <S\d+> {_NONE} {_RELATIONS}(?P<rest>.*)"),
    re.compile(rf"(?:^|[,;] ){_NAMES} {_NONE} {_RELATIONS} with <S\d+>(?P<rest>.*)"),
    re.compile(rf"(?P<rest>)\b{_NONE} {_RELATIONS} with <S\d+>(?: so far| yet)?: {_NAMES}"),
    re.compile(rf"(?P<rest>)<S\d+> {_NONE} {_RELATIONS} with(?: the following)? [^:.;<>]{{1,40}}: {_NAMES}"),
)
_LIMITED = re.compile(r" (?:until|till|before|between|from|during|since|at|in|through|apart|other|beyond|except)\b")
"""What follows may say that it was so only then, or only in part."""
_NO_CELL = re.compile(r"(?i)\W*(?:none|no (?:(?:formal|diplomatic) )?relations|(?:never|not|not yet) established)\W*")
_IS_NAME = re.compile(rf"\W*{LAND}\W*")
"""A territory of a country is not that country: "Aruba (Netherlands)"."""


def extract(reading: Reading) -> Iterator[Fact]:
    """The object is the other country; one fact for each, with all the places that say so."""
    places: dict[str, list[Passage]] = {}
    for line in reading.lines:
        if line.says("relations", "ties"):
            for code in _denied(reading, line):
                places.setdefault(code, []).append(line.passage)
    for row in reading.article.rows:
        owner, cell = reading.whose(row), date_cell(row)
        if (
            owner
            and cell
            and _NO_CELL.fullmatch(cell.text)
            and _IS_NAME.fullmatch(reading.skeleton(owner.passage).text)
        ):
            places.setdefault(owner.code, []).extend((cell.passages[0], owner.passage))
    for code, passages in places.items():
        yield Fact(kind=KIND, subject=reading.subject, object=code, provenance=tuple(map(reading.evidence, passages)))


def _denied(reading: Reading, line: Line) -> Iterator[str]:
    for pattern in _DENIED:
        if (match := pattern.search(line.text)) and not _LIMITED.match(match["rest"]):
            codes = map(line.skeleton.code, re.findall(LAND, match["names"]))
            yield from (code for code in dict.fromkeys(codes) if code and code != reading.subject)
            return
