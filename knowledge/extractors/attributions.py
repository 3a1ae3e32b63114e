"""Rows whose country cell is empty, and whose notes say whose row it is: the inference, with the words it rests on."""

from collections.abc import Iterator

from ..model import Fact
from ..text.columns import is_bilateral
from ..text.reading import Reading

KIND = "attribution"


def extract(reading: Reading) -> Iterator[Fact]:
    """One fact a row that is named by a note; a row whose own cell names the country needs none."""
    for row in reading.article.rows:
        owner = reading.whose(row)
        if owner and owner.inferred and is_bilateral(row):
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                object=owner.code,
                provenance=(reading.evidence(owner.passage),),
            )
