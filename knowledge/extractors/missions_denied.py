"""Missions that the source says are not there: "Kenya has no embassy in Lima"."""

import re
from collections.abc import Iterator

from ..missions.words import KINDS, PLACE, TYPE, Mission, across, city_of, land_of, type_of
from ..model import Fact
from ..text.grammar import ADVERBS, BOTH
from ..text.reading import Line, Reading
from ..text.skeleton import DEMONYM, LAND

KIND = "no_mission"

_TYPE = rf"(?:{TYPE}|(?P<mission>missions?|ambassadors?|(?:diplomatic )?representation))"
_AT = rf"(?:in|at|accredited (?:to|in)) {PLACE}"
_DENIED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?P<sender>{LAND}|^It) {ADVERBS}"
            rf"(?:(?:has|have|maintains?|operates?) {ADVERBS}(?:no|no resident|neither an?)"
            rf"|(?:does not|do not|doesn['’]t|don['’]t) {ADVERBS}(?:have|maintain|operate|keep)"
            rf"(?: (?:an?|any|its|their))?(?: own| resident)?"
            rf"|no longer (?:has|have|maintains?|operates?) (?:an?|any|its|their)) (?:{DEMONYM} )?{_TYPE}"
            rf" (?:of its own )?(?:n?or (?:an? |any )?(?:resident )?(?P<also>(?i:{KINDS})) )?{_AT}"
        ),
        rf"(?P<sender>{LAND}) (?:is|are) {ADVERBS}not {ADVERBS}represented (?:in|at) {PLACE}(?=[.;]|$)",
        (
            rf"(?P<sender>{LAND}) (?:(?:has|have) {ADVERBS}(?:not|never) (?:yet )?{ADVERBS}"
            r"(?:opened|established|set up|had|maintained|operated)"
            rf"|(?:has|have|is|are) {ADVERBS}yet to {ADVERBS}(?:open|establish|set up)"
            r"|never (?:opened|established|set up|had|maintained|operated)) (?:an?|any|its|their)"
            rf"(?: own| resident)? (?:{DEMONYM} )?{_TYPE} (?:of its own )?{_AT}"
            r"(?!(?: [^.;]{0,40})? (?:until|before|prior)\b)"
        ),
        (
            rf"(?P<sender>{LAND}) (?:is|are|remains?) (?:one of |among )?the (?:only|few|last)"
            r" (?:(?!to |with |not )(?:[^.;,<]|<[NDO]\d+>)){3,60}? (?:"
            r"(?:not to|to not) (?:have|maintain|operate)(?: an?| any)?"
            r"|(?:which|that) (?:do(?:es)? not (?:have|maintain|operate)(?: an?| any)?|(?:has|have) no)"
            rf"|without (?:an?|any)) {_TYPE} {_AT}"
        ),
        (
            rf"{TYPE}[^.]{{1,80}}[;,] (?:and |but |while )?(?P<sender>{LAND}) (?:itself )?(?:has|have|maintains?) none"
            rf" {_AT}"
        ),
        (
            r"(?:\b[Tt]here (?:is|are) (?:currently )?|,? (?:and|nor) )no (?:resident )?"
            rf"(?P<adjective>{DEMONYM}) {_TYPE}(?:,? n?or [^.;,]{{3,80}},?)? {_AT}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:(?:has|have) (?:not|never) {ADVERBS}accredited (?:an?|any|its) {_TYPE}"
            rf"|(?:(?:does|do) not {ADVERBS}haven?|(?:has|have) {ADVERBS}no)(?: an?| any)? accreditation"
            rf"|(?:is|are) not {ADVERBS}accredited) (?:to|in) {PLACE}"
        ),
        rf"(?P<sender>{LAND}) (?:is|are) not {ADVERBS}represented by (?:an? |any )(?:resident )?{_TYPE} {_AT}",
        (
            rf"(?P<sender>{LAND}) (?:(?:has|have|maintains?|keeps?) {ADVERBS}(?:no|neither)|(?:does|do) not {ADVERBS}"
            r"(?:have|maintain)(?: any)?) (?:an? )?(?P<sorts>(?:diplomatic|consular)(?: (?:n?or|and) (?:an? )?"
            r"(?:diplomatic|consular)(?= (?:presence|posts?|missions?|representat))|(?= (?:presence|posts?) )))"
            rf" [a-z]+ {_AT}"
        ),
        rf"\b[Tt]here (?:is|are) (?:currently )?no (?:resident )?{_TYPE} of (?P<sender>{LAND}) {_AT}",
    )
)
_NEITHER = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b[Nn]either (?:country|state|side|nation|of the two) (?:has|maintains|keeps|operates) (?:an? )?"
            rf"(?:resident )?(?:{_TYPE}|diplomatic presence)"
        ),
        (
            rf"\b[Tt]here (?:is|are|ha(?:s|ve) been) {ADVERBS}no (?:official |resident |permanent )?{_TYPE} "
            rf"(?:between (?:{BOTH})|in either|on either side)\b"
        ),
        rf"^(?:{BOTH}) (?:have|maintain|keep) (?:currently )?no (?:resident )?{_TYPE} in (?:each|one|the other)\b",
    )
)


def extract(reading: Reading) -> Iterator[Fact]:
    """Subject is who has none, object the country where it has none. Slots: ``type``; ``city``, perhaps empty."""
    for line in reading.lines:
        if not line.says("embass", "mission", "consul", "ambassador", "accredit", "diplomatic ", "not represented"):
            continue
        for match in (found for each in _DENIED for found in each.finditer(line.text)):
            named = match.groupdict()
            host = land_of(line, named)
            marker = named.get("sender") or named.get("adjective")
            # "It has no embassy in Lima", in the row of Peru: who else than our own country
            sender = across(host, line, reading) if marker == "It" else line.skeleton.code(marker)
            if sender and host and sender != host and reading.subject in {sender, host}:
                also = [type_of(named["also"])] if named.get("also") else []
                for kind in _kinds(named.get("sorts")) or [_kind(match), *also]:
                    yield _fact(reading, line, Mission(sender, host, kind, city_of(line, named)))
        for match in (found for each in _NEITHER for found in each.finditer(line.text)) if line.other else ():
            for sender, host in ((reading.subject, line.other), (line.other, reading.subject)):
                if sender and host:
                    yield _fact(reading, line, Mission(sender, host, _kind(match), ""))


def _kind(match: re.Match[str]) -> str:
    """What is missing; where it is only said to have no accreditation there, an embassy would be one."""
    named = match.groupdict()
    return type_of(named.get("type") or named.get("mission") or "embassy")


def _kinds(sorts: str | None) -> list[str]:
    """ "No diplomatic nor consular presence": neither the one kind nor the other."""
    told = {"diplomatic": "embassy", "consular": "consulate"}
    return [kind for word, kind in told.items() if word in (sorts or "")]


def _fact(reading: Reading, line: Line, missing: Mission) -> Fact:
    return Fact(
        kind=KIND,
        subject=missing.sender,
        object=missing.host,
        slots=(("type", missing.type), ("city", missing.city)),
        provenance=(reading.evidence(line.passage),),
    )
