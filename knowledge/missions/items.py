"""Missions one after another, as a sentence lists them behind its verb: "an embassy in Lima, consulates in Cusco and
Tacna, and a trade office in Arequipa"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..names.countries import MentionKind
from ..text.reading import Line
from ..text.skeleton import BODY, CITY, DATE, DEMONYM, LAND
from .words import PLACE, TYPE, land_of, type_of

__all__ = ["Item", "Place", "is_namesake", "items", "place_of", "places_at"]

_ONE = (
    r"(?:i?ts|it(?= (?i:embass|high com|cons|honorary))|their|an?|en|the|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|[a-z]+teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?"
    r"|several|some|about|only|new|joint|small|large|modest|full|\d{1,3}|both|own|first"
    r"|fully|operating|operational|functioning|fledged|working"
    r"|resident|residential|foreign|accredited|general(?= embass))"
)
_SORT = (
    rf"(?:(?:{_ONE})[ -]){{0,4}}(?:(?P<whose>{DEMONYM}) )?"
    rf"(?:(?P<place>{CITY}) (?=(?i:embassy|high commission|consulate)))?"
    rf"(?:(?P<mission>(?i:(?:permanent |resident |diplomatic |observer )?(?:missions?|delegations?|representations?"
    rf"|representatives?))) to (?P<body>{BODY}|{LAND})|{TYPE}(?: of <S\d+>)?(?: to (?P<to>{LAND}))?"
    r"|(?P<head>ambassadors?|high commissioners?|delegation)(?= (?:of its own |based |resident )?(?:in|at) )"
    r"|(?P<post>(?:(?<=its )|(?<=their ))missions?(?= in )|(?<=\bmaintains )missions(?= in <[HC])"
    r"|(?<=\ba )mission(?= in <[HC]))"
    r"|(?P<same>one|its own)(?= in ))"
)
_KIND = re.compile(_SORT)
_IN = (
    r"(?:,? \(?(?:(?:which|that) is )?(?:(?:located|based|situated|resident|residing|stationed|headquartered) )"
    r"| \(?)(?:only )?(?:in|at) "
)
_AMONG = r",? (?:among them|including|such as|notably)"
_AT = re.compile(
    r"(?: of (?:its|their) own)?"
    r"(?: with an? (?:resident )?(?:nuncio|ambassador|high commissioner|charg[eé] d['’]affaires|consul)\b[^.;,<]{0,80}?"
    r"(?= in <[HC]))?"
    r"(?: in (?:(?:Latin|South|North|Central|East|West|Southern|Northern|Eastern|Western|South-?[Ee]ast) )?"
    r"(?:America|Africa|Asia|Europe)(?= in )| in the (?:Caribbean|Pacific|Gulf|region|Middle East)(?= in ))?"
    r"(?: (?:(?<=onsulate )|(?<=onsulates ))\((?=[A-ZÀ-Þ<])"
    rf"|{_IN}| (?=<[HC])| (?<=onsul )to (?=<[HC])| in (?:[a-z-]+ ){{1,3}}(?:countries|states|capitals|cities)"
    rf"{_AMONG} |(?: (?:in|on) {DATE})?{_AMONG}(?: (?:the ones|those|that|one))? in ){PLACE}"
)
_NO_VERB = (
    r"(?! (?:has|have|is|are|(?:was|were)(?! (?:[a-z]+ly )?(?:opened|closed|shut|reopened))|maintains?|opened|closed"
    r"|hosts?)\b)"
)
_ENDS = rf"(?=[.;,)]|$| (?:in|on|since) {DATE}| (?:and|as well as|respectively|while)\b)"
_ASIDE = r"(?: \((?:(?:[a-z]+ly |also )?(?:[a-z]+ing|responsible|accredited|in charge|for)) [^()]{3,90}\))?"
""" "(taking care of relations with the European Union)", behind a place."""
_MORE = re.compile(rf"{_ASIDE}(?:, and|,| and|, as well as| as well as) (?:in )?{PLACE}{_NO_VERB}")
_MORE_OF_ONE = re.compile(rf"(?:, and|,| and) (?:in )?(?!{LAND}){PLACE}{_NO_VERB}{_ENDS}")
"""After "an embassy in Pretoria", where a name that is no city's may begin something else."""
_SEVERAL = re.compile(
    rf"(?:, (?:{CITY}|[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)){{1,6}},? and (?!{LAND}){PLACE}(?=[.;]|$)"
)
""" "A consulate in Cusco, Tacna and Puno": one in each, though that is not what it says."""
_PLURAL = re.compile(r"(?i)s$|s[- ]generals?$| to$")
_CITY_BEHIND = re.compile(
    rf"(?: (?:in|on) {DATE})?(?:,? (?:at|on) (?:[^;.<]){{3,60}}?)?,? (?:in|at)"
    rf" (?P<city>{CITY}|[A-ZÀ-Þ][\w’'-]+)(?=[.,;)]|$| )"
)
""" "An embassy in Peru in 1978, at 5 Long Road in Lima": the city that is told behind the land."""
_AND = re.compile(
    r"(?:\)?(?: \((?:in|at) (?:[^()]){3,60}\))?"
    r"(?:, a(?= and \d))?(?:,? and|,? &|,? as well as|,|, in addition to|,? along with|;(?: and| as well as)?|,? plus"
    r"|,? besides|,? alongside|,? next to|,? apart from)"
    r"(?: (?:by|through|via|also|as))* (?=\w))"
)
_OR = re.compile(r" (?:or|and/or) (?=(?i:embass|high comm|consul|mission))")
_SOME_KIND = "diplomatic mission"
"""What "embassies or high commissions" have in common."""
_ANOTHER = re.compile(r"(?:,| and|,? as well as) (?=\w)")

Place = Mapping[str, str | None]
"""What stands for the city (``place``) and perhaps for its land."""


@dataclass(frozen=True, slots=True)
class Item:
    """Missions of one kind."""

    type: str
    host: str | None
    """The code of the country that they are accredited to, where that is said: "an embassy to the Holy See in Rome"."""
    body: str
    """The id of the organisation that they are accredited to; empty where that is a country."""
    whose: str | None
    """The code of the country whose they are, where that is said: "the Peruvian embassy in Lima"."""
    places: tuple[Place, ...]
    last: re.Match[str]
    """The words of the last place."""


def items(line: Line, start: int, same: str = "") -> list[Item]:
    """What is listed from there on; ``same`` is the type that "one" stands for."""
    found: list[Item] = []
    waiting: list[tuple[str, str | None, str, str | None]] = []
    at, either = start, None
    while kind := _KIND.match(line.text, at):
        words = kind["type"] or kind["mission"] or kind["head"] or kind["post"]
        sort = type_of(words) if words else same
        body = _body(line, kind["body"])
        if not sort or body is None:
            break
        if either:
            sort = _SOME_KIND
            waiting.pop()
        waiting.append((sort, line.skeleton.code(kind["to"]), body, line.skeleton.code(kind["whose"])))
        if either := _OR.match(line.text, kind.end()):
            at = either.end()
            continue
        plural = bool(_PLURAL.search(words or ""))
        places = [kind] if kind["place"] else places_at(line, kind.end(), plural=plural)
        if places:
            where = tuple(place_of(line, each) for each in places)
            found += [Item(*each, where, places[-1]) for each in waiting]
            waiting = []
        at = places[-1].end() if places else kind.end()
        joint = (_AND if places else _ANOTHER).match(line.text, at)
        if joint is None:
            break
        at = joint.end()
    return found


def places_at(line: Line, start: int, *, plural: bool) -> list[re.Match[str]]:
    """The places that are told next, "in Lima, Quito and Oslo": of one mission only cities whose land is known."""
    first = _place(line, _AT, start)
    plural = plural or bool(first and _SEVERAL.match(line.text, first.end()))
    places = [first] if first else []
    while places and (more := _place(line, _MORE if plural else _MORE_OF_ONE, places[-1].end())):
        if not plural and land_of(line, more.groupdict()) is None:
            break
        places.append(more)
    return places


def _place(line: Line, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
    """ "In Lhasa, Hong Kong and Guangzhou": a land that is a city itself is the next place, and no land."""
    found = pattern.match(line.text, start)
    land = found.groupdict().get("land") if found else None
    if found and land and (line.skeleton.code(land) in _CITIES or is_namesake(line, land)):
        return pattern.match(line.text, start, found.start("land")) or found
    return found


_CITIES = frozenset({"HK", "MO"})


def is_namesake(line: Line, land: str) -> bool:
    """Whether by its name a third country, in the row of one that may have a place of that name: "Formosa"."""
    mention = next((each for each in line.skeleton.lands if each.text == line.skeleton.place(land).exact), None)
    return bool(
        line.other
        and mention
        and mention.kind in {MentionKind.FORMER, MentionKind.PART}
        and line.other not in mention.codes
    )


def _body(line: Line, marker: str | None) -> str | None:
    """The id of the organisation; empty where none is named, None where a country is named instead."""
    if not marker:
        return ""
    if re.fullmatch(BODY, marker):
        return line.skeleton.body(marker)
    return "eu" if line.skeleton.code(marker) == "EU" else None


def place_of(line: Line, match: re.Match[str]) -> Place:
    named = match.groupdict()
    place, land = named["place"], named.get("land") or named.get("lands")
    if named.get("state") and (city := _CITY_BEHIND.match(line.text, match.end())):
        within = land_of(line, {"place": city["city"]})
        if within and within == line.skeleton.code(place):
            return {"place": city["city"], "land": place}
    return {"place": place, "land": land}
