"""Every sentence as it stands: what can be found and quoted where no other kind of fact fits."""

from collections.abc import Iterator

from ..model import Fact
from ..reading import Reading

KIND = "statement"

_SENTENCE_WORDS = 3


def extract(reading: Reading) -> Iterator[Fact]:
    """Object: the country of the row that the sentence stands in, or of the section whose heading names it."""
    row_of: dict[int, str] = {}
    for row in reading.article.rows:
        if owner := reading.whose(row):
            row_of.update((passage.quote.start, owner.code) for cell in row.cells for passage in cell.passages)
    for passage in reading.article.passages:
        if passage.locator.row is None and (other := reading.of_section(passage.locator.section)):
            row_of.setdefault(passage.quote.start, other)
        if len(passage.quote.exact.split()) < _SENTENCE_WORDS:
            continue
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=row_of.get(passage.quote.start),
            about=reading.codes([passage]),
            provenance=(reading.evidence(passage),),
        )
