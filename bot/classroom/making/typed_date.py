"""A date to be typed."""

from collections.abc import Iterator

from ..evidence import evidence_of
from ..items import ItemKind, TypedDate
from .material import Material

__all__ = ["KIND", "items"]

KIND = ItemKind.DATE


def items(material: Material) -> Iterator[TypedDate]:
    for event in material.events:
        yield TypedDate(
            topic=event.topic,
            prompt=event.ask,
            about=event.about,
            evidence=evidence_of(*event.facts),
            edtf=event.date.edtf,
        )
