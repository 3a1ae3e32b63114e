"""Sentences about a source whose words and values are kept apart, so that they can be said in other languages too."""

from dataclasses import dataclass
from typing import Union

from .names.countries import Country

__all__ = ["Said", "said"]

Value = Union[str, int, Country, "Said"]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in English with ``{slots}``, and what is in them: words of the source, numbers, countries, other
    sentences."""

    text: str
    slots: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        """In English."""
        values = {name: each.with_article if isinstance(each, Country) else each for name, each in self.slots}
        sentence = self.text.format(**values)
        return sentence[:1].upper() + sentence[1:]


def said(text: str, /, **slots: Value) -> Said:
    """A sentence; that its text stands in such a call is how it gets into the catalogs of the other languages."""
    return Said(text, tuple(slots.items()))
