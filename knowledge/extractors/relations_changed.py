"""Relations cut off, suspended or resumed."""

import re
from collections.abc import Iterator

from ..attribution import attribute
from ..dates import find_dates
from ..folding import fold
from ..model import Fact, Passage
from ..reading import Reading

KIND = "relations_changed"

_CHANGES = {
    "severed": re.compile(
        r"\b(?:cut(?: off)?|severed|broke(?: off)?|ended|terminated) (?:its |all |diplomatic )*(?:relations|ties)\b"
        r"|\b(?:relations|ties) (?:were|was) (?:cut|severed|broken|ended)"
    ),
    "suspended": re.compile(
        r"\bsuspended (?:its |all |diplomatic )*(?:relations|ties)\b|\b(?:relations|ties) were suspended"
    ),
    "resumed": re.compile(
        r"\b(?:resumed|restored|re-?established) (?:its |all |diplomatic )*(?:relations|ties)\b"
        r"|\b(?:relations|ties) (?:were|was) (?:resumed|restored|re-?established|normali[sz]ed)",
        re.IGNORECASE,
    ),
}


def extract(reading: Reading) -> Iterator[Fact]:
    """``change`` is severed, suspended or resumed; ``when`` is what the sentence says of a time with no date."""
    for row in reading.article.rows:
        found = attribute(reading, row)
        if found:
            for passage in reading.notes(row):
                yield from _changes(reading, passage, found.code)


def _changes(reading: Reading, passage: Passage, other: str) -> Iterator[Fact]:
    words = passage.quote.exact
    for change, pattern in _CHANGES.items():
        if not pattern.search(words):
            continue
        dates = [date for _, _, date in find_dates(fold(words).folded)]
        vague = re.search(r"\bat the end of the (?:\w+ )?(?:war|genocide|conflict)\b", words)
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=other,
            date=dates[0] if len(dates) == 1 else None,
            slots=(("change", change), ("when", vague[0] if vague else "")),
            provenance=(reading.article.provenance(passage),),
        )
