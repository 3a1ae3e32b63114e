"""Sentences of which a mission is the subject: "The Kenyan embassy in Kigali was opened in 2010"; or what is raised."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .grammar import ADVERB, date_of
from .mission_changes import CHANGED, change_of, then
from .mission_words import PLACE, TYPE, Mission, across, city_of, host_of, land_of, type_of
from .reading import Line, Reading
from .skeleton import DEMONYM, LAND

__all__ = ["located", "opened_or_closed", "upgraded"]

_OWN = rf"(?:(?P<sender>{LAND})['’]s? |(?:\b(?:[Aa]n?|[Tt]he) )?(?P<adjective>{DEMONYM}) )(?:first |resident )?"
_AT = rf"(?: to {LAND})? (?:in|at) {PLACE} "
_PASSIVE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OWN}{TYPE}{_AT}{CHANGED}",
        rf"\b[Tt]he {TYPE}(?: of (?P<sender>{LAND}))?{_AT}(?:{CHANGED}|(?P<now>has)\b)",
        rf"\b[Aa]n? {TYPE}(?: of (?P<sender>{LAND}))? {CHANGED} (?:in|at) {PLACE}",
    )
)
_IS_IN = re.compile(
    rf"{_OWN}{TYPE}(?: to (?P<to>{LAND}))? (?:is|are) (?:also )?(?:(?:located|based|situated|housed) )?in {PLACE}"
    r"(?=[.,;)]|$| and\b| since\b| while\b)"
)
_WAS = rf"(?:{TYPE.replace('?P<type>', '?:')}|mission|office|representation|post)"
_RAISED = r"(?:upgraded|raised|elevated|turned|converted)"
_TO = rf"(?:to|into) (?:the )?(?:(?:level|rank|status) of )?(?:an? |its )?(?:full |resident )?{TYPE}"
_UPGRADED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<sender>{LAND}) (?:has |have )?{ADVERB}?(?:{_RAISED}) (?:its|the|their) {_WAS}{_AT}{_TO}",
        rf"{_OWN}{_WAS}{_AT}(?:was|has been) {ADVERB}?(?:{_RAISED}) {_TO}",
        rf"\b[Tt]he {_WAS}(?: of (?P<sender>{LAND}))?{_AT}(?:was|has been) {ADVERB}?(?:{_RAISED}) {_TO}",
    )
)


def opened_or_closed(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "The Kenyan embassy in Kigali was opened in 2010", "the embassy of Peru in Lima has five diplomats"."""
    for match in (found for each in _PASSIVE for found in each.finditer(line.text)):
        named = match.groupdict()
        sender, host = _ends(line, named, reading)
        if not sender or not host:
            continue
        change = change_of(named)
        if not change and not named["sender"]:
            continue
        mission = Mission(
            sender, host, type_of(named["type"]), city_of(line, named),
            change=change, date=date_of(line.skeleton, match) if change else None,
        )  # fmt: skip
        yield mission
        for later, day in then(line, match.end()) if change else ():
            yield replace(mission, change=later, date=day)


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


def _ends(line: Line, named: dict[str, str | None], reading: Reading) -> tuple[str | None, str | None]:
    """Who sends and who receives; of a mission with no sender, the row tells."""
    own = named.get("sender") or named.get("adjective")
    if own:
        sender = line.skeleton.code(own)
        return sender, host_of(line, named, sender, reading) if sender else None
    host = land_of(line, named)
    sender = across(host, line, reading)
    return (sender, host) if reading.subject in {sender, host} else (None, None)
