"""How the facts of an article differ from those that were there before."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from .model import Fact

__all__ = ["Change", "Difference", "difference"]


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that was there and is there, with another date, other slots, or in other words."""

    old: Fact
    new: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What is new, what says something else now, and what is gone; each in the order of its article."""

    added: tuple[Fact, ...] = ()
    changed: tuple[Change, ...] = ()
    removed: tuple[Fact, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def difference(old: Iterable[Fact], new: Iterable[Fact]) -> Difference:
    """Facts that are of one kind, about the same two parties, and alike in the key slots of the kind match.

    Where several match, those that say the same are taken first, then those that say nearly the same, then the rest
    in order. A place that moved is no change.
    """
    groups: defaultdict[Hashable, tuple[list[Fact], list[Fact]]] = defaultdict(lambda: ([], []))
    for side, facts in enumerate((old, new)):
        for fact in facts:
            groups[_key(fact)][side].append(fact)
    added: list[Fact] = []
    changed: list[Change] = []
    removed: list[Fact] = []
    for was, is_now in groups.values():
        for before, after in _pairs(was, is_now):
            if before is None and after is not None:
                added.append(after)
            elif after is None and before is not None:
                removed.append(before)
            elif before is not None and after is not None and _content(before) != _content(after):
                changed.append(Change(before, after))
    return Difference(
        added=tuple(sorted(added, key=_place)),
        changed=tuple(sorted(changed, key=lambda each: _place(each.new))),
        removed=tuple(sorted(removed, key=_place)),
    )


_KEY_SLOTS = {
    "began": (),
    "listed": (),
    "membership": ("organisation", "role"),
    "mission": ("type", "via"),
    "pointer": ("title",),
    "reference": ("number",),
    "relations_changed": ("change",),
    "statement": (),
    "visit": ("person", "met"),
}
"""What a fact is recognised by; its other slots may change. A kind that is not here has only key slots."""
_SENTENCES = frozenset({"statement"})
"""Kinds whose facts have nothing but their words to be recognised by."""
_ALIKE = 0.4
"""The share of words that two versions of one sentence have in common."""
_MOST_COMPARISONS = 1_000_000


def _key(fact: Fact) -> Hashable:
    names = _KEY_SLOTS.get(fact.kind)
    slots = fact.slots if names is None else tuple(fact[name] for name in names)
    return fact.kind, fact.subject, fact.object, slots


def _words(fact: Fact) -> str:
    return " ".join(fact.quote.exact.split())


def _said(fact: Fact) -> Hashable:
    return fact.date, fact.slots


def _content(fact: Fact) -> Hashable:
    return _said(fact), _words(fact)


def _place(fact: Fact) -> int:
    return fact.quote.start


def _pairs(old: Sequence[Fact], new: Sequence[Fact]) -> Iterator[tuple[Fact | None, Fact | None]]:
    """Every fact once, beside the one that it matches or beside None."""
    sentences = bool(old or new) and (old or new)[0].kind in _SENTENCES
    for same in (_content,) if sentences else (_content, _said, _words):
        pairs, old, new = _take(old, new, same)
        yield from pairs
    if sentences:
        pairs, old, new = _alike(old, new)
        yield from pairs
        yield from ((fact, None) for fact in old)
        yield from ((None, fact) for fact in new)
    else:
        yield from zip_longest(old, new)


_Taken = tuple[list[tuple[Fact, Fact]], Sequence[Fact], Sequence[Fact]]
"""The pairs, and what is left of the old and of the new facts."""


def _take(old: Sequence[Fact], new: Sequence[Fact], same: Callable[[Fact], Hashable]) -> _Taken:
    waiting: defaultdict[Hashable, list[Fact]] = defaultdict(list)
    for fact in reversed(new):
        waiting[same(fact)].append(fact)
    pairs: list[tuple[Fact, Fact]] = []
    left: list[Fact] = []
    for fact in old:
        if partners := waiting[same(fact)]:
            pairs.append((fact, partners.pop()))
        else:
            left.append(fact)
    taken = {id(partner) for _, partner in pairs}
    return pairs, left, [fact for fact in new if id(fact) not in taken]


def _alike(old: Sequence[Fact], new: Sequence[Fact]) -> _Taken:
    """Sentences by how many words they share, the most alike first; too many to compare are not compared."""
    if len(old) * len(new) > _MOST_COMPARISONS:
        return [], old, new
    one, other = (
        [frozenset(re.findall(r"\w+", fact.quote.exact.casefold())) for fact in facts] for facts in (old, new)
    )
    shares = [
        (-len(words & others) / len(words | others), at, there)
        for at, words in enumerate(one)
        for there, others in enumerate(other)
        if not words.isdisjoint(others)
    ]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for share, at, there in sorted(shares):
        if -share >= _ALIKE and at not in partner and there not in taken:
            partner[at] = there
            taken.add(there)
    pairs = [(old[at], new[there]) for at, there in partner.items()]
    return (
        pairs,
        [fact for at, fact in enumerate(old) if at not in partner],
        [fact for there, fact in enumerate(new) if there not in taken],
    )
