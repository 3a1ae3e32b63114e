"""Missions that are accredited from afar: "Peru is accredited to Rwanda from its embassy in Nairobi"."""

import re
from collections.abc import Iterator, Sequence

from ..text.grammar import ADVERBS
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, CITY, DEMONYM, LAND
from .words import (
    GOVERNED,
    KINDS,
    OWN,
    PLACE,
    TYPE,
    Mission,
    across,
    city_of,
    host_of,
    is_elsewhere,
    land_of,
    resident_elsewhere,
    type_of,
)

__all__ = ["from_afar", "to_a_body"]

_SENT = r"(?:(?:cross|co|dually|multiply)-)?accredited"
_FROM = (
    r"(?:from|through|via|by) (?:(?:parallel|concurrent|double|dual|joint|side) accreditation (?:of|from|through) )?"
    rf"(?:it|i?ts|the|their|an?) (?:{DEMONYM} )?(?:{TYPE}|mission)(?: to {BODY})? "
    rf"(?:(?:(?:located|based|situated) )?(?:in|at) |(?=<[HC])){PLACE}"
)
""" "From it high commission Lusaka", "from ts embassy in Cairo": words and letters that are left out."""
_FROM_CITY = (
    rf"(?:directly )?(?:from|through|via) (?P<place>{CITY}|{LAND})(?:, (?P<land>{LAND}))?(?! (?:to|until|till) |['’])"
)
"""No kind of mission is told then."""
_HOSTS = rf"{LAND}(?:(?:, and |, | and )(?:also )?(?:to )?(?:the )?{LAND}){{0,24}}"
_RELATIONS = r"(?: (?:the )?(?:diplomatic )?(?:relations|ties) with)?"
_REPRESENTS = (
    rf"(?:to|in) (?P<hosts>{_HOSTS}) (?:is|are) {ADVERBS}(?:(?:looked after|taken care of|represented|served"
    r"|covered|provided|assured|handled|maintained|ensured) )?"
    rf"(?:from|by|through|via) (?:its|the|their) {TYPE} (?:in|at) {PLACE}"
)
_HOSTS_OR_CITIES = rf"(?:{_HOSTS}|{CITY}(?:(?:, and |, | and ){CITY}){{0,4}})"
_FROM_AFAR = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:(?P<sender>{LAND})['’]s?|(?P<adjective>{DEMONYM})) (?:(?:diplomatic )?representation|interests) "
            rf"{_REPRESENTS}"
        ),
        rf"[Rr]epresentation of (?P<sender>{LAND}) {_REPRESENTS}",
        (
            rf"(?P<sender>{LAND}) has no [^.;]{{1,60}}; its (?P<type>ambassador|high commissioner) in {PLACE} is "
            rf"{ADVERBS}{_SENT} to (?P<hosts>{_HOSTS})"
        ),
        rf"{GOVERNED} (?:is|are) {ADVERBS}{_SENT} (?:(?:to|in) )?(?P<hosts>{_HOSTS}) {_FROM}",
        rf"(?P<sender>{LAND}) is {ADVERBS}{_SENT} {_FROM}",
        (
            rf"(?P<sender>{LAND}) (?:has |have )?{ADVERBS}{_SENT} (?:its|their|the) {TYPE} (?:in|at) {PLACE} "
            rf"to (?P<hosts>{_HOSTS})(?! (?:directly )?(?:from|through|via)\b)"
        ),
        (
            rf"(?P<sender>{LAND}) {ADVERBS}(?:has|maintains) (?:an? |its |diplomatic )?"
            rf"(?:representatives?|representation) (?:(?:to|in) (?P<hosts>{_HOSTS_OR_CITIES}) )?{_FROM}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:(?:is|are) {ADVERBS})?represented (?:to|in|at) (?P<hosts>{_HOSTS}) "
            rf"(?=from|(?:through|via|by) [a-z]+ accreditation){_FROM}"
        ),
        rf"(?P<sender>{LAND}) (?:is|are) {ADVERBS}{_SENT} (?:(?:to|in) (?P<hosts>{_HOSTS}) )?{_FROM_CITY}",
        (
            rf"(?P<sender>{LAND}) (?:has|opened|maintains|operates) (?:an?|its) {TYPE} (?:in|at) {PLACE}"
            rf"(?: (?:in|on|since) <T\d+>)?,? and (?:it )?is {ADVERBS}{_SENT} from there to (?P<hosts>{_HOSTS})"
        ),
        (
            rf"\bIts {TYPE} (?:in|at) {PLACE}[^.;<]{{1,40}}(?:<T\d+>)?,? and (?:it )?(?:is )?{ADVERBS}"
            rf"(?:looks after|covers|serves|accredited to) (?P<hosts>{_HOSTS})"
        ),
        (
            rf"(?:(?P<owner>{LAND})(?:['’]s? [a-z ]{{3,40}})? in |(?<!\bin )(?<!\bof )(?<!\bto )(?<!\bwith ))"
            rf"(?P<hosts>{_HOSTS}) "
            rf"(?:is|are) {ADVERBS}(?:covered|served|handled|looked after) (?:by|from|through|via) "
            rf"(?:(?:the )?(?P<sender>{LAND})(?:['’]s?)? |(?:the )?(?P<adjective>{DEMONYM}) )(?:{TYPE}"
            rf"|(?:[Pp]ermanent )?[Mm]ission) in {PLACE}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:is|are) {ADVERBS}{_SENT} (?:(?:to|in) (?P<hosts>{_HOSTS}) )?from (?:its|the) "
            rf"(?:[Mm]inistry|foreign ministry|[Dd]epartment|home office)(?: of [A-Za-z ]{{3,40}}?)? in {PLACE}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:is|are) {ADVERBS}(?:{_SENT}|represented) (?:(?:to|in) (?P<hosts>{_HOSTS}) )?"
            r"(?:from|through|by) (?:its|the) (?P<home>(?i:(?:ministry|department) of foreign affairs"
            r"|foreign ministry|foreign office))(?=[.;,]|$)"
        ),
        rf"{OWN}{TYPE} in {PLACE} has (?:[a-z]+ )?accreditation (?:for|to) (?P<hosts>{_HOSTS})",
        (
            rf"(?P<sender>{LAND}) (?:has|maintains|operates) [^.;]{{1,80}}; (?:the|its) "
            rf"(?P<type>ambassador|high commissioner) (?:resides|lives|sits|is (?:based|resident|stationed)) in {PLACE}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:has|maintains|operates) (?:an?|its) {TYPE} (?:in|at) {PLACE}"
            r"(?:(?:; it|,? (?:which|that)|, and|(?:;|, and|, whose) (?:the |its )?(?:ambassador|high commissioner)) "
            rf"is |, | (?=(?:also )?{_SENT}))"
            rf"{ADVERBS}{_SENT} to (?P<hosts>{_HOSTS})(?! (?:directly )?(?:from|through|via)\b)"
        ),
        (
            rf"(?P<sender>{LAND}) (?:has|maintains|operates|opened) (?:an?|its) {TYPE} (?:in|at) {PLACE}"
            rf"(?:(?:; it|,? (?:which|that)|, and it|,? and) (?:also )?|, ){ADVERBS}"
            rf"(?:looks after|covers|serves|handles|takes care of"
            rf"|(?:is |are )?(?:also )?responsible for)(?: (?:relations|ties) with)? (?P<hosts>{_HOSTS})"
            r"(?! (?:directly )?(?:from|through|via)\b)"
        ),
        (
            rf"(?:(?<=; )|(?<=, and )|(?<=[^,] and ))(?P<sender>{LAND}) to (?P<hosts>{LAND}) from (?P<place>{CITY})"
            r"(?=[.;,]|$)"
        ),
        (
            rf"(?:(?P<sender>{LAND})(?:['’]s?)?|(?P<adjective>{DEMONYM})) (?P<type>(?i:ambassador|high commissioner))"
            rf" (?:in|to) {PLACE} (?:also )?is"
            rf" {ADVERBS}{_SENT} to (?P<hosts>{_HOSTS_OR_CITIES})"
        ),
        (
            rf"(?P<sender>{LAND})['’]s? (?P<type>(?i:ambassador|high commissioner)) (?:in|to) {LAND}, who "
            rf"(?:resides|lives|sits|is (?:based|resident)) in {PLACE}, is {ADVERBS}{_SENT} to (?P<hosts>{_HOSTS})"
        ),
        (
            rf"^(?P<bare>)The (?:(?P<type>(?i:ambassador|high commissioner|embassy|high commission)) in {PLACE}) "
            rf"(?:is|has been) {ADVERBS}(?:{_SENT} to|responsible for) (?P<hosts>{_HOSTS})"
        ),
        (
            rf"(?P<sender>{LAND}) (?:closed|shut|withdrew|has|had|maintains|operates) [^.;]{{1,90}}?,? and "
            rf"(?:it )?(?:is )?{ADVERBS}(?:{_SENT}|covers|serves|looks after|handles) "
            rf"(?:(?:(?:to|in) )?(?:(?P<hosts>{LAND})|(?P<it>it"
            rf"|the country)) )?{_FROM_CITY}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:closed|shut|withdrew|has|had|maintains|operates) [^.;]{{1,90}}?,? and "
            r"(?:it )?(?:now )?(?:covers|handles|serves|looks after) "
            rf"(?:(?:it|the (?:country|islands?|kingdom|republic))|(?P<hosts>{LAND})) {_FROM_CITY}"
        ),
        (
            rf"(?P<sender>{LAND})(?:, for (?:instance|example),)? (?:runs|keeps|maintains|operates) (?:its|an?) "
            rf"(?:permanent )?(?:{TYPE}|office) (?:for|to)(?: relations (?:to|with))? (?P<hosts>{_HOSTS}) from {PLACE}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:has|maintains|operates) [^.;<]{{1,60}}<[HC]\d+>,? and (?:it )?is "
            rf"{ADVERBS}{_SENT} (?:to (?P<hosts>{LAND}) )?{_FROM}"
        ),
        (
            rf"(?P<sender>{LAND}) {ADVERBS}(?:covers|serves|handles|manages|conducts)(?: its)?"
            rf"(?: (?:relations|ties|affairs) with)? (?P<hosts>{LAND}) {_FROM}"
        ),
        rf"(?P<sender>{LAND}) {ADVERBS}(?:covers|handles|looks after) (?P<hosts>{LAND}) {_FROM_CITY}(?=[.;,]|$)",
        (
            rf"(?:(?P<sender>{LAND})['’]s? |(?P<adjective>{DEMONYM}) ){TYPE} (?:in|at) {PLACE}"
            rf"(?:, which [^,;.]{{3,60}})?,? (?:is {ADVERBS}(?:{_SENT}|responsible) (?:to|for)"
            rf"|{ADVERBS}(?:covers|serves|handles|represents its interests in)){_RELATIONS} (?P<hosts>{_HOSTS})"
        ),
        (
            rf"(?:(?P<sender>{LAND})(?:['’]s?)?|(?P<adjective>{DEMONYM})) {TYPE}(?:,? (?:in|at)|,) {PLACE},? is "
            rf"{ADVERBS}{_SENT} "
            r"(?:as (?:an? |the |its )?(?:non-?resident(?:ial)? )?(?:embassy|mission|high commission) )?"
            rf"(?:to|for) (?P<hosts>{_HOSTS})"
        ),
        (
            rf"[Tt]he (?P<type>(?i:{KINDS}|ambassador|high commissioner)) of (?P<sender>{LAND}) in {PLACE},? "
            rf"(?:is {ADVERBS}(?:{_SENT}|responsible) (?:to|for){_RELATIONS}"
            rf"|{ADVERBS}(?:covers|serves)) (?P<hosts>{LAND}(?:(?:, and |, | and ){LAND}){{0,6}})"
        ),
        (
            r"(?P<type>(?:[Nn]on-resident )?(?:[Aa]mbassador|[Hh]igh [Cc]ommissioner)) of (?P<sender>"
            rf"{LAND})(?: (?:to|for) (?P<hosts>{LAND}))?,? \(?(?:who (?:is|was) |who |is )?(?:based|resident|resides"
            rf"|residing|stationed|lives|sits) in {PLACE}"
        ),
        (
            rf"(?:(?P<sender>{LAND})['’]s?|(?P<adjective>{DEMONYM})) "
            rf"(?P<type>(?:non-resident )?(?:ambassador|high commissioner)) (?:to|for) (?P<hosts>{LAND}),? "
            rf"(?:\(|(?:who )?is )?(?:based|resident|resides|residing|stationed|lives|sits) in {PLACE}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:has|maintains) an? (?P<type>non-resident (?:ambassador|high commissioner)) "
            rf"(?:to (?P<hosts>{LAND}) )?(?:(?:based|resident|residing|stationed|posted) )?in {PLACE}"
        ),
        (
            rf"(?P<sender>{LAND}) (?:has|maintains) an? (?:resident )?(?P<type>ambassador|high commissioner) "
            rf"(?:to (?P<hosts>{LAND}) )?(?:(?:who is )?(?:based|residing|stationed|posted)|who (?:lives|resides)) "
            rf"in {PLACE}"
        ),
        (
            rf"{GOVERNED} {ADVERBS}(?:has|have|maintains?|operates?|keeps?|runs?) (?:an?|its|their) "
            rf"(?P<type>(?i:non[- ]?resident(?:ial)? (?:{KINDS}|mission)))(?: (?:for|to|in) (?P<hosts>{_HOSTS}))?,? "
            rf"(?:(?:which is )?(?:based|located|situated) )?(?:in|at) {PLACE}"
        ),
    )
)


_TO_A_BODY = re.compile(
    rf"(?P<sender>{LAND}) (?:has|maintains|operates) (?:an?|its) {TYPE} (?:in|at) {PLACE}(?:, the [^,;.]{{3,40}})?,"
    rf" (?:which is |and (?:it )?is )?{ADVERBS}{_SENT} to (?:{_HOSTS},? (?:and )?(?:to )?)?"
    rf"(?P<body>{BODY})(?=[.;,]|$)"
)


def to_a_body(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Kenya has an embassy in Vienna, also accredited to the United Nations"."""
    for match in _TO_A_BODY.finditer(line.text):
        named = match.groupdict()
        sender, base = line.skeleton.code(named["sender"]), land_of(line, named)
        if sender and base and base != sender and reading.subject in {sender, base}:
            body = line.skeleton.body(match["body"])
            yield Mission(sender, base, type_of(named["type"] or ""), city_of(line, named), to=body)


_AND_THERE = re.compile(
    r"\)?(?:\[\d+\])*,? (?:and|with|as well as|and also|along with)"
    r"(?: (?:by|through|via|as|has|with|(?:also )?(?:maintains|operates|keeps|has)))?"
    rf" (?:an?|its) {TYPE} (?:in|at) {PLACE}"
)
""" "…, and through an honorary consulate in Lima": what it has in the country itself."""


def from_afar(line: Line, reading: Reading) -> Iterator[Mission]:
    """Those that a line of an article tells of."""
    for match in (found for each in _FROM_AFAR for found in each.finditer(line.text)):
        named = match.groupdict()
        sender = line.skeleton.code(named.get("sender") or named.get("adjective"))
        hosts = [line.skeleton.code(marker) for marker in line.skeleton.markers(named.get("hosts") or "")]
        if not hosts:
            hosts = [across(sender, line, reading) or _spoken_of(line, match, sender, reading)]
        base = sender if named.get("home") else land_of(line, named)
        of_another = named.get("owner") and line.skeleton.code(named["owner"]) != sender
        if of_another or is_elsewhere(line, named):  # "Peru's interests are looked after by the Chilean embassy"
            continue
        if "sender" not in match.re.groupindex:
            sender = across(base, line, reading)  # "its embassy in Nairobi"
            if "bare" in named:
                sender = _whose(line, base, hosts, reading) or sender
        for host in hosts:
            if sender and host and base:  # a city that no land is known of does not say from where
                via = "" if base == host else base
                kind = type_of(named.get("type") or "")
                if via or not kind.startswith("non-resident"):
                    yield Mission(sender, host, resident_elsewhere(kind), city_of(line, named), via)
        there = _AND_THERE.match(line.text, match.end())
        if there and sender and len(hosts) == 1 and host_of(line, there.groupdict(), sender, reading) == hosts[0]:
            yield Mission(sender, hosts[0] or "", type_of(there["type"]), city_of(line, there.groupdict()))


def _whose(line: Line, base: str | None, hosts: Sequence[str | None], reading: Reading) -> str | None:
    """Of whom "the ambassador in Berlin" is: of whom else, or of the other country of the row."""
    one, other = reading.subject, line.other
    if other is None:
        return None if one in {base, *hosts} else one
    if base in {one, other} or not {*hosts} <= {one, other}:
        return None
    return other if hosts == [one] else one if hosts == [other] else None


def _spoken_of(line: Line, match: re.Match[str], sender: str | None, reading: Reading) -> str | None:
    """The article's country as "it", where the sentence names no third one but where the mission is."""
    named, said = match.groupdict(), match[0]
    places = {named.get("place"), named.get("land")} - {None}
    markers = (each for each in line.skeleton.markers(line.text) if each not in places)
    if re.search(r"<H\d+>", said) and sender != reading.subject:
        return reading.subject  # "has no embassy in Nairobi and is accredited from Cairo"
    return reading.subject if named.get("it") and {line.skeleton.code(each) for each in markers} == {
        sender, reading.subject,
    } else None  # fmt: skip
