"""The words for a mission, its kind and its place, wherever a sentence tells of one; and what they tell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..dates import EdtfDate
from ..names.cities import LAND_OF_CITY
from ..text.reading import Line, Reading
from ..text.skeleton import CITY, DEMONYM, LAND

__all__ = [
    "GOVERNED",
    "KINDS",
    "OWN",
    "PLACE",
    "RAISED",
    "RAISED_TO",
    "TYPE",
    "Mission",
    "across",
    "city_of",
    "ends_of",
    "host_of",
    "is_elsewhere",
    "land_of",
    "resident_elsewhere",
    "type_of",
    "whose",
]

_OFFICE = (
    r"(?:diplomatic|liaison|students?|student counsell?or|education|representative|representation|trade|commercial"
    r"|consular|cultural|economic|economic and cultural|trade and cultural|economic and trade"
    r"|(?:cultural|trade|commercial|economic|information) and [a-z]+) offices?"
)
KINDS = (
    r"(?:honorary )?(?:consulates?|consuls?)[- –]generals?|(?:honorary )?general consulates?"
    r"|(?:honorary |vice[- ]|career )?consulates?|(?:honorary )?consuls?\b"
    r"|consular (?:agenc(?:y|ies)|sections?|missions?)|embassy (?:offices?|branch(?:es)?)|embass(?:y|ies)|legations?"
    rf"|(?:(?:deputy|assistant) )?high commissions?|{_OFFICE}|trade missions?|interests? sections?"
    r"|(?:branch )?offices? of (?:its|the|their) embassy"
    r"|(?:diplomatic|permanent|resident|observer) missions?|permanent (?:delegations?|representations?)"
    r"|(?:apostolic )?nunciatures?|(?:(?:non[- ]?)?resident )(?:ambassadors?|high commissioners?)"
    r"|non[- ]?resident(?:ial)? (?:embass(?:y|ies)|high commissions?|(?:diplomatic )?missions?)"
)
TYPE = rf"(?P<type>(?i:{KINDS}))"
_SMALL = r"(?:(?:al|am|an|aux|d|da|das|de|del|der|des|di|do|dos|du|el|en|es|la|las|le|les|los|of|sur|upon|y) ){0,2}"
_NAME = rf"[A-ZÀ-Þ][\w’'.-]{{1,25}}(?: {_SMALL}[A-ZÀ-Þ][\w’'.-]{{1,25}}){{0,3}}"
_TOWN = r"(?:(?:port|capital|border|coastal) )?(?:city|town|port|capital|resort)"
_OF_LAND = (
    rf"(?:\((?=[<A-Z]))?(?:(?P<lands>{DEMONYM}) {_TOWN}(?: of|,)? |(?:its|their|the) {_TOWN}(?: of|,)? (?={CITY})"
    rf"|the city of (?={LAND}))?"
)
_PART = rf", {_NAME}(?=, {LAND}(?:[.;)]|$))"
""" "In Cusco, *Tambo Province*, Peru": what the city is in, before its land."""
PLACE = (
    rf"{_OF_LAND}(?P<place>(?P<state>{LAND})|{CITY}|{_NAME}|(?P<whose_capital>{DEMONYM})(?= capital\b))"
    rf"(?(state)|(?(whose_capital) capital(?: city)?|(?:{_PART})?(?:(?:, \(?| \(| in )(?P<land>{LAND})\)?)?))"
)
"""A country; a city, with or without its country; or "the Peruvian capital"."""
OWN = (
    rf"(?:\b(?:[Aa]n?|[Tt]he)(?: first)? )?(?:(?P<sender>{LAND})(?:['’]s? |"
    r" (?=(?i:embassy|high commission|consulate|consular agency|legation|nunciature)\b))"
    rf"|(?P<adjective>{DEMONYM}) )(?:first |resident )?"
)
_GOVERNMENT = (
    r" (?:(?:[Ff]ederal|[Cc]entral|[Nn]ational|[Tt]ransitional|[Ii]nterim|[Nn]ew|[Mm]ilitary) ){0,2}"
    r"(?:[Gg]overnment|authorities|[Ff]oreign [Mm]inistry|[Mm]inistry of [Ff]oreign [Aa]ffairs)\b"
)
_BEGINS = r"(?:^|(?<=[,;:] )|(?<=\d> )|(?<=\b[Aa]nd )|(?<=\b[Bb]ut )|(?<=\b[Ww]hen )|(?<=\b[Ww]hile ))"
GOVERNED = rf"(?P<sender>{LAND}|{_BEGINS}{DEMONYM}(?={_GOVERNMENT}))(?:{_GOVERNMENT})?"
"""Who does something: a country, or "the Peruvian government", unless that is the exiled or some rival one."""
RAISED = r"(?:upgraded|raised|elevated|turned|converted)"
RAISED_TO = rf"(?:to|into) (?:the )?(?:(?:level|rank|status) of )?(?:an? |its )?(?:full |resident )?{TYPE}"


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission as a sentence tells of it; see ``extractors.missions.extract`` for what the fields hold."""

    sender: str
    host: str
    type: str
    city: str
    via: str = ""
    to: str = ""
    change: str = ""
    date: EdtfDate | None = None


def land_of(line: Line, named: dict[str, str | None]) -> str | None:
    """The code of the land that is named as the place or beside it; None for a city that no land is known of."""
    place = named.get("place") or ""
    marker = named.get("land") or named.get("lands") or place
    if re.fullmatch(CITY, place) and marker.startswith("<") and marker != place:
        codes, land = line.skeleton.codes(place), line.skeleton.code(marker)
        return land if land in codes else line.skeleton.code(place)  # "in Nairobi, South Korea has none"
    return line.skeleton.code(marker) if marker.startswith("<") else LAND_OF_CITY.get(marker.rstrip("."))


def is_elsewhere(line: Line, named: Mapping[str, str | None]) -> bool:
    """ "From its embassy in Lima, Chile": a slip, of which nobody knows what was meant."""
    place, land = named.get("place") or "", named.get("land") or ""
    return bool(
        re.fullmatch(CITY, place)
        and re.fullmatch(LAND, land)
        and line.skeleton.code(land) not in line.skeleton.codes(place)
    )


def host_of(line: Line, named: dict[str, str | None], sender: str, reading: Reading) -> str | None:
    """The land of the place; of a city that no land is known of, the other country of the row."""
    if land := land_of(line, named):
        return land
    place = (named["place"] or "").rstrip(".")
    if re.fullmatch(CITY, place):
        other = across(sender, line, reading)  # a city's name that several capitals share
        return other if other in line.skeleton.codes(place) else None
    return None if place.startswith("<") or place in _NO_PLACE else across(sender, line, reading)


_NO_PLACE = frozenset({"Africa", "Europe", "Asia", "America", "Order"})


def across(sender: str | None, line: Line, reading: Reading) -> str | None:
    """The other of the two countries of the row."""
    if line.other is None or sender is None:
        return None
    if sender == reading.subject:
        return line.other
    return reading.subject if sender == line.other else None


def city_of(line: Line, named: dict[str, str | None]) -> str:
    """The name of the place; empty where that is a land."""
    place = named.get("place") or ""
    if place.startswith("<"):
        return line.skeleton.words(place) if re.fullmatch(CITY, place) else ""
    return line.skeleton.words(place).rstrip(".")


def type_of(words: str) -> str:
    """In the singular, without hyphens: "consulates-general" is "consulate general"."""
    plain = (
        words.lower()
        .replace("-", " ")
        .replace("–", " ")
        .replace("nonresident", "non resident")
        .replace("residential", "resident")
    )
    plain = plain.replace("non resident", "non-resident")
    singular = " ".join(_SINGULAR.get(word, word.removesuffix("s")) for word in plain.split())
    if "office of" in singular:
        return "diplomatic office"
    return singular.replace("general consulate", "consulate general")


_SINGULAR = MappingProxyType(
    {"embassies": "embassy", "agencies": "agency", "interests": "interests", "interest": "interests"}
)


def resident_elsewhere(kind: str) -> str:
    """A "non-resident embassy" is an embassy where it is told of with the place that it is in; a non-resident
    ambassador stays one."""
    return kind if kind.endswith(("ambassador", "commissioner")) else kind.removeprefix("non-resident ")


def whose(line: Line, marker: str | None) -> str | None:
    """The country of a name; of one that several share, "the Korean embassy", that of the row."""
    if marker is None:
        return None
    shared = line.other if line.other in line.skeleton.codes(marker) else None
    return line.skeleton.code(marker) or shared


def ends_of(line: Line, named: dict[str, str | None], reading: Reading) -> tuple[str | None, str | None]:
    """Who sends and who receives; of a mission with no sender, the row tells."""
    own = named.get("sender") or named.get("adjective")
    if own:
        sender = whose(line, own) or (reading.subject if reading.subject in line.skeleton.codes(own) else None)
        return sender, host_of(line, named, sender, reading) if sender else None
    host = land_of(line, named)
    sender = across(host, line, reading)
    return (sender, host) if reading.subject in {sender, host} else (None, None)
