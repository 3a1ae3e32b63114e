"""Sentences that go on from the one before: "It was closed in 1980", "From there it is also accredited to Chile"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..dates import EdtfDate
from ..text.grammar import ADVERBS, date_of
from ..text.reading import Line, Reading
from ..text.skeleton import DATE, DEMONYM, LAND
from .changes import CHANGED, DID, change_of, then
from .items import items
from .senders import HAS, listed_of, with_changes
from .words import PLACE, Mission, city_of, host_of

__all__ = ["GOES_ON", "from_there", "in_return", "of_it", "of_its_envoy", "of_the_same"]

_IT = re.compile(rf"It {ADVERBS}(?:{HAS}|{DID}) (?=\w)")
_BEGINS = re.compile(rf"({LAND}) (?=[a-z])(?!and\b)")
_FIRST = (
    r"(?:(?:In|On|At|By|Upon|After|Following|With|When) (?:[^.;<]|<[SNHCRDT]\d+>){1,90}?,? "
    r"(?=it |this |the |(?i:embassy|consulate|mission|high commission) ))?"
)
_THEN = re.compile(
    rf"{_FIRST}(?:[Ii]t|[Tt]his|(?:[Tt]he )?(?P<kind>(?i:embassy|consulate|mission|high commission))) {CHANGED}"
)
_THEN_HIGHER = re.compile(
    rf"{_FIRST}(?:[Ii]t|[Tt]his|[Tt]he (?:legation|consulate|mission|office)) (?:(?:was|has been) {ADVERBS}"
    r"(?:raised|upgraded|elevated|converted|turned|transformed) (?:in)?to (?:the )?(?:(?:level|rank|status) of )?"
    r"|(?:later |then )?(?:became|(?:converted|turned) into) )(?:an? )?"
    rf"(?:full |{DEMONYM} |{LAND} ){{0,2}}(?P<kind>(?i:embassy|high commission)|ambassador(?:ial)?(?= |[.,;]))"
    r"(?: level| rank| status)?\b(?! (?:of|for|in|at)\b(?! <T))"
)
""" "It was elevated to the ambassadorial level": it became an embassy."""
_RETURNED = re.compile(
    rf"(?P<sender>{LAND}) {ADVERBS}(?:set one up|(?:opened|set up|established) (?:one|its own)|followed(?: suit)?) "
    rf"(?:in|at) {PLACE}"
)
_COVERS = re.compile(
    r"From (?:there|it|that (?:embassy|mission)),? (?:it|the (?:embassy|mission|ambassador|high commission(?:er)?)) "
    rf"(?:is )?{ADVERBS}"
    rf"(?:accredited to|responsible for|covers|serves|looks after|handles) "
    rf"(?P<hosts>{LAND}(?:(?:, and |, | and ){LAND}){{0,9}})"
    r"(?=[.,;]|$)"
)


def of_it(line: Line, before: Line | None, reading: Reading) -> Iterator[Mission]:
    """ "It has a consulate in Mombasa", after a sentence that begins with the country."""
    verb = _IT.match(line.text)
    same = before is not None and before.passage.paragraph == line.passage.paragraph
    told = _BEGINS.match(before.text) if verb and before and same else None
    sender = before.skeleton.code(told[1]) if told and before else None
    listed = items(line, verb.end()) if verb and sender else []
    if verb and sender and listed:
        found = list(listed_of(line, sender, listed, reading))
        yield from with_changes(line, found, change_of(verb.groupdict()), verb, listed[-1].last)


def of_the_same(line: Line, told: set[Mission]) -> Iterator[Mission]:
    """ "It was closed in 1980", after a sentence on one mission."""
    if (match := _THEN_HIGHER.match(line.text)) and len(told) == 1:
        (mission,) = told
        kind = "high commission" if match["kind"].lower() == "high commission" else "embassy"
        date = date_of(line.skeleton, match) or line.skeleton.only_date
        if kind != mission.type:
            yield replace(mission, type=kind, change="upgraded", date=date)
    match = _THEN.match(line.text)
    if match and (kind := (match["kind"] or "").lower()) and len(told) > 1:
        told = {each for each in told if each.type == kind}
    if match and len(told) == 1:
        (mission,) = told
        yield replace(mission, change=change_of(match.groupdict()), date=_date(line, match))
        yield from (replace(mission, change=later, date=day) for later, day in then(line, match.end()))


_LEADING = re.compile(rf"(?:In|On) (?P<date>{DATE}),")


def _date(line: Line, match: re.Match[str]) -> EdtfDate | None:
    """When it was, also where the sentence begins with that: "In 1980, after a riot, the embassy was closed"."""
    leading = _LEADING.match(match[0])
    return date_of(line.skeleton, match) or (line.skeleton.date(leading["date"]) if leading else None)


_SENT_ENVOY = re.compile(
    rf"(?P<sender><N\d+>) {ADVERBS}(?:sent|appointed|named|dispatched|accredited) (?:its|an?|the) "
    rf"(?:[a-z]+ ){{0,2}}(?i:ambassador|envoy)\b(?! (?:of|from)\b)"
)


def of_its_envoy(line: Line, before: Line | None, reading: Reading) -> Iterator[Mission]:
    """ "The embassy was closed in 1985 and reopened in 1995", in the row of a country that has sent its ambassador."""
    match = _THEN.match(line.text)
    if not match or match["kind"] is None or before is None or before.passage.paragraph != line.passage.paragraph:
        return
    sent = _SENT_ENVOY.search(before.text)
    if sent and line.other and before.skeleton.code(sent["sender"]) == line.other:
        kind = match["kind"].lower()
        mission = Mission(line.other, reading.subject, kind, "", change=change_of(match.groupdict()))
        yield replace(mission, date=_date(line, match))
        yield from (replace(mission, change=later, date=day) for later, day in then(line, match.end()))


def from_there(line: Line, told: set[Mission]) -> Iterator[Mission]:
    """ "From there it is also accredited to Chile", after a sentence on the one mission of a country."""
    match = _COVERS.match(line.text)
    if match and len(told) == 1:
        (mission,) = told
        hosts = [line.skeleton.code(each) for each in line.skeleton.markers(match["hosts"])]
        via = mission.via or mission.host
        yield from (
            replace(mission, host=host, via=via) for host in hosts if host and host not in {mission.sender, via}
        )


def in_return(line: Line, told: set[Mission], reading: Reading) -> Iterator[Mission]:
    """ "Kenya set one up in Lima in 1990", after a sentence on the one mission of Peru in Kenya."""
    match = _RETURNED.match(line.text)
    if match is None or len(told) != 1:
        return
    (mission,) = told
    sender, named = line.skeleton.code(match["sender"]), match.groupdict()
    if sender == mission.host and host_of(line, named, sender, reading) == mission.sender:
        date = date_of(line.skeleton, match)
        yield Mission(sender, mission.sender, mission.type, city_of(line, named), change="opened", date=date)


GOES_ON = (_THEN, _THEN_HIGHER, _RETURNED, _COVERS)
"""Patterns that tell of a mission without a word for one."""
