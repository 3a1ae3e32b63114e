"""Sentences of which a mission is the subject: "The Kenyan embassy in Kigali was opened in 2010"; or what is raised."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..text.grammar import ADVERB, BOTH, date_of, date_span
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, CITY, DATE, DEMONYM, LAND
from .changes import CHANGED, DID, change_of, raised, then
from .items import items, places_at
from .words import KINDS, PLACE, TYPE, Mission, across, city_of, host_of, land_of, type_of

__all__ = [
    "another_one",
    "located",
    "moved",
    "of_both",
    "opened_or_closed",
    "upgraded",
    "with_no_place",
    "with_no_sender",
]

_OWN = (
    rf"(?:\b(?:[Aa]n?|[Tt]he)(?: first)? )?(?:(?P<sender>{LAND})(?:['’]s? |"
    rf" (?=(?i:embassy|high commission|consulate|consular agency)\b))|(?P<adjective>{DEMONYM}) )(?:first |resident )?"
)
_AT = rf"(?: to {LAND})? (?:in|at) {PLACE} "
_BEGUN_AT = (
    rf"{_AT[:-1]}(?:, (?:which (?:was )?)?(?:opened|established|set up)"
    rf"(?: (?:at|upon|after|with|following) (?:[^,;.<]|<[RS]\d+>){{3,40}})? (?:in|on) (?P<begun>{DATE}),)? "
)
_OPEN_SINCE = rf"(?:is|has been) (?P<now>open|operating|operational|active) since (?P<since>{DATE})"
_DOES_NOW = (
    r"(?P<now>has(?! been)|employs|issues|serves|houses|remains open"
    r"|(?:is|remains) (?:(?:the|its) (?:only|largest|biggest|oldest|smallest|first)|one of|among|headed|led|run))\b"
)
_PASSIVE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OWN}{TYPE}{_BEGUN_AT}{CHANGED}",
        rf"\b(?:[Tt]he|[Ii]ts) (?:{TYPE}|mission)(?: of (?P<sender>{LAND}))?{_BEGUN_AT}(?:{CHANGED}|(?P<now>has)\b)",
        (
            rf"\b(?:[Aa]n?|[Tt]he(?: first)?) (?:(?P<adjective>{DEMONYM}) )?{TYPE}(?: of (?P<sender>{LAND}))? {CHANGED}"
            rf" (?:in|at) {PLACE}"
        ),
        rf"\b(?:{DID}) (?:an? )?(?P<adjective>{DEMONYM}) (?:first )?{TYPE} (?:in|at) {PLACE}",
        rf"{_OWN}{TYPE}{_AT}{_DOES_NOW}",
        rf"{_OWN}{TYPE} {CHANGED} (?:in|at) {PLACE}",
        rf"{_OWN}{TYPE} (?:in|at) {PLACE}, (?:which (?:was )?)?(?P<opened>opened|established|set up)(?= (?:in|on) <T)",
        rf"\b[Tt]he {TYPE} of (?P<sender>{LAND}){_AT}{_DOES_NOW}",
        rf"^(?:The |An? )?{TYPE} of (?P<sender>{LAND}) (?P<now>in|at) {PLACE}(?=[.;]|$)",
        rf"{_OWN}{TYPE}{_AT}{_OPEN_SINCE}",
        rf"\b(?:[Tt]he )?{TYPE} of (?P<sender>{LAND}){_AT}{_OPEN_SINCE}",
        (
            rf"\b[Aa]n? {TYPE} of (?P<sender>{LAND}) (?P<now>works|sits|resides|serves|is) (?:based )?in {PLACE}"
            r"(?=[.,;]|$)"
        ),
    )
)
_RARER = tuple(
    (words, re.compile(pattern))
    for words, pattern in (
        (
            ("exist", "has been"),
            rf"{_OWN}{TYPE} (?P<now>has existed|exists|has been) in {PLACE} since (?P<since>{DATE})",
        ),
        (("dates", "goes back"), rf"{_OWN}{TYPE}{_AT}(?P<now>dates (?:from|back to)|goes back to) (?P<since>{DATE})"),
        (("host",), rf"<S\d+> (?P<now>hosts|has hosted) (?:an?|the) (?P<adjective>{DEMONYM}) {TYPE} in {PLACE}"),
        (
            ("with an", "to have an", "having an", "that have an", "that has an"),
            (
                r"(?P<sender><S\d+>|<N\d+>) (?P<now>is|remains) (?:one of the (?:few|only)|among the few|the only) "
                rf"(?:[^.;,<]|<[NDO]\d+>){{3,60}}? (?:with|to have|having|that ha(?:s|ve)) an? {TYPE} in {PLACE}"
            ),
        ),
        (("there is",), rf"\b[Tt]here is (?P<now>)(?:also )?an? {TYPE} of (?P<sender>{LAND}) in {PLACE}"),
        (
            ("there is",),
            rf"\b[Tt]here is (?P<now>)(?:also )?an? (?:(?P<adjective>{DEMONYM})|(?P<sender>{LAND})) {TYPE} in {PLACE}",
        ),
    )
)
_NOW_OR_THEN = r"(?= (?:in|on) <T|[.,;]|$)"
_NO_PLACE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<host>{LAND}) (?:{DID}) (?P<adjective>{DEMONYM}) {TYPE}{_NOW_OR_THEN}",
        rf"(?P<sender>{LAND}|{CITY}) (?:{DID}) (?:the|its|an?) {TYPE}(?P<again> anew| again)?{_NOW_OR_THEN}",
        rf"^(?:An?|The) {TYPE} of (?P<sender>{LAND}) {CHANGED}(?! (?:in|at) (?:{CITY}|[A-Z]))",
        rf"^{_OWN}{TYPE} {CHANGED}(?! (?:in|at) (?:{CITY}|[A-Z]))",
    )
)
_BARE = re.compile(
    r"(?:^|, |; |\b(?:and|when|while|where|so) )(?:[Tt]he |[Ii]ts |[Tt]here (?P<exist>is|are) (?:also )?(?:an? )?)?"
    r"(?=(?i:embass|consulate|high commission|honorary))"
)
_DOES = re.compile(rf"(?<!>) (?:{DID}) (?=(?:its|the|all|both|two|three|four|five|an?) )")
_IS_IN = re.compile(
    rf"{_OWN}{TYPE}(?: to (?P<to>{LAND}))? (?:is|are) (?:also )?(?:(?:located|based|situated|housed) )?in {PLACE}"
    r"(?=[.,;)]|$| and\b| since\b| while\b)"
)
_FORMER = rf"(?:{TYPE.replace('?P<type>', '?:')}|mission|office|representation|post)"
_RAISED = r"(?:upgraded|raised|elevated|turned|converted)"
_TO = rf"(?:to|into) (?:the )?(?:(?:level|rank|status) of )?(?:an? |its )?(?:full |resident )?{TYPE}"
_UPGRADED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<sender>{LAND}) (?:has |have )?{ADVERB}?(?:{_RAISED}) (?:its|the|their) {_FORMER}{_AT}{_TO}",
        rf"{_OWN}{_FORMER}{_AT}(?:was|has been) {ADVERB}?(?:{_RAISED}) {_TO}",
        rf"\b[Tt]he {_FORMER}(?: of (?P<sender>{LAND}))?{_AT}(?:was|has been) {ADVERB}?(?:{_RAISED}) {_TO}",
    )
)


def opened_or_closed(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "The Kenyan embassy in Kigali was opened in 2010", "the embassy of Peru in Lima has five diplomats"."""
    patterns = (*_PASSIVE, *(pattern for words, pattern in _RARER if line.says(*words)))
    for match in (found for each in patterns for found in each.finditer(line.text)):
        named = match.groupdict()
        sender, host = _ends(line, named, reading)
        if not sender or not host:
            continue
        change = change_of(named)
        if not change and not (named.get("sender") or named.get("adjective") or named.get("since")):
            continue
        if not change and reading.subject not in {sender, host}:
            continue
        since = line.skeleton.date(named.get("since"))
        mission = Mission(
            sender, host, type_of(named["type"] or "mission"), city_of(line, named),
            change=change, date=date_of(line.skeleton, match) if change else since,
        )  # fmt: skip
        yield mission
        if begun := line.skeleton.date(named.get("begun")):
            yield replace(mission, change="opened", date=begun)
        at = match.end()
        if change == "opened" and (higher := raised(line, date_span(line.skeleton, match)[1])):
            mission, at = replace(mission, type=higher[0], change="upgraded", date=higher[1]), higher[2]
            yield mission
        for later, day in then(line, at) if change else ():
            yield replace(mission, change=later, date=day)
        other = _ONE.match(line.text, date_span(line.skeleton, match)[1]) if change else None
        if other and (theirs := line.skeleton.code(other["adjective"])) and theirs != sender:
            named = other.groupdict()
            where = host_of(line, named, theirs, reading)
            if where and where != theirs:
                day = date_span(line.skeleton, other)[0]
                yield replace(mission, sender=theirs, host=where, city=city_of(line, named), date=day)


_ONE = re.compile(rf"(?:,|;|,? and|;? while|, and that) (?:the )?(?P<adjective>{DEMONYM}) one (?:in|at) {PLACE}")
"""Another one of which the same is told: "…, the Peruvian one in Nairobi in 1990"."""


def with_no_sender(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Embassies in Lima and Quito were closed in 2012", "the government closed its embassy in Lima": whose they are
    is left to be understood, and is so where no other country could have done it."""
    for start in (*_BARE.finditer(line.text), *_DOES.finditer(line.text)):
        change = change_of(start.groupdict())
        listed = items(line, start.end())
        exists = start.groupdict().get("exist")
        if not listed or any(item.type.split()[-1] not in _POSTS for item in listed):
            continue
        last = listed[-1].last
        done = None if change else _WAS.match(line.text, last.end())
        if not (change or done or exists):
            continue
        places = [(item, dict(place)) for item in listed for place in item.places]
        named = {place[name] for _, place in places for name in ("place", "land")}
        others = {each for each in line.skeleton.markers(line.text) if each[1] in "NDC"} - named
        if others or re.search(BODY, line.text[: start.end()]):
            continue
        for item, place in places:
            host = land_of(line, place)
            if host and host != reading.subject and line.other in {None, host}:
                change = change or change_of(done.groupdict() if done else {})
                mission = Mission(
                    reading.subject, host, item.type, city_of(line, place),
                    change=change, date=date_of(line.skeleton, done or last) if change else None,
                )  # fmt: skip
                yield mission
                for later, day in then(line, (done or last).end()):
                    yield replace(mission, change=later, date=day)

    for start in _WERE_IN.finditer(line.text):
        found = places_at(line, start.end() - 1, plural=True)
        if line.row is not None or any(each[1] in "NDC" for each in line.skeleton.markers(line.text[: start.end()])):
            continue
        for each in found:
            host, city = land_of(line, each.groupdict()), city_of(line, each.groupdict())
            if host and host != reading.subject:
                change, date = change_of(start.groupdict()), date_of(line.skeleton, found[-1])
                yield Mission(reading.subject, host, type_of(start["type"]), city, change=change, date=date)


_WERE_IN = re.compile(
    rf"(?:^|[,;] )(?P<type>[Mm]issions|[Ee]mbassies|[Hh]igh [Cc]ommissions|[Cc]onsulates(?:[- ]general)?) {CHANGED}"
    r" (?=in )"
)
_WAS = re.compile(rf" {CHANGED}")
_POSTS = frozenset({"mission", "embassy", "commission", "consulate", "general"})


def with_no_place(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Peru closed its embassy in 1990" of a row, "Kenya shut the Peruvian embassy"."""
    for match in (found for each in _NO_PLACE for found in each.finditer(line.text)):
        named = match.groupdict()
        sender = _whose(line, named.get("sender") or named.get("adjective"))
        host = line.skeleton.code(named.get("host")) or across(sender, line, reading)
        if sender and host and reading.subject in {sender, host}:
            change = "reopened" if named.get("again") else change_of(named)
            date, end = date_span(line.skeleton, match)
            mission = Mission(sender, host, type_of(named["type"]), "", change=change, date=date)
            yield mission
            if change == "opened" and (higher := raised(line, end)):
                yield replace(mission, type=higher[0], change="upgraded", date=higher[1])
            yield from (replace(mission, change=later, date=day) for later, day in then(line, end))


_EMBASSIES = re.compile(rf"(?:^|[,;] (?:and )?|\band )(?:[Tt]he|[Bb]oth|[Tt]heir) embassies {CHANGED}")
_CLAUSE = 60
"""Letters before it in which the two sides may be named, and nobody else."""


_RAISED_BOTH = re.compile(
    rf"(?:{LAND} and {LAND}|{BOTH})(?: [^.;]{{3,80}}? and| have)? (?:{_RAISED}) their (?:respective )?"
    rf"(?:(?:diplomatic )?(?:missions|representations|offices)|legations|consulates) {_TO}"
)


def of_both(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "The embassies were reopened on 20 July 2015": that of either side, in the row of the other country."""
    other = line.other
    if other is None:
        return
    if raising := _RAISED_BOTH.match(line.text):
        date, kind = date_of(line.skeleton, raising), type_of(raising["type"])
        if not {line.skeleton.code(each) for each in line.skeleton.markers(raising[0]) if each[1] in "NS"} - {
            reading.subject, other,
        }:  # fmt: skip
            for sender, host in ((other, reading.subject), (reading.subject, other)):
                yield Mission(sender, host, kind, "", change="upgraded", date=date)
    for match in _EMBASSIES.finditer(line.text):
        clause = line.skeleton.markers(line.text[max(0, match.start() - _CLAUSE) : match.end()])
        if {line.skeleton.code(marker) for marker in clause} - {reading.subject, other}:
            continue
        change, date = change_of(match.groupdict()), date_of(line.skeleton, match)
        for sender, host in ((other, reading.subject), (reading.subject, other)):
            yield Mission(sender, host, "embassy", "", change=change, date=date)


_ANOTHER_ONE = re.compile(
    rf"(?:(?P<now>[Tt]here is an?)|\b[Aa]n?) {DEMONYM} {TYPE}(?(now)|(?: {CHANGED}))"
    rf"(?: there| (?:in|at) (?:{CITY}|{LAND}))(?: (?:in|on) {DATE})?(?:\[\d+\])*(?:,? and|,? while|;)(?: there is)? an?"
    rf" (?P<adjective>{DEMONYM}) (?:one|(?P<other>(?i:{KINDS}))) (?:in|at) {PLACE}"
)
_GONE = re.compile(
    rf"\b(?:the latter|the second|which|it)(?: had| has)?(?: was| been)? (?:closed|shut)(?: in (?P<date>{DATE}))?"
)


def another_one(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "A Kenyan embassy opened in Kabul in 1978 and an Afghan one in Nairobi in 1988"."""
    if (match := _ANOTHER_ONE.search(line.text)) and not match["closed"]:
        named = match.groupdict()
        sender, host = _ends(line, named, reading)
        if sender and host and reading.subject in {sender, host}:
            change = change_of(named)
            date = date_of(line.skeleton, match) if change else None
            sort = type_of(named["other"] or named["type"])
            mission = Mission(sender, host, sort, city_of(line, named), change=change, date=date)
            yield mission
            if gone := _GONE.search(line.text, match.end()):
                yield replace(mission, change="closed", date=line.skeleton.date(gone["date"]))


def located(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "The Kenyan embassy is in Kigali"; "Peru's embassy to Kenya is in Cairo" is accredited from there."""
    for match in _IS_IN.finditer(line.text):
        named = match.groupdict()
        sender, base = _ends(line, named, reading)
        host = line.skeleton.code(named["to"]) if named["to"] else base
        if sender and base and host and base != sender:
            via = "" if base == host else base
            yield Mission(sender, host, type_of(named["type"]), city_of(line, named), via)


def upgraded(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Peru upgraded its consulate in Nairobi to an embassy in 1980"."""
    for match in (found for each in _UPGRADED for found in each.finditer(line.text)):
        named = match.groupdict()
        sender, host = _ends(line, named, reading)
        if sender and host:
            date = date_of(line.skeleton, match)
            city = city_of(line, named)
            yield Mission(sender, host, type_of(named["type"]), city, change="upgraded", date=date)


_MOVED = re.compile(
    rf"(?P<sender>{LAND}) {ADVERB}?(?:moved|transferred|relocated) (?:its|the|their) {TYPE} "
    rf"from (?P<left>{CITY}) to {PLACE}"
    r"(?![^.;]{0,60}\b(?:back|temporar\w+|returned?)\b)"
)


def moved(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Kenya moved its embassy from Caracas to Quito": out of one country into another."""
    for match in _MOVED.finditer(line.text):
        named = match.groupdict()
        sender, left, host = (
            line.skeleton.code(named["sender"]),
            line.skeleton.code(named["left"]),
            land_of(line, named),
        )
        if sender and left and host and left != host and reading.subject in {sender, left, host}:
            date, kind = date_of(line.skeleton, match), type_of(named["type"] or "")
            yield Mission(sender, left, kind, line.skeleton.words(match["left"]), change="closed", date=date)
            yield Mission(sender, host, kind, city_of(line, named), change="opened", date=date)


def _whose(line: Line, marker: str | None) -> str | None:
    """The country of a name; of one that several share, "the Korean embassy", that of the row."""
    if marker is None:
        return None
    shared = line.other if line.other in line.skeleton.codes(marker) else None
    return line.skeleton.code(marker) or shared


def _ends(line: Line, named: dict[str, str | None], reading: Reading) -> tuple[str | None, str | None]:
    """Who sends and who receives; of a mission with no sender, the row tells."""
    own = named.get("sender") or named.get("adjective")
    if own:
        sender = _whose(line, own)
        return sender, host_of(line, named, sender, reading) if sender else None
    host = land_of(line, named)
    sender = across(host, line, reading)
    return (sender, host) if reading.subject in {sender, host} else (None, None)
