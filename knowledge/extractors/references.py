"""The source's own reference list, entry by entry, empty ones included."""

from collections.abc import Iterator
from dataclasses import replace

from ..model import Fact
from ..text.reading import Reading

KIND = "reference"


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``number``, ``text`` (empty where the list leaves it empty), ``url``."""
    for reference, passage in reading.article.references:
        place = replace(passage, references=(reference.number,))
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            slots=(("number", str(reference.number)), ("text", reference.text), ("url", reference.url)),
            provenance=(reading.evidence(place),),
        )
