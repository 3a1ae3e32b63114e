"""What is said at the end of a class: what was asked and answered, what stayed open, what was hard."""

from collections.abc import Iterator

from intents.languages.sentences import Sentences

from ..session import Session, Status
from ..standings import hardest
from .blocks import Block, Bullets, Heading, Paragraph

__all__ = ["recap"]


def recap(session: Session, say: Sentences) -> tuple[Block, ...]:
    """Names nobody."""
    return tuple(_blocks(session, say))


def _blocks(session: Session, say: Sentences) -> Iterator[Block]:
    yield Heading(1, say("{title}: recap", title=session.title or say("A class")))
    answered = [each for each in session.questions if each.status is Status.ANSWERED]
    still_open = [each for each in session.questions if each.status is Status.WAITING]
    if not answered and not still_open and not session.quizzes:
        yield Paragraph(say("Nothing was asked."))
    for title, questions in ((say("Answered"), answered), (say("Still open"), still_open)):
        if questions:
            yield Heading(2, title)
            yield Bullets(tuple(_line(each.text or say("(withdrawn)"), each.count) for each in questions))
    hard = hardest(session.quizzes)
    if hard:
        yield Heading(2, say("Hardest quiz questions"))
        yield Bullets(
            tuple(
                say("{prompt} ({percent} % of the marks)", prompt=run.item.prompt, percent=each) for run, each in hard
            )
        )


def _line(text: str, count: int) -> str:
    return f"{text} (× {count})" if count > 1 else text
