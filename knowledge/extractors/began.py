"""When diplomatic relations began: the date cells of a table, and sentences that say so in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..dates import EdtfDate, Precision, find_dates
from ..folding import fold
from ..model import Fact, Passage, Row
from ..relations.beginnings import ENDS
from ..relations.begun import Key, told_in_words
from ..text.columns import date_cell, notes, passage_with
from ..text.reading import Reading
from ..text.skeleton import DATE

KIND = "began"


@dataclass(slots=True)
class _Start:
    """One date that the source gives, with all the places that give it."""

    date: EdtfDate
    words: list[Passage] = field(default_factory=list)
    """Sentences that say so."""
    loosely: list[Passage] = field(default_factory=list)
    """Sentences that say so less precisely."""
    cells: list[Passage] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    roots: bool = False
    """Whether it is only told how far relations go back, by no day: that may be before there were diplomatic ones."""

    def take(self, other: "_Start") -> None:
        said = self.words if other.date == self.date else self.loosely
        said += [each for each in other.words if each not in said]
        self.cells += [each for each in other.cells if each not in self.cells]
        self.rows += other.rows
        self.roots = self.roots and other.roots


def extract(reading: Reading) -> Iterator[Fact]:
    """One fact a country and date; its object is None where the source leaves the country blank.

    Where two places of the source agree, as far as either is precise, they are one fact with the evidence of both;
    where they disagree, each is a fact of its own.
    """
    starts: dict[Key, list[_Start]] = {}
    for key, start in (*_in_cells(reading), *_in_words(reading)):
        starts.setdefault(key, []).append(start)
    for key, several in starts.items():
        agreed = _agreed(several)
        begun = [start for start in agreed if not start.roots]
        told = [start for start in begun if start.words or start.loosely or not _is_of_recognition(reading, start)]
        for start in told or begun or agreed:
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                object=key if isinstance(key, str) else None,
                date=start.date,
                provenance=tuple(reading.evidence(each) for each in _evidence(reading, key, start)),
            )


def _is_of_recognition(reading: Reading, start: _Start) -> bool:
    """Whether a row's date is the day on which, by its notes, the one recognised the other."""
    noted = [reading.skeleton(passage) for row in start.rows for passage in notes(row)]
    return any(each.date(match[1]) == start.date for each in noted for match in _RECOGNISED.finditer(each.text))


_RECOGNISED = re.compile(rf"\brecogni[sz]ed\b[^.;,]{{0,60}}? (?:in|on) ({DATE})")


def _agreed(starts: Sequence[_Start]) -> list[_Start]:
    """Joins the same date, and a less precise one with the precise one that it can mean, if that is but one."""
    found: list[_Start] = []
    for start in sorted(starts, key=lambda each: each.date.latest - each.date.earliest):
        same = [each for each in found if each.date == start.date]
        fitting = same or [each for each in found if each.date.precedes(start.date) is None]
        if len(fitting) == 1:
            fitting[0].take(start)
        else:
            found.append(start)
    return found


def _evidence(reading: Reading, key: Key, start: _Start) -> list[Passage]:
    evidence = [*start.words, *start.cells, *_told_again(start), *start.loosely]
    if isinstance(key, str):
        owners = [owner.passage for row in start.rows[:1] if not row.item and (owner := reading.whose(row))]
        return evidence if key in reading.codes([*start.words, *start.loosely]) else [*evidence, *owners]
    noted = [each for row in start.rows for each in notes(row)]
    return evidence + [each for each in noted if each not in evidence]


def _told_again(start: _Start) -> Iterator[Passage]:
    """The first sentence beside the very day of a row that tells it too, in whatever words."""
    if start.words or start.date.precision is not Precision.DAY or start.date.approximate:
        return
    for passage in (each for row in start.rows for each in notes(row)):
        if any(date == start.date for *_, date in find_dates(fold(passage.quote.exact).folded)):
            yield passage
            return


def _in_cells(reading: Reading) -> Iterator[tuple[Key, _Start]]:
    for row in reading.article.rows:
        if cell := date_cell(row):
            owner = reading.whose(row)
            for date in _dates_in_cell(cell.text):
                said = row.item or passage_with(cell, date)
                yield owner.code if owner else row.locator, _Start(date, cells=[said], rows=[row])


_MONTH_ALONE = re.compile(r"\W*(\d{4}-(?:0[1-9]|1[0-2]))\W*")
_OR = re.compile(r"\s*(?:,\s*)?or (?:(?:on|in) )?")
_AND = re.compile(r"\s*(?:[,;&|/]|and\b)\s*(?:again\b)?\s*(?:(?:on|in)\b)?\s*", re.IGNORECASE)
_MARK = re.compile(r"\[\d{1,4}\]")


def _dates_in_cell(text: str) -> list[EdtfDate]:
    """The dates of a cell that holds nothing else: one, one of several ("1986 or 1988"), or one for each beginning.

    Or its first, where the rest says that relations were cut or taken up again.
    """
    words = _MARK.sub("", fold(text).folded)
    if month := _MONTH_ALONE.fullmatch(words):
        return [EdtfDate.parse(month[1])]
    found = list(find_dates(words))
    dates = list(dict.fromkeys(date for *_, date in found))
    if len(dates) < 2 or (found[0][0] == 0 and ENDS.search(text)):  # noqa: PLR2004
        return dates[:1]
    outside = words[: found[0][0]] + words[found[-1][1] :]
    between = [words[end:start] for (_, end, _), (start, *_) in pairwise(found)]
    if re.search(r"\w", outside):
        return []
    if all(map(_OR.fullmatch, between)):
        return [EdtfDate.one_of(dates)]
    return dates if all(map(_AND.fullmatch, between)) else []


def _in_words(reading: Reading) -> Iterator[tuple[Key, _Start]]:
    for told in told_in_words(reading):
        rows = [told.row] if told.row else []
        yield told.key, _Start(told.date, words=list(told.words), rows=rows, roots=told.roots)
