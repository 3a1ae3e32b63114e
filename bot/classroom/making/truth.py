"""True or false: each event with its own date, or with another."""

from collections.abc import Iterator

from ..evidence import evidence_of
from ..items import Choice, ItemKind, Option
from .material import Material

__all__ = ["KIND", "items"]

KIND = ItemKind.TRUE_OR_FALSE


def items(material: Material) -> Iterator[Choice]:
    say = material.say
    for event in material.events:
        for date in (event.date, *material.other_dates(event, 1)):
            yield Choice(
                kind=KIND,
                topic=event.topic,
                prompt=say("True or false? {statement}", statement=event.state(date)),
                about=event.about,
                evidence=evidence_of(*event.facts),
                options=(Option(say("True"), f"yes {date}"), Option(say("False"), f"no {date}")),
                right=0 if date == event.date else 1,
            )
