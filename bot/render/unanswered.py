"""Questions that were asked in vain, grouped."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..records import Unanswered
from ..texts import Messages
from .texts import cut, shown

__all__ = ["Group", "groups_of", "unanswered_lines"]


_NAMES = " · "
"""Between the kind of a question and the names in it; without names it tells no more than the question does."""


@dataclass(frozen=True, slots=True)
class Group:
    """The same question, however it was spelt; of it the last spelling."""

    key: str
    question: str
    times: int
    people: int
    whys: tuple[str, ...]
    understood: str = ""
    """What the last was taken to mean: "and Kenya?" alone tells nothing."""


def groups_of(asked: Sequence[Unanswered]) -> list[Group]:
    """The most asked first; ``asked`` is in the order of time."""
    groups: defaultdict[str, list[Unanswered]] = defaultdict(list)
    for each in asked:
        groups[each.group].append(each)
    found = [
        Group(
            key,
            each[-1].question,
            len(each),
            len({one.person for one in each}),
            tuple(dict.fromkeys(one.why for one in each if one.why)),
            next((one.understood for one in reversed(each) if one.understood), ""),
        )
        for key, each in groups.items()
    ]
    return sorted(found, key=lambda group: (-group.times, group.key))


def unanswered_lines(groups: Sequence[Group], say: Messages) -> list[str]:
    lines = [f"**{say('Asked in vain')}**"]
    for number, group in enumerate(groups, start=1):
        times = say.plural("once", "{number} times", group.times, number=group.times)
        lines.append(f"{number}\\. {shown(cut(' '.join(group.question.split()), 150))} ({times})")
        if _NAMES in group.understood:
            lines.append(f"  -# {say('Understood as: {what}', what=shown(cut(group.understood, 150)))}")
        lines += [f"  -# “{shown(cut(' '.join(why.split()), 120))}”" for why in group.whys[:2]]
    return lines
