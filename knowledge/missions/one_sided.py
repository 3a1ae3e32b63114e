"""Sentences that tell of a mission and leave open whose it is, or where: "the government closed its embassy in Lima",
and "Peru closed its embassy", in the row of Peru."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..text.grammar import ADVERBS, BOTH, date_of, date_span, is_doubtful
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, CITY, DEMONYM, LAND
from .changes import CHANGED, DID, change_of, raised, then
from .items import items, places_at
from .words import GOVERNED, OWN, RAISED, RAISED_TO, TYPE, Mission, across, city_of, land_of, type_of, whose

__all__ = ["of_both", "with_no_place", "with_no_sender"]

_NOW_OR_THEN = r"(?= (?:in|on) <T|[.,;]|$)"
_NO_PLACE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<host>{LAND}) (?:{DID}) (?P<adjective>{DEMONYM}) {TYPE}{_NOW_OR_THEN}",
        (
            rf"{GOVERNED} {ADVERBS}(?:{DID}) (?:the|its|their|an?) (?:resident(?:ial)? |permanent |full )?{TYPE}"
            rf"(?P<again> anew| again)?{_NOW_OR_THEN}"
        ),
        rf"(?P<sender>{CITY}) {ADVERBS}(?:{DID}) (?:the|its|an?) {TYPE}(?P<again> anew| again)?{_NOW_OR_THEN}",
        rf"^(?:An?|The) {TYPE} of (?P<sender>{LAND}) {CHANGED}(?! (?:in|at) (?:{CITY}|[A-Z]))",
        rf"^{OWN}{TYPE} {CHANGED}(?! (?:in|at) (?:{CITY}|[A-Z]))",
    )
)
_BARE = re.compile(
    r"(?:^|, |; |\b(?:and|when|while|where|so) )(?:[Tt]he |[Ii]ts |[Tt]here (?P<exist>is|are) (?:also )?(?:an? )?)?"
    r"(?=(?i:embass|consulate|high commission|honorary))"
)
_DOES = re.compile(rf"(?<!>) (?:{DID}) (?=(?:its|the|all|both|two|three|four|five|an?) )")


def with_no_sender(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Embassies in Lima and Quito were closed in 2012", "the government closed its embassy in Lima": whose they are
    is left to be understood, and is so where no other country could have done it."""
    done = (each for each in _DOES.finditer(line.text) if not is_doubtful(line.text, each.start() + 1))
    for start in (*_BARE.finditer(line.text), *done):
        change = change_of(start.groupdict())
        listed = items(line, start.end())
        exists = start.groupdict().get("exist")
        if not listed or any(item.type.split()[-1] not in _POSTS for item in listed):
            continue
        last = listed[-1].last
        became = None if change else _WAS.match(line.text, last.end())
        if not (change or became or exists):
            continue
        places = [(item, dict(place)) for item in listed for place in item.places]
        named = {place[name] for _, place in places for name in ("place", "land")}
        others = {each for each in line.skeleton.markers(line.text) if each[1] in "NDC"} - named
        if others or re.search(BODY, line.text[: start.end()]):
            continue
        for item, place in places:
            host = land_of(line, place)
            if host and host != reading.subject and line.other in {None, host}:
                change = change or change_of(became.groupdict() if became else {})
                mission = Mission(
                    reading.subject, host, item.type, city_of(line, place),
                    change=change, date=date_of(line.skeleton, became or last) if change else None,
                )  # fmt: skip
                yield mission
                for later, day in then(line, (became or last).end()):
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
        sender = whose(line, named.get("sender") or named.get("adjective"))
        host = line.skeleton.code(named.get("host")) or across(sender, line, reading)
        if sender and host and reading.subject in {sender, host}:
            change = "reopened" if named.get("again") else change_of(named)
            date, end = date_span(line.skeleton, match)
            mission = Mission(sender, host, type_of(named["type"]), "", change=change, date=date)
            yield mission
            if change == "opened" and (higher := raised(line, end)):
                yield replace(mission, type=higher[0], change="upgraded", date=higher[1])
            yield from (replace(mission, change=later, date=day) for later, day in then(line, end))


_EMBASSIES = re.compile(rf"(?:(?:^|[,;] (?:and )?|\band )(?:[Tt]he|[Bb]oth|[Tt]heir) embassies|^Embassies) {CHANGED}")
_CLAUSE = 60
"""Letters before it in which the two sides may be named, and nobody else."""
_RAISED_BOTH = re.compile(
    rf"(?:{LAND} and {LAND}|{BOTH})(?: [^.;]{{3,80}}? and| have)? (?:{RAISED}) their (?:respective )?"
    rf"(?:(?:diplomatic )?(?:missions|representations|offices)|legations|consulates) {RAISED_TO}"
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
