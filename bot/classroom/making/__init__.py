"""Quizzes from the facts of an article: one file a kind of item, none of which ever asks what is in doubt."""

from collections.abc import Iterator
from types import ModuleType

from ...texts import message
from ..items import Item, ItemKind
from ..refusing import NotAllowed
from . import choice, match, order, source, truth, typed_country, typed_date
from .material import Material

__all__ = ["Material", "every_item", "make_quiz", "makers"]

MOST = 50


def makers() -> tuple[ModuleType, ...]:
    """Each has a ``KIND`` and ``items(material)``."""
    return (choice, truth, typed_date, typed_country, order, match, source)


def every_item(material: Material, kind: ItemKind | None = None) -> Iterator[Item]:
    """All that can be asked, of one kind or of all."""
    for maker in makers():
        if kind is None or maker.KIND is kind:
            yield from maker.items(material)


def make_quiz(
    material: Material, *, count: int, kind: ItemKind | None = None, topic: str = "", about: str = ""
) -> tuple[Item, ...]:
    """Up to ``count`` items; of all kinds, in turn, where none is given.

    ``topic`` is a kind of fact (``began``, ``mission``, …), ``about`` the code of a country; empty for all.

    Raises:
        NotAllowed: nothing of that kind can be asked.
    """
    random = material.random("quiz")
    by_kind: dict[ItemKind, list[Item]] = {}
    for item in every_item(material, kind):
        if (not topic or item.topic == topic) and (not about or about in item.about):
            by_kind.setdefault(item.kind, []).append(item)
    queues = list(by_kind.values())
    for queue in queues:
        random.shuffle(queue)
    random.shuffle(queues)
    chosen: list[Item] = []
    asked: set[object] = set()
    while queues and len(chosen) < min(count, MOST):
        queue = queues.pop(0)
        item = queue.pop()
        # The same words of the source are not asked for twice in a row of questions.
        if item.evidence not in asked:
            chosen.append(item)
            asked.add(item.evidence)
        if queue:
            queues.append(queue)
    if not chosen:
        raise NotAllowed(message("The article gives no such question for a quiz; choose another topic or kind."))
    return tuple(chosen)
