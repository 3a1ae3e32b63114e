"""What people are called where others read it: in standings, and in what leaves the class."""

from collections.abc import Mapping

from .forgetting import is_forgotten
from .pseudonyms import pseudonyms
from .session import Naming, Session

__all__ = ["askers_called", "called"]


def called(session: Session, names: Mapping[int, str], naming: Naming | None = None) -> Mapping[int, str]:
    """By ``naming``, or as the teacher chose for the record; who has no name in the channel any more, or was forgotten,
    keeps the pseudonym.
    """
    invented = pseudonyms(session)
    match naming or session.naming:
        case Naming.NONE:
            return {}
        case Naming.PSEUDONYMS:
            return invented
        case Naming.NAMES:
            return {
                person: invented[person] if is_forgotten(person) else names.get(person, invented[person])
                for person in session.people
            }


def askers_called(session: Session, people: Mapping[int, str]) -> Mapping[int, str]:
    """Of ``people``, what those who asked may be called in the record.

    Where the standings of an anonymous class showed names, marks would tell whose pseudonym is whose.
    """
    named = any(quiz.naming is Naming.NAMES for quiz in session.quizzes)
    return {} if session.anonymous and session.naming is Naming.PSEUDONYMS and named else people
