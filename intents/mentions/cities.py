"""Whether two names of cities mean the same one."""

from difflib import SequenceMatcher

from knowledge.folding import fold

__all__ = ["same_city"]

_ALIKE = 0.4
"""How alike two spellings of a city's name are at least, "Kiev" and "Kyiv", "Ulan Bator"."""


def same_city(one: str, other: str) -> bool:
    first, second = (fold(name).folded.removesuffix("'s") for name in (one, other))
    return SequenceMatcher(None, first, second).ratio() >= _ALIKE
