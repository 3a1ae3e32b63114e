"""What was answered to a question of a quiz, and how often; nobody's own words, which may be anything."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from intents.languages.sentences import Sentences

from .answers import right_answer
from .grading import read_country, read_date
from .items import Choice, Item, Matching, Ordering, Picked, Typed, TypedCountry, TypedDate
from .quizzing import FULL_MARKS
from .refusing import NotAllowed
from .session import Given, ItemRun

__all__ = ["Share", "spread"]

_MOST_TYPED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many people gave one answer, or one of a group."""

    label: str
    count: int
    marks: int
    """0 to 100; of a group, the least in it."""


def spread(run: ItemRun, say: Sentences) -> tuple[Share, ...]:
    """All options of a choice; what was typed, as it was understood, the right answer first and the rest together."""
    match run.item:
        case Choice(options=options, right=right):
            counts = Counter(each.response.option for each in run.given if isinstance(each.response, Picked))
            return tuple(
                Share(label=option.label, count=counts[at], marks=FULL_MARKS * (at == right))
                for at, option in enumerate(options)
            )
        case TypedDate() | TypedCountry():
            return _typed(run, say)
        case Ordering() | Matching():
            return tuple(_groups(run.given, say))
        case _:
            assert_never(run.item)


def _typed(run: ItemRun, say: Sentences) -> tuple[Share, ...]:
    right = right_answer(run.item, say)
    counts, marks = Counter({right: 0}), {right: FULL_MARKS}
    for each in run.given:
        # What is marked in full is the right answer, also where the day or the name was written in another way.
        label = right if each.marks == FULL_MARKS else _understood(run.item, each, say)
        counts[label] += 1
        marks.setdefault(label, each.marks)
    others = say("other answers")
    ranked = sorted(counts, key=lambda each: (each != right, each == others, -counts[each], each))
    rest = [each for each in ranked[_MOST_TYPED:] if each != others]
    counts[others] += sum(counts[each] for each in rest)
    shown = [*(each for each in ranked if each not in rest and each != others), *([others] if counts[others] else [])]
    return tuple(Share(label=each, count=counts[each], marks=_marks(each, rest, marks)) for each in shown)


def _marks(label: str, rest: list[str], marks: Mapping[str, int]) -> int:
    return marks[label] if label in marks else min((marks[each] for each in rest), default=0)


def _understood(item: Item, given: Given, say: Sentences) -> str:
    if isinstance(given.response, Typed):
        try:
            if isinstance(item, TypedDate):
                return say.date(read_date(given.response.text))
            return say.name(read_country(given.response.text, say.countries))
        except NotAllowed:
            pass  # another version could read it, or whoever typed it is forgotten
    return say("other answers")


def _groups(given: Iterable[Given], say: Sentences) -> Iterable[Share]:
    marks = [each.marks for each in given]
    whole = sum(each == FULL_MARKS for each in marks)
    none = sum(not each for each in marks)
    yield Share(label=say("all of it right"), count=whole, marks=FULL_MARKS)
    yield Share(label=say("some of it right"), count=len(marks) - whole - none, marks=FULL_MARKS // 2)
    yield Share(label=say("none of it right"), count=none, marks=0)
