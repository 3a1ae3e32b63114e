"""Spaced repetition over the items of an article, for one student (the FSRS algorithm, through its library).

What is kept of a person is, for each item that they practised, when it is due and how well it sits; not what they
answered.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import blake2b

from fsrs import Card, Rating, Scheduler

from .items import Item, ItemKind
from .making import Material, every_item
from .quizzing import FULL_MARKS

__all__ = ["Practised", "drill", "item_key", "next_item", "reviewed"]

_DRILLED = {ItemKind.DATE: "", ItemKind.COUNTRY: "", ItemKind.SOURCE: "", ItemKind.CHOICE: "mission"}
"""What is practised, with the one topic of a kind that is: each asks for one fact, and no two for the same one in the
same way. Their options come in an order that is the same in every language."""


@dataclass(frozen=True, slots=True)
class Practised:
    """How well one item sits: the card of FSRS as JSON, and when it is due."""

    key: str
    card: str
    due: datetime


def item_key(item: Item) -> str:
    """The same for the same question in whatever language: its kind, what it is about, and the words behind it."""
    quotes = "\n".join(each.quote for each in item.evidence)
    sources = ",".join(sorted({each.source for each in item.evidence}))
    text = f"{item.kind}\n{item.topic}\n{','.join(item.about)}\n{sources}\n{quotes}"
    return blake2b(text.encode(), digest_size=16).hexdigest()


def drill(material: Material) -> dict[str, Item]:
    """What there is to practise, by key, in the order in which new items come."""
    items = [
        item for kind, topic in _DRILLED.items() for item in every_item(material, kind) if topic in {"", item.topic}
    ]
    material.random("drill").shuffle(items)
    return {item_key(item): item for item in items}


def next_item(items: Iterable[str], practised: Mapping[str, Practised], now: datetime) -> str | None:
    """The key of what to practise now: what is due, the most overdue first, then what is new; None where all sits."""
    keys = tuple(items)
    due = [key for key in keys if key in practised and practised[key].due <= now]
    if due:
        return min(due, key=lambda key: practised[key].due)
    return next((key for key in keys if key not in practised), None)


def reviewed(key: str, before: Practised | None, marks: int, now: datetime) -> Practised:
    """After an answer with these marks: full ones are "good", part marks "hard", none "again"."""
    card = Card.from_json(before.card) if before else Card(card_id=0)
    rating = Rating.Good if marks == FULL_MARKS else Rating.Hard if marks else Rating.Again
    after, _ = _scheduler().review_card(card, rating, now)
    return Practised(key, after.to_json(), after.due)


@cache
def _scheduler() -> Scheduler:
    return Scheduler(enable_fuzzing=False)
