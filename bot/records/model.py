"""The values that are kept. Ids are Discord's (64 bits); times are aware and in UTC, kept to the millisecond."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Self

from ..classroom.practice import Practised

__all__ = [
    "KeptCorrection",
    "KeptProposal",
    "KeptReply",
    "PersonRecord",
    "Place",
    "PlaceKind",
    "Preferences",
    "Rating",
    "Unanswered",
]


class PlaceKind(StrEnum):
    """Whose preferences; the more particular come first."""

    PERSON = "person"
    CHANNEL = "channel"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Place:
    """A person, a channel or a server."""

    kind: PlaceKind
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a person, a channel or a server has chosen; None leaves it to the next wider place."""

    source: str | None = None
    """Id of the article that questions are about which name none."""
    language: str | None = None
    """BCP 47."""
    private: bool | None = None
    """Whether answers to commands are for the one who asked only."""
    plain_text: bool | None = None
    """Whether replies are text only, for screen readers: no embeds, no pictures."""
    answers_everything: bool | None = None
    """Whether every message is taken for a question; needs the message-content intent."""
    importer_roles: tuple[int, ...] | None = None
    """Who may change the articles, besides those who manage the server."""
    teacher_roles: tuple[int, ...] | None = None
    """Who may open a class, besides those who manage messages."""
    unwanted_words: tuple[str, ...] | None = None
    """Words that hold a question in class for the teacher, besides those of the operator."""

    @classmethod
    def effective(cls, layers: Sequence[Self]) -> Self:
        """What holds; the layers go from the most particular place to the widest."""
        if not layers:
            return cls()
        return cls(
            **{
                field.name: next((value for layer in layers if (value := getattr(layer, field.name)) is not None), None)
                for field in fields(cls)
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReply:
    """An answer that was given, so that its buttons work and that it can be edited or deleted with its question.

    ``key`` is known before the answer is sent: the id of the message or interaction that asked. The buttons name it.
    """

    key: int
    person: int
    channel: int
    server: int | None = None
    message: int | None = None
    """The bot's message; None for one that only the asker sees."""
    source: str = ""
    """Id of the article in focus."""
    turns: tuple[str, ...] = ()
    """What was asked in this conversation, the question itself last: asked anew, they give the answer anew."""
    language: str = "en"
    owed: bool = False
    """Whether the message that asked waits for the reply still, or did when the process ended."""
    at: datetime

    @property
    def question(self) -> str:
        return self.turns[-1] if self.turns else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What a person thinks of a reply; one for each person and reply, the last one counts."""

    key: int
    """Of the reply."""
    person: int
    helpful: bool
    why: str = ""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """A question that was asked in vain, or whose answer was found wanting."""

    group: str
    """What the same question has in common, however it is spelt."""
    question: str
    person: int
    server: int | None = None
    understood: str = ""
    why: str = ""
    """What the person found wrong with the answer; empty where there was none."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCorrection:
    """A note on words of a source, or the name of a nameless row, added in Discord: see ``knowledge.corrections``."""

    owner: str = ""
    """Whose answers it changes, as of ``knowledge.model.Source``; empty: everybody's."""
    source: str
    quote: str
    because: str
    country: str = ""
    note: str = ""
    person: int | None = None
    """None once that person has asked to be forgotten."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptProposal:
    """An article that somebody has brought in and that waits for *Publish* or *Cancel*: its document as it came."""

    key: int
    """The interaction that brought it."""
    person: int
    name: str
    data: bytes
    record: str = ""
    before: int | None = None
    """The version that it was held against; None where nothing was there."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """Everything that is kept about one person."""

    preferences: Preferences | None = None
    replies: tuple[KeptReply, ...] = ()
    ratings: tuple[Rating, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    corrections: tuple[KeptCorrection, ...] = ()
    proposals: tuple[KeptProposal, ...] = ()
    practice: tuple[Practised, ...] = ()
