"""Multiple choice: the date of an event, the country of a date, the city of a mission."""

from collections.abc import Iterator

from ..evidence import evidence_of
from ..items import Choice, ItemKind, Option
from .material import Material

__all__ = ["KIND", "items"]

KIND = ItemKind.CHOICE
_WRONG = 3
"""Options beside the right one; two at least."""


def items(material: Material) -> Iterator[Choice]:
    yield from _dates(material)
    yield from _countries(material)
    yield from _cities(material)


def _dates(material: Material) -> Iterator[Choice]:
    for event in material.events:
        wrong = material.other_dates(event, _WRONG)
        dates = sorted((event.date, *wrong), key=lambda each: each.earliest)
        if len(wrong) > 1:
            yield Choice(
                topic=event.topic,
                prompt=event.ask,
                about=event.about,
                evidence=evidence_of(*event.facts),
                options=tuple(Option(material.say.date(each), each.edtf) for each in dates),
                right=dates.index(event.date),
            )


def _countries(material: Material) -> Iterator[Choice]:
    say = material.say
    for event in material.lone_beginnings:
        one, right = event.about
        # Only countries whose own date is known to be another one.
        others = sorted({each.about[1] for each in material.beginnings if each.about[0] == one} - {right})
        random = material.random("countries", event.ask)
        wrong = random.sample(others, min(_WRONG, len(others)))
        codes = sorted((right, *wrong), key=say.name)
        if len(wrong) > 1:
            yield Choice(
                topic=event.topic,
                prompt=material.asks_country(event),
                about=event.about,
                evidence=evidence_of(*event.facts),
                options=tuple(Option(say.name(each), each) for each in codes),
                right=codes.index(right),
            )


def _cities(material: Material) -> Iterator[Choice]:
    say = material.say
    for posting in material.postings:
        others = sorted({each.place for each in material.postings if each.city != posting.city})
        wrong = material.random("cities", posting.about).sample(others, min(_WRONG, len(others)))
        cities = sorted((posting.place, *wrong))
        names = {
            "kind": say.mission(posting.kind),
            "who": say.country(posting.sender),
            "host": say.country(posting.host),
        }
        if posting.via:
            prompt = say("In which city is the {kind} from which {who} covers {host}?", **names)
        else:
            prompt = say("In which city is the {kind} that {who} has in {host}?", **names)
        if len({city for city, _ in cities}) == len(cities) > 2:  # noqa: PLR2004
            yield Choice(
                topic="mission",
                prompt=prompt,
                about=posting.about,
                evidence=evidence_of(*posting.facts),
                options=tuple(Option(say.city(city, country), city) for city, country in cities),
                right=cities.index(posting.place),
            )
