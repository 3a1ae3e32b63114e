"""What the client and its commands work with; opened at the composition root and handed in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from knowledge.store import FactStore

from .assembly import Parts, Progress, open_store
from .classes import Classes
from .dialogue import Dialogue
from .preferences import PreferenceBook
from .records import Records
from .records.class_log import ClassLog
from .records.class_memory import MemoryClassLog
from .spaces import Spaces

if TYPE_CHECKING:
    from .records.sealing import Seal

__all__ = ["ClassRules", "Resources", "ServerLimits", "open_resources"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRules:
    """What the operator decides about classes."""

    unwanted_words: tuple[str, ...] = ()
    """Hold a question for the teacher; each server adds its own to them."""
    kept: timedelta = timedelta(days=30)
    """How long a class is kept after the last thing that happened in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerLimits:
    """How much of its own a server may have, as the operator decides."""

    articles: int = 20
    versions: int = 50
    """Of each article."""
    corrections: int = 500


_RULES = ClassRules()
_LIMITS = ServerLimits()


@dataclass(slots=True)
class Resources:
    """One of each."""

    parts: Parts
    store: FactStore
    records: Records
    classes: Classes
    class_rules: ClassRules
    preferences: PreferenceBook
    spaces: Spaces
    limits: ServerLimits = _LIMITS

    @classmethod
    async def over(
        cls,
        parts: Parts,
        store: FactStore,
        records: Records,
        class_log: ClassLog | None = None,
        class_rules: ClassRules = _RULES,
        *,
        limits: ServerLimits = _LIMITS,
    ) -> "Resources":
        """Without ``class_log``, classes do not outlive the process."""
        return cls(
            parts=parts,
            store=store,
            records=records,
            classes=await Classes.load(class_log or MemoryClassLog()),
            class_rules=class_rules,
            preferences=await PreferenceBook.load(records),
            spaces=await Spaces.over(parts, store, records),
            limits=limits,
        )

    async def dialogue(self, server: int | None) -> Dialogue:
        """Answers from what is read on that server, or outside of servers."""
        return (await self.spaces.of(server)).dialogue


@asynccontextmanager
async def open_resources(
    parts: Parts,
    *,
    database: str,
    seal: "Seal",
    class_rules: ClassRules = _RULES,
    limits: ServerLimits = _LIMITS,
    progress: Progress,
) -> AsyncIterator[Resources]:
    """Articles, records and classes in one database; what is typed in class is sealed.

    Raises:
        StoreUnavailable: the database cannot be opened.
    """
    from .records.class_sql import SqlClassLog  # noqa: PLC0415  (a third of a second, and of no use to publish commands)
    from .records.sql import SqlRecords  # noqa: PLC0415

    async with (
        open_store(parts, database=database, progress=progress) as store,
        SqlRecords.open(database) as records,
        SqlClassLog.open(database, seal) as class_log,
    ):
        yield await Resources.over(parts, store, records, class_log, class_rules, limits=limits)
