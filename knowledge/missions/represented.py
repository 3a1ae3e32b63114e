"""Who is represented in a city by what stands there: "Canada is represented in Lima by an honorary consul", "… by an
office of its embassy in Quito", "… by a nuncio who resides in Algiers"."""

import re
from collections.abc import Iterator

from ..text.grammar import ADVERBS
from ..text.reading import Line, Reading
from ..text.skeleton import DATE, LAND
from .words import PLACE, TYPE, Mission, across, city_of, host_of, land_of, type_of

__all__ = ["represented_there"]

_ELSEWHERE = r"(?! (?:in|at|of|based|located|resident|accredited)\b)"
_THERE = re.compile(
    rf"(?P<sender>{LAND}) (?:is|are|has been|have been) {ADVERBS}represented (?:in|at) {PLACE} "
    r"(?:only )?(?:by|through|via) "
    rf"(?:an?|its|the) (?:{TYPE}{_ELSEWHERE}|(?P<office>(?:branch |small |liaison |resident )?office) of (?:its|the) "
    r"(?:embassy|high commission|mission) (?:in|at)\b)"
    rf"(?: since (?P<since>{DATE}))?"
)


_HERE = re.compile(
    rf"(?:^|[;,] )(?P<sender><N\d+>) (?:is|are|has been|have been) {ADVERBS}represented (?:by|through) "
    rf"(?:an?|its) {TYPE}"
    rf"(?: since (?P<since>{DATE}))?(?=[.,;]|$| and\b)"
)
""" "The Holy See is represented by a nunciature": where the article is about."""
_IN_THE_COUNTRY = re.compile(
    rf"(?P<sender><N\d+>) {ADVERBS}(?:has|maintains|operates|keeps) (?:an?|its) (?:own )?{TYPE} in the country"
    rf"(?: since (?P<since>{DATE}))?(?=[.,;]|$| and\b)"
)
_FROM_AFAR = re.compile(
    rf"(?P<sender>{LAND}) (?:is|are) {ADVERBS}represented (?:in (?P<host>{LAND}) )?(?:by|through|via) (?:an?|its|the) "
    r"(?:roving )?"
    r"(?:(?P<type>(?:apostolic )?nuncio|ambassador|high commissioner)"
    r"|papal nuncio|(?:papal )?envoy|charg[eé] d['’]affaires|representative)"
    rf",?(?: who)?(?: is)? (?:resident|residing|resides|based|stationed|living|lives|sits) in {PLACE}"
)
"""Somebody who lives elsewhere, and no mission there."""


def represented_there(line: Line, reading: Reading) -> Iterator[Mission]:
    for match in _THERE.finditer(line.text):
        named = match.groupdict()
        sender = line.skeleton.code(named["sender"])
        host = host_of(line, named, sender, reading) if sender else None
        if sender and host and sender != host:
            kind = "diplomatic office" if named["office"] else type_of(named["type"])
            yield Mission(sender, host, kind, city_of(line, named), date=line.skeleton.date(named["since"]))
    for match in (*_HERE.finditer(line.text), *_IN_THE_COUNTRY.finditer(line.text)):
        sender = line.skeleton.code(match["sender"])
        if sender and sender == line.other:
            yield Mission(sender, reading.subject, type_of(match["type"]), "", date=line.skeleton.date(match["since"]))
    for match in _FROM_AFAR.finditer(line.text):
        named = match.groupdict()
        sender, base = line.skeleton.code(named["sender"]), land_of(line, named)
        host = line.skeleton.code(named["host"]) or across(sender, line, reading)
        if sender and base and host and base != host:
            yield Mission(sender, host, named["type"] or "", city_of(line, named), base)
