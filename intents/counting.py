"""Whether a sentence has a number of what is counted: "128 men", "the number of students rose from 719", "six of
them"."""

from collections.abc import Collection, Sequence

from .taking_apart import Sentence

__all__ = ["counts"]

_NEAR_NUMBER = 4
_NEAR_TOTAL = 10
_FURTHER = 2
_OF_THEM = frozenset({("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")})
"""Behind a number: it counts what was named before."""
_IN_ALL = frozenset({("in", "all"), ("in", "total"), ("of", "them")})
"""Behind a number and its thing: it counts what was named before."""


def counts(sentence: Sentence, counted: Sequence[Collection[str]]) -> bool:
    """Whether a number stands just before the thing that is counted, given by its roots; of nothing in particular,
    whether there is a number."""
    numbers = list(sentence.numbers)
    if not counted:
        return bool(numbers)
    places = [at for at, root in enumerate(sentence.roots) if any(root in alike for alike in counted)]
    if not places and 0 in numbers and sentence.words[1:3] in _OF_THEM:
        return True  # "Six of them were killed", behind a sentence that says who
    if any(0 < at - number <= _reach(sentence, number) for at in places for number in numbers):
        return True
    if numbers and any("number" in sentence.words[max(0, at - _NEAR_NUMBER) : at] for at in places):
        return True  # "the number of students rose from 719 to 1,400"
    in_all = [at for at in numbers if sentence.words[at + 2 : at + 4] in _IN_ALL]
    if any(0 < number - at <= _NEAR_TOTAL for at in places for number in in_all):
        return True  # "books taken during the war, 3,788 volumes in all"
    of_them = [number for number in numbers if sentence.words[number + 1 : number + 3] in _OF_THEM]
    return any(at < number for at in places for number in of_them)


def _reach(sentence: Sentence, number: int) -> int:
    """How far behind a number it may still count something: "128 men of the National Republican Guard"."""
    return _NEAR_NUMBER + (_FURTHER if sentence.words[number + 2 : number + 3] == ("of",) else 0)
