"""Whether a sentence goes the same way: who fled from Guinea to Mali is not told by who fled from Mali to Guinea."""

from collections.abc import Sequence

from ..questions.question import Party
from .pair import Pair

__all__ = ["goes_the_same_way"]

_FROM = frozenset({"from"})
_TO = frozenset({"to", "into", "towards"})
_BESIDE = frozenset("the neighbouring neighboring nearby".split())


def goes_the_same_way(pair: Pair) -> bool:
    sides = (*pair.question.parties, *pair.question.own)
    left = [party for party in sides if party.before in _FROM]
    reached = [party for party in sides if party.before in _TO]
    if not (left and reached):
        return True
    return not any(_only_behind(pair, each, _TO) for each in left) and not any(
        _only_behind(pair, each, _FROM) for each in reached
    )


def _only_behind(pair: Pair, party: Party, small: frozenset[str]) -> bool:
    """Whether the sentence names the country only behind one of these words."""
    places = [at for at, codes in pair.sentence.named if not codes.isdisjoint(party.codes)]
    return bool(places) and all(_before(pair.sentence.words, at) in small for at in places)


def _before(words: Sequence[str], at: int) -> str:
    """The word before a name, but for those that may stand between."""
    return next((word for word in reversed(words[:at]) if word not in _BESIDE), "")
