"""Whether it is on the same matter: what a talk was about, whose son somebody is, more than is left aside."""

import re
from collections.abc import Sequence

from .pair import Ground, Pair
from .told_about import asks_kinship, same_kin, tells_kinship, tells_subject

__all__ = ["GROUNDS"]


def _is_on_the_subject(pair: Pair) -> bool:
    return tells_subject(pair.typed, pair.sentence)


def _is_of_the_same_kin(pair: Pair) -> bool:
    related = pair.question.names and asks_kinship(pair.typed)
    return same_kin(pair.typed, pair.sentence) and (not related or tells_kinship(pair.sentence))


def _goes_beyond(pair: Pair) -> bool:
    aside = pair.wanted.aside
    return sum(not alike.isdisjoint(pair.sentence.has) for alike in aside) * 2 <= len(aside)


def _keeps_the_peace(pair: Pair) -> bool:
    """Who sent peacekeepers is told by no soldiers of another kind, and who made peace by no peacekeepers."""
    if not pair.question.asks("who", "which_country"):
        return True
    told, terms = pair.sentence.folded, {term.word for term in pair.wanted.terms}
    if not terms.isdisjoint(_PEACEKEEPERS) and not _OF_PEACE.search(told):
        return False
    return "peace" not in terms or not _KEEPERS.search(pair.sentence.folded) or bool(_PEACE.search(told))


_PEACEKEEPERS = frozenset({"peacekeeper", "peacekeepers", "peacekeeping"})
_KEEPERS = re.compile(r"\bpeace[ -]?keep")
_PEACE = re.compile(r"\bpeace\b(?![ -]?keep)|\b(?:truce|ceasefire|armistice)\b")
_OF_PEACE = re.compile(
    r"\bpeace|\bblue helmets?\b|\bunited nations\b|\bu\.?n\b|\bmissions?\b|\bobservers?\b|\bstabili[sz]ation\b"
)

GROUNDS: Sequence[Ground] = (
    _is_on_the_subject,
    _is_of_the_same_kin,
    _goes_beyond,
    _keeps_the_peace,
)
