"""A country to be typed: the only one with which relations can have begun on a date."""

from collections.abc import Iterator

from ..evidence import evidence_of
from ..items import ItemKind, TypedCountry
from .material import Material

__all__ = ["KIND", "items"]

KIND = ItemKind.COUNTRY


def items(material: Material) -> Iterator[TypedCountry]:
    say = material.say
    for event in material.lone_beginnings:
        other = event.about[1]
        yield TypedCountry(
            topic=event.topic,
            prompt=material.asks_country(event),
            about=event.about,
            evidence=evidence_of(*event.facts),
            code=other,
            label=say.name(other),
        )
