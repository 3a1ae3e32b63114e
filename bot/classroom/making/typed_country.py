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
        one, other = event.about
        yield TypedCountry(
            topic=event.topic,
            prompt=say(
                "With which country did {who} begin relations {when:on}?",
                who=say.country(one),
                when=say.date(event.date),
            ),
            about=event.about,
            evidence=evidence_of(*event.facts),
            code=other,
            label=say.name(other),
        )
