"""What people are called in what leaves the class."""

from collections.abc import Mapping
from typing import assert_never

from ..forgetting import is_forgotten
from ..pseudonyms import pseudonyms
from ..session import Naming, Session

__all__ = ["called"]


def called(session: Session, names: Mapping[int, str]) -> Mapping[int, str]:
    """As the teacher chose; who has no name in the channel any more, or was forgotten, keeps the pseudonym."""
    invented = pseudonyms(session)
    match session.naming:
        case Naming.NONE:
            return {}
        case Naming.PSEUDONYMS:
            return invented
        case Naming.NAMES:
            return {
                person: invented[person] if is_forgotten(person) else names.get(person, invented[person])
                for person in session.people
            }
        case _:
            assert_never(session.naming)
