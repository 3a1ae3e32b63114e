"""When a mission was opened, and what came of it: what stands behind the words for it."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from ..dates import EdtfDate
from ..text.grammar import date_span
from ..text.reading import Line
from ..text.skeleton import DATE
from .words import TYPE, type_of

__all__ = ["CHANGED", "DID", "change_of", "dated", "raised", "then"]

_CHANGES = ("opened", "reopened", "closed", "upgraded", "former")
DID = (
    r"(?P<opened>opened|opens|inaugurated|established|set up|added)|(?P<reopened>re-?opened|re-?established)|"
    r"(?P<closed>closed(?: down)?|closes|shuts?(?: down)?)"
)
"""What a country did with a mission of its own."""
_ADVERBS = (
    r"(?:(?:officially|formally|first|again|finally|later|then|since|also|subsequently|eventually|soon|only) ){0,2}"
)
_STOPS = (
    r"(?=[.,;)]|$| (?:in|on|at|again|by|after|before|and|but|from|until|as|during|because|when|due|owing|following"
    r"|amid|under|since|there|this|last|(?:\w+ ){1,2}(?:years?|months?|weeks?) later|for (?!an? |one |two |three "
    r"|several |some |\d))\b)"
)
"""What was opened is not "opened an exhibition", and what was closed is not "closed for a week"."""
_NO_WHILE = (
    rf"(?! (?:from|between) {DATE} (?:to|until|and) )"
    rf"(?!(?: (?:in|on) {DATE})?(?: for (?:the|an?|one|two|three|four|several|some|\d+) (?:day|week|night|hour|month)"
    r"| temporarily))"
)
""" "Closed from 1977 to 1979" is open."""
CHANGED = (
    rf"(?:(?:was|were|(?:has|have|had)(?: been)?) )?{_ADVERBS}"
    r"(?:(?P<opened>opened(?: its doors)?(?! again\b)|inaugurated|established|set up"
    r"|(?:started|began|commenced) (?:(?:its )?operations|operating|(?:its )?work)|became (?:fully )?operational)"
    r"|(?P<reopened>re-?opened(?: its doors)?|opened (?:its doors )?again|re-?established"
    r"|resumed (?:(?:its )?operations|operating|(?:its )?work))"
    r"|(?P<closed>(?:closed|shut)(?: down)?(?: (?:all )?operations| its doors)?"
    r"|ceased (?:all |its )?operations?|ceased to operate))"
    rf"{_STOPS}{_NO_WHILE}"
)
"""What became of a mission, behind its name."""
_GAP = re.compile(
    rf"(?: (?:in|on|at the end of) {DATE})?"
    r"(?:,? (?:(?:due to|because of|owing to|amid|over|following|after|for|in protest (?:at|against|over)) "
    r"[^,.;<]{3,60}?"
    r"|to [a-z]+[^,.;<]{0,60}?)(?=,? (?:and|but) |[,;]))?"
)
_THEN = re.compile(
    rf"(?:[,;]? (?:and|but|which|until|before|however)|[,;])(?:,? however,)?"
    rf"(?: (?:the|this) (?:embassy|mission|consulate|legation|office|high commission)(?= (?:was|has been) ))?"
    rf"(?: (?:it|they|these|was|were|had|been|has|have|later|then|since|finally"
    rf"|again|being|officially)){{0,4}} (?:(?P<closed>(?:closed|shut|closing)(?: down)?)|(?P<reopened>reopened"
    r"|re-opened|reopening|re-?established|(?:opened|set up|established)(?: (?:it|them))?(?: there)? again"
    r"|(?:did|was|had) not (?:re-?open(?:ed)?|open(?:ed)?)(?: again)?(?= until)"
    r"|(?:came back|returned)(?= (?:in|on) <T|[,.;]|$)))"
    rf"(?: (?:it|them))?(?: again| down)?(?: (?:in|on|until|since) (?P<date>{DATE}))?{_STOPS}{_NO_WHILE}"
)
_SINCE = MappingProxyType(
    {
        "": re.compile(rf" since (?P<date>{DATE})(?=[,.;]|$)"),
        "former": re.compile(rf" (?:from {DATE} )?(?:until|till|to) (?P<date>{DATE})(?=[,.;]|$)"),
    }
)
_BEFORE = MappingProxyType(
    {
        "": re.compile(rf"(?:^|[;,] (?:and )?)[Ss]ince (?P<date>{DATE}),? $"),
        "former": re.compile(
            rf"(?:^|[;,] )(?:(?:[Ff]rom|[Bb]etween) {DATE} (?:to|until|and)|[Uu]ntil) (?P<date>{DATE}),? $"
        ),
    }
)
_WAS_OPENED = re.compile(
    r"(?:,? (?:which|that) (?:(?:was|were) )?|, | \()(?:(?:officially|formally|first) )?"
    rf"(?:opened|established|inaugurated|set up) (?:(?:in|on) )?(?P<date>{DATE})"
)


_WHEN = re.compile(
    rf"\b(?:[Oo]n|[Ii]n|[Uu]ntil|[Ss]ince|to) (?P<date>{DATE})(?:, (?:[^,;.<]|<[SNHCRD]\d+>){{3,80}})?,? when $"
)
""" "It lay dormant until July 2013, when Peru opened an embassy"."""
_AMONG_THEM = re.compile(rf" (?:in|on) (?P<date>{DATE}),? (?:among them|including|such as|notably) ")
""" "Closed six embassies in 2013, among them those in Oslo and Vienna"."""


def change_of(named: dict[str, str | None]) -> str:
    """Which of the changes the verb tells of; empty for a mission that is there."""
    if first := named.get("first"):
        return "reopened" if first.startswith("re") else "opened"
    return next((name for name in _CHANGES if named.get(name)), "")


_RESPECTIVELY = re.compile(r"[^.;]{0,40} respectively\b")


def dated(line: Line, change: str, start: int, last: re.Match[str]) -> tuple[str, EdtfDate | None]:
    """The change and when it came to that: of a mission that is there since when, of a former one until when.

    ``start`` is where its sender stands, ``last`` the words of its place.
    """
    if change not in _SINCE:
        if _RESPECTIVELY.match(line.text, last.end()):
            return change, None
        if before := _AMONG_THEM.search(line.text, start, last.start()):
            return change, line.skeleton.date(before["date"])
        when = _WHEN.search(line.text, 0, start)
        return change, date_span(line.skeleton, last)[0] or (line.skeleton.date(when["date"]) if when else None)
    if lasting := _SINCE[change].match(line.text, last.end()) or _BEFORE[change].search(line.text, 0, start):
        return change, line.skeleton.date(lasting["date"])
    if change == "" and (opened := _WAS_OPENED.match(line.text, last.end())):
        return "opened", line.skeleton.date(opened["date"])
    return change, None


_RAISED = re.compile(
    r"(?:, which|,? and|,)(?: it)?(?: (?:was|has been|were))?(?: (?:later|then|since|subsequently|soon)){0,2} "
    r"(?:(?:raised|upgraded|elevated|converted|turned|transformed) (?:to|into)|made|became)"
    rf"(?: the (?:level|rank) of)? (?:an? )?(?:full )?{TYPE}(?: (?:in|on) (?P<date>{DATE}))?"
)


def raised(line: Line, at: int) -> tuple[str, EdtfDate | None, int] | None:
    """The kind that a mission was raised to, "…, which was later made an embassy", when, and where that ends."""
    found = _RAISED.match(line.text, at)
    return (type_of(found["type"]), line.skeleton.date(found["date"]), found.end()) if found else None


def then(line: Line, at: int) -> Iterator[tuple[str, EdtfDate | None]]:
    """What the sentence goes on to tell of the same mission: that it was closed, that it was opened again."""
    gap = _GAP.match(line.text, at)
    at = gap.end() if gap else at
    while found := _THEN.match(line.text, at):
        yield ("closed" if found["closed"] else "reopened"), line.skeleton.date(found["date"])
        at = found.end()
