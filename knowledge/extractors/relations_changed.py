"""Relations cut off, suspended, downgraded, resumed, upgraded; and one state recognised by the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ..dates import EdtfDate, find_dates
from ..folding import fold
from ..grammar import date_span
from ..model import Fact
from ..reading import Line, Reading
from ..relations_verbs import (
    ALL,
    AND_AGAIN,
    AND_THEN,
    ANY,
    BEGINNINGS,
    DENIED,
    EARLIER,
    FROM_TO,
    GOES_ON,
    LASTED,
    NOT_UNTIL,
    RECOGNISED_IT,
    RECOGNITIONS,
    TAKEN_BACK,
    TAKEN_BACK_NEXT,
    THEM,
    THEN_TAKEN_BACK,
    THEY,
    VERBS,
)
from ..skeleton import DATE, LAND

KIND = "relations_changed"
WITHDRAWN = "recognition withdrawn"
_OF_RECOGNITION = frozenset({"recognised", "not recognised", WITHDRAWN})

_RECOGNISED = frozenset({"recognised", "not recognised"})
_WAR = re.compile(
    r"\b(?:(?:(?:[a-z-]+|\d+) (?:days?|weeks?|months?|years?) )?(?:after|before)"
    r"|at the (?:beginning|start|end|height) of|during|following|in the course of) the "
    r"(?:[\w’'-]+ ){0,4}?(?:war|genocide|conflict|coup|revolution|crisis)\b(?: (?:of|in) <t\d+>)?"
    r"|\bon the day of (?:its|their|the) [\w ]{3,30}(?=[.,;]|$)",
    re.IGNORECASE,
)
_BREAK = (
    r"(?:an? |the |this |its )?(?:[\w-]+ )?"
    r"(?:break|rupture|interruption|gap|suspension|days?|weeks?|months?|years?|decades?|pause)\b"
)
_REASON = re.compile(
    r"\b(?:(?:[Aa]s a (?:result|consequence) of|[Bb]ecause of|[Bb]ecause|[Dd]ue to|[Ii]n protest (?:at|of|against|over)"
    r"|[Ii]n response to|[Ii]n retaliation for|[Oo]wing to|[Ii]n solidarity with|accusing)"
    r"|(?:[Oo]ver|[Ff]ollowing|(?<!days )(?<!weeks )(?<!months )(?<!years )[Aa]fter)(?= (?:the|an?|its|their|<))"
    rf"(?! {_BREAK})"
    r"|(?:(?<!days )(?<!weeks )(?<!months )(?<!years )[Aa]fter|(?<=, )(?:as|since))"
    r"(?= (?:(?!and\b|but\b)[^,.;]){2,80} (?:had|accused|has|was|were|have|took|gave|sent|let|held|[a-z]{3,}ed)\b))"
    r" [^;]{3,300}?(?=, (?:[A-Z<]|and|but)| and (?:were|was) (?:resumed|restored)|[.;]|$)"
)


@dataclass(frozen=True, slots=True)
class _Change:
    change: str
    other: str
    by: str
    """The code of the country that did it; empty where the sentence does not say."""
    date: EdtfDate | None
    end: int
    """Where the words for it end, with its date."""
    said: int = 0
    """Where they end without it."""


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``change`` (severed, suspended, downgraded, resumed, upgraded, recognised, not recognised, recognition
    withdrawn), ``by`` (the code of who did
    it), ``when`` (what the sentence says of a time with no date), ``reason`` (in the source's words)."""
    yield from _in_cells(reading)
    last: tuple[int, str | None] = (-1, None)
    known: _Change | None = None
    before: Line | None = None
    for line in reading.lines:
        several = list(_once(_changes(line, reading.subject)))
        if not several and last[0] == line.passage.paragraph and last[1]:
            several = list(_carried_on(line, reading.subject, last[1]))
        if not several and last[0] == line.passage.paragraph and known:
            several = list(_taken_back(line, known))
        began = next((other for each in BEGINNINGS for other in _begun(each, line, reading.subject)), None)
        known = next((each for each in several[::-1] if each.change == "recognised"), None)
        lasting = [each.other for each in several if each.change not in _OF_RECOGNITION]
        last = line.passage.paragraph, lasting[-1] if lasting else began
        told_before, before = before, line
        for found in several:
            date, dated_by = (found.date, None) if found.date else _at_the_same_time(found, line, told_before)
            vague = None if date else _WAR.search(line.text, found.end)
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                object=found.other,
                date=date,
                slots=(
                    ("change", found.change),
                    ("by", found.by),
                    ("when", line.skeleton.words(vague[0]) if vague else ""),
                    ("reason", _reason(line, found, several)),
                ),
                provenance=tuple(reading.evidence(each.passage) for each in (line, dated_by) if each),
            )


_SAME_TIME = re.compile(r",? (?:in |on )?(?:the|that) (?:very )?same (?P<unit>day|month|year)\b")
_PLACES = {"year": 1, "month": 2, "day": 3}


def _at_the_same_time(found: _Change, line: Line, before: Line | None) -> tuple[EdtfDate | None, Line | None]:
    """The day, month or year that "the same month" means, and the sentence that gives it where it is the one before."""
    same = _SAME_TIME.match(line.text, found.end)
    if not same:
        return None, None
    told = line.text[: found.end]
    earlier = None
    if not re.search(DATE, told):
        if before is None or before.passage.paragraph != line.passage.paragraph or before.row is not line.row:
            return None, None
        told, earlier = before.text, before
    dates = [date for each in re.findall(DATE, told) if (date := (earlier or line).skeleton.date(each))]
    parts = dates[-1].edtf.split("-") if dates and dates[-1].edtf.replace("-", "").isdecimal() else ()
    places = _PLACES[same["unit"]]
    return (EdtfDate.parse("-".join(parts[:places])), earlier) if len(parts) >= places else (None, None)


def _once(changes: Iterator[_Change]) -> Iterator[_Change]:
    """Each change of one date once, in order."""
    seen = set()
    for each in changes:
        if (each.change, each.date, each.other) not in seen:
            seen.add((each.change, each.date, each.other))
            yield each


def _in_cells(reading: Reading) -> Iterator[Fact]:
    """What the date of a row adds: "7 January 1965 (suspended 25 October 1973, restored 25 December 1991)"."""
    for row in reading.article.rows:
        cell, owner = reading.date_cell(row), reading.whose(row)
        if cell is None or owner is None:
            continue
        text = fold(cell.text).folded
        for start, _, date in islice(find_dates(text), 1, None):
            said = _IN_CELL.search(text, 0, start)
            if said:
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    object=owner.code,
                    date=date,
                    slots=(
                        ("change", next(name for name in VERBS if said[name])),
                        ("by", ""),
                        ("when", ""),
                        ("reason", ""),
                    ),
                    provenance=(reading.evidence(cell.passages[0]),),
                )


_IN_CELL = re.compile(rf"[(,;–—-] ?(?:relations (?:were )?)?(?:{ANY})(?: again)?(?: on| in|:)? $")
"""Right before the date of a change."""


def _carried_on(line: Line, subject: str, other: str) -> Iterator[_Change]:
    """ "They were resumed in April 1992", after a sentence on relations that were cut."""
    match = next(filter(None, (each.match(line.text) for each in (THEY, THEM, LASTED))), None)
    change = next((name for name in VERBS if match.groupdict().get(name)), "") if match else ""
    doer = match.groupdict().get("a") if match else None
    by = line.skeleton.code(doer) if doer else ""
    if match and change and by in {"", subject, other}:
        yield from _dated(line, match, _Change(change, other, by or "", None, match.end()))


def _dated(line: Line, match: re.Match[str], change: _Change) -> Iterator[_Change]:
    """A change with its date, and what the sentence goes on to tell: other dates of the same, until when it was so,
    what came next."""
    date, end = date_span(line.skeleton, match)
    change = replace(change, said=match.end())
    if told := match.groupdict().get("date"):
        date = line.skeleton.date(told)
    if lasted := change.change in _CUTS and FROM_TO.match(line.text, match.end()):
        since = line.skeleton.date(lasted["since"] or lasted["after"])
        yield replace(change, date=since, end=lasted.end())
        yield replace(change, change="resumed", by="", date=line.skeleton.date(lasted["date"]), end=lasted.end())
        yield from _goes_on(line, change.other, lasted.end())
        return
    yield replace(change, date=date, end=end)
    if again := AND_AGAIN.match(line.text, end) if date else None:
        end = again.end()
        for each in re.findall(DATE, again["dates"]):
            yield replace(change, date=line.skeleton.date(each), end=end)
    if change.change != "recognised":
        yield from _goes_on(line, change.other, end)


_CUTS = frozenset({"severed", "suspended"})


_RIGHT_BEHIND = re.compile(
    rf",? (?P<reason>(?:after|when|as|over|because|since|which had) (?!<T|{_BREAK}|[^.;]{{0,40}}\bannounced)"
    r"[^;]{3,300}?)"
    r"(?=, (?:[A-Z<]|and|but)| and (?:were|was) (?:resumed|restored)|[.;]|$)"
)
"""Whatever is told so right behind a change brought it about: "after Ali Reza, an officer, was sent home"."""


def _reason(line: Line, change: _Change, several: Sequence[_Change]) -> str:
    reason = _REASON.search(line.text) if "lapsed" not in line.text else None
    if reason and _explains(reason, change, several):
        return line.skeleton.words(reason[0])
    if change.change in _RECOGNISED:
        return ""
    behind = _RIGHT_BEHIND.match(line.text, change.end) or _RIGHT_BEHIND.match(line.text, change.said or change.end)
    return line.skeleton.words(behind["reason"]) if behind else ""


def _taken_back(line: Line, known: _Change) -> Iterator[_Change]:
    """ "It withdrew the recognition in 2018", after a sentence on a recognition."""
    match = TAKEN_BACK_NEXT.match(line.text)
    if match and line.skeleton.code(match["a"]) in {None, known.by}:
        date = match["date"] or match["first"]
        yield _Change(WITHDRAWN, known.other, known.by, line.skeleton.date(date) if date else None, match.end())


def _explains(reason: re.Match[str], change: _Change, several: Sequence[_Change]) -> bool:
    """A reason belongs to what stands just before it; one that opens the sentence, to what comes first. Words that
    reach into the change itself are of something before it."""
    if reason.start() < change.end <= reason.end():
        return False
    before = [each for each in several if each.end <= reason.start()]
    return change is (max(before, key=lambda each: each.end) if before else min(several, key=lambda each: each.end))


def _changes(line: Line, subject: str) -> Iterator[_Change]:
    if not line.says(
        "relations", "ties", "links", "dealings", "broke", "recogni", "acknowledg", "ambassadorial"
    ) or not _WORTH_A_LOOK.search(line.text):
        return
    taken: set[str] = set()
    if (denied := DENIED.search(line.text)) and (other := _other(line, subject, [denied["a"], denied["b"]])):
        yield _Change("not recognised", other, line.skeleton.code(denied["a"]) or "", None, denied.end())
    for pattern in (*ALL, *RECOGNITIONS):
        for match in pattern.finditer(line.text):
            named = {name: words for name, words in match.groupdict().items() if words}
            change = next((name for name in (*VERBS, "recognised") if name in named), "")
            sides = [named[name] for name in ("a", "a2", "a3", "a4", "b", "b2", "b3", "by") if name in named]
            other = _other(line, subject, sides, implied={"a", "a2", "a4"}.isdisjoint(named))
            if pattern is RECOGNISED_IT and line.skeleton.code(named["a"]) == subject:
                continue  # "recognised its independence": whose is not said
            if change == "recognised" and any(_HALF.search(line.skeleton.place(each).exact) for each in sides):
                continue
            if change and other and other != subject and change not in taken and not _denied(line.text, match.start()):
                taken.add(change)
                actor = line.skeleton.code(named.get("a") or named.get("by")) if "a3" not in named else None
                if "ruler" in named and "b" in named:  # who acts against one of the two is the other's
                    actor = other if line.skeleton.code(named["b"]) == subject else line.other and subject
                found = _Change(change, other, actor or "", None, match.end())
                yield from _dated(line, match, found)
                for one in _listed_before(line, match) if change == "recognised" and actor == other else ():
                    yield from _dated(line, match, replace(found, other=one, by=one))
                if change == "recognised" and actor:
                    yield from _what_then(line, other, actor, date_span(line.skeleton, match)[1])
    for match in (found for each in TAKEN_BACK for found in each.finditer(line.text)):
        other = _other(line, subject, [match[side] for side in ("a", "b") if match[side]], implied=not match["a"])
        if other and other != subject and not _denied(line.text, match.start()):
            date, end = date_span(line.skeleton, match)
            yield _Change(WITHDRAWN, other, line.skeleton.code(match["a"]) or subject, date, end)
    for match in (found for each in BEGINNINGS for found in each.finditer(line.text)):
        if other := _sides(match, line, subject):
            yield from (each for each in _goes_on(line, other, match.end()) if each.change not in taken)


def _what_then(line: Line, other: str, actor: str, at: int) -> Iterator[_Change]:
    """What the one that recognised the other did next: took that back, or broke off relations."""
    if then := THEN_TAKEN_BACK.match(line.text, at):
        date = line.skeleton.date(then["date"]) if then["date"] else None
        yield _Change(WITHDRAWN, other, actor, date, then.end())
    elif then := AND_THEN.match(line.text, at):
        change = next(name for name in VERBS if then[name])
        date = line.skeleton.date(then["date"]) if then["date"] else None
        yield _Change(change, other, actor, date, then.end())
        yield from _goes_on(line, other, then.end())


_LIST_BEFORE = re.compile(rf"(?:^|[;,] )((?:{LAND}, ){{0,8}}{LAND}),? and $")


def _listed_before(line: Line, match: re.Match[str]) -> Iterator[str]:
    """Those who did the same: "*Barbados, Guyana* and Jamaica recognised Cuba"."""
    listed = _LIST_BEFORE.search(line.text, 0, match.start())
    for marker in line.skeleton.markers(listed[1]) if listed else ():
        if code := line.skeleton.code(marker):
            yield code


_HALF = re.compile(
    r"^(?:(?:East|West|North|South)(?:ern)? (?:Germany|Vietnam|Yemen)|German Democratic Republic|GDR|DDR)$"
)
"""One of two states of which one country came: to recognise it was not to recognise the other."""


def _begun(pattern: re.Pattern[str], line: Line, subject: str) -> Iterator[str]:
    """The other country of relations that a sentence says began."""
    if line.says("relations"):
        yield from (other for match in pattern.finditer(line.text) if (other := _sides(match, line, subject)))


def _sides(match: re.Match[str], line: Line, subject: str) -> str | None:
    named = {name: marker for name, marker in match.groupdict().items() if marker}
    sides = [named[name] for name in ("a", "a2", "a3", "b", "b2", "b3") if name in named]
    return _other(line, subject, sides, implied={"a", "a2"}.isdisjoint(named))


def _goes_on(line: Line, other: str, at: int) -> Iterator[_Change]:
    """What came of the same relations next, as far as the sentence goes on to tell it with a date."""
    while more := next(filter(None, (each.match(line.text, at) for each in (GOES_ON, EARLIER, NOT_UNTIL))), None):
        change = next(name for name in VERBS if more.groupdict().get(name))
        yield _Change(change, other, "", line.skeleton.date(more["date"]), more.end())
        at = more.end()


_WORTH_A_LOOK = re.compile(r"(?i)\b(?:relations|ties|links|dealings|broken? with|recogni|acknowledged|ambassadorial)")


def _other(line: Line, subject: str, sides: list[str], *, implied: bool = False) -> str | None:
    """Both sides have to be the article's country and one other; one of them may be known from the row alone, which may
    be another country's where both are named.

    ``implied``: "relations with Iran were cut" are the article's country's, where the sentence names no third one.
    """
    codes = {line.skeleton.code(marker) for marker in sides}
    others = codes - {subject}
    if None in codes or len(others) > 1:
        return None
    other = next(iter(others), None)
    if line.other and not (other and subject in codes):
        return line.other if other in (None, line.other) else None
    third = {code for each in line.skeleton.lands for code in each.codes} - {subject, other}
    return other if subject in codes or (implied and not third) else None


_DENIAL = re.compile(
    r"\b(?:not|never|to|would|could|might|may|if|threatened|refused|nearly|almost|should|will|without)\s+(?:\w+ )?$"
)


def _denied(text: str, start: int) -> bool:
    return bool(_DENIAL.search(text[max(0, start - 40) : start]))
