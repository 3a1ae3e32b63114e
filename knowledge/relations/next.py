"""What is told behind a change of relations: other dates of the same, until when it was so, and what came next.

In the same sentence, or in one that goes on from it ("They were resumed in April 1992").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..text.grammar import date_span, is_doubtful
from ..text.reading import Line
from ..text.skeleton import DATE
from .recognitions import (
    JUST_RECOGNISED,
    RIVALS,
    SWITCHED,
    TAKEN_BACK_NEXT,
    THEN_TAKEN_BACK,
    THIS_RECOGNITION,
    WITHDRAWN,
)
from .verbs import (
    AND_AGAIN,
    AND_RESUMING,
    AND_THEN,
    AND_WITH_ANOTHER,
    ANNOUNCED,
    EARLIER,
    ENDED,
    FOR_A_TIME,
    FROM_TO,
    GOES_ON,
    LASTED,
    NOT_UNTIL,
    THEM,
    THEN,
    THEY,
    Change,
    change_in,
)

__all__ = ["carried_on", "dated", "goes_on", "switched", "taken_back", "what_then", "with_another"]

_CUTS = frozenset({"severed", "suspended"})


def dated(line: Line, match: re.Match[str], change: Change) -> Iterator[Change]:
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
        yield from goes_on(line, change.other, lasted.end())
        return
    yield replace(change, date=date, end=end)
    if (again := AND_RESUMING.match(line.text, end)) and change.change in _CUTS:
        yield replace(
            change, change="resumed", date=line.skeleton.date(again["date"]), said=again.end(), end=again.end()
        )
        return
    if again := AND_AGAIN.match(line.text, end) if date else None:
        end = again.end()
        for each in re.findall(DATE, again["dates"]):
            yield replace(change, date=line.skeleton.date(each), end=end)
    if change.change != "recognised":
        yield from goes_on(line, change.other, end)


def goes_on(line: Line, other: str, at: int) -> Iterator[Change]:
    """What came of the same relations next, as far as the sentence goes on to tell it with a date."""
    if pause := FOR_A_TIME.match(line.text, at):
        yield Change(change_in(pause), other, "", line.skeleton.date(pause["since"] or pause["after"]), pause.end())
        yield Change("resumed", other, "", line.skeleton.date(pause["date"]), pause.end())
        return
    while more := next(
        filter(None, (each.match(line.text, at) for each in (GOES_ON, ENDED, EARLIER, NOT_UNTIL))), None
    ):
        yield Change(change_in(more), other, "", line.skeleton.date(more["date"]), more.end())
        at = more.end()


def what_then(line: Line, other: str, actor: str, at: int) -> Iterator[Change]:
    """What the one that recognised the other did next: took that back, or broke off relations."""
    if then := THEN_TAKEN_BACK.match(line.text, at):
        yield Change(WITHDRAWN, other, actor, line.skeleton.date(then["date"]), then.end())
        if then["again"]:
            yield Change("recognised", other, actor, line.skeleton.date(then["again"]), then.end())
    elif then := AND_THEN.match(line.text, at):
        yield Change(change_in(then), other, actor, line.skeleton.date(then["date"]), then.end())
        yield from goes_on(line, other, then.end())


def with_another(line: Line, first: Change) -> Iterator[Change]:
    """ "Kenya dropped relations with Taiwan *and reestablished ties with China*": what the same one did to another."""
    if then := AND_WITH_ANOTHER.match(line.text, first.end):
        date = first.date if first.end == first.said else None  # it opens the sentence, and is of both
        if (other := line.skeleton.code(then["b"])) not in {None, first.other, first.by}:
            yield Change(change_in(then), other or "", first.by, line.skeleton.date(then["date"]) or date, then.end())


def carried_on(line: Line, subject: str, other: str) -> Iterator[Change]:
    """ "They were resumed in April 1992", after a sentence on relations that were cut."""
    match = next(filter(None, (each.match(line.text) for each in (THEY, THEM, THEN, LASTED, ANNOUNCED))), None)
    if match is None:
        return
    doer = match.groupdict().get("a")
    by = line.skeleton.code(doer) if doer else ""
    if by in {"", subject, other}:
        yield from dated(line, match, Change(change_in(match), other, by or "", None, match.end()))


def taken_back(line: Line, known: Change) -> Iterator[Change]:
    """ "It withdrew the recognition in 2018", after a sentence on a recognition."""
    match = TAKEN_BACK_NEXT.match(line.text)
    if match and line.skeleton.code(match["a"]) in {None, known.by}:
        date = line.skeleton.date(match["date"] or match["first"])
        yield Change(WITHDRAWN, known.other, known.by, date, match.end())


def switched(line: Line, subject: str, told: Sequence[Change], before: Line | None) -> Iterator[Change]:
    """ "Kenya switched recognition from Taipei to Beijing": one recognition taken back, and one given.

    ``told`` are the changes of this sentence and of the one ``before``: where the words leave out whose recognition it
    was, those may tell.
    """
    match = (
        next(filter(None, (each.search(line.text) for each in SWITCHED)), None) if line.says("recognition") else None
    )
    if match is None or is_doubtful(line.text, match.start()):
        return
    named = match.groupdict()
    won = line.skeleton.code(match["to"])
    lost = line.skeleton.code(match["from"]) if match["from"] else _rival_of(won, line, subject, told, before)
    by = line.skeleton.code(named["a"]) if named.get("a") else subject if lost else None
    if not won or by != subject or subject in {won, lost}:
        return
    date, end = date_span(line.skeleton, match)
    if named.get("date"):
        date = line.skeleton.date(named["date"])
    if lost:
        yield Change(WITHDRAWN, lost, subject, date, end)
    yield Change("recognised", won, subject, date, end)


def _rival_of(won: str | None, line: Line, subject: str, told: Sequence[Change], before: Line | None) -> str | None:
    """Whom the country recognised before it recognised ``won``; "this recognition" is the one just told."""
    if won not in RIVALS:
        return None
    other = next(iter(RIVALS - {won}))
    if any(each.change == "recognised" and each.by == subject and each.other == other for each in told):
        return other
    if before is None or before.passage.paragraph != line.passage.paragraph or not THIS_RECOGNITION.search(line.text):
        return None
    just = [before.skeleton.code(each["b"]) for each in JUST_RECOGNISED.finditer(before.text)]
    return other if other in just else None
