"""How many missions there are somewhere, where the source gives a number: "There are 45 embassies in Kigali"."""

import re
from collections.abc import Iterator

from ..model import Fact
from ..reading import Reading
from ..skeleton import CITY, LAND

KIND = "mission_count"

_THERE = re.compile(
    r"\b(?:[Tt]here are|hosts|is home to|has)(?: (?:currently|about|over|some|more than|around|nearly|now)){0,2}"
    r" (?P<number>\d{1,3})"
    r" (?:foreign |resident )?(?P<type>embassies|diplomatic missions|high commissions|consulates)"
    rf"(?: (?:in|at) (?P<place>{CITY}|{LAND}))?"
)
_HOST = re.compile(rf"(?P<place>{CITY}|{LAND}) $")


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``number``, ``type`` (embassies, diplomatic missions, ...), ``city`` (a city or a country)."""
    for line in reading.lines:
        for match in _THERE.finditer(line.text) if line.says("embassies", "missions", "consulates") else ():
            host = None if match[0].startswith(("there", "There")) else _HOST.search(line.text, 0, match.start())
            place = match["place"] or (host["place"] if host else "")
            own = reading.subject in (line.skeleton.codes(place) if place else ())
            if own and (match["place"] or not match[0].startswith("has")):
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    slots=(("number", match["number"]), ("type", match["type"]), ("city", line.skeleton.words(place))),
                    provenance=(reading.evidence(line.passage),),
                )
