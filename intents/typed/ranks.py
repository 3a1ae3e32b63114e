"""Several at an end of an order: "the first three", "3 newest", "the two that came last"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..words.lexicon import FILLER, Meaning
from .analysis import Word, WordKind

__all__ = ["NUMBERS", "with_few"]

NUMBERS = {
    **{str(number): number for number in range(2, 10)},
    **{word: number for number, word in enumerate("two three four five six seven eight nine".split(), start=2)},
    **{word: number for number, word in enumerate("deux trois quatre cinq six sept huit neuf".split(), start=2)},
}
"""As a number of several is typed."""
_FEW = {"first": "first_few", "last": "last_few"}
_UNITS = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades".split()
)
"""Of "the last two years", which is a time."""
_COMES = frozenset({"came", "come", "comes", "ranked"})
_COUNTRIES = frozenset("countries nations states partners friends relations ties that who which pays etats".split())
"""Behind the number of those of which the rank stands elsewhere: "which 3 countries were the first"."""

_BEGAN = frozenset("began begin started start joined".split())
""" "Which two began most recently?" """
_WHICH = frozenset({"which", "what"})
"""Before the number of those that are asked for: "which 2 countries started in March"."""


def with_few(meanings: Sequence[Meaning], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """The meanings, with a rank beside a number in the place of one that is of a single country."""
    if NUMBERS.keys().isdisjoint([word.text for word in words]):
        return tuple(meanings)
    found = tuple(_few(meanings, words)) or tuple(_all_of_them(words))
    if not found:
        return tuple(meanings)
    taken = {at for each in found for at in range(each.start, each.end)}
    asking = (
        each._replace(end=each.start + 1) for each in meanings if each.name == "which_country" and each.end - 1 in taken
    )
    left = (each for each in (*meanings, *asking) if taken.isdisjoint(range(each.start, each.end)))
    return (*left, *found)


def _all_of_them(words: Sequence[Word]) -> Iterator[Meaning]:
    """ "Sort these four: Canada, China, Mexico, Qatar": the number says nothing that the names do not."""
    named = len({word.nth for word in words if word.kind is WordKind.COUNTRY})
    for before, at in pairwise(range(len(words))):
        if NUMBERS.get(words[at].text) == named and words[before].text in _THESE:
            yield Meaning(FILLER, at, at + 1)


_THESE = frozenset({"these", "those", "following", "all"})


def _few(meanings: Sequence[Meaning], words: Sequence[Word]) -> Iterator[Meaning]:
    numbers = {at for at, word in enumerate(words) if word.text in NUMBERS}
    ends = [(each.start, each.end, _FEW[each.name]) for each in meanings if each.name in _FEW]
    tops = [(at, at + 1, "first_few") for at, word in enumerate(words) if word.text == "top"]
    for start, end, name in (*ends, *tops):
        if words[start].text in _COMES:
            continue  # "which of the two came last"
        first, last = (start - 1 if start - 1 in numbers else start), (end + 1 if end in numbers else end)
        behind = words[last].text if last < len(words) else ""
        if (first, last) != (start, end) and behind not in _UNITS:
            yield Meaning(name, first, last)
            return
    apart = [at for at in numbers if at + 1 < len(words) and words[at + 1].text in _COUNTRIES | _BEGAN]
    if len(apart) == 1 and len({name for *_, name in ends}) == 1:
        yield Meaning(ends[0][2], apart[0], apart[0] + 1)
    elif not ends:
        asked = (at for at in apart if at and words[at - 1].text in _WHICH and words[at].text.isdigit())
        yield from (Meaning(FILLER, at, at + 1) for at in asked)
