"""Sentences of which a mission is the subject: "The Kenyan embassy in Kigali was opened in 2010"; or what is raised."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..text.grammar import ADVERBS, date_of, date_span
from ..text.reading import Line, Reading
from ..text.skeleton import CITY, DATE, DEMONYM, LAND
from .changes import CHANGED, DID, change_of, raised, then
from .words import (
    GOVERNED,
    KINDS,
    OWN,
    PLACE,
    RAISED,
    RAISED_TO,
    TYPE,
    Mission,
    city_of,
    ends_of,
    host_of,
    land_of,
    resident_elsewhere,
    type_of,
)

__all__ = [
    "another_one",
    "located",
    "moved",
    "opened_or_closed",
    "upgraded",
]

_AT = rf"(?: to {LAND})? (?:in|at) {PLACE} "
_BEGUN_AT = (
    rf"{_AT[:-1]}(?:, (?:which (?:was )?)?(?:opened|established|set up)"
    rf"(?: (?:at|upon|after|with|following) (?:[^,;.<]|<[RS]\d+>){{3,40}})? (?:in|on) (?P<begun>{DATE}),)? "
)
_STOP = r"(?=[.,;]|$)"
_OPEN_SINCE = rf"(?:is|has been) (?P<now>open|operating|operational|active) since (?P<since>{DATE})"
_HAS = (
    r"has(?! (?:(?:[a-z]+ly|since|now|also|again) )?"
    r"(?:been|closed|shut|ceased|moved|relocated|suspended|stopped|left|not|never|yet|still)\b)"
)
_DOES_NOW = (
    rf"(?P<now>{_HAS}|employs|issues|serves|houses|remains open"
    r"|(?:is|remains) (?:(?:the|its) (?:only|largest|biggest|oldest|smallest|first)|one of|among|headed|led|run))\b"
)
_PASSIVE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{OWN}{TYPE}{_BEGUN_AT}{CHANGED}",
        rf"\b(?:[Tt]he|[Ii]ts) (?:{TYPE}|mission)(?: of (?P<sender>{LAND}))?{_BEGUN_AT}(?:{CHANGED}|(?P<now>{_HAS})\b)",
        (
            rf"\b(?:[Aa]n?|[Tt]he(?: first)?) (?:(?P<adjective>{DEMONYM}) )?{TYPE}(?: of (?P<sender>{LAND}))? {CHANGED}"
            rf" (?:in|at) {PLACE}"
        ),
        rf"\b(?:{DID}) (?:an? )?(?P<adjective>{DEMONYM}) (?:first )?{TYPE} (?:in|at) {PLACE}",
        (
            rf"\b(?:[Aa]ctivit(?:y|ies)|[Ww]ork|[Oo]perations?) of {OWN}{TYPE}{_AT}(?:was|were|has been|have been) "
            r"(?:(?P<closed>terminated|ended|discontinued|wound up)|(?P<reopened>resumed|re-?established|restarted))"
            rf"(?= (?:in|on) {DATE}|[.,;]|$)"
        ),
        rf"{OWN}{TYPE}{_AT}{_DOES_NOW}",
        rf"{OWN}{TYPE} {CHANGED} (?:in|at) {PLACE}",
        rf"{OWN}{TYPE} (?:in|at) {PLACE}, (?:which (?:was )?)?(?P<opened>opened|established|set up)(?= (?:in|on) <T)",
        rf"\b[Tt]he {TYPE} of (?P<sender>{LAND}){_AT}{_DOES_NOW}",
        rf"^(?:The |An? )?{TYPE} of (?P<sender>{LAND})(?P<now>,| in| at) {PLACE}(?=[.;]|$)",
        rf"^{OWN}{TYPE} (?P<now>in|at) {PLACE}(?=\.?$)",
        rf"\b[Aa]n? (?P<adjective>{DEMONYM}) {TYPE} (?P<now>works|sits|operates|exists) (?:based )?in {PLACE}{_STOP}",
        rf"{OWN}{TYPE}{_AT}{_OPEN_SINCE}",
        rf"\b(?:[Tt]he )?{TYPE} of (?P<sender>{LAND}){_AT}{_OPEN_SINCE}",
        (
            rf"\b[Aa]n? {TYPE} of (?P<sender>{LAND}) "
            rf"(?P<now>works|sits|resides|serves|operates|exists|is) (?:based )?in {PLACE}{_STOP}"
        ),
    )
)
_OPENING = ("opening of", "establishment of", "inauguration of", "closure of", "closing of")
_WITH_THE_OPENING = (
    r"^(?![^.;]*\b(?:will|would|shall|plan\w*|could|should|may|might|hope\w*|expect\w*|propos\w*|agree\w*|not)\b)"
    r"[^.;]{0,250}?\b(?:[Ww]ith|[Aa]fter|[Ss]ince|[Ff]ollowing|[Uu]pon|[Bb]y|[Tt]hrough|[Ss]aw) (?:the (?:official )?)?"
    r"(?:(?P<opened>opening|establishment|inauguration)|(?P<reopened>re-?opening)|(?P<closed>closure|closing))"
)
_THEN = rf"(?=,? (?:in|on) {DATE})"
""" "Relations gained momentum with the opening of a Peruvian embassy in Nairobi in 1987"."""
_RARER = tuple(
    (words, re.compile(pattern))
    for words, pattern in (
        (
            ("exist", "has been"),
            rf"{OWN}{TYPE} (?P<now>has existed|exists|has been) in {PLACE} since (?P<since>{DATE})",
        ),
        (("dates", "goes back"), rf"{OWN}{TYPE}{_AT}(?P<now>dates (?:from|back to)|goes back to) (?P<since>{DATE})"),
        (("host",), rf"<S\d+> (?P<now>hosts|has hosted) (?:an?|the) (?P<adjective>{DEMONYM}) {TYPE} in {PLACE}"),
        (_OPENING, rf"{_WITH_THE_OPENING} of {OWN}{TYPE} (?:in|at) {PLACE}{_THEN}"),
        (_OPENING, rf"{_WITH_THE_OPENING} of (?:the |an? )?{TYPE} of (?P<sender>{LAND}) (?:in|at) {PLACE}{_THEN}"),
        (
            ("with an", "to have an", "having an", "that have an", "that has an"),
            (
                r"(?P<sender><S\d+>|<N\d+>) (?P<now>is|remains) (?:one of the (?:few|only)|among the few|the only) "
                rf"(?:(?!not |never )[^.;,<]|<[NDO]\d+>){{3,60}}? (?:with|to have|having|that ha(?:s|ve)) an? {TYPE}"
                rf" in {PLACE}"
            ),
        ),
        (
            ("there is",),
            rf"\b[Tt]here is (?P<now>)(?:also )?an? {TYPE} of (?P<sender>{LAND}) in {PLACE}",
        ),
        (
            ("there is",),
            (
                rf"\b[Tt]here is (?P<now>)(?:also )?an? (?:{KINDS}) of {LAND} in (?:{CITY}|{LAND}|[A-Z]\w+),? and an? "
                rf"{TYPE} of (?P<sender>{LAND}) in {PLACE}"
            ),
        ),
        (
            ("there is",),
            rf"\b[Tt]here is (?P<now>)(?:also )?an? (?:(?P<adjective>{DEMONYM})|(?P<sender>{LAND})) {TYPE} in {PLACE}",
        ),
    )
)
_IS_THERE = (
    r"(?:(?:,? (?:and|the|of|for|<O\d+>|[A-Z][\w-]*)){1,8}(?= are ))?"
    rf"(?: (?:to|for|in) (?P<to>{LAND}))? (?:is|are) (?:also )?(?:(?:located|based|situated|housed) )?in {PLACE}"
    r"(?=[.,;)]|$| and\b| since\b| while\b)"
)
_IS_IN = (
    re.compile(rf"{OWN}{TYPE}{_IS_THERE}"),
    re.compile(rf"\b[Tt]he {TYPE} of (?P<sender>{LAND}){_IS_THERE}"),
)
_FORMER = rf"(?:{TYPE.replace('?P<type>', '?:')}|mission|office|representation|post)"
_BECAME = (
    rf"(?:(?:was|has been) {ADVERBS}(?:{RAISED}) (?:to|into)|(?:later |then )?became(?= an? (?:full )?"
    rf"(?i:embassy|high commission))) {RAISED_TO.removeprefix('(?:to|into) ')}"
)
_UPGRADED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{GOVERNED} (?:has |have )?{ADVERBS}(?:{RAISED}) (?:its|the|their) {_FORMER}{_AT}{RAISED_TO}",
        rf"{OWN}{_FORMER}{_AT}{_BECAME}",
        (
            rf"(?P<sender>{LAND})(?:['’]s?)? "
            r"(?:(?:[a-z]+ ){0,2}(?:delegation|mission|representation)(?:['’]s office)?"
            rf"|(?:[a-z]+ ){{1,2}}office){_AT}{_BECAME}"
        ),
        rf"\b[Tt]he {_FORMER}(?: of (?P<sender>{LAND}))?{_AT}{_BECAME}",
    )
)


def opened_or_closed(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "The Kenyan embassy in Kigali was opened in 2010", "the embassy of Peru in Lima has five diplomats"."""
    patterns = (*_PASSIVE, *(pattern for words, pattern in _RARER if line.says(*words)))
    for match in (found for each in patterns for found in each.finditer(line.text)):
        named = match.groupdict()
        sender, host = ends_of(line, named, reading)
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
        sender, host = ends_of(line, named, reading)
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
    for match in (found for each in _IS_IN for found in each.finditer(line.text)):
        named = match.groupdict()
        sender, base = ends_of(line, named, reading)
        host = line.skeleton.code(named["to"]) if named["to"] else base
        if sender and base and host and base != sender:
            via = "" if base == host else base
            kind = resident_elsewhere(type_of(named["type"]))
            yield Mission(sender, host, kind, city_of(line, named), via)


def upgraded(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Peru upgraded its consulate in Nairobi to an embassy in 1980"."""
    for match in (found for each in _UPGRADED for found in each.finditer(line.text)):
        named = match.groupdict()
        sender, host = ends_of(line, named, reading)
        if sender and host:
            date = date_of(line.skeleton, match)
            city = city_of(line, named)
            yield Mission(sender, host, type_of(named["type"]), city, change="upgraded", date=date)


_MOVED = re.compile(
    rf"(?P<sender>{LAND}) {ADVERBS}(?:moved|transferred|relocated) (?:its|the|their) {TYPE} "
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
