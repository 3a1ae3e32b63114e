"""Which countries the table of bilateral relations lists, and which of its rows name no country."""

from collections.abc import Iterator

from ..attribution import attribute
from ..model import Fact
from ..reading import Reading

KIND = "listed"


def extract(reading: Reading) -> Iterator[Fact]:
    """One fact a row; its object is None where the source leaves the country blank."""
    for row in reading.article.rows:
        passages = [passage for cell in row.cells for passage in cell.passages]
        if not passages:
            continue
        found = attribute(reading, row)
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=found.code if found else None,
            provenance=tuple(reading.article.provenance(each) for each in ([found.passage] if found else passages)),
        )
