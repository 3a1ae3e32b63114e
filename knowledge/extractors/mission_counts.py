"""How many missions there are, where the source gives a number: "There are 45 embassies in Kigali", "has 83 abroad"."""

import re
from collections.abc import Iterator

from ..model import Fact
from ..text.grammar import RELATIONS
from ..text.reading import Reading
from ..text.skeleton import CITY, LAND

KIND = "mission_count"

_COUNT = (
    r"(?:\d{1,3}|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?))"
)
_NUMBER = rf"(?:(?:only|just|currently|about|over|some|more than|around|nearly|now) ){{0,2}}(?P<number>{_COUNT})"
_KIND = (
    r"(?:embassies|(?:(?:diplomatic|permanent) )?missions|high commissions"
    r"|(?:honorary )?consulates(?:[- ]general)?)"
)
_TYPE = rf"(?P<type>{_KIND}(?:(?:, and|,| and| along with| as well as) (?:{_COUNT} )?{_KIND}){{0,3}})"
_THERE = re.compile(
    rf"\b(?:[Tt]here are|hosts|houses|is home to|has) {_NUMBER} (?:foreign |resident )?{_TYPE}"
    rf"(?: (?:in|at) (?P<place>{CITY}|{LAND}))?"
)
_OPEN = re.compile(
    rf"{_NUMBER} (?:foreign |resident )?{_TYPE} (?:are|is) (?:(?:open|located|based|found|represented) )?(?:in|at)"
    rf" (?P<place>{CITY}|{LAND})"
)
_ABROAD = re.compile(
    rf"(?:(?P<sender>{LAND})|\b[Ii]t|\b[Tt]he country"
    r"|(?P<state>\b[Tt]he (?:Department|[Mm]inistry|[Gg]overnment|[Ff]oreign [Ss]ervice)(?: of Foreign Affairs)?))"
    r" (?:itself |also |currently |now ){0,2}"
    rf"(?P<with>(?:has|had|maintains?|maintained) {RELATIONS} with [^.;<]{{3,40}}? and )?"
    rf"(?:has|had|maintains|operates|runs|ran|keeps) "
    rf"(?:a (?:network|total) of )?{_NUMBER} (?:permanent )?{_TYPE}"
    r"(?P<rest> (?:abroad|overseas|worldwide|around the world"
    r"|(?:in|across|to) (?:other|foreign|\d+) (?:countries|states))\b)?(?! (?:in|at) )"
)
"""With no place: there is none that its own missions could all be in."""
_AMONG = re.compile(
    rf"(?P<sender>{LAND}) (?:has|had|maintains|maintained|keeps|kept|runs|ran|operates) {_COUNT} (?:[a-z]+ )?"
    rf"(?:representations|missions|posts|offices)(?: abroad)?,? (?:among them|including|of which|of them)"
    rf" {_NUMBER} {_TYPE}"
)
"""Of all that it has abroad: "47 representations abroad, among them 35 embassies"."""
_BESIDES = re.compile(rf",? (?:as well as|along with|and|plus) {_NUMBER} (?:foreign |resident )?{_TYPE}")
""" "There are five embassies in Nairobi *as well as 14 consulates*"."""
_HOST = re.compile(rf"(?P<place>{CITY}|{LAND}) $")


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``number``, ``type`` (embassies, diplomatic missions, ...), ``city`` (a city or a country; empty for the
    missions that the country has abroad)."""
    for line in reading.lines:
        if not line.says("embassies", "missions", "consulates"):
            continue
        for match in _ABROAD.finditer(line.text):
            sender = line.skeleton.code(match["sender"]) if match["sender"] else None
            by_state = match["state"] or (line.text.startswith("<S") and match[0].startswith("it "))
            named = match["sender"] or (match["with"] and line.other is None)
            named = named or (by_state and match["rest"] and line.other is None)
            if named and sender in {reading.subject, None} and (match["rest"] or line.row is None):
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    slots=(("number", match["number"]), ("type", match["type"]), ("city", "")),
                    provenance=(reading.evidence(line.passage),),
                )
        for match in _AMONG.finditer(line.text):
            if line.skeleton.code(match["sender"]) == reading.subject:
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    slots=(("number", match["number"]), ("type", match["type"]), ("city", "")),
                    provenance=(reading.evidence(line.passage),),
                )
        for match in (*_THERE.finditer(line.text), *_OPEN.finditer(line.text)):
            host = None if match[0].startswith(("there", "There")) else _HOST.search(line.text, 0, match.start())
            place = match["place"] or (host["place"] if host else "")
            own = reading.subject in (line.skeleton.codes(place) if place else ())
            if own and (match["place"] or not match[0].startswith("has")):
                for told in filter(None, (match, _BESIDES.match(line.text, match.end()))):
                    yield Fact(
                        kind=KIND,
                        subject=reading.subject,
                        slots=(
                            ("number", told["number"]),
                            ("type", told["type"]),
                            ("city", line.skeleton.words(place)),
                        ),
                        provenance=(reading.evidence(line.passage),),
                    )
