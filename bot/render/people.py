"""What people are called in Discord, and what a teacher can choose that they are called."""

from collections.abc import Mapping

from ..classroom.forgetting import is_forgotten
from ..classroom.session import Naming, Session
from ..texts import message

__all__ = ["NAMINGS", "mentions"]

NAMINGS = {
    Naming.PSEUDONYMS: message("pseudonyms"),
    Naming.NAMES: message("their names on this server"),
    Naming.NONE: message("nobody is named"),
}


def mentions(session: Session) -> Mapping[int, str]:
    """What people are called where Discord shows their names; who was forgotten is not called anything."""
    return {person: f"<@{person}>" for person in session.people if not is_forgotten(person)}
