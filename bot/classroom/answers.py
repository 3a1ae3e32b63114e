"""What was answered, and what is right, in words."""

from typing import assert_never

from intents.languages.sentences import Sentences
from knowledge.dates import EdtfDate

from .items import Arranged, Choice, Item, Matching, Ordering, Picked, Response, Typed, TypedCountry, TypedDate

__all__ = ["answer_given", "right_answer"]


def answer_given(item: Item, response: Response) -> str:
    """What was typed stands as it was typed; empty where the response is none to such an item."""
    match item, response:
        case Choice(options=options), Picked(option=option):
            return options[option].label
        case ((Ordering() | Matching()), Arranged(places=places)):
            return _arranged(item, places)
        case _, Typed(text=text):
            return text
    return ""


def right_answer(item: Item, say: Sentences) -> str:
    match item:
        case Choice(options=options, right=right):
            return options[right].label
        case TypedDate(edtf=edtf):
            return say.date(EdtfDate.parse(edtf))
        case TypedCountry(label=label):
            return label
        case Ordering(right=places) | Matching(right=places):
            return _arranged(item, places)
        case _:
            assert_never(item)


def _arranged(item: Ordering | Matching, places: tuple[int, ...]) -> str:
    if isinstance(item, Ordering):
        return ", ".join(item.options[place].label for place in places)
    pairs = zip(item.options, places, strict=True)
    return ", ".join(f"{option.label} – {item.partners[place].label}" for option, place in pairs)
