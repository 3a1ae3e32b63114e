"""Soldiers who are called by their country alone: "the last *Cubans* left" tells when the last Cuban troops did, where
it is told of a war, a base or the like."""

from collections.abc import Callable, Sequence

from ..words.roots import Roots
from .taking_apart import Sentence

__all__ = ["are_soldiers", "told_by_their_country"]

_MILITARY = frozenset(
    "war army soldier soldiers troops forces force camp camps base bases garrison units battalion fighting fought "
    "occupation occupied invasion invaded front regiment military".split()
)
_SOLDIERS = ("soldiers", "troops")
_BEHIND = frozenset("left leave leaves went were was had have who withdrew in of from to at on by and".split())


def are_soldiers(word: str, roots: Roots) -> bool:
    return not roots.alike(word).isdisjoint(map(roots.of, _SOLDIERS))


def told_by_their_country(
    word: str,
    words: Sequence[str],
    sentence: Sentence,
    before: Callable[[], Sequence[Sentence]],
    *,
    codes: Callable[[str], frozenset[str]],
) -> bool:
    """Whether the ``word`` for soldiers in a question stands behind whose they are, and the sentence has their people.
    ``before`` gives the sentences of its place before it, which hardly any question needs."""
    at = words.index(word) if word in words else 0
    if not at:
        return False
    theirs = codes(words[at - 1])
    if not theirs or all(_MILITARY.isdisjoint(each.words) for each in (sentence, *before())):
        return False
    return any(
        each.endswith("s") and theirs == codes(each) == codes(each.removesuffix("s")) and _is_people(sentence, place)
        for place, each in enumerate(sentence.words)
    )


def _is_people(sentence: Sentence, at: int) -> bool:
    behind = sentence.words[at + 1 : at + 2]
    return not behind or behind[0] in _BEHIND or behind[0].endswith("ed")
