"""Visits and meetings: who, with which office, whom, where, when."""

import re
from collections.abc import Iterator

from ..dates import EdtfDate
from ..model import Fact
from ..text.reading import Line, Reading
from ..visits.dates import denied, when
from ..visits.here import visits_here
from ..visits.meetings import MEETINGS
from ..visits.next import further, next_visits, place_of
from ..visits.sentences import DURING, VISITS
from ..visits.together import beside, together
from ..visits.words import OFFICE_BESIDE, OPTIONAL, SAID_OF_VISITS, THERE, VISIT, WORD, Place, Visit

KIND = "visit"

_WORDINGS = (*VISITS, *MEETINGS, DURING)
_ALL_SAID = tuple(dict.fromkeys(word for each in _WORDINGS for word in each.words))
_PORTFOLIO_BEFORE = re.compile(r"\b[Mm]inister (?:of [Ss]tate )?(?:of|for) (?:the )?(?:[A-Z][^.;,<]{1,60} )?$")
_STAYS = re.compile(r"\b(?:was|been) in ")
"""A visit only where it is told when."""
_SURNAME = re.compile(rf"(?P<person>{WORD}) {OPTIONAL}{VISIT} {THERE}")


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``person``, ``office``, ``met`` (the person met, empty for a visit), ``met_office``, ``place``."""
    recent: tuple[int, set[Place]] = (-1, set())
    for line in reading.lines:
        seen: set[tuple[object, object]] = set()
        paragraph = line.passage.paragraph
        told_of = recent[1] if recent[0] == paragraph else set()
        recent = paragraph, set()
        for found in (
            *_visits(line),
            *_by_surname(line, reading),
            *visits_here(line, reading),
            *next_visits(line, told_of),
        ):
            if place := place_of(line, found):
                recent[1].add(place)
            slots = _slots(line, found)
            who = (found.date, found.name("person"))
            told = (slots, found.date) in seen or (who in seen and not found.named.get("place"))
            if not told:
                seen |= {(slots, found.date), who}
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    object=_other(line, reading.subject, found),
                    about=reading.codes([line.passage]),
                    date=found.date,
                    slots=slots,
                    provenance=(reading.evidence(line.passage),),
                )


def _visits(line: Line) -> Iterator[Visit]:
    if not line.says(*_ALL_SAID):
        return
    during = DURING.pattern.search(line.text) if line.says(*DURING.words) else None
    for wording in _WORDINGS:
        for match in wording.pattern.finditer(line.text) if line.says(*wording.words) else ():
            named = match.groupdict()
            date, end = when(line, match)
            if not date and wording.only_dated:
                continue
            if named.get("person_full") and _PORTFOLIO_BEFORE.search(line.text, 0, match.start("person_full")):
                continue  # whose name may begin further on
            if not (named.get("met") or named.get("person_office")):
                named["person_office"] = _office_beside(line, match)
            if during and during.start() < match.start():
                named["place"] = named.get("place") or during["place"]
                date = date or line.skeleton.date(during["date"])
            known = line.other or named.get("met") or named.get("here") or (named.get("place") or "").startswith("<")
            if not known or denied(line.text, match, end) or (_STAYS.search(match[0]) and not date):
                continue
            others = list(beside(line, match)) if wording.words is SAID_OF_VISITS else []
            yield from (Visit({**named, **other}, date) for other in others)
            yield Visit(named, date)
            yield from _here_too(named, date)
            if not named.get("met"):
                yield from () if others else together(line, match, named, date)
                yield from further(line, named, end) if date else ()


_BEHIND = 60


def _office_beside(line: Line, match: re.Match[str]) -> str | None:
    """The office behind the name of who came; "the first prime minister to visit" is one too."""
    told = OFFICE_BESIDE.search(line.text, match.start(), min(len(line.text), match.end() + _BEHIND))
    if told is None or (told["as"] and told.start() != match.end()) or (told["aside"] and told.end() > match.end()):
        return None
    return told["as"] or told["aside"] or told["first"]


def _here_too(named: dict[str, str | None], date: EdtfDate | None) -> Iterator[Visit]:
    """ "Made his first trip abroad to Lima *and Nairobi*": the last of several places may be the article's own."""
    own = _OWN_PLACE.search(named.get("more") or "")
    if date and own and not _OWN_PLACE.match(named.get("place") or ""):
        yield Visit({**named, "place": own[0]}, date)


_OWN_PLACE = re.compile(r"<[HS]\d+>")


def _by_surname(line: Line, reading: Reading) -> Iterator[Visit]:
    """ "Obama came to Lima": of somebody whose whole name is told elsewhere."""
    match = _SURNAME.match(line.text) if line.says(*SAID_OF_VISITS) else None
    if match is None or denied(line.text, match, match.end()):
        return
    whole = re.compile(rf"\b[A-ZÀ-Þ][\w’'-]+ {re.escape(match['person'])}\b")
    date, _ = when(line, match)
    if date and any(whole.search(each.text) for each in reading.lines):
        yield Visit(match.groupdict(), date)


def _slots(line: Line, found: Visit) -> tuple[tuple[str, str], ...]:
    named = found.named
    place = named.get("place") or ""
    return (
        ("person", found.name("person")),
        ("office", _office(line, named, "person")),
        ("met", found.name("met")),
        ("met_office", _office(line, named, "met")),
        ("place", found.before.words if found.before else line.skeleton.words(place)),
    )


def _office(line: Line, named: dict[str, str | None], who: str) -> str:
    office = named.get(f"{who}_office") or ""
    behind = named.get(f"{who}_of2")
    return f"{office} of {line.skeleton.words(behind)}" if office and behind else office


def _other(line: Line, subject: str, found: Visit) -> str | None:
    """The country of the row, or else the only other one that takes part."""
    if line.other:
        return line.other
    parts = ("person_of", "person_of2", "person_of3", "met_of", "met_of2", "met_of3", "place", "place_of")
    markers = [marker for part in parts for marker in line.skeleton.markers(found.named.get(part) or "")]
    lands = {line.skeleton.code(marker) for marker in markers} | {found.before.land if found.before else None}
    others = lands - {subject, None}
    return others.pop() if len(others) == 1 else None
