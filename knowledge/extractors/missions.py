"""Who has which mission where: embassies, high commissions, consulates and offices; those of ``accredited`` too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from ..accredited import from_afar
from ..dates import EdtfDate
from ..grammar import ADVERB, date_of, date_span
from ..mission_words import PLACE, TYPE, Mission, across, city_of, land_of, type_of
from ..model import Fact
from ..reading import Line, Reading
from ..skeleton import CITY, DATE, DEMONYM, LAND

KIND = "mission"

_ONE = r"(?:its|their|an?|the|one|two|three|four|five|several|\d{1,2}|both|own|a resident|resident)"
_ITEM = re.compile(
    rf"(?:(?:{_ONE}) ){{0,2}}(?:{DEMONYM} )?{TYPE} (?:(?:which is |that is )?(?:located|based|situated) )?(?:in|at)"
    rf" {PLACE}"
)
_MORE_PLACES = re.compile(rf"(?:, and|,| and) {PLACE}(?! (?:has|have|is|are|maintains?|opened|closed)\b)")
_AND = re.compile(
    r"(?:,? and|,? as well as|,|, in addition to|,? along with|;)(?: (?:maintains|has|operates|runs)| also)* (?=\w)"
)
_HAS = r"(?P<now>has|have|maintains?|operates?|runs?|keeps?)|(?P<former>had|maintained|operated|kept|ran)"
_DID = (
    r"(?P<opened>opened|opens|inaugurated|established|set up)|(?P<reopened>reopened|re-opened)|(?P<closed>closed"
    r"|closes|shuts?(?: down)?)"
)
_ITSELF = r"(?:(?<!of )|(?<=overnment of ))"
"""Before a country that is named for itself: "the Sovereign Order of …" is another."""
_SENDER = re.compile(
    rf"{_ITSELF}(?P<sender>{LAND}) (?:has |have )?{ADVERB}?(?:{_HAS}|{_DID}"
    rf"|(?P<represented>is {ADVERB}?represented(?: in (?P<host>{LAND}))? (?:by|through|via))) (?=\w)"
)
_ALSO = re.compile(
    rf"(?P<sender>{LAND}) (?:is|are) {ADVERB}?(?:non-resident(?:ly)? )?accredited [^.;]{{1,120}}? and (?:(?P<now>has"
    r"|maintains|operates)|(?P<opened>opened)) (?=\w)"
)
_PASSIVE = re.compile(
    rf"(?:(?P<sender>{LAND})['’]s? |(?:\b[Aa]n? )?(?P<adjective>{DEMONYM}) )"
    rf"{TYPE} (?:in|at) {PLACE} (?:was (?:officially |formally |first )?)?"
    r"(?:(?P<opened>opened|inaugurated|established)|(?P<reopened>reopened|re-opened)|(?P<closed>closed|shut))\b"
)
_OF_THE_ROW = re.compile(
    rf"\b[Tt]he {TYPE}(?: of (?P<sender>{LAND}))? (?:in|at) {PLACE} (?:was (?:officially |formally |first )?"
    r"(?:(?P<opened>opened|inaugurated|established)|(?P<reopened>reopened|re-opened)|(?P<closed>closed|shut)"
    r")\b|(?P<now>has)\b)"
)
_AGAIN = re.compile(
    rf"(?:,? (?:and|but|until(?: it (?:was|were))?))? (?:it |they )?(?:was |were |later |then ){{0,2}}"
    rf"(?:(?:opened|set up|established)(?: (?:it|them))?(?: there)? again|(?:reopened|re-opened)(?: (?:it|them))?"
    r"|(?:came back|returned)(?= (?:in|on) <T|[,.;]|$))"
    rf"(?: (?:in|on) (?P<date>{DATE}))?(?=[ ,.;]|$)"
)
"""After a mission that was closed: "and opened it again in 2019"."""
_CLOSED_LATER = re.compile(
    rf"(?: (?:in|on) {DATE})?(?:,? (?:and|but|which))? (?:it |was |later |then ){{0,3}}(?:closed|shut)(?: down)?"
    rf"(?: it| them)?(?: again| down)?(?: (?:in|on) (?P<date>{DATE}))?(?=[ ,.;]|$)"
)
_KINDS = r"(?P<type>(?:diplomatic |resident )?missions?|embass(?:y|ies)|high commissions?|consulates?)"
_BODY_NAME = r"(?:[Tt]he )?(?:[A-ZÀ-Þ][\w’'-]{1,25} ){1,4}of <N\d+>"
_LISTED = rf"(?:<N\d+>|<O\d+>|{_BODY_NAME})"
_LIST = rf"(?P<senders>(?:<N\d+>(?:, and |, | and )){{1,60}}{_LISTED})"
_TOGETHER = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"{_LIST} (?:(?:all|each|also|both) )?(?:maintain|have|operate|keep) (?:an? |their )?{_KINDS} in"
            rf" (?P<place>{CITY})"
        ),
        (
            rf"(?:[Cc]ountries|[Ss]tates|[Nn]ations) (?:with|that have|which have|having|maintaining) (?:an? )?{_KINDS}"
            rf" in (?P<place>{CITY}) "
            rf"(?:are|include):? {_LIST}"
        ),
        (
            rf"[Tt]he following (?:countries|states|nations) (?:have|maintain) (?:an? |their )?{_KINDS} in"
            rf" (?P<place>{CITY}):? {_LIST}"
        ),
        rf"{_KINDS} of {_LIST} (?:are |is )?(?:located |based |situated )?in (?P<place>{CITY})",
    )
)
_WORDS = ("embass", "mission", "consul", "office", "section", "accredited", "ambassador", "nunciature")


def extract(reading: Reading) -> Iterator[Fact]:
    """Subject is who sends, object who receives.

    Slots: ``type`` (empty where it is only said to be accredited); ``city``; ``via`` (the land that it is in, if it is
    accredited from there); ``change`` (opened, reopened, closed, former; empty for one that is simply there). The date
    is when it was opened or closed, until when there was a former one, and since when there is one.
    """
    for line in reading.lines:
        if not line.says(*_WORDS):
            continue
        seen = set()
        for found in (
            *from_afar(line, reading),
            *_one_by_one(line, reading),
            *_passive(line, reading),
            *_of_the_row(line, reading),
            *_together(line),
        ):
            later = found.change if found.change in {"reopened", "closed"} else ""
            key = found.sender, found.host, found.city, found.type, later
            if found.sender != found.host and key not in seen:
                seen.add(key)
                yield Fact(
                    kind=KIND,
                    subject=found.sender,
                    object=found.host,
                    about=frozenset({found.via} - {""}),
                    date=found.date,
                    slots=(
                        ("type", found.type), ("city", found.city), ("via", found.via), ("change", found.change),
                    ),
                    provenance=(reading.evidence(line.passage),),
                )  # fmt: skip


def _one_by_one(line: Line, reading: Reading) -> Iterator[Mission]:
    heads = sorted((*_SENDER.finditer(line.text), *_ALSO.finditer(line.text)), key=lambda each: each.end())
    for head in heads:
        sender = line.skeleton.code(head["sender"])
        named = head.groupdict()
        change = next((name for name in ("opened", "reopened", "closed", "former") if named.get(name)), "")
        at = head.end()
        item = _ITEM.match(line.text, at)
        found: list[Mission] = []
        while item and sender:
            places, at = _places(line, item)
            date = _date(line, change, places[-1][0])
            found = [replace(each, date=each.date or date) for each in found]
            for _, place, land in places:
                host = _host({"place": place, "land": land}, line, sender, reading)
                city = city_of(line, {"place": place})
                if host:
                    found.append(Mission(sender, host, type_of(item["type"]), city, change=change, date=date))
            joint = _AND.match(line.text, at)
            item = _ITEM.match(line.text, joint.end()) if joint else None
        yield from found
        if change == "closed":
            yield from _again(line, found, at)
        if change in {"opened", "reopened"}:
            yield from _no_longer(line, found, at)


def _date(line: Line, change: str, place: re.Match[str]) -> EdtfDate | None:
    """When it came to that; of a mission that is there since when, of a former one until when."""
    if change not in _LASTING:
        return date_span(line.skeleton, place)[0]
    lasting = _LASTING[change].match(line.text, place.end())
    return line.skeleton.date(lasting["date"]) if lasting else None


_LASTING = MappingProxyType(
    {
        "": re.compile(rf" since (?P<date>{DATE})(?=[,.;]|$)"),
        "former": re.compile(rf" (?:from {DATE} )?(?:until|till|to) (?P<date>{DATE})(?=[,.;]|$)"),
    }
)


def _no_longer(line: Line, opened: Sequence[Mission], at: int) -> Iterator[Mission]:
    """The same missions, where the sentence goes on to say that they were closed."""
    later = _CLOSED_LATER.match(line.text, at)
    if later:
        yield from (replace(each, change="closed", date=line.skeleton.date(later["date"])) for each in opened)


def _again(line: Line, closed: Sequence[Mission], at: int) -> Iterator[Mission]:
    """The same missions, where the sentence goes on to say that they were opened again."""
    gap = re.compile(rf"(?: (?:in|on|at the end of) {DATE})?").match(line.text, at)
    again = _AGAIN.match(line.text, gap.end()) if gap else None
    if again:
        yield from (replace(each, change="reopened", date=line.skeleton.date(again["date"])) for each in closed)


def _places(line: Line, item: re.Match[str]) -> tuple[list[tuple[re.Match[str], str, str | None]], int]:
    """The places of one item: "consulates in Mumbai and Chennai"; and where the words for them end."""
    found = [(item, item["place"], item["land"])]
    at = item.end()
    plural = item["type"].casefold().endswith(("s", "s-general", "generals"))
    while plural and (more := _MORE_PLACES.match(line.text, at)):
        found.append((more, more["place"], more["land"]))
        at = more.end()
    return found, at


def _passive(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "The Kenyan embassy in Kigali was opened in 2010"."""
    for match in _PASSIVE.finditer(line.text):
        named = match.groupdict()
        sender = line.skeleton.code(named["sender"] or named["adjective"])
        host = _host(named, line, sender, reading) if sender else None
        if sender and host:
            change = next(name for name in ("opened", "reopened", "closed") if named[name])
            yield Mission(
                sender, host, type_of(named["type"]), city_of(line, named),
                change=change, date=date_of(line.skeleton, match),
            )  # fmt: skip


def _of_the_row(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "The embassy in Kigali was opened in 1964", "the embassy of Peru in Lima has five diplomats"."""
    for match in _OF_THE_ROW.finditer(line.text):
        named = match.groupdict()
        host = line.skeleton.code(named["place"]) if re.fullmatch(CITY, named["place"]) else None
        sender = line.skeleton.code(named["sender"]) if named["sender"] else across(host, line, reading)
        if sender and host and (named["sender"] or not named["now"]) and reading.subject in {sender, host}:
            change = next((name for name in ("opened", "reopened", "closed") if named[name]), "")
            date = date_of(line.skeleton, match) if change else None
            yield Mission(sender, host, type_of(named["type"]), city_of(line, named), change=change, date=date)


def _together(line: Line) -> Iterator[Mission]:
    for match in (found for each in _TOGETHER for found in each.finditer(line.text)):
        host = line.skeleton.code(match["place"])
        for each in re.split(r"(?:,| and)+ ", match["senders"]):
            sender = line.skeleton.code(each) if re.fullmatch(LAND, each) else None
            if sender and host:
                yield Mission(sender, host, type_of(match["type"]), line.skeleton.words(match["place"]))


def _host(named: dict[str, str | None], line: Line, sender: str, reading: Reading) -> str | None:
    """The land of the place; of a city that is no capital, the other country of the row."""
    if land := land_of(line, named):
        return land
    place = (named["place"] or "").rstrip(".")
    if re.fullmatch(CITY, place):
        other = across(sender, line, reading)  # a city's name that several capitals share
        return other if other in line.skeleton.codes(place) else None
    if place.startswith("<") or place in _NO_PLACE:
        return None
    return _SEATS.get(place) or across(sender, line, reading)


_NO_PLACE = frozenset({"Africa", "Europe", "Asia", "America", "Order"})
_SEATS = MappingProxyType({"Geneva": "CH", "New York": "US", "New York City": "US"})
"""Cities with missions to organisations, which stand in the rows of other countries as well."""
