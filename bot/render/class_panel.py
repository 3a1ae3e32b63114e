"""The card that shows a class to everybody in its channel: how to ask, and the queue."""

from typing import assert_never

from intents.languages.sentences import Sentences

from ..classroom.session import Mode, Question, Session, Status
from ..classroom.views import queue_order
from .class_question import title_line
from .texts import cut, shown

__all__ = ["class_title", "panel_text"]

_MESSAGE = 2000
_LINE = 150
_ROOM_FOR_THE_REST = 80


def panel_text(session: Session, number: int, say: Sentences) -> str:
    """Names nobody. At most 2,000 characters: what does not fit is counted."""
    lines = [f"## {shown(cut(class_title(session, say), 200))}", *_introduction(session, say), ""]
    listed = [each for each in queue_order(session) if each.status in {Status.WAITING, Status.ANSWERED}]
    if not listed:
        lines.append(say("Nothing has been asked yet."))
    left = _MESSAGE - sum(len(line) + 1 for line in lines) - _ROOM_FOR_THE_REST
    count = 0
    for each in listed:
        line = _line(each, say)
        if len(line) + 1 > left:
            break
        lines.append(line)
        left -= len(line) + 1
        count += 1
    if rest := len(listed) - count:
        more = say.plural("and one more, under “Questions”", "and {number} more, under “Questions”", rest, number=rest)
        lines.append(f"-# … {more}")
    lines.append(f"-# {say('Class {number}', number=number)}")
    return "\n".join(lines)


def class_title(session: Session, say: Sentences) -> str:
    return session.title or say("A class")


def _introduction(session: Session, say: Sentences) -> list[str]:
    if session.closed is not None:
        return [say("This class is over.")]
    lines = [say("Ask with the button, with /ask, or by mentioning me in this channel."), _mode(session.mode, say)]
    if session.anonymous:
        lines.append(say("Who asks with the button or with /ask is seen by the teacher only."))
    return lines


def _mode(mode: Mode, say: Sentences) -> str:
    match mode:
        case Mode.OPEN:
            return say("What the articles answer is posted here at once.")
        case Mode.APPROVAL:
            return say("The teacher looks at each answer before it is posted here.")
        case Mode.RESEARCH:
            return say("I tell you where to look; you find the answer.")
        case _:
            assert_never(mode)


def _line(question: Question, say: Sentences) -> str:
    pin = "📌 " if question.pinned else ""
    answered = "✅ " if question.status is Status.ANSWERED else ""
    return f"{pin}{answered}{title_line(question, say, _LINE)}"
