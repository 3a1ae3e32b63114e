"""The course of a quiz: one item after the other is opened, answered, closed and revealed."""

from dataclasses import replace
from datetime import timedelta

from ..texts import message
from .forgetting import is_forgotten
from .items import Arranged, Choice, Item, Matching, Ordering, Picked, Response, Typed, TypedCountry, TypedDate
from .moves import Answer, NextItem, StartQuiz
from .queueing import LONGEST_TEXT
from .refusing import NotAllowed
from .session import Given, ItemRun, ItemState, Quiz, Session

__all__ = ["FULL_MARKS", "answer", "asked", "close", "end", "fits", "open_next", "reveal", "start"]

FULL_MARKS = 100
_MOST_ITEMS = 50
_SHORTEST, _LONGEST = 5, 3600
"""Seconds."""


def start(session: Session, move: StartQuiz) -> Session:
    if session.quiz:
        raise NotAllowed(message("A quiz is running; end it first."))
    if not 0 < len(move.items) <= _MOST_ITEMS:
        raise NotAllowed(message("A quiz has between one and {most} questions."), most=_MOST_ITEMS)
    if move.seconds is not None and not _SHORTEST <= move.seconds <= _LONGEST:
        raise NotAllowed(
            message("A question can be open for {least} to {most} seconds."), least=_SHORTEST, most=_LONGEST
        )
    quiz = Quiz(
        number=len(session.quizzes) + 1,
        topic=move.topic,
        seconds=move.seconds,
        naming=move.naming,
        items=tuple(ItemRun(item=item) for item in move.items),
    )
    return replace(session, quizzes=(*session.quizzes, quiz))


def open_next(session: Session, move: NextItem) -> Session:
    quiz = _running(session)
    at = 0 if quiz.current is None else quiz.current + 1
    if at and quiz.items[at - 1].state is not ItemState.REVEALED:
        raise NotAllowed(message("Reveal this question before you go on."))
    if at == len(quiz.items):
        raise NotAllowed(message("That was the last question of the quiz."))
    closes = move.at + timedelta(seconds=quiz.seconds) if quiz.seconds else None
    return _with(session, replace(quiz, message=None), at, replace(quiz.items[at], state=ItemState.OPEN, closes=closes))


def asked(session: Session, quiz: int, item: int) -> ItemRun:
    """The item at this place of the quiz of this number, which was asked last.

    Raises:
        NotAllowed: another one was, or the quiz is over.
    """
    running = _running(session)
    if (running.number, running.current) != (quiz, item):
        raise NotAllowed(_OVER)
    return running.items[item]


def answer(session: Session, move: Answer) -> Session:
    """Keep a person's answer in place of an earlier one."""
    if move.by in session.teachers:
        raise NotAllowed(message("Who teaches the class does not answer its quiz."))
    quiz, run = _running(session), asked(session, move.quiz, move.item)
    if run.state is not ItemState.OPEN or (run.closes is not None and move.at > run.closes):
        raise NotAllowed(_OVER)
    forgotten = is_forgotten(move.by) and move.response == Typed("")
    if not (forgotten or fits(run.item, move.response)) or not 0 <= move.marks <= FULL_MARKS:
        raise NotAllowed(message("That is no answer to this question."))
    new = Given(person=move.by, response=move.response, marks=move.marks, at=move.at)
    if run.of(move.by):
        given = tuple(new if each.person == move.by else each for each in run.given)
    else:
        given = (*run.given, new)
    return _with(session, quiz, move.item, replace(run, given=given))


def close(session: Session) -> Session:
    return _moved_on(session, ItemState.OPEN, ItemState.CLOSED)


def reveal(session: Session) -> Session:
    return _moved_on(session, ItemState.CLOSED, ItemState.REVEALED)


def end(session: Session) -> Session:
    """What was open is closed; items that were not opened yet count for nothing."""
    quiz = _running(session)
    items = tuple(
        replace(each, state=ItemState.CLOSED) if each.state is ItemState.OPEN else each for each in quiz.items
    )
    return replace(session, quizzes=(*session.quizzes[:-1], replace(quiz, items=items, ended=True)))


def fits(item: Item, response: Response) -> bool:
    """Whether it is an answer to such an item, right or wrong."""
    match item, response:
        case Choice(), Picked(option=option):
            return 0 <= option < len(item.options)
        case ((TypedDate() | TypedCountry()), Typed(text=text)):
            return 0 < len(text) <= LONGEST_TEXT
        case ((Ordering() | Matching()), Arranged(places=places)):
            return sorted(places) == list(range(len(item.options)))
    return False


_OVER = message("This question is closed.")


def _running(session: Session) -> Quiz:
    if session.quiz is None:
        raise NotAllowed(message("No quiz is running."))
    return session.quiz


def _moved_on(session: Session, before: ItemState, after: ItemState) -> Session:
    quiz = _running(session)
    at = quiz.current
    if at is None or quiz.items[at].state is not before:
        text = message("No question of the quiz is open.")
        raise NotAllowed(text if before is ItemState.OPEN else message("Close the question before you reveal it."))
    return _with(session, quiz, at, replace(quiz.items[at], state=after))


def _with(session: Session, quiz: Quiz, at: int, run: ItemRun) -> Session:
    items = (*quiz.items[:at], run, *quiz.items[at + 1 :])
    return replace(session, quizzes=(*session.quizzes[:-1], replace(quiz, items=items)))
