"""Visits and meetings: who, whom, where, when."""

import re
from collections.abc import Iterator

from ..attribution import attribute
from ..dates import find_dates
from ..folding import fold
from ..model import Fact, Passage
from ..reading import Reading

KIND = "visit"

_NAME = r"[A-ZÀ-Þ][\w.’'-]+(?: (?:[A-ZÀ-Þ][\w.’'-]+|de|al|el|bin|van|von))+"
_VISITED = re.compile(rf"(?P<person>{_NAME}) visited (?P<place><[HCSN]\d+>)")
_MET = re.compile(
    rf"(?:<[RD]\d+> )?(?:President|Prime Minister|Foreign Minister) (?P<person>{_NAME}) met (?:with )?"
    rf"(?:<[SN]\d+>'s |<[RD]\d+> )?(?:President|Prime Minister|Foreign Minister) (?P<other>{_NAME})"
    r"(?: in (?P<place>[A-Z][\w-]+|<[HCSN]\d+>))?"
)


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``person``, ``met`` (the person met, empty for a visit), ``place``."""
    for row in reading.article.rows:
        found = attribute(reading, row)
        for passage in reading.notes(row):
            yield from _visits(reading, passage, found.code if found else None)
    for passage in reading.prose:
        yield from _visits(reading, passage, None)


def _visits(reading: Reading, passage: Passage, other: str | None) -> Iterator[Fact]:
    skeleton = reading.skeleton(passage)
    dates = [date for _, _, date in find_dates(fold(passage.quote.exact).folded)]
    for pattern in (_VISITED, _MET):
        for match in pattern.finditer(skeleton.text):
            found = match.groupdict()
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                object=other,
                about=reading.codes([passage]),
                date=dates[0] if len(dates) == 1 else None,
                slots=(
                    ("person", found["person"]),
                    ("met", found.get("other") or ""),
                    ("place", skeleton.words(found["place"] or "")),
                ),
                provenance=(reading.article.provenance(passage),),
            )
