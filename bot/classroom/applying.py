"""``(session, move) -> session``: what each move does, or the sentence that says why it is not allowed."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from ..texts import message
from . import moves, queueing, quizzing
from .forgetting import is_forgotten
from .moves import BOT, Move
from .refusing import NotAllowed
from .session import Session

__all__ = ["apply", "begin", "fold"]


def begin(move: Move) -> Session:
    """The session that a first move opens.

    Raises:
        NotAllowed: it has no title, or the move is another one.
    """
    if not isinstance(move, moves.Open):
        raise NotAllowed(_NOT_OPEN)
    if not move.title.strip() and not is_forgotten(move.by):
        raise NotAllowed(message("Give the class a title."))
    return Session(
        server=move.server,
        channel=move.channel,
        title=" ".join(move.title.split()),
        mode=move.mode,
        anonymous=move.anonymous,
        language=move.language,
        source=move.source,
        seed=move.seed,
        opened=move.at,
        teachers=(move.by,),
        people=(move.by,),
    )


def fold(recorded: Iterable[Move]) -> Session:
    """The session that these moves make, the first of which opens it.

    Raises:
        NotAllowed: one of them does not fit.
        StopIteration: there are none.
    """
    order = iter(recorded)
    session = begin(next(order))
    for move in order:
        session = apply(session, move)
    return session


def apply(session: Session, move: Move) -> Session:
    """The session after the move. After ``Close`` only what was posted is noted, up to the recap.

    Raises:
        NotAllowed: the move is not allowed now, or not to this person.
    """
    if session.recap is not None or (session.closed is not None and not isinstance(move, moves.Post)):
        raise NotAllowed(message("This class is closed."))
    _check_right(session, move)
    match move:
        case moves.Open():
            raise NotAllowed(message("There is a class in this channel already; close it first."))
        case moves.Assist():
            if move.by in session.teachers:
                raise NotAllowed(message("You teach this class already."))
            return replace(_with_person(session, move.by), teachers=(*session.teachers, move.by))
        case moves.Join():
            if move.by in session.people:
                raise NotAllowed(message("It is noted already that you are here."))
            return _with_person(session, move.by)
        case moves.Close():
            ended = quizzing.end(session) if session.quiz else session
            return replace(ended, closed=move.at, naming=move.naming)
        case moves.Ask():
            return queueing.ask(_with_person(session, move.by), move)
        case moves.Upvote():
            return queueing.upvote(_with_person(session, move.by), move)
        case moves.Draft():
            return queueing.draft(session, move)
        case moves.Approve() | moves.Edit() | moves.AnswerMyself() | moves.Lift() | moves.MarkAnswered():
            return queueing.answer(session, move)
        case moves.Merge():
            return queueing.merge(session, move)
        case moves.Reject() | moves.Release() | moves.Reopen() | moves.Pin():
            return queueing.sort(session, move)
        case moves.Post():
            return _posted(session, move)
        case moves.StartQuiz():
            return quizzing.start(session, move)
        case moves.NextItem():
            return quizzing.open_next(session, move)
        case moves.Answer():
            return quizzing.answer(_with_person(session, move.by), move)
        case moves.CloseItem():
            return quizzing.close(session)
        case moves.Reveal():
            return quizzing.reveal(session)
        case moves.EndQuiz():
            return quizzing.end(session)
        case _:
            assert_never(move)


_OF_ANYONE = (moves.Ask, moves.Join, moves.Upvote, moves.Answer, moves.Assist, moves.Open)
_OF_THE_CLOCK = (moves.CloseItem, moves.Reveal, moves.EndQuiz)
_NOT_OPEN = message("There is no class in this channel.")


def _check_right(session: Session, move: Move) -> None:
    if isinstance(move, moves.Draft | moves.Post):
        if move.by != BOT:
            raise NotAllowed(message("Only I can do that."))
    elif isinstance(move, _OF_ANYONE):
        if move.by == BOT:
            raise NotAllowed(message("I do not take part in the class."))
    elif move.by not in session.teachers and not (move.by == BOT and isinstance(move, _OF_THE_CLOCK)):
        raise NotAllowed(message("Only the teacher of this class can do that."))


def _posted(session: Session, move: moves.Post) -> Session:
    """What is not there any more is shown by no message."""
    if move.recap:
        if session.closed is None:
            raise NotAllowed(message("This class is not over yet."))
        return replace(session, recap=move.message)
    if move.question is None and move.quiz is None:
        return replace(session, message=move.message)
    return replace(
        session,
        questions=tuple(
            replace(each, message=move.message) if each.number == move.question else each for each in session.questions
        ),
        quizzes=tuple(
            replace(each, message=move.message) if each.number == move.quiz else each for each in session.quizzes
        ),
    )


def _with_person(session: Session, person: int) -> Session:
    return session if person in session.people else replace(session, people=(*session.people, person))
