"""Missions that the source says are not there: "Kenya has no embassy in Lima"."""

import re
from collections.abc import Iterator

from ..grammar import ADVERB
from ..model import Fact
from ..reading import Reading
from ..skeleton import CITY, DEMONYM, LAND

KIND = "no_mission"

_TYPE = r"(?P<type>embass(?:y|ies)|(?i:high commissions?)|consulates?(?:[- ]generals?)?|(?:diplomatic )?missions?)"
_DENIED = re.compile(
    rf"(?P<sender>{LAND}) (?:(?:has|have|maintains?|operates?) {ADVERB}?(?:no|no resident|neither an?)"
    rf"|(?:does|do) not {ADVERB}?(?:have|maintain|operate|keep) (?:an?|any|its|their)(?: own| resident)?"
    rf"|no longer (?:has|have|maintains?|operates?) (?:an?|any|its|their)) (?:{DEMONYM} )?{_TYPE} (?:of its own )?"
    rf"(?:in|at) (?P<place>{CITY}|{LAND})"
)


def extract(reading: Reading) -> Iterator[Fact]:
    """Subject is who has none, object the country where it has none. Slots: ``type``; ``city``, perhaps empty."""
    for line in reading.lines:
        for match in _DENIED.finditer(line.text) if line.says("embass", "mission", "consul") else ():
            sender, host = line.skeleton.code(match["sender"]), line.skeleton.code(match["place"])
            if sender and host and sender != host and reading.subject in {sender, host}:
                city = line.skeleton.words(match["place"]) if re.fullmatch(CITY, match["place"]) else ""
                yield Fact(
                    kind=KIND,
                    subject=sender,
                    object=host,
                    slots=(("type", _singular(match["type"])), ("city", city)),
                    provenance=(reading.evidence(line.passage),),
                )


def _singular(words: str) -> str:
    plain = words.lower().replace("-", " ").replace("embassies", "embassy").replace("consulates", "consulate")
    return plain.removesuffix("s")
