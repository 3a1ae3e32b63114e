"""Relations cut off, suspended, downgraded, resumed, upgraded; and one state recognised by the other."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from ..dates import find_dates
from ..folding import fold
from ..model import Fact
from ..relations.brought_about import BROUGHT_ABOUT
from ..relations.change_words import ANY
from ..relations.next import carried_on, dated, goes_on, switched, taken_back, what_then, with_another
from ..relations.reasons import reason_of
from ..relations.recognitions import (
    ALSO_RECOGNISED,
    DENIED,
    EACH_OTHER,
    RECOGNISED_IN_ROW,
    RECOGNISED_IT,
    RECOGNISES_SEVERAL,
    RECOGNITIONS,
    TAKEN_BACK,
    WAS_RECOGNISED,
    WITHDRAWN,
)
from ..relations.same_time import at_the_same_time
from ..relations.together import and_with, others_named, together, with_all
from ..relations.verbs import ALL, BEGINNINGS, UPGRADED, Change, change_in
from ..text.columns import date_cell, passage_with
from ..text.grammar import date_span, is_doubtful
from ..text.reading import Line, Reading
from ..text.skeleton import LAND

KIND = "relations_changed"

_OF_RECOGNITION = frozenset({"recognised", "not recognised", WITHDRAWN})
_WAR = re.compile(
    r"\b(?:(?:(?:[a-z-]+|\d+) (?:days?|weeks?|months?|years?) )?(?:after|before)"
    r"(?: the (?:onset|outbreak|start|beginning|end) of)?"
    r"|at the (?:beginning|start|end|height) of|during|following|in the course of) the "
    r"(?:(?:[\w’'-]+|<[dr]\d+>) ){0,4}?(?:war|genocide|conflict|coup|revolution|crisis)\b(?: (?:of|in) <t\d+>)?"
    r"|\bon the day of (?:its|their|the) [\w ]{3,30}(?=[.,;]|$)",
    re.IGNORECASE,
)


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``change`` (severed, suspended, downgraded, resumed, upgraded, recognised, not recognised, recognition
    withdrawn), ``by`` (the code of who did it), ``when`` (what the sentence says of a time with no date), ``reason``
    (in the source's words)."""
    yield from _in_cells(reading)
    last: tuple[int, str | None] = (-1, None)
    known: Change | None = None
    before: Line | None = None
    for line in reading.lines:
        several = list(_once(_changes(line, reading.subject)))
        turned = list(switched(line, reading.subject, [*filter(None, [known]), *several], before))
        several += turned
        named = {code for each in line.skeleton.lands for code in each.codes}
        rests_on = before if any(each.other not in named for each in turned) else None
        if not several and last[0] == line.passage.paragraph and last[1]:
            several = list(carried_on(line, reading.subject, last[1]))
        if not several and last[0] == line.passage.paragraph and known:
            several = list(taken_back(line, known))
        began = next((other for other, _ in _begun(line, reading.subject)), None) if line.says("relations") else None
        known = next((each for each in several[::-1] if each.change == "recognised"), None)
        lasting = [each.other for each in several if each.change not in _OF_RECOGNITION]
        last = line.passage.paragraph, lasting[-1] if lasting else began
        told_before, before = before, line
        for found in several:
            date, dated_by = (found.date, None) if found.date else at_the_same_time(found, line, told_before)
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
                    ("reason", reason_of(line, found, several)),
                ),
                provenance=tuple(reading.evidence(each.passage) for each in (line, dated_by, rests_on) if each),
            )


def _once(changes: Iterator[Change]) -> Iterator[Change]:
    """Each change of one date once, in order."""
    seen = set()
    for each in changes:
        key = each.change, each.date, each.other, each.by if each.change == "recognised" else ""
        if key not in seen:
            seen.add(key)
            yield each


def _in_cells(reading: Reading) -> Iterator[Fact]:
    """What the date of a row adds: "7 January 1965 (suspended 25 October 1973, restored 25 December 1991)"."""
    for row in reading.article.rows:
        cell, owner = date_cell(row), reading.whose(row)
        if cell is None or owner is None:
            continue
        text = fold(cell.text).folded
        for start, end, date in islice(find_dates(text), 1, None):
            said = _IN_CELL.search(text, 0, start) or _BEHIND_IN_CELL.match(text, end)
            if said:
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    object=owner.code,
                    date=date,
                    slots=(("change", change_in(said)), ("by", ""), ("when", ""), ("reason", "")),
                    provenance=(reading.evidence(passage_with(cell, date)),),
                )


_IN_CELL = re.compile(rf"[(,;–—-] ?(?:relations (?:were )?)?(?:{ANY})(?: again)?(?: on| in|:)? $")
"""Right before the date of a change."""
_BEHIND_IN_CELL = re.compile(rf" ?\((?:relations )?(?:were )?(?:{ANY})(?: again)?\)")
""" "1960, 1993 (reestablished)": right behind it."""


def _changes(line: Line, subject: str) -> Iterator[Change]:
    if not line.says(
        "relation", "ties", "links", "dealings", "broke", "recogni", "acknowledg", "ambassadorial"
    ) or not _WORTH_A_LOOK.search(line.text):
        return
    taken: set[str] = set()
    denied = next(filter(None, (each.search(line.text) for each in DENIED)), None)
    if denied and (other := _other(line, subject, [denied["a"], denied["b"]])):
        yield Change("not recognised", other, line.skeleton.code(denied["a"]) or "", None, denied.end())
    yield from together(line, subject)
    for pattern in (*ALL, *BROUGHT_ABOUT, *RECOGNITIONS):
        for match in pattern.finditer(line.text):
            named = {name: words for name, words in match.groupdict().items() if words}
            change = change_in(match)
            sides = [named[name] for name in ("a", "a2", "a3", "a4", "b", "b2", "b3", "by") if name in named]
            others = () if change in {"", "recognised"} else others_named(line, match)
            other = _other(line, subject, sides, implied={"a", "a2", "a4"}.isdisjoint(named), beside=others)
            if pattern is RECOGNISED_IT and line.skeleton.code(named["a"]) == subject:
                continue  # "recognised its independence": whose is not said
            if pattern is RECOGNISED_IN_ROW and line.skeleton.code(named["a"]) != subject:
                continue
            if pattern is UPGRADED and _A_MISSION.search(line.text, 0, match.start()):
                continue
            if pattern is WAS_RECOGNISED and line.other != line.skeleton.code(named["b"]):
                continue
            if change == "recognised" and any(_HALF.search(line.skeleton.place(each).exact) for each in sides):
                continue
            if (
                change
                and other
                and other != subject
                and change not in taken
                and not is_doubtful(line.text, match.start())
            ):
                actor = subject if pattern is WAS_RECOGNISED else _doer(line, subject, other, named)
                if change == "recognised" and actor is None and "ruler" in named:
                    continue
                taken.add(change)
                found = Change(change, other, actor or "", None, match.end())
                whole = with_all(line, match) if others else match
                several = list(dated(line, whole, found))
                yield from several
                by_own = actor == subject or ("both" in named and line.other is None)
                for one in others if by_own else ():
                    yield from dated(line, whole, replace(found, other=one))
                yield from and_with(line, several[-1]) if by_own and change != "recognised" else ()
                yield from with_another(line, several[-1]) if actor == subject else ()
                yield from _also_recognised(line, several[-1], subject) if change == "recognised" else ()
                for one in _listed_before(line, match) if change == "recognised" and actor == other else ():
                    yield from dated(line, match, replace(found, other=one, by=one))
                if change == "recognised" and actor:
                    yield from what_then(line, other, actor, date_span(line.skeleton, match)[1])
    for match in RECOGNISES_SEVERAL.finditer(line.text):
        listed = [line.skeleton.code(each) for each in line.skeleton.markers(match["list"])]
        if line.skeleton.code(match["a"]) == subject:
            yield from (Change("recognised", each, subject, None, match.end()) for each in listed if each)
    for match in EACH_OTHER.finditer(line.text):
        other = _other(line, subject, [match[side] for side in ("a", "b") if match[side]])
        if other and not is_doubtful(line.text, match.start("recognised")):
            for by in (subject, other):
                yield from dated(line, match, Change("recognised", other, by, None, match.end()))
    for match in (found for each in TAKEN_BACK for found in each.finditer(line.text)):
        other = _other(line, subject, [match[side] for side in ("a", "b") if match[side]], implied=not match["a"])
        if other and other != subject and not is_doubtful(line.text, match.start()):
            date, end = date_span(line.skeleton, match)
            yield Change(WITHDRAWN, other, line.skeleton.code(match["a"]) or subject, date, end)
    for other, end in _begun(line, subject):
        yield from (each for each in goes_on(line, other, end) if each.change not in taken)


def _doer(line: Line, subject: str, other: str, named: Mapping[str, str]) -> str | None:
    """Who did it, by what a pattern has named; None where that is left open.

    A ruler who acts against one of the two is the other's; "the government", where no other is meant, is
    the article's own.
    """
    if "a3" in named:
        return None
    if "ruler" in named and "b" in named:
        if line.skeleton.code(named["b"]) == subject:
            return other
        if "recognised" in named:
            return subject if named["ruler"].startswith(("the ", "The ")) else None
        return line.other and subject
    among_others = named.get("a4") if "recognised" in named else None
    return line.skeleton.code(named.get("a") or named.get("by") or among_others)


_LIST_BEFORE = re.compile(rf"(?:^|[;,] )((?:{LAND}, ){{0,8}}{LAND}),? and $")


def _listed_before(line: Line, match: re.Match[str]) -> Iterator[str]:
    """Those who did the same: "*Barbados, Guyana* and Jamaica recognised Cuba"."""
    listed = _LIST_BEFORE.search(line.text, 0, match.start())
    for marker in line.skeleton.markers(listed[1]) if listed else ():
        if code := line.skeleton.code(marker):
            yield code


def _also_recognised(line: Line, first: Change, subject: str) -> Iterator[Change]:
    """Whom the same country recognised besides: "recognised Palestine in 1988 *and South Sudan in 2011*"."""
    at = first.end
    while first.date and first.by == subject and (also := ALSO_RECOGNISED.match(line.text, at)):
        at = also.end()
        if (other := line.skeleton.code(also["b"])) and other != subject:
            yield replace(first, other=other, date=line.skeleton.date(also["date"]), end=at)


_HALF = re.compile(
    r"^(?:(?:East|West|North|South)(?:ern)? (?:Germany|Vietnam|Yemen)|German Democratic Republic|GDR|DDR)$"
)
"""One of two states of which one country came: to recognise it was not to recognise the other."""


def _begun(line: Line, subject: str) -> Iterator[tuple[str, int]]:
    """The other country of relations that a sentence says began or lapsed, and where the words for it end."""
    for match in (found for each in BEGINNINGS for found in each.finditer(line.text)):
        named = {name: marker for name, marker in match.groupdict().items() if marker}
        sides = [named[name] for name in ("a", "a2", "a3", "b", "b2", "b3") if name in named]
        if other := _other(line, subject, sides, implied={"a", "a2"}.isdisjoint(named)):
            yield other, match.end()


_A_MISSION = re.compile(r"\b(?:[Ll]egation|[Cc]onsulate|[Mm]ission|[Oo]ffice)\b")
""" "The *legation* was opened in 1950, and upgraded to embassy status": no relations."""
_WORTH_A_LOOK = re.compile(r"(?i)\b(?:relations?|ties|links|dealings|broken? with|recogni|acknowledged|ambassadorial)")


def _other(
    line: Line, subject: str, sides: list[str], *, implied: bool = False, beside: Collection[str] = ()
) -> str | None:
    """Both sides have to be the article's country and one other; one of them may be known from the row alone, which may
    be another country's where both are named.

    ``implied``: "relations with Iran were cut" are the article's country's, where the sentence names no third one
    ``beside`` those with whom they were cut as well.
    """
    codes = {line.skeleton.code(marker) for marker in sides}
    others = codes - {subject}
    if None in codes or len(others) > 1:
        return None
    other = next(iter(others), None)
    if line.other and not (other and subject in codes):
        return line.other if other in (None, line.other) else None
    third = {code for each in line.skeleton.lands for code in each.codes} - {subject, other, *beside}
    return other if subject in codes or (implied and not third) else None
