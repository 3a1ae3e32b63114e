"""Countries to be matched with the cities of the missions there."""

from collections.abc import Iterator

from ..evidence import evidence_of
from ..items import ItemKind, Matching, Option
from .material import Material, few_of

__all__ = ["KIND", "items"]

KIND = ItemKind.MATCH
_SIZES = (4, 3)
"""Threes only where there are no fours."""


def items(material: Material) -> Iterator[Matching]:
    here = [each for each in material.postings if not each.via]
    size = next((each for each in _SIZES if each <= len({posting.city for posting in here})), None)
    say = material.say
    for postings in few_of(here, size) if size else ():
        cities = sorted({each.place for each in postings})
        if len({city for city, _ in cities}) < len(postings) or len({each.sender for each in postings}) > 1:
            continue
        yield Matching(
            topic="mission",
            prompt=say(
                "Match each country with the city of the mission that {who} has there.",
                who=say.country(postings[0].sender),
            ),
            about=tuple(each.host for each in postings),
            evidence=evidence_of(*(fact for each in postings for fact in each.facts)),
            options=tuple(Option(say.name(each.host), each.host) for each in postings),
            partners=tuple(Option(say.city(city, country), city) for city, country in cities),
            right=tuple(cities.index(each.place) for each in postings),
        )
