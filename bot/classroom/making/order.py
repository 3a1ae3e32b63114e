"""Countries to be put in the order in which relations began."""

from collections.abc import Iterator
from itertools import pairwise

from ..evidence import Evidence, evidence_of
from ..items import ItemKind, Option, Ordering
from .events import Event, are_apart
from .material import Material, few_of

__all__ = ["KIND", "items"]

KIND = ItemKind.ORDER
_SIZE = 4


def items(material: Material) -> Iterator[Ordering]:
    """Of countries whose dates, as precise as they are, leave one order only."""
    say = material.say
    for events in few_of(material.beginnings, _SIZE):
        if not all(are_apart(one.date, next_.date) for one, next_ in pairwise(events)):
            continue
        if len({each.about[0] for each in events}) > 1:
            continue
        codes = [each.about[1] for each in events]
        shown = sorted(codes, key=say.name)
        yield Ordering(
            topic="began",
            prompt=say(
                "Put these countries in the order in which their relations with {who} began, the earliest first.",
                who=say.country(events[0].about[0]),
            ),
            about=tuple(codes),
            evidence=tuple(_dated(each) for each in events),
            options=tuple(Option(say.name(each), each) for each in shown),
            right=tuple(shown.index(each) for each in codes),
        )


def _dated(event: Event) -> Evidence:
    """The words that give the year or the decade, so that those of all countries have room in a message."""
    all_ = evidence_of(*event.facts)
    return next((each for each in all_ if str(event.date.earliest.year)[:3] in each.quote), all_[0])
