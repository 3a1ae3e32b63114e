"""Missions of the article's own country, in sentences that leave it to be understood whose they are."""

import re
from collections.abc import Iterator, Sequence

from ..dates import EdtfDate
from ..text.grammar import ADVERBS, date_of
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, DATE, LAND
from .changes import CHANGED, DID, change_of, dated
from .items import Item, items, places_at
from .words import KINDS, PLACE, Mission, city_of, land_of, type_of

__all__ = ["besides", "of_its_own", "of_the_state", "they_are_in"]

_SORT = r"(?P<type>(?i:" + KINDS + r"|missions?))"
_WHERE = r"(?: (?:in|on) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?| abroad)?"
_ARE_IN = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:<S\d+>['’]s|^The country['’]s|^Its) (?:[a-z]+ ){{0,2}}{_SORT}{_WHERE}"
            r" (?:are|is|were|include)(?: (?:those|the ones|that|the one))?(?: (?:located|found|situated))?(?= in )"
        ),
        (
            rf"(?:[Tt]here (?:are|is) (?:also )?(?:[a-z]+ ){{0,2}})?(?:<R\d+>|<S\d+>['’]s) {_SORT}(?: (?:exist|are to"
            r" be found))?(?= in )"
        ),
    )
)
_NETWORK = re.compile(
    rf"(?:<S\d+>['’]s|^The country['’]s|^Its) (?:[a-z]+ ){{0,4}}?[a-z]+{_WHERE} (?:are|comprises?|consists? of"
    r"|includes?|is made up of) (?=\w)"
)
_ALL_OPENED = re.compile(rf"(?:, (?:all |both )?)opened (?:in|on) (?P<date>{DATE})")
_STATE = re.compile(
    r"(?:^|; )(?:The (?:[a-z]+ )?(?:ministry|government|country|state|kingdom|republic|service)(?: of foreign"
    r" affairs)?) "
    rf"(?:also )?{ADVERBS}(?:runs|maintains|has|operates|keeps) (?=\w)"
)
_STATE_DID = re.compile(
    rf"^(?:(?:In|On) {DATE},? )?[Tt]he (?:[a-z]+ )?(?:ministry|government) (?:{DID}) (?=(?i:embass|consul|high comm))"
)
_BESIDES = re.compile(r"(?:Besides|In addition to|Apart from|Along with|As well as|Next to) (?=(?:its|an?|the|their) )")
_THEN_HAS = re.compile(rf", (?P<sender>{LAND}) (?:has|maintains|runs|keeps|operates) ")
_AND_DID = re.compile(
    rf"(?:^|; )(?:[^<.;,]{{0,40}}, )?(?P<sender>{LAND}) (?!has |have |had )[a-z]+ (?:[^<.;]|(?:with|to|from|in|on"
    r"|of|for|by) <[NCDT]\d+>){3,90}?,?"
    rf" and (?:{DID}) (?=(?:its|an?|the|two|three) )"
)
_THEY_DID = re.compile(
    r"^(?:[^<.;,]{0,20}(?:<T\d+>)?, )?(?P<sender><N\d+>) (?!has |have |had |said |says )[a-z]+ "
    r"(?:(?!\b(?:which|who|that|whose|where|whether)\b)[^<.;]|<[SRT]\d+>|(?<= from )<N\d+>){3,90}?,? and "
    rf"(?:(?:{DID})|(?P<now>has|maintains|keeps|runs)) (?=(?:its|an?|the|two|three) )"
)
""" "Peru recognised Kenya in 1963 and opened an embassy": of another country, that nobody else could have done."""
_FOLLOWED = re.compile(rf"^(?:Another|An?|The) (?P<type>(?i:{KINDS})) in {PLACE} (?:followed|was added)(?=[ .,;])")
_OPENED_IN = re.compile(
    rf"^(?:(?:In|On) {DATE},? )?(?:[Aa]n?|[Nn]ew|[Tt]he first) (?P<type>(?i:{KINDS})) (?:was|were)"
    r" (?P<opened>opened|set up|established)"
    r"(?= in )"
)


def they_are_in(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Kenya's first embassies were those in London and Moscow", "there are Kenyan embassies in Oslo and Rome"."""
    if not line.says("<r", "'s", "’s", "its "):
        return
    for match in (found for each in _ARE_IN for found in each.finditer(line.text)):
        plural = match["type"].endswith("s")
        places = places_at(line, match.end(), plural=plural) if plural else []
        opened = _ALL_OPENED.match(line.text, places[-1].end()) if places else None
        became = _WAS.match(line.text, places[-1].end()) if places else None
        for each in places:
            host = land_of(line, each.groupdict())
            if became and host and host != reading.subject:
                change, date = change_of(became.groupdict()), date_of(line.skeleton, became)
                city = city_of(line, each.groupdict())
                yield Mission(reading.subject, host, type_of(match["type"]), city, change=change, date=date)
            elif host and host != reading.subject and not _goes_on(line, places[-1]):
                yield Mission(
                    reading.subject, host, type_of(match["type"]), city_of(line, each.groupdict()),
                    change="opened" if opened else "", date=line.skeleton.date(opened["date"]) if opened else None,
                )  # fmt: skip


_WAS = re.compile(rf" {CHANGED}")
_ENDS = re.compile(rf"[.;)]|$|, (?!and\b)| since\b| in {DATE}| and (?:has|runs|is|are)\b")


def _goes_on(line: Line, last: re.Match[str]) -> bool:
    """Whether a verb follows that may tell of other times: "Kenyan embassies in Oslo and Rome were attacked"."""
    return _ENDS.match(line.text, last.end()) is None


def of_its_own(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Kenya's only missions in Asia are the embassies in Beijing and Tokyo"."""
    for match in _NETWORK.finditer(line.text) if line.says("'s ", "’s ", "its ") else ():
        yield from _listed(line, items(line, match.end()), reading)


def of_the_state(line: Line, before: Line | None, reading: Reading) -> Iterator[Mission]:
    """ "The ministry runs embassies in Accra and Dakar", where no other country is named, nor just before."""
    if before and before.passage.paragraph == line.passage.paragraph and re.search("<[ND]", before.text):
        return
    for start in _STATE.finditer(line.text):
        listed = items(line, start.end())
        if listed and _is_own(line, listed, line.text[: listed[-1].last.end()]):
            yield from _listed(line, listed, reading)
    did = _STATE_DID.match(line.text)
    if did and (listed := items(line, did.end())) and _is_own(line, listed):
        change, date = dated(line, change_of(did.groupdict()), did.start(), listed[-1].last)
        yield from _listed(line, listed, reading, change, date)
    if (match := _FOLLOWED.match(line.text)) and _is_own(line, ()):
        host = land_of(line, match.groupdict())
        if host and host != reading.subject:
            yield Mission(
                reading.subject, host, type_of(match["type"]), city_of(line, match.groupdict()),
                change="opened", date=date_of(line.skeleton, match),
            )  # fmt: skip
    if match := _OPENED_IN.match(line.text):
        places = places_at(line, match.end(), plural=match["type"].endswith("s"))
        for each in places if _is_own(line, ()) else ():
            host = land_of(line, each.groupdict())
            if host and host != reading.subject:
                date = date_of(line.skeleton, places[-1])
                city = city_of(line, each.groupdict())
                yield Mission(reading.subject, host, type_of(match["type"]), city, change="opened", date=date)


def besides(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Besides its embassy in Oslo, Kenya has …"; "Kenya sent an envoy to Oman and opened an embassy in Muscat"."""
    if match := _BESIDES.match(line.text):
        listed = items(line, match.end())
        then = _THEN_HAS.match(line.text, listed[-1].last.end("place")) if listed else None
        if then and line.skeleton.code(then["sender"]) == reading.subject:
            yield from _listed(line, listed, reading)
    theirs = _THEY_DID.match(line.text) if line.says(" and ") else None
    sender = line.skeleton.code(theirs["sender"]) if theirs else None
    if theirs and sender and sender != reading.subject and (listed := items(line, theirs.end())):
        change, date = dated(line, change_of(theirs.groupdict()), theirs.start(), listed[-1].last)
        for item in listed:
            for place in item.places:
                if land_of(line, dict(place)) == reading.subject:
                    city = city_of(line, dict(place))
                    yield Mission(sender, reading.subject, item.type, city, change=change, date=date)
    did = _AND_DID.search(line.text) if line.says(" and ") else None
    if did and line.skeleton.code(did["sender"]) == reading.subject and (listed := items(line, did.end())):
        change, date = dated(line, change_of(did.groupdict()), did.start(), listed[-1].last)
        yield from _listed(line, listed, reading, change, date)


def _listed(
    line: Line, listed: Sequence[Item], reading: Reading, change: str = "", date: EdtfDate | None = None
) -> Iterator[Mission]:
    for item in listed:
        for place in item.places:
            where = land_of(line, dict(place))
            if where and where != reading.subject:
                host = item.host or where
                via = where if host != where else ""
                yield Mission(
                    reading.subject, host, item.type, city_of(line, dict(place)), via, item.body, change, date
                )


def _is_own(line: Line, listed: Sequence[Item], text: str = "") -> bool:
    """Whether nobody is named, in the line or in that part of it, whose missions these could be."""
    text = text or line.text
    places = {place[name] for item in listed for place in item.places for name in ("place", "land")}
    others = {each for each in line.skeleton.markers(text) if each[1] in "ND"} - places
    return line.row is None and line.other is None and not others and not re.search(BODY, text)
