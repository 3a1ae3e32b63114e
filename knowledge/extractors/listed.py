"""Which countries the table of bilateral relations lists, and which of its rows name no country."""

from collections.abc import Iterator

from ..model import Fact
from ..text.columns import is_bilateral
from ..text.reading import Reading

KIND = "listed"


def extract(reading: Reading) -> Iterator[Fact]:
    """One fact a row; its object is None where the source leaves the country blank."""
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
