"""Every sentence as it stands: what can be found and quoted where no other kind of fact fits."""

import re
from collections.abc import Iterator

from ..model import Fact
from ..reading import Reading

KIND = "statement"

_SENTENCE_WORDS = 3
_NEIGHBOUR = re.compile(r"\b(?:[Ii]ts|[Tt]he) neighbou?r\b|\b[Tt]he other (?:country|side)\b")
"""Stands for the one country that the sentence before has named."""


def extract(reading: Reading) -> Iterator[Fact]:
    """Object: the country of the row that the sentence stands in, or of the section whose heading names it. Slots:
    ``organisation`` (id), of the row that it stands in.

    It is also about the countries that it names, or about the one that it points back to.
    """
    row_of: dict[int, str] = {}
    body_of: dict[int, str] = {}
    for row in reading.article.rows:
        if owner := reading.whose(row):
            row_of.update((passage.quote.start, owner.code) for cell in row.cells for passage in cell.passages)
        if body := reading.body_of(row):
            body_of.update((passage.quote.start, body) for cell in row.cells for passage in cell.passages)
    before: tuple[int, frozenset[str]] = (-1, frozenset())
    for passage in reading.article.passages:
        about = reading.codes([passage])
        others, own = about - {reading.subject}, passage.paragraph
        if not others and before[0] == own and len(before[1]) == 1 and _NEIGHBOUR.search(passage.quote.exact):
            about |= before[1]
        before = own, others
        if passage.locator.row is None and (other := reading.of_section(passage.locator.section)):
            row_of.setdefault(passage.quote.start, other)
        if len(passage.quote.exact.split()) < _SENTENCE_WORDS:
            continue
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=row_of.get(passage.quote.start),
            about=about,
            slots=(("organisation", body_of[start]),) if (start := passage.quote.start) in body_of else (),
            provenance=(reading.evidence(passage),),
        )
