"""What a teacher reads when a class is closed."""

from intents.languages.sentences import Sentences

from ..classroom.session import Mode, Session, Status
from ..classroom.views import queue_order
from .class_question import title_line
from .class_queue import DRAFTED

__all__ = ["loose_ends", "names_line"]

_MOST_LISTED, _LINE = 10, 120


def loose_ends(session: Session, say: Sentences) -> list[str]:
    """What waits for the teacher; empty where nothing does, though questions without an answer may stay open."""
    waiting = [each for each in queue_order(session) if each.status is Status.WAITING]
    drafts = [each for each in waiting if each.draft and each.draft.found] if session.mode is Mode.APPROVAL else []
    held = sum(each.status is Status.HELD for each in session.questions)
    if not (drafts or held or session.quiz or (waiting and session.mode is Mode.APPROVAL)):
        return []
    lines = [f"**{say('Close the class?')}**"]
    if drafts:
        lines.append(
            say.plural(
                "One draft still waits for you; if you close the class now, students do not see it.",
                "{number} drafts still wait for you; if you close the class now, students do not see them.",
                len(drafts),
                number=len(drafts),
            )
        )
    if held:
        lines.append(
            say.plural(
                "One question is held back and waits for you.",
                "{number} questions are held back and wait for you.",
                held,
                number=held,
            )
        )
    if session.quiz:
        lines.append(say("Quiz {number} is running; it ends with the class.", number=session.quiz.number))
    if waiting:
        lines.append(say("Still open:"))
        signs = {each.number: DRAFTED for each in drafts}
        lines += [f"- {signs.get(each.number, '')}{title_line(each, say, _LINE)}" for each in waiting[:_MOST_LISTED]]
    if (rest := len(waiting) - _MOST_LISTED) > 0:
        lines.append(say.plural("… and one more", "… and {number} more", rest, number=rest))
    return lines


def names_line(say: Sentences) -> str:
    return say(
        "Discord did not tell me everybody's name in time, so some stand in the files with their pseudonyms. Press "
        "“Files” below the recap to try again."
    )
