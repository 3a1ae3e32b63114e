"""Sentences whose subject is a country that has, opened or closed missions, one by one: "Kenya has embassies in Lima
and Quito, and opened a consulate in Cusco in 2002"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..text.grammar import ADVERBS, date_span
from ..text.reading import Line, Reading
from ..text.skeleton import CITY, DATE, LAND
from .changes import DID, change_of, dated, raised, then
from .items import Item, Place, is_namesake, items
from .words import (
    GOVERNED,
    KINDS,
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
    whose,
)

__all__ = ["HAS", "listed_of", "one_by_one", "with_changes"]

HAS = (
    r"(?P<now>(?:has|have)(?! been)(?: had| got| (?:appointed|dispatched|named)(?= an? (?i:honorary consul)))?"
    r"|maintains?|operates?|runs?|keeps?|retains?"
    r"|as(?= an? (?i:embassy|high commission|consulate)(?:[- ]general)? in [<A-Z]))"
    r"|(?P<former>(?:(?:formerly|previously) )?(?:(?<!has )(?<!have )had|maintained|operated|kept|ran)"
    r"|used to (?:have|maintain|operate|keep|run))"
)
_ITSELF = r"(?:(?<!of )(?<!nor )|(?<=overnment of ))"
"""Before a country that is named for itself: "the Sovereign Order of …" is another."""
_AND_OTHERS = rf"(?P<senders>(?:{LAND}(?:, | and |, and )){{0,12}})"
_HOSTS_OR_CITY = rf"(?P<hosts>{LAND}(?:(?:, and |, | and ){LAND}){{0,6}}|{CITY})"
_FIRST_TO = (
    r"(?:was|is|became) (?:one of |among )?(?:the )?(?:(?!to |not )[\w-]+ ){0,4}?(?:first|second|third|[a-z]+th"
    r"|\d+(?:st|nd|rd|th)|only|few|earliest|last|next) (?:(?!not |to |that |which )[\w-]+ ){0,4}?(?:to|that|which) "
    r"(?P<first>(?:re-?)?open(?:ed)?|establish(?:ed)?)"
)
_SENDER = re.compile(
    rf"{_ITSELF}{_AND_OTHERS}{GOVERNED}(?:, which|, as [^,.;]{{3,60}},)? "
    rf"(?:(?:has|have) been recogni[sz]ed by [^.;]{{3,60}},? and )?"
    rf"(?:(?:has|have) {ADVERBS}(?:(?:maintained|operated|kept|run)|been (?:running|operating|maintaining))|(?:has "
    rf"|have |had )?{ADVERBS}(?:{HAS}|{DID}"
    rf"|{_FIRST_TO}"
    rf"|(?P<represented>(?:is|are|has been|have been) {ADVERBS}represented(?: abroad| (?:in|to|at) {_HOSTS_OR_CITY},?)?"
    r" (?:by|through|via|th?[or]+ugh|thought)(?! \w+ (?:\w+ )?office of ))))"
    rf"(?:,? (?:in|on) (?P<when>{DATE}),?)? (?:(?:both|only|also) )?(?=\w|<)"
)
_ALSO = re.compile(
    rf"(?P<sender>{LAND}) (?:is|are) {ADVERBS}(?:non-resident(?:ly)? )?accredited "
    r"(?:[^.;]|\.(?= and [a-z])){1,120}? and "
    r"(?:(?P<now>has|maintains|operates)|(?P<opened>opened)|through|via|by) (?=\w)"
)
_GOES_ON = re.compile(
    rf"\)?(?: (?:in|on|since|until) {DATE})?(?:,? (?:and|but|while)|[,;])"
    rf"(?: (?:it|also|later|then|once|previously|now|has|in <T\d+>)){{0,3}}"
    rf" (?:{HAS}|{DID}|appointed(?= an? (?:honorary )?consul)) (?=\w)"
)
"""Another verb of the same country: "…, and opened a consulate in Mombasa in 2002"."""
_IN_LAND = re.compile(rf"In ({LAND}),? (?={LAND})")
""" "In Peru, Kenya has consulates in Cusco and Tacna": both lie there."""
_AS_WELL = re.compile(
    rf"(?:,? and|,|;) (?P<sender>{LAND}) (?:its|an?) (?:own )?{TYPE}(?: (?:in|on) (?P<date>{DATE}))(?=[.,;]|$)"
)
""" "Canada opened its embassy in Nairobi in 1964, and Mexico its embassy in 1978": in the same city."""
_THERE = re.compile(
    rf"(?:,? and|,) (?:(?:(?:an?|its|the) {TYPE}|one|another) )?(?:in|at) {PLACE} (?:in|on) (?P<date>{DATE})"
    r"(?=[.,;]|$| and\b)"
)
_LIKEWISE = re.compile(
    rf"(?:,? and|,? while|;|,) (?P<sender>{LAND}) (?=(?:one|its own|(?:its|an?) (?:own )?(?i:{KINDS})) (?:in|at) )"
)
"""With the verb that stands before: "Peru has an embassy in Nairobi, and Kenya one in Lima"."""


def one_by_one(line: Line, reading: Reading) -> Iterator[Mission]:
    heads = (each for pattern in (_SENDER, _ALSO, _LIKEWISE) for each in pattern.finditer(line.text))
    change, same = "", ""
    for head in sorted(heads, key=lambda each: each.end()):
        named = head.groupdict()
        if head.re is not _LIKEWISE:
            change = change_of(named)
        elif not same:
            continue  # no mission stands before it
        senders, verb = list(_senders(line, head)), head
        while listed := items(line, verb.end(), same):
            same, last = listed[-1].type, listed[-1].last
            for sender in senders:
                if verb.groupdict().get("represented"):
                    became, since = dated(line, "", head.start(), last)
                    for each in _represented(line, sender, named, listed, reading):
                        yield replace(each, change=became, date=since)
                else:
                    yield from with_changes(line, list(listed_of(line, sender, listed, reading)), change, verb, last)
            other = _AS_WELL.match(line.text, date_span(line.skeleton, last)[1]) if change and senders else None
            if other and (code := line.skeleton.code(other["sender"])):
                date = line.skeleton.date(other["date"])
                for each in listed_of(line, senders[0], listed[-1:], reading):
                    yield replace(each, sender=code, type=type_of(other["type"]), change=change, date=date)
            if change and senders:
                yield from _elsewhere(line, senders[0], last, (change, same), reading)
            more = _GOES_ON.match(line.text, last.end())
            if more is None:
                break
            verb, change = more, change_of(more.groupdict())


def _elsewhere(
    line: Line, sender: str, last: re.Match[str], told: tuple[str, str], reading: Reading
) -> Iterator[Mission]:
    """ "Opened an embassy in Doha in 2006 and one in Muscat in 2009": those behind the date of the first."""
    (change, same), at = told, date_span(line.skeleton, last)[1]
    while more := _THERE.match(line.text, at):
        named = more.groupdict()
        host, at = host_of(line, named, sender, reading), more.end()
        if host and host != sender:
            sort = type_of(named["type"]) if named["type"] else same
            yield Mission(
                sender, host, sort, city_of(line, named), change=change, date=line.skeleton.date(named["date"])
            )


_HAD_IT_DONE = re.compile(
    r" (?:closed|shut|evacuated|attacked|burn(?:ed|t)|bombed|searched|stormed|moved|relocated|sealed|surrounded)\b"
)
""" "Had its embassy in Lima evacuated", "keeps it closed": it had something done to it, and may have it still."""


def with_changes(
    line: Line, found: Sequence[Mission], change: str, verb: re.Match[str], last: re.Match[str]
) -> Iterator[Mission]:
    if change in {"", "former"} and _HAD_IT_DONE.match(line.text, last.end()):
        return
    became, date = dated(line, change, verb.start(), last)
    date = date or line.skeleton.date(verb.groupdict().get("when"))
    yield from (replace(each, change=became, date=each.date or date) for each in found)
    if became == "opened" and (higher := raised(line, date_span(line.skeleton, last)[1])):
        yield from (replace(each, type=higher[0], change="upgraded", date=higher[1]) for each in found)
    if became in {"opened", "reopened", "closed"}:
        for later, day in then(line, last.end()):
            yield from (replace(each, change=later, date=day) for each in found)


def _senders(line: Line, head: re.Match[str]) -> Iterator[str]:
    """The country before the verb, and those that are listed with it: "Peru, Chile and Bolivia closed …"."""
    codes = [whose(line, head["sender"])]
    others = head.groupdict().get("senders") or ""
    if others.endswith("and ") and not re.search(rf"{LAND} (?:has|is|\w+s) ", head[0]):
        codes = [*(line.skeleton.code(each) for each in line.skeleton.markers(others)), *codes]
    yield from (code for code in codes if code)


def listed_of(line: Line, sender: str, listed: Sequence[Item], reading: Reading) -> Iterator[Mission]:
    """Each mission of a list; a city that nothing is known of lies where the others do."""
    listed = [item for item in listed if _could_be(item, sender)]
    hosts = [
        host
        for item in listed
        for host in _of_the_row(
            line, item, sender, [host_of(line, dict(place), sender, reading) for place in item.places], reading
        )
    ]
    if "FR" in hosts:
        hosts = ["FR" if host in _OF_FRANCE else host for host in hosts]
    known = set(hosts) - {None}
    within = _IN_LAND.match(line.text)
    if within and not known:
        hosts = [line.skeleton.code(within[1]) for _ in hosts]
    shared = known.pop() if len(known) == 1 and (hosts[0] and line.other is None) else None
    places = ((item, place) for item in listed for place in item.places)
    for (item, place), host in zip(places, hosts, strict=True):
        unknown = not (place["place"] or "").startswith("<")
        if where := host or (shared if unknown and reading.subject in {shared, sender} else None):
            via = where if item.host and item.host != where else ""
            yield Mission(
                item.whose or sender, item.host or where, item.type, _city(line, place, where), via, to=item.body
            )


def _city(line: Line, place: Place, host: str) -> str:
    """Its name, also that of one which is a third country's as well."""
    marker = place["place"] or ""
    if re.fullmatch(LAND, marker) and host not in line.skeleton.codes(marker):
        return line.skeleton.words(marker)
    return city_of(line, dict(place))


_OF_FRANCE = frozenset({"RE", "GP", "MQ", "GF", "YT"})
"""Regions with a code of their own: "in Paris and Saint-Denis" is in France."""


def _of_the_row(line: Line, item: Item, sender: str, hosts: list[str | None], reading: Reading) -> Iterator[str | None]:
    """The lands of the cities of one list: among those of the row's country, "consulates in Leeds, Kingston and Bath",
    one whose name is a third country's capital too is the namesake that lies there."""
    other = across(sender, line, reading)
    for place, host in zip(item.places, hosts, strict=True):
        is_city = re.fullmatch(CITY, place["place"] or "") and not place["land"]
        namesake = re.fullmatch(LAND, place["place"] or "") and is_namesake(line, place["place"] or "")
        yield other if (is_city or namesake) and other in hosts and host != sender else host


def _could_be(item: Item, sender: str) -> bool:
    """One that does not live there is accredited from there, and a delegation has some other task."""
    return not item.type.startswith("non-resident") and (item.type != "delegation" or sender == "EU" or bool(item.body))


def _represented(
    line: Line, sender: str, named: Mapping[str, str | None], listed: Sequence[Item], reading: Reading
) -> Iterator[Mission]:
    """ "Peru is represented in Kenya through its embassy in Cairo": in Egypt it has that embassy as well."""
    marked = [line.skeleton.code(each) for each in line.skeleton.markers(named.get("hosts") or "")]
    hosts = [each for each in marked or [across(sender, line, reading)] if each]
    for item in listed:
        for place in item.places:
            base, city = land_of(line, dict(place)), city_of(line, dict(place))
            if is_elsewhere(line, place) or (base in hosts and item.type.startswith("non-resident")):
                continue
            kind = resident_elsewhere(item.type)
            if base is None and len(hosts) == 1 and not (place["place"] or "").startswith("<"):
                yield Mission(sender, hosts[0], item.type, city)
            if base:
                yield from (Mission(sender, host, kind, city, "" if base == host else base) for host in hosts)
            if base and base not in hosts and not item.type.startswith("non-resident"):
                yield Mission(sender, base, item.type, city)
