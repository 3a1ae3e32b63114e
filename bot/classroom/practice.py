"""Spaced repetition over the items of an article, for one student (the FSRS algorithm, through its library).

What is kept of a person is, for each item that they practised, when it is due and how well it sits; not what they
answered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import blake2b

from fsrs import Card, Rating, Scheduler

from .items import Item
from .quizzing import FULL_MARKS

__all__ = ["Practised", "item_key", "next_item", "reviewed"]


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


def next_item(items: Sequence[Item], practised: Mapping[str, Practised], now: datetime) -> Item | None:
    """What to practise now: what is due, the most overdue first, then what is new; None where all sits for today."""
    due = [
        (practised[key].due, place)
        for place, item in enumerate(items)
        if (key := item_key(item)) in practised and practised[key].due <= now
    ]
    if due:
        return items[min(due)[1]]
    return next((item for item in items if item_key(item) not in practised), None)


def reviewed(key: str, before: Practised | None, marks: int, now: datetime) -> Practised:
    """After an answer with these marks: full ones are "good", part marks "hard", none "again"."""
    card = Card.from_json(before.card) if before else Card(card_id=0)
    rating = Rating.Good if marks == FULL_MARKS else Rating.Hard if marks else Rating.Again
    after, _ = _scheduler().review_card(card, rating, now)
    return Practised(key, after.to_json(), after.due)


@cache
def _scheduler() -> Scheduler:
    return Scheduler(enable_fuzzing=False)
