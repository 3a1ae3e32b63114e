"""When diplomatic relations began: the date cells of a table, and sentences that say so in words."""

import re
from collections.abc import Iterator

from ..attribution import attribute
from ..dates import EdtfDate, find_dates
from ..folding import fold
from ..model import Fact, Passage, Row
from ..reading import Reading

KIND = "began"

_DATE_COLUMN = re.compile(r"(?i)\b(?:date|began|established|establishment|since)\b")


def extract(reading: Reading) -> Iterator[Fact]:
    """One fact a dated row; its object is None where the source leaves the country blank."""
    for row in reading.article.rows:
        cell = next((each for each in row.cells if _DATE_COLUMN.search(each.column) and each.passages), None)
        if cell is None:
            continue
        date = _only_date(cell.text)
        if date is None:
            continue
        found = attribute(reading, row)
        in_words = _same_date_in_words(reading, row, date)
        evidence = [*in_words, cell.passages[0]]
        if found and found.code not in reading.codes(in_words):
            evidence.append(found.passage)
        if not found:
            evidence += [each for each in reading.notes(row) if each not in evidence]
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=found.code if found else None,
            date=date,
            provenance=tuple(reading.article.provenance(passage) for passage in evidence),
        )
    yield from _in_prose(reading)


_RELATIONS = r"(?:formal |full )?(?:diplomatic )?relations"
_BEGAN = r"(?:were (?:formally |first )?established|began|date)"
_SAYS_SO = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<a><[SN]\d+>) and (?P<b><[SN]\d+>) (?:have )?(?:established|opened) " + _RELATIONS,
        r"(?P<a><[SN]\d+>) (?:established|opened) " + _RELATIONS + r" with (?P<b><[SN]\d+>)",
        r"[Rr]elations between (?P<a><[SN]\d+>) and (?P<b><[SN]\d+>) " + _BEGAN,
        r"[Rr]elations with (?P<b><N\d+>) " + _BEGAN,
    )
)


def _in_prose(reading: Reading) -> Iterator[Fact]:
    """Sentences outside tables: "Kenya and Ghana established diplomatic relations on 12 December 1963"."""
    for passage in reading.prose:
        skeleton = reading.skeleton(passage)
        date = _only_date(passage.quote.exact)
        match = next((found for each in _SAYS_SO if (found := each.search(skeleton.text))), None)
        if date is None or match is None:
            continue
        sides = {code for marker in match.groupdict().values() if marker for code in skeleton.codes(marker)}
        others = sides - {reading.subject}
        if len(others) == 1 and (len(sides) == 2 or "a" not in match.groupdict()):  # noqa: PLR2004
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                object=others.pop(),
                date=date,
                provenance=(reading.article.provenance(passage),),
            )


def _only_date(text: str) -> EdtfDate | None:
    dates = [date for _, _, date in find_dates(fold(text).folded)]
    return dates[0] if len(dates) == 1 else None


def _same_date_in_words(reading: Reading, row: Row, date: EdtfDate) -> list[Passage]:
    """A sentence of the row that says in words that relations were established on this very date."""
    return [
        passage
        for passage in reading.notes(row)
        if re.search(r"(?i)\bdiplomatic relations\b", passage.quote.exact)
        and re.search(r"(?i)\bestablish", passage.quote.exact)
        and any(found == date for _, _, found in find_dates(fold(passage.quote.exact).folded))
    ][:1]
