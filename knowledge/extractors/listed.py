"""Which countries the table of bilateral relations lists, and which of its rows name no country; or, where there is no
such table or list, which countries have a section of their own."""

import re
from collections.abc import Iterator

from ..model import Fact, Passage
from ..text.columns import is_bilateral
from ..text.reading import Reading

KIND = "listed"


def extract(reading: Reading) -> Iterator[Fact]:
    """One fact a row; its object is None where the source leaves the country blank.

    Where no row tells of relations, one a section, with its first words as evidence, and its ``heading`` as a slot.
    """
    rows = list(_in_rows(reading))
    yield from rows or _in_sections(reading)


def _in_rows(reading: Reading) -> Iterator[Fact]:
    for row in reading.article.rows:
        passages = [passage for cell in row.cells for passage in cell.passages]
        if not passages or not is_bilateral(row):
            continue
        owner = reading.whose(row)
        named = [owner.passage] if owner else passages
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=owner.code if owner else None,
            provenance=tuple(reading.evidence(each) for each in ([row.item] if row.item else named)),
        )


_FEWEST = 3
"""Sections: fewer are no list."""
_OF_OTHER_THINGS = re.compile(
    r"(?i)\b(?:visits?|summits?|without|no (?:diplomatic )?relations|disputes?|conflicts?|wars?|claims?"
    r"|organi[sz]ations?|memberships?|treaties|agreements?|history|missions?)\b"
)


def _in_sections(reading: Reading) -> Iterator[Fact]:
    first: dict[str, Passage] = {}
    for passage in reading.article.passages:
        section = passage.locator.section
        if passage.locator.row is not None or any(_OF_OTHER_THINGS.search(heading) for heading in section[:-1]):
            continue
        if code := reading.of_section(section):
            first.setdefault(code, passage)
    for code, passage in first.items() if len(first) >= _FEWEST else ():
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=code,
            slots=(("heading", passage.locator.section[-1]),),
            provenance=(reading.evidence(passage),),
        )
