"""Whether a sentence says right beside a role who has it: "the first minister was Ada Oloo"."""

from collections.abc import Collection, Sequence

__all__ = ["IS", "is_predicate", "is_told_behind"]

IS = frozenset({"is", "was", "became", "remains", "remained"})
_BEFORE_PREDICATE = 5
_SO_FAR = 14
"""Words that may tell what somebody was the first to do."""
_AFTER_WHAT_IS_DONE = frozenset({"is", "was"})
_OF = frozenset({"of", "in", "to", "for", "at", "from", "had", "has", "and", "was", "were", "is"})


def is_told_behind(words: Sequence[str], end: int, named: Collection[int], joins: Collection[str] = IS) -> bool:
    """ "The ambassador of Chad *is Ada Oloo*", "the first minister to come over *was Ada Oloo*".

    ``end`` is the last word of the role with all that is said of it, ``named`` are the places of names, ``joins`` what
    may stand between the two.
    """
    if "to" in words[max(0, end) : end + 2]:
        behind = range(end + 2, min(end + _SO_FAR, len(words) - 1))
        end = next((at - 1 for at in behind if words[at] in _AFTER_WHAT_IS_DONE), end)
    return end + 2 in named and words[end + 1] in joins


def is_predicate(words: Sequence[str], at: int, named: Collection[int], joins: Collection[str] = IS) -> bool:
    """ "*China is* the largest trading partner", "*Ada Oloo* came in 1990, *as* the first minister"."""
    return any(
        words[at - back] in joins
        and _OF.isdisjoint(words[at - back + 1 : at])
        and (at - back - 1 in named or (words[at - back] == "as" and any(name < at - back for name in named)))
        for back in range(2, min(_BEFORE_PREDICATE, at) + 1)
    )
