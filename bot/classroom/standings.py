"""Who stands where in a quiz, and which questions were hard."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .quizzing import FULL_MARKS
from .session import ItemRun, ItemState, Quiz, Session

__all__ = ["Standing", "counted", "hardest", "missing", "standings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A person's place; those with equal marks share the better one."""

    place: int
    person: int
    marks: int
    answered: int


def counted(quiz: Quiz) -> tuple[ItemRun, ...]:
    """The items whose answers count by now: an open one may still change."""
    return tuple(each for each in quiz.items if each.state in {ItemState.CLOSED, ItemState.REVEALED})


def standings(session: Session, *quizzes: Quiz) -> tuple[Standing, ...]:
    """Over these quizzes, or all of the session; the best first, then by who came first to the class."""
    marks: Counter[int] = Counter()
    answered: Counter[int] = Counter()
    for quiz in quizzes or session.quizzes:
        for run in counted(quiz):
            for given in run.given:
                marks[given.person] += given.marks
                answered[given.person] += 1
    order = {person: at for at, person in enumerate(session.people)}
    ranked = sorted(answered, key=lambda person: (-marks[person], order.get(person, len(order)), person))
    values = [marks[person] for person in ranked]
    return tuple(
        Standing(place=values.index(marks[person]) + 1, person=person, marks=marks[person], answered=answered[person])
        for person in ranked
    )


def missing(session: Session) -> tuple[int, ...]:
    """The students who have not answered the current item yet."""
    quiz = session.quiz
    if quiz is None or quiz.current is None:
        return ()
    there = {each.person for each in quiz.items[quiz.current].given}
    return tuple(each for each in session.students if each not in there)


def hardest(quizzes: Sequence[Quiz], most: int = 3) -> tuple[tuple[ItemRun, int], ...]:
    """The revealed items that were answered worst, with the average marks in percent; full marks are not hard."""
    scored = [
        (run, sum(each.marks for each in run.given) // len(run.given))
        for quiz in quizzes
        for run in counted(quiz)
        if run.given
    ]
    hard = [each for each in scored if each[1] < FULL_MARKS]
    return tuple(sorted(hard, key=lambda each: each[1])[:most])
