"""A session as one person may see it. A student's view of an anonymous class holds no id and no name of anybody.

Names are given as a mapping from ids to what people are called in the channel.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.model import Locator, Reference

from .called import called
from .evidence import Evidence
from .items import Item, Response
from .pseudonyms import pseudonyms
from .session import ItemRun, ItemState, Mode, Naming, Question, Session, Status
from .standings import missing, standings

__all__ = [
    "ItemView",
    "Place",
    "QuestionView",
    "Rank",
    "StudentView",
    "TeacherView",
    "answer_shown",
    "queue_order",
    "seen_by_student",
    "seen_by_teacher",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer can be found, without its words."""

    title: str
    locator: Locator
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    number: int
    text: str
    status: Status
    count: int
    pinned: bool
    mine: bool
    """Whether the viewer asked it or votes for it."""
    drafted: bool = False
    """For a teacher: whether the articles answer it and students do not see that yet."""
    asker: str = ""
    """Empty where the viewer may not know."""
    answer: str = ""
    by_teacher: bool = False
    evidence: tuple[Evidence, ...] = ()
    look_in: tuple[Place, ...] = ()
    """In research mode, while the answer is not lifted."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """The current item of a quiz. ``item`` tells the right answer, so a student has it only once it is revealed."""

    place: int
    of: int
    state: ItemState
    prompt: str
    answered: int
    """How many people have answered."""
    item: Item | None = None
    mine: Response | None = None
    marks: int | None = None
    """Of the viewer, once the item is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    place: int
    who: str
    marks: int
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentView:
    title: str
    mode: Mode
    me: str
    """The viewer's own pseudonym; empty before they take part."""
    questions: tuple[QuestionView, ...]
    item: ItemView | None
    ranks: tuple[Rank, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeacherView:
    title: str
    mode: Mode
    questions: tuple[QuestionView, ...]
    held: tuple[QuestionView, ...]
    drafts: tuple[int, ...]
    """Numbers of the questions whose draft waits for the teacher."""
    item: ItemView | None
    missing: tuple[str, ...]
    """Who has not answered the current item."""
    ranks: tuple[Rank, ...]


def seen_by_student(session: Session, viewer: int, names: Mapping[int, str]) -> StudentView:
    shown = [each for each in queue_order(session) if _is_shown(each, viewer)]
    return StudentView(
        title=session.title,
        mode=session.mode,
        me=pseudonyms(session).get(viewer, ""),
        questions=tuple(
            _for_student(session, each, viewer, "" if session.anonymous else _asker(each, names)) for each in shown
        ),
        item=_item(session, viewer),
        ranks=_public_ranks(session, viewer, names),
    )


def seen_by_teacher(session: Session, names: Mapping[int, str]) -> TeacherView:
    order = queue_order(session)
    drafts = [each.number for each in order if each.status is Status.WAITING and each.draft and not each.answer]
    item = _item(session, None)
    return TeacherView(
        title=session.title,
        mode=session.mode,
        questions=tuple(_for_teacher(each, names) for each in order if each.status is not Status.HELD),
        held=tuple(_for_teacher(each, names) for each in order if each.status is Status.HELD),
        drafts=tuple(drafts) if session.mode is Mode.APPROVAL else (),
        item=item,
        missing=tuple(names.get(each, "") for each in missing(session)) if item else (),
        ranks=_ranks(session, None, names),
    )


def queue_order(session: Session) -> tuple[Question, ...]:
    """Without what was merged: pinned ones first, then what is open, then by how many want to know."""
    listed = [each for each in session.questions if each.status is not Status.MERGED]
    return tuple(
        sorted(listed, key=lambda each: (not each.pinned, each.status is not Status.WAITING, -each.count, each.number))
    )


def answer_shown(session: Session, question: Question) -> bool:
    """Whether students see the answer."""
    return bool(question.answer) and (session.mode is not Mode.RESEARCH or question.lifted)


def _is_shown(question: Question, viewer: int) -> bool:
    return question.status in {Status.WAITING, Status.ANSWERED} or viewer in question.askers


def _for_student(session: Session, question: Question, viewer: int, asker: str) -> QuestionView:
    answered = answer_shown(session, question)
    evidence = question.draft.evidence if question.draft and not question.by_teacher else ()
    research = session.mode is Mode.RESEARCH and not answered and question.status is Status.WAITING
    return QuestionView(
        number=question.number,
        text=question.text,
        status=question.status,
        count=question.count,
        pinned=question.pinned,
        mine=viewer in question.supporters,
        asker=asker,
        answer=question.answer if answered else "",
        by_teacher=question.by_teacher and answered,
        evidence=evidence if answered else (),
        look_in=tuple(dict.fromkeys(Place(each.title, each.locator, each.references) for each in evidence))
        if research
        else (),
        reason=question.reason if viewer in question.askers else "",
    )


def _for_teacher(question: Question, names: Mapping[int, str]) -> QuestionView:
    return QuestionView(
        number=question.number,
        text=question.text,
        status=question.status,
        count=question.count,
        pinned=question.pinned,
        mine=False,
        drafted=question.status is Status.WAITING and bool(question.draft and question.draft.found),
        asker=_asker(question, names),
        answer=question.answer or (question.draft.text if question.draft else ""),
        by_teacher=question.by_teacher,
        evidence=question.draft.evidence if question.draft and not question.by_teacher else (),
        reason=question.reason,
    )


def _asker(question: Question, names: Mapping[int, str]) -> str:
    return names.get(question.askers[0], "")


def _item(session: Session, viewer: int | None) -> ItemView | None:
    """For a teacher, without a viewer, the item with its right answer."""
    quiz = session.quiz
    if quiz is None or quiz.current is None:
        return None
    run: ItemRun = quiz.items[quiz.current]
    given = run.of(viewer) if viewer is not None else None
    return ItemView(
        place=quiz.current + 1,
        of=len(quiz.items),
        state=run.state,
        prompt=run.item.prompt,
        answered=len(run.given),
        item=run.item if viewer is None or run.state is ItemState.REVEALED else None,
        mine=given.response if given else None,
        marks=given.marks if given and run.state is not ItemState.OPEN else None,
    )


def _public_ranks(session: Session, viewer: int, names: Mapping[int, str]) -> tuple[Rank, ...]:
    """As the teacher chose for the quiz; where nobody is named, a student sees their own place only."""
    if not session.quizzes:
        return ()
    naming = session.quizzes[-1].naming
    ranks = _ranks(session, viewer, called(session, names, naming))
    return tuple(each for each in ranks if each.mine) if naming is Naming.NONE else ranks


def _ranks(session: Session, viewer: int | None, names: Mapping[int, str]) -> tuple[Rank, ...]:
    quizzes = session.quizzes[-1:]
    if not quizzes:
        return ()
    return tuple(
        Rank(place=each.place, who=names.get(each.person, ""), marks=each.marks, mine=each.person == viewer)
        for each in standings(session, *quizzes)
    )
