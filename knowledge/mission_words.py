"""The words for a mission, its kind and its place, wherever a sentence tells of one; and what they tell."""

import re
from dataclasses import dataclass

from .dates import EdtfDate
from .reading import Line, Reading
from .skeleton import CITY, LAND

__all__ = ["PLACE", "TYPE", "Mission", "across", "city_of", "land_of", "type_of"]

_TYPES = (
    r"(?:honorary )?consulates?[- ]generals?|honorary consulates?|consular (?:office|agency)|consulates?|embass(?:y"
    r"|ies)"
    r"|high commissions?|diplomatic offices?|liaison offices?|representative offices?|representation offices?"
    r"|interests sections?|diplomatic missions?|permanent missions?|(?:resident|diplomatic) missions?|nunciature"
)
TYPE = rf"(?P<type>(?i:{_TYPES}))"
_SMALL = r"(?:(?:al|am|an|aux|d|da|das|de|del|der|des|di|do|dos|du|el|en|es|la|las|le|les|los|of|sur|upon|y) ){0,2}"
_NAME = rf"[A-ZÀ-Þ][\w’'.-]{{1,25}}(?: {_SMALL}[A-ZÀ-Þ][\w’'.-]{{1,25}}){{0,3}}"
PLACE = rf"(?P<place>{CITY}|{LAND}|{_NAME})(?:, (?P<land>{LAND}))?"


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission as a sentence tells of it; see ``extractors.missions.extract`` for what the fields hold."""

    sender: str
    host: str
    type: str
    city: str
    via: str = ""
    change: str = ""
    date: EdtfDate | None = None


def land_of(line: Line, named: dict[str, str | None]) -> str | None:
    """The code of the land that is named as the place or beside it; None for a city that no land is known of."""
    marker = named.get("land") or named.get("place") or ""
    return line.skeleton.code(marker) if marker.startswith("<") else None


def across(sender: str | None, line: Line, reading: Reading) -> str | None:
    """The other of the two countries of the row."""
    if line.other is None or sender is None:
        return None
    if sender == reading.subject:
        return line.other
    return reading.subject if sender == line.other else None


def city_of(line: Line, named: dict[str, str | None]) -> str:
    """The name of the place; empty where that is a land."""
    place = named["place"] or ""
    if place.startswith("<"):
        return "" if re.fullmatch(LAND, place) else line.skeleton.words(place)
    return line.skeleton.words(place).rstrip(".")


def type_of(words: str) -> str:
    """In the singular, without hyphens: "consulates-general" is "consulate general"."""
    plain = (
        words.lower()
        .replace("-", " ")
        .replace("non resident", "non-resident")
        .replace("embassies", "embassy")
        .replace("generals", "general")
    )
    return plain.replace("consulates", "consulate").removesuffix("s") if not plain.endswith("s section") else plain
