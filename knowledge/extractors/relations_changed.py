"""Relations cut off, suspended, downgraded, resumed, upgraded; and one state recognised by the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ..dates import EdtfDate, find_dates
from ..folding import fold
from ..grammar import ADVERB, BOTH, RELATIONS, date_span
from ..model import Fact
from ..reading import Line, Reading
from ..skeleton import CITY, DATE, LAND

KIND = "relations_changed"

_VERBS = {
    "severed": r"cut(?: off)?|severed|sever|broke(?: off)?|broken(?: off)?|ended|terminated|ruptured",
    "suspended": r"suspended|froze|frozen|interrupted",
    "downgraded": r"downgraded|reduced|lowered",
    "resumed": r"resumed|resume|restored|re-?established|renewed|reopened|re-opened|normali[sz]ed"
    r"|taken up (?:again|anew)",
    "upgraded": r"upgraded|raised|elevated",
}
_ING = {
    "severed": r"cutting(?: off)?|severing|breaking(?: off)?|ending",
    "suspended": r"suspending|freezing",
    "downgraded": r"downgrading",
    "resumed": r"resuming|restoring|re-?establishing|normali[sz]ing",
    "upgraded": r"upgrading",
}
_NOUNS = {
    "severed": r"severance|breaking off|rupture",
    "suspended": r"suspension|interruption",
    "resumed": r"resumption|restoration|re-?establishment|normali[sz]ation",
}
_ANY, _ANY_ING, _ANY_NOUN = (
    "|".join(f"(?P<{change}>{words})" for change, words in each.items()) for each in (_VERBS, _ING, _NOUNS)
)
_WHO = rf"(?:{LAND}|{CITY})"
"""Who acts: a country, or its capital for its government."""
_OWN = r"(?:(?:its|their|his|all|the|diplomatic|consular|formal|direct) ){0,3}"
_WITH = rf"(?: with (?P<b>{_WHO}))?"
_ADVERBS = rf"(?:{ADVERB}{{0,2}})"
_SIDES = rf"(?: between (?P<a2>{LAND}) and (?P<b2>{LAND})| between (?:the two|both)(?: \w+)?| with (?P<b3>{LAND}))?"
_WHICH = r"(?:which (?:had been|were) )?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:(?P<a>{_WHO})(?: and (?P<a3>{_WHO}))?|(?P<both>{BOTH}|[Ii]t)) (?:has |have |had )?{_ADVERBS}"
            rf"(?:[a-z]+(?:ed|d) (?:its|their|the) [a-z ]{{1,40}}? and {_ADVERBS})?(?:{_ANY}) {_OWN}{RELATIONS}{_WITH}"
        ),
        (
            rf"(?:^|[^\w\s] |\b(?:[Tt]he|when|that|until|and|while|but|after|before) ){RELATIONS}{_SIDES} "
            rf"(?:were|was|have been|had been|has been) {_ADVERBS}(?:{_ANY})\b(?: by (?P<by>{_WHO}))?"
        ),
        rf"(?:^|[^\w\s] |\b(?:when|that|until) ){RELATIONS}{_SIDES} {_ADVERBS}(?P<resumed>resumed)\b",
        (
            rf"(?:(?P<a>{_WHO})(?: and (?P<a3>{_WHO}))?|(?P<both>{BOTH})) (?:has |have |had )?{_ADVERBS}"
            rf"(?P<resumed>took|taken) up {_OWN}{RELATIONS}{_WITH} (?:again|anew|once more)"
        ),
        rf"(?:^|[^\w\s] |\b[Tt]he ){RELATIONS}{_SIDES}, {_WHICH}(?:{_ANY})(?= (?:in|on|since) )",
        (
            rf"(?:^|[^\w\s] |\b[Tt]he ){RELATIONS}{_SIDES}, {_WHICH}[a-z ]{{3,20}} (?:in|on|since) {DATE},"
            rf" (?:were|was) {_ADVERBS}(?:{_ANY})\b"
        ),
        rf"(?P<a>{LAND}) and (?P<a3>{LAND}) (?P<severed>have had no) (?:full |formal )?{RELATIONS}(?= since)",
    )
)
_BY_DOING = re.compile(
    rf"(?P<a>{LAND}) (?:responded|reacted|retaliated|protested) by (?:{_ANY_ING}) {_OWN}{RELATIONS}{_WITH}"
)
_FIRST_TO = re.compile(
    rf"(?P<a>{LAND}) was (?:one of the |among the |the )first (?:[\w-]+ ){{0,4}}?to (?P<resumed>resume|restore"
    rf"|re-?establish|renew) {_OWN}{RELATIONS} with (?P<b>{LAND})"
)
_AT_LEVEL = r"(?: at (?:the )?[^.;,<]{1,40})?"
_GOES_ON = re.compile(
    rf"(?:, (?:after|because|when|as|since|the) [^;]{{1,160}}?)?(?:, and|, but|;|,| and| but| until)"
    rf"(?: (?:they|it|these|which|{RELATIONS}) (?:were|was))? {_ADVERBS}"
    rf"(?:(?P<severed>cut|severed|broken|broke)(?: them)?(?: off)?|(?P<suspended>suspended)"
    rf"|(?P<upgraded>upgraded|raised|elevated)(?: to [a-z ]{{3,40}}?)?"
    rf"|(?P<resumed>resumed|restored|renewed|re-?established|taken up))"
    rf"(?: (?:them|it|{RELATIONS}))?(?: (?:again|once more|once again)){{0,2}} (?:on|in) (?P<date>{DATE})"
)
"""After a change: "and resumed them in January 1943", "cut again on 23 April 2002"."""
_BEGINNINGS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:(?P<a>{LAND})(?: and (?P<a3>{LAND}))?|(?P<both>{BOTH})) (?:has |have |had )?{_ADVERBS}(?:established"
            rf"|opened|entered into) {RELATIONS}(?: with (?P<b>{LAND}))?{_AT_LEVEL} (?:in|on) {DATE}"
        ),
        rf"{RELATIONS}{_SIDES} (?:were|was) {_ADVERBS}established{_AT_LEVEL} (?:in|on) {DATE}",
    )
)
"""No change yet, but one may follow: "established relations in 1975, which were suspended in 1980"."""
_DENIED = re.compile(
    rf"(?P<a>{LAND}) (?:has not|have not|had not|does not|do not|has never|never|has yet to|refuses? to) {_ADVERBS}"
    rf"recogni[sz]ed? (?P<b>{LAND})(?=[ ,.]|$)"
)
_NOUN = re.compile(rf"^(?:The )?(?:(?i:{_ANY_NOUN})) of {RELATIONS}{_SIDES}")
_RECOGNISED_BY = re.compile(
    rf"(?P<b>{LAND})(?:['’]s? independence)? (?:was|has been) {_ADVERBS}(?P<recognised>recogni[sz]ed) by (?P<a>{_WHO})"
    rf"(?! and |, {LAND})(?=[ ,.]|$)"
)
_RECOGNISED = re.compile(
    rf"(?P<a>{_WHO}) (?:has |had )?{_ADVERBS}(?:(?:was|became) (?:one of the|among the|the) first "
    r"(?:[\w-]+ ){0,5}to )?"
    rf"(?P<recognised>recogni[sz]ed?(?: the (?:independence|state|sovereignty) of)?) (?P<b>{LAND})"
    rf"(?:['’]s? independence| as an? (?:independent|sovereign)[a-z ]{{0,30}})?(?=[ ,.]|$)"
)
_UPGRADED = re.compile(
    rf"(?:^|[^\w\s] |\b(?:[Tt]he|and) )(?:{RELATIONS}{_SIDES} (?:were |was )?)?(?P<upgraded>upgraded|raised|elevated)"
    r" to (?:the )?"
    r"(?:level of )?(?:ambassador|embass)\w*(?: level| status)?"
)
_ALL = (*_PATTERNS, _BY_DOING, _UPGRADED, _FIRST_TO, _NOUN)
_THEY = re.compile(rf"(?:They|These|Both|It) (?:were|was) {_ADVERBS}(?:{_ANY})\b")
_WAR = re.compile(
    r"\b(?:at the (?:beginning|start|end|height) of|during|after|following|in the course of) the "
    r"(?:[\w’'-]+ ){0,4}?(?:war|genocide|conflict|coup|revolution|crisis)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:(?:[Aa]s a (?:result|consequence) of|[Bb]ecause of|[Bb]ecause|[Dd]ue to|[Ii]n protest (?:at|of|against|over)"
    r"|[Ii]n response to|[Ii]n retaliation for|[Oo]wing to|[Ii]n solidarity with|accusing)"
    r"|(?:[Oo]ver|[Ff]ollowing|[Aa]fter)(?= (?:the|an?|its|their|<))"
    r"|(?:[Aa]fter|(?<=, )(?:as|since))(?= [^,.;]{2,80} (?:had|accused|has|was|were|have)\b))"
    r" [^;]{3,300}?(?=, (?:[A-Z<]|and|but)|[.;]|$)"
)


@dataclass(frozen=True, slots=True)
class _Change:
    change: str
    other: str
    by: str
    """The code of the country that did it; empty where the sentence does not say."""
    date: EdtfDate | None
    end: int


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``change`` (severed, suspended, downgraded, resumed, upgraded, recognised, not recognised),
    ``by`` (the code of who did
    it), ``when`` (what the sentence says of a time with no date), ``reason`` (in the source's words)."""
    yield from _in_cells(reading)
    last: tuple[int, str | None] = (-1, None)
    for line in reading.lines:
        several = list(_changes(line, reading.subject))
        if not several and last[0] == line.passage.paragraph and last[1]:
            several = list(_carried_on(line, last[1]))
        last = line.passage.paragraph, several[-1].other if several else None
        reason = _REASON.search(line.text) if several else None
        for found in several:
            vague = None if found.date else _WAR.search(line.text, found.end)
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                object=found.other,
                date=found.date,
                slots=(
                    ("change", found.change),
                    ("by", found.by),
                    ("when", line.skeleton.words(vague[0]) if vague else ""),
                    ("reason", line.skeleton.words(reason[0]) if reason and _explains(reason, found, several) else ""),
                ),
                provenance=(reading.evidence(line.passage),),
            )


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
                        ("change", next(name for name in _VERBS if said[name])),
                        ("by", ""),
                        ("when", ""),
                        ("reason", ""),
                    ),
                    provenance=(reading.evidence(cell.passages[0]),),
                )


_IN_CELL = re.compile(rf"[(,;–—-] ?(?:relations (?:were )?)?(?:{_ANY})(?: again)?(?: on| in|:)? $")
"""Right before the date of a change."""


def _carried_on(line: Line, other: str) -> Iterator[_Change]:
    """ "They were resumed in April 1992", after a sentence on relations that were cut."""
    match = _THEY.match(line.text)
    change = next((name for name in _VERBS if match.groupdict().get(name)), "") if match else ""
    if match and change:
        date, end = date_span(line.skeleton, match)
        yield _Change(change, other, "", date, end)
        yield from _goes_on(line, other, end)


def _explains(reason: re.Match[str], change: _Change, several: Sequence[_Change]) -> bool:
    """A reason belongs to what stands just before it; one that opens the sentence, to what comes first."""
    before = [each for each in several if each.end <= reason.start()]
    return change is (max(before, key=lambda each: each.end) if before else min(several, key=lambda each: each.end))


def _changes(line: Line, subject: str) -> Iterator[_Change]:
    if not line.says("relations", "ties", "links", "recogni", "ambassadorial") or not _WORTH_A_LOOK.search(line.text):
        return
    taken: set[str] = set()
    if (denied := _DENIED.search(line.text)) and (other := _other(line, subject, [denied["a"], denied["b"]])):
        yield _Change("not recognised", other, line.skeleton.code(denied["a"]) or "", None, denied.end())
    for pattern in (*_ALL, _RECOGNISED, _RECOGNISED_BY):
        for match in pattern.finditer(line.text):
            named = {name: words for name, words in match.groupdict().items() if words}
            change = next((name for name in (*_VERBS, "recognised") if name in named), "")
            sides = [named[name] for name in ("a", "a2", "a3", "b", "b2", "b3", "by") if name in named]
            other = _other(line, subject, sides, implied={"a", "a2"}.isdisjoint(named))
            if change and other and other != subject and change not in taken and not _denied(line.text, match.start()):
                taken.add(change)
                date, end = date_span(line.skeleton, match)
                actor = line.skeleton.code(named.get("a") or named.get("by")) if "a3" not in named else None
                yield _Change(change, other, actor or "", date, end)
                if change != "recognised":
                    yield from _goes_on(line, other, end)
    for match in (found for each in _BEGINNINGS for found in each.finditer(line.text)):
        sides = [marker for name in ("a", "a2", "a3", "b", "b2", "b3") if (marker := match.groupdict().get(name))]
        if other := _other(line, subject, sides, implied={"a", "a2"}.isdisjoint(match.groupdict())):
            yield from (each for each in _goes_on(line, other, match.end()) if each.change not in taken)


def _goes_on(line: Line, other: str, at: int) -> Iterator[_Change]:
    """What came of the same relations next, as far as the sentence goes on to tell it with a date."""
    while more := _GOES_ON.match(line.text, at):
        change = next(name for name in ("severed", "suspended", "upgraded", "resumed") if more[name])
        yield _Change(change, other, "", line.skeleton.date(more["date"]), more.end())
        at = more.end()


_WORTH_A_LOOK = re.compile(r"(?i)\b(?:relations|ties|links|recogni[sz]|ambassadorial)")


def _other(line: Line, subject: str, sides: list[str], *, implied: bool = False) -> str | None:
    """Both sides have to be the article's country and one other; one of them may be known from the row alone.

    ``implied``: "relations with Iran were cut" are the article's country's, where the sentence names no third one.
    """
    codes = {line.skeleton.code(marker) for marker in sides}
    others = codes - {subject}
    if None in codes or len(others) > 1:
        return None
    other = next(iter(others), None)
    if line.other:
        return line.other if other in (None, line.other) else None
    third = {code for each in line.skeleton.lands for code in each.codes} - {subject, other}
    return other if subject in codes or (implied and not third) else None


_DENIAL = re.compile(
    r"\b(?:not|never|to|would|could|might|may|if|threatened|refused|nearly|almost|should|will|without)\s+(?:\w+ )?$"
)


def _denied(text: str, start: int) -> bool:
    return bool(_DENIAL.search(text[max(0, start - 40) : start]))
