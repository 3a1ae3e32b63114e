"""Sentences that tell when diplomatic relations began."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..dates import EdtfDate, Precision
from ..model import Locator, Passage, Row
from ..text.grammar import date_of
from ..text.reading import Line, Reading
from ..text.skeleton import DATE
from .beginnings import (
    ALONGSIDE,
    AT_AN_EVENT,
    BY_SEVERAL,
    ENDS,
    ESTABLISHED,
    IN_THE_END,
    IT_DID,
    NEXT,
    OF_THE_ROW,
    ROOTS,
    SAME_DAY,
    SOME_TIME,
    TWO_NAMED,
    WHEN,
)

__all__ = ["Beginning", "Key", "told_in_words"]

Key = str | Locator
"""The code of a country, or the place of a row that names none."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """When relations began, as a sentence tells it."""

    key: Key
    date: EdtfDate
    words: Sequence[Passage]
    row: Row | None
    roots: bool
    """Whether it is only told how far relations go back, by no day: that may be before there were diplomatic ones."""


_AT_FIRST = r"(?:(?:Since|In|On|From|Until|After|Before|By|During)\b(?:[^,;<]|<T\d+>){1,60}, )?"
_OWN_DOES = re.compile(rf"{_AT_FIRST}<S\d+> (?!and\b|or\b)[a-z]")
_IT_DOES = re.compile(rf"{_AT_FIRST}(?:[Ii]t|[Tt]he country) [a-z]")


def told_in_words(reading: Reading) -> Iterator[Beginning]:
    """The beginnings that the sentences of an article tell, in their order."""
    own = False
    paragraph: list[Line] = []
    for before, line in pairwise((None, *reading.lines)):
        same = before is not None and line is not None and before.passage.paragraph == line.passage.paragraph
        its = own and same
        paragraph = [*paragraph, before] if same and before else []
        own = line is not None and bool(_OWN_DOES.match(line.text) or (its and _IT_DOES.match(line.text)))
        if (
            line is None
            or not ("<T" in line.text or SAME_DAY.search(line.text))
            or not line.says("relation", "ties", "links")
        ):
            continue
        told = (
            _between_two(line, reading.subject),
            _by_several(line, reading.subject),
            _it_did(line) if its else (),
            _of_the_row(line, before, reading.subject),
            _in_the_end(line, before, reading.subject),
        )
        found = [each for several in told for each in several]
        for key, date in found:
            goes_back = ROOTS.search(line.text) and not ESTABLISHED.search(line.text)
            roots = bool(goes_back) and date.precision is not Precision.DAY
            said = [line.passage] if before is None or "<T" in line.text else [before.passage, line.passage]
            yield Beginning(key, date, said, line.row, roots=roots)
        if not found and (spoken_of := _spoken_of(paragraph, line, reading.subject)) and (since := _of_both(line)):
            code, passage = spoken_of
            yield Beginning(code, since, [line.passage, passage], None, roots=False)


def _between_two(line: Line, subject: str) -> Iterator[tuple[Key, EdtfDate]]:
    """ "Kenya and Ghana established diplomatic relations on 12 December 1963": both are named."""
    skeleton = line.skeleton
    match = next((found for each in TWO_NAMED if (found := each.search(line.text))), None)
    if match is None:
        return
    date = skeleton.date(match.groupdict().get("date")) or _date(line, match)
    if date is None and (told := WHEN.match(line.text, match.end())):
        date = skeleton.date(told["date"])
    sides = [marker for marker in (match.groupdict().get("a"),) if marker] + skeleton.markers(match["b"])
    codes = {code for marker in sides if (code := skeleton.code(marker))}
    others = codes - {subject}
    both_named = "a" in match.groupdict()
    if both_named and subject not in codes:
        return
    if line.other and others != {line.other} and (line.row or not both_named):
        return
    if date and (len(others) == 1 or both_named):
        yield from ((code, date) for code in sorted(others))
    for more in NEXT.finditer(line.text, match.end()):
        when = skeleton.date(more["date"]) if line.row is None else None
        named = map(skeleton.code, skeleton.markers(more["b"]))
        yield from ((code, when) for code in named if code and when)


def _by_several(line: Line, subject: str) -> Iterator[tuple[Key, EdtfDate]]:
    """ "Chad, Peru and Oman took up relations with Kenya in 1972": each of them; or its own is one of them."""
    match = BY_SEVERAL.search(line.text)
    date = _date(line, match) if match else None
    if match is None or date is None:
        return
    doers = [line.skeleton.code(each) for each in line.skeleton.markers(match["doers"])]
    with_whom = line.skeleton.code(match["b"])
    others = doers if with_whom == subject else [with_whom] if subject in doers else []
    yield from ((code, date) for code in others if code and code != subject)


def _it_did(line: Line) -> Iterator[tuple[Key, EdtfDate]]:
    """ "In 1993, it established relations with Peru", of the article's own country."""
    match = IT_DID.match(line.text) if line.row is None and line.other is None else None
    date = (_date(line, match) or _leading(line, match)) if match else None
    if match and date:
        yield from (
            (code, date) for marker in line.skeleton.markers(match["b"]) if (code := line.skeleton.code(marker))
        )


def _leading(line: Line, match: re.Match[str]) -> EdtfDate | None:
    """The date that stands within the words themselves, where none stands behind."""
    told = re.search(DATE, match[0])
    return line.skeleton.date(told[0]) if told else None


def _in_the_end(line: Line, before: Line | None, subject: str) -> Iterator[tuple[Key, EdtfDate]]:
    """ "Talks culminated in the establishment of relations in 1993": between the two that it has been about."""
    match = IN_THE_END.search(line.text) if line.row is None else None
    date = date_of(line.skeleton, match) if match else None
    if date is None:
        return
    named = [line]
    if before and before.passage.paragraph == line.passage.paragraph:
        named.append(before)
    codes = {mention.codes for each in named for mention in each.skeleton.lands}
    others = codes - {(subject,)}
    if len(others) == 1 and (subject,) in codes and len(code := others.pop()) == 1:
        yield code[0], date


def _of_the_row(line: Line, before: Line | None, subject: str) -> Iterator[tuple[Key, EdtfDate]]:
    """ "Both countries established diplomatic relations in 2004": the row says which countries."""
    if line.row is None and line.other is None:
        return
    match = next((found for each in OF_THE_ROW if (found := each.search(line.text))), None)
    if match is None and all(line.other in each.codes or subject in each.codes for each in line.skeleton.lands):
        match = ALONGSIDE.search(line.text) if not ENDS.search(line.text) else None
    date = (_leading(line, match) or _date(line, match)) if match else None
    if date is None and match and (told := WHEN.match(line.text, match.end())):
        date = line.skeleton.date(told["date"])
    if date is None and match and SAME_DAY.match(line.text, match.end()):
        date = _day_before(line, before)
    if date:
        key = line.other or (line.row.locator if line.row else None)
        if key:
            yield key, date


def _of_both(line: Line) -> EdtfDate | None:
    """When "both countries" began relations, by a sentence that leaves open which these are."""
    match = next((found for each in OF_THE_ROW if (found := each.search(line.text))), None)
    return (_leading(line, match) or _date(line, match)) if match else None


def _spoken_of(paragraph: Sequence[Line], line: Line, subject: str) -> tuple[str, Passage] | None:
    """The one other country that a paragraph speaks of, together with the article's own, and the sentence that does."""
    if line.row or line.other or any(land.codes != (subject,) for land in line.skeleton.lands):
        return None
    others = {land.codes for each in paragraph for land in each.skeleton.lands} - {(subject,)}
    if len(others) != 1 or len(code := others.pop()) != 1:
        return None
    both = (each.passage for each in paragraph if {code, (subject,)} <= {land.codes for land in each.skeleton.lands})
    passage = next(both, None)
    return (code[0], passage) if passage else None


def _day_before(line: Line, before: Line | None) -> EdtfDate | None:
    """The one day that the sentence before tells of: "… on 21 March 1990. They began relations on the same day"."""
    if before is None or before.passage.paragraph != line.passage.paragraph:
        return None
    days = [before.skeleton.date(each) for each in re.findall(DATE, before.text)]
    day = days[0] if len(days) == 1 else None
    return day if day and day.precision is Precision.DAY else None


def _date(line: Line, match: re.Match[str]) -> EdtfDate | None:
    """When it was; of two dates between which it was, the time from one to the other."""
    if between := SOME_TIME.match(line.text, match.end()):
        first, last = line.skeleton.date(between["first"]), line.skeleton.date(between["last"])
        return first.until(last) if first and last and first.precedes(last) else None
    if event := AT_AN_EVENT.match(line.text, match.end()):
        return line.skeleton.date(event["date"] or event["day"])
    return date_of(line.skeleton, match)
