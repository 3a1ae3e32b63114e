"""What becomes of the questions of a class."""

from dataclasses import replace
from typing import assert_never

from ..texts import message
from .forgetting import is_forgotten
from .moves import (
    AnswerMyself,
    Approve,
    Ask,
    Draft,
    Edit,
    Lift,
    MarkAnswered,
    Merge,
    Pin,
    Reject,
    Release,
    Reopen,
    Upvote,
)
from .refusing import NotAllowed
from .session import Mode, Question, Session, Status

__all__ = ["LONGEST_TEXT", "answer", "ask", "draft", "merge", "sort", "upvote"]

LONGEST_TEXT = 2000
"""Code points of what a person types."""
_SHOWN = frozenset({Status.WAITING, Status.ANSWERED})
"""What classmates see."""


def ask(session: Session, move: Ask) -> Session:
    """A new question, or one voice more for the one that it repeats."""
    if not move.text.strip() and not is_forgotten(move.by):
        raise NotAllowed(message("There is no question in this."))
    _check_length(move.text)
    if move.same_as is not None:
        same = _shown(session, move.same_as)
        if move.by in same.supporters:
            raise NotAllowed(message("You have asked this already: it is question {number}."), number=same.number)
        text = same.text or move.text.strip()  # of whoever asked it and is not forgotten
        return _with(session, replace(same, text=text, askers=(*same.askers, move.by)))
    new = Question(
        number=len(session.questions) + 1,
        text=move.text.strip(),
        understanding=move.understanding,
        askers=(move.by,),
        status=Status.HELD if move.unwanted else Status.WAITING,
        unwanted=move.unwanted,
        at=move.at,
    )
    return replace(session, questions=(*session.questions, new))


def upvote(session: Session, move: Upvote) -> Session:
    question = _shown(session, move.question)
    if move.by in question.askers:
        raise NotAllowed(message("Question {number} is your own; your voice is counted."), number=question.number)
    if move.by in question.votes:
        raise NotAllowed(message("You have voted for question {number} already."), number=question.number)
    return _with(session, replace(question, votes=question.votes | {move.by}))


def draft(session: Session, move: Draft) -> Session:
    question = _found(session, move.question)
    if question.status not in {Status.WAITING, Status.HELD} or question.by_teacher:
        raise NotAllowed(message("Question {number} needs no draft."), number=question.number)
    drafted = replace(question, draft=move.draft)
    if session.mode is Mode.OPEN and question.status is Status.WAITING:
        drafted = _published(drafted)
    return _with(session, drafted)


def answer(session: Session, move: Approve | Edit | AnswerMyself | Lift | MarkAnswered) -> Session:
    question = _shown(session, move.question)
    match move:
        case Approve():
            if session.mode is Mode.RESEARCH:
                raise NotAllowed(message("In research mode an answer is lifted, not approved."))
            _check_draft(question)
            answered = _published(replace(question, by_teacher=False))
        case Lift():
            if session.mode is not Mode.RESEARCH:
                raise NotAllowed(message("Only in research mode is there an answer to lift."))
            if question.lifted:
                raise NotAllowed(message("The answer to question {number} is lifted."), number=question.number)
            _check_draft(question)
            answered = replace(_published(question), lifted=True)
        case Edit():
            _check_draft(question)
            _check_answer(move)
            answered = replace(question, answer=move.text.strip(), by_teacher=False, lifted=True)
        case AnswerMyself():
            _check_answer(move)
            answered = replace(question, answer=move.text.strip(), by_teacher=True, lifted=True)
        case MarkAnswered():
            if question.status is Status.ANSWERED:
                raise NotAllowed(message("Question {number} is answered already."), number=question.number)
            answered = question
        case _:
            assert_never(move)
    return _with(session, replace(answered, status=Status.ANSWERED))


def merge(session: Session, move: Merge) -> Session:
    """The voices of one question go to another; who asked both or voted for both counts once."""
    one, into = _found(session, move.question), _shown(session, move.into)
    if one.status in {Status.MERGED, Status.REJECTED}:
        raise NotAllowed(message("Question {number} is not in the queue."), number=one.number)
    if one.number == into.number:
        raise NotAllowed(message("A question cannot be merged into itself."))
    askers = (*into.askers, *(each for each in one.askers if each not in into.askers))
    merged = replace(
        into, text=into.text or one.text, askers=askers, votes=(into.votes | one.votes) - frozenset(askers)
    )
    gone = replace(one, status=Status.MERGED, merged_into=into.number, pinned=False)
    return _with(_with(session, merged), gone)


def sort(session: Session, move: Reject | Release | Reopen | Pin) -> Session:
    question = _found(session, move.question)
    number = question.number
    match move:
        case Reject():
            if question.status not in {Status.WAITING, Status.HELD}:
                raise NotAllowed(message("Question {number} is not waiting."), number=number)
            _check_length(move.reason)
            sorted_ = replace(question, status=Status.REJECTED, reason=move.reason.strip(), pinned=False)
        case Release():
            if question.status is not Status.HELD:
                raise NotAllowed(message("Question {number} is not held back."), number=number)
            sorted_ = replace(question, status=Status.WAITING)
            if session.mode is Mode.OPEN and question.draft:
                sorted_ = _published(sorted_)
        case Reopen():
            if question.status not in {Status.ANSWERED, Status.REJECTED}:
                raise NotAllowed(message("Question {number} is open."), number=number)
            sorted_ = replace(question, status=Status.WAITING, answer="", by_teacher=False, lifted=False, reason="")
        case Pin():
            question = _shown(session, number)
            if question.pinned == move.pinned:
                text = message("Question {number} is pinned already.")
                raise NotAllowed(text if move.pinned else message("Question {number} is not pinned."), number=number)
            sorted_ = replace(question, pinned=move.pinned)
        case _:
            assert_never(move)
    return _with(session, sorted_)


def _published(question: Question) -> Question:
    """With the draft for an answer; one that only says what is missing leaves the question open."""
    if question.draft is None:
        return question
    status = Status.ANSWERED if question.draft.found else question.status
    return replace(question, answer=question.draft.text, status=status)


def _found(session: Session, number: int) -> Question:
    question = session.question(number)
    if question is None:
        raise NotAllowed(message("There is no question {number} in this class."), number=number)
    return question


def _shown(session: Session, number: int) -> Question:
    """The question of that number, or the one that it was merged into, if it is in the queue."""
    question = _found(session, number)
    while question.merged_into is not None:
        question = _found(session, question.merged_into)
    if question.status not in _SHOWN:
        raise NotAllowed(message("Question {number} is not in the queue."), number=number)
    return question


def _with(session: Session, question: Question) -> Session:
    at = question.number - 1
    return replace(session, questions=(*session.questions[:at], question, *session.questions[at + 1 :]))


def _check_draft(question: Question) -> None:
    if question.draft is None:
        raise NotAllowed(message("There is no draft for question {number} yet."), number=question.number)


def _check_answer(move: Edit | AnswerMyself) -> None:
    if not move.text.strip() and not is_forgotten(move.by):
        raise NotAllowed(message("There is no answer in this."))
    _check_length(move.text)


def _check_length(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise NotAllowed(message("That is too long; {most} characters are the most."), most=LONGEST_TEXT)
