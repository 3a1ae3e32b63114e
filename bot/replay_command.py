"""`attache replay SESSION`: a recorded class asks its questions again, and what is answered differently is shown."""

from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from .assembly import Parts, Progress
from .class_questions import drafted
from .classroom.applying import fold
from .classroom.evidence import Drafted
from .classroom.session import Question, Session
from .import_command import Stopped
from .records.sealing import Seal
from .resources import Resources, open_resources

__all__ = ["Replayed", "replay_class", "replayed"]


@dataclass(frozen=True, slots=True)
class Replayed:
    """A question with what was answered in class, and what is answered now."""

    question: Question
    before: Drafted
    now: Drafted

    @property
    def same(self) -> bool:
        return self.before == self.now


async def replay_class(
    parts: Parts, number: int, console: Console, *, database: str, seal: Seal, progress: Progress
) -> bool:
    """Whether every question is answered as it was.

    Raises:
        Stopped: there is no such class, or it cannot be read with this key.
        StoreUnavailable: the database cannot be opened.
    """
    async with open_resources(parts, database=database, seal=seal, progress=progress) as resources:
        try:
            session = fold(await resources.classes.log.moves(number))
        except KeyError:
            raise Stopped(
                f"There is no class {number} here, or it was sealed with another key. The panel of a class shows its "
                "number; ATTACHE_CLASS_KEY takes the key.",
                status=2,
            ) from None
        compared = await replayed(resources, session)
    differing = [each for each in compared if not each.same]
    for each in differing:
        _print(console, each)
    console.print(
        f"{len(compared) - len(differing)} of {len(compared)} questions of class {number} are answered as they were.",
        highlight=False,
    )
    return not differing


async def replayed(resources: Resources, session: Session) -> tuple[Replayed, ...]:
    """Each question that was answered from the articles and whose words are still there."""
    found, dialogue = [], await resources.dialogue(session.server)
    for question in session.questions:
        if question.draft is not None and question.text:
            now, _ = await drafted(dialogue, session, question.text)
            found.append(Replayed(question, question.draft, now))
    return tuple(found)


def _print(console: Console, each: Replayed) -> None:
    console.print(Text(f"{each.question.number}. {each.question.text}", style="bold"))
    for label, one, other in (("then", each.before, each.now), ("now", each.now, each.before)):
        lines = [one.text, *(f"  “{own.quote}”" for own in one.evidence if own not in other.evidence)]
        console.print(Padding(Text(f"{label}: " + "\n".join(lines)), (0, 0, 0, 2), expand=False))
