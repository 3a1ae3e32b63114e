"""Whether it is on the same matter: what a talk was about, whose son somebody is, more than is left aside."""

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


GROUNDS: Sequence[Ground] = (
    _is_on_the_subject,
    _is_of_the_same_kin,
    _goes_beyond,
)
