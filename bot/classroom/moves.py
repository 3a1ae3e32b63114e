"""Everything that can happen in a session: a closed union of values.

What depends on word lists or on the understanding of this version (whether a question is the same as another, what
marks an answer gets) is decided before and stands in the move, so that a recorded session is the same for ever.
``by`` is who moves; the bot itself is 0.
"""

from dataclasses import dataclass
from datetime import datetime

from .evidence import Drafted
from .items import Item, Response
from .session import Mode, Naming

__all__ = [
    "BOT",
    "Answer",
    "AnswerMyself",
    "Approve",
    "Ask",
    "Assist",
    "Close",
    "CloseItem",
    "Draft",
    "Edit",
    "EndQuiz",
    "Join",
    "Lift",
    "MarkAnswered",
    "Merge",
    "Move",
    "NextItem",
    "Open",
    "Pin",
    "Post",
    "Reject",
    "Release",
    "Reopen",
    "Reveal",
    "StartQuiz",
    "Upvote",
    "ends_class",
]

BOT = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moved:
    by: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Open(_Moved):
    """The first move of every session, and of no other place in it."""

    server: int
    channel: int
    title: str
    mode: Mode
    anonymous: bool
    language: str
    source: str
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Assist(_Moved):
    """A further teacher joins; whether they may was checked before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Join(_Moved):
    """A student says that they are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(_Moved):
    text: str
    understanding: str = ""
    same_as: int | None = None
    """The number of the question that this one repeats."""
    unwanted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _OnQuestion(_Moved):
    question: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Upvote(_OnQuestion):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(_OnQuestion):
    """The articles' answer; in an open session students see it at once."""

    draft: Drafted


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve(_OnQuestion):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(_OnQuestion):
    """The drafted answer in the teacher's words; its evidence stays."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerMyself(_OnQuestion):
    """An answer of the teacher's own, without the articles."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(_OnQuestion):
    into: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject(_OnQuestion):
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(_OnQuestion):
    """A question that was held for its words joins the queue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin(_OnQuestion):
    pinned: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAnswered(_OnQuestion):
    """It was answered aloud."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen(_OnQuestion):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift(_OnQuestion):
    """In research mode: students see the answer from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(_Moved):
    """The bot has posted the message that shows a question with its answer, or a quiz, or the recap of a class that was
    closed, which is the last move; or else the class itself.
    """

    message: int
    question: int | None = None
    quiz: int | None = None
    recap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StartQuiz(_Moved):
    topic: str
    seconds: int | None
    items: tuple[Item, ...]
    naming: Naming = Naming.PSEUDONYMS
    """What the standings call people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextItem(_Moved):
    """Opens the next item, for ``seconds`` of the quiz from ``at``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(_Moved):
    quiz: int
    item: int
    """Its place in the quiz, from 0."""
    response: Response
    marks: int
    """0 to 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseItem(_Moved):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal(_Moved):
    """Shows the right answer of the closed item with its evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndQuiz(_Moved):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(_Moved):
    naming: Naming = Naming.PSEUDONYMS


Move = (
    Open
    | Assist
    | Join
    | Ask
    | Upvote
    | Draft
    | Approve
    | Edit
    | AnswerMyself
    | Merge
    | Reject
    | Release
    | Pin
    | MarkAnswered
    | Reopen
    | Lift
    | Post
    | StartQuiz
    | NextItem
    | Answer
    | CloseItem
    | Reveal
    | EndQuiz
    | Close
)


def ends_class(move: Move) -> bool:
    """Whether the class is over with it: it was closed before, and now its recap is posted."""
    return isinstance(move, Post) and move.recap
