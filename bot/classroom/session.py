"""A lesson as a value: what was asked and answered, who voted, which quizzes ran. People are Discord's ids.

A session is never changed; ``applying.apply`` makes the next one from a move.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .evidence import Drafted
from .items import Item, Response

__all__ = ["Given", "ItemRun", "ItemState", "Mode", "Naming", "Question", "Quiz", "Session", "Status"]


class Mode(StrEnum):
    OPEN = "open"
    """The cited answer is shown at once."""
    APPROVAL = "approval"
    """The teacher sees the answer first."""
    RESEARCH = "research"
    """Students see where to look, until the teacher lifts the answer."""


class Status(StrEnum):
    HELD = "held"
    """Holds unwanted words; only the asker and the teacher see it."""
    WAITING = "waiting"
    """In the queue, without an answer that students see."""
    ANSWERED = "answered"
    REJECTED = "rejected"
    MERGED = "merged"


class Naming(StrEnum):
    """How people are called in what leaves the session."""

    NAMES = "names"
    PSEUDONYMS = "pseudonyms"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One entry of the queue. ``askers`` come in the order in which they asked; none of them votes for it."""

    number: int
    """In the session; the first is 1."""
    text: str
    """Empty once the one who wrote it has asked to be forgotten."""
    understanding: str = ""
    """Equal for questions that mean the same; empty where the question was not understood."""
    askers: tuple[int, ...]
    votes: frozenset[int] = frozenset()
    status: Status = Status.WAITING
    unwanted: tuple[str, ...] = ()
    """The words for which it was held."""
    draft: Drafted | None = None
    answer: str = ""
    """What students read; the draft's text unless the teacher wrote another."""
    by_teacher: bool = False
    """Whether the answer is the teacher's own, and not that of the articles."""
    lifted: bool = False
    """In research mode: whether students see the answer."""
    pinned: bool = False
    merged_into: int | None = None
    reason: str = ""
    """Why it was rejected."""
    message: int | None = None
    """Id of the bot's message that shows the answer."""
    at: datetime

    @property
    def supporters(self) -> frozenset[int]:
        return self.votes | frozenset(self.askers)

    @property
    def count(self) -> int:
        """How many people want to know; each counts once."""
        return len(self.supporters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A person's answer to an item of a quiz; the last one before the item closed."""

    person: int
    response: Response
    marks: int
    """0 to 100."""
    at: datetime


class ItemState(StrEnum):
    AHEAD = "ahead"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRun:
    item: Item
    state: ItemState = ItemState.AHEAD
    closes: datetime | None = None
    """None: when the teacher closes it."""
    given: tuple[Given, ...] = ()
    """One for each person, in the order of their first answers."""

    def of(self, person: int) -> Given | None:
        return next((each for each in self.given if each.person == person), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    number: int
    """In the session; the first is 1."""
    topic: str
    seconds: int | None
    """How long each item is open; None: until the teacher closes it."""
    items: tuple[ItemRun, ...]
    naming: Naming = Naming.PSEUDONYMS
    """In its standings."""
    ended: bool = False
    message: int | None = None
    """Id of the bot's message that shows it."""

    @property
    def current(self) -> int | None:
        """The place of the item that was opened last; None before the first."""
        begun = [at for at, each in enumerate(self.items) if each.state is not ItemState.AHEAD]
        return begun[-1] if begun else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    server: int
    channel: int
    """Where the class is held; a thread is a channel of its own."""
    title: str
    mode: Mode
    anonymous: bool
    """Whether classmates do not see who asks."""
    language: str
    """BCP 47."""
    source: str
    """Id of the article in focus."""
    seed: int
    """Makes the pseudonyms; nobody is shown it."""
    opened: datetime
    closed: datetime | None = None
    naming: Naming = Naming.PSEUDONYMS
    """In what is exported."""
    teachers: tuple[int, ...]
    people: tuple[int, ...]
    """Everyone who took part, teachers too, in the order in which they came."""
    questions: tuple[Question, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    message: int | None = None
    """Id of the bot's message that shows the class: its panel."""
    recap: int | None = None
    """Id of the bot's message with the recap; with it the class is over."""

    @property
    def students(self) -> tuple[int, ...]:
        return tuple(each for each in self.people if each not in self.teachers)

    @property
    def quiz(self) -> Quiz | None:
        """The one that is running."""
        return self.quizzes[-1] if self.quizzes and not self.quizzes[-1].ended else None

    def question(self, number: int) -> Question | None:
        return self.questions[number - 1] if 0 < number <= len(self.questions) else None
