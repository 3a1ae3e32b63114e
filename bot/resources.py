"""What the client and its commands work with; opened at the composition root and handed in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from intents.spelling import Speller
from knowledge.corrections import Correction, Corrections
from knowledge.query import FactQuery
from knowledge.store import FactStore

from .assembly import Parts, Progress, dialogue_over, open_store
from .classes import Classes
from .dialogue import Dialogue
from .preferences import PreferenceBook
from .records import Records
from .records.class_log import ClassLog
from .records.class_memory import MemoryClassLog
from .suggestions import Suggestions

if TYPE_CHECKING:
    from .records.sealing import Seal

__all__ = ["ClassRules", "Resources", "open_resources"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRules:
    """What the operator decides about classes."""

    unwanted_words: tuple[str, ...] = ()
    """Hold a question for the teacher; each server adds its own to them."""
    kept: timedelta = timedelta(days=30)
    """How long a class is kept after the last thing that happened in it."""


_RULES = ClassRules()


@dataclass(slots=True)
class Resources:
    """One of each; ``dialogue`` is exchanged for another when the articles change."""

    parts: Parts
    store: FactStore
    records: Records
    classes: Classes
    class_rules: ClassRules
    preferences: PreferenceBook
    dialogue: Dialogue
    suggestions: Suggestions

    @classmethod
    async def over(
        cls,
        parts: Parts,
        store: FactStore,
        records: Records,
        class_log: ClassLog | None = None,
        class_rules: ClassRules = _RULES,
    ) -> "Resources":
        """Without ``class_log``, classes do not outlive the process."""
        dialogue, suggestions = await _answering(parts, store, records)
        return cls(
            parts=parts,
            store=store,
            records=records,
            classes=await Classes.load(class_log or MemoryClassLog()),
            class_rules=class_rules,
            preferences=await PreferenceBook.load(records),
            dialogue=dialogue,
            suggestions=suggestions,
        )

    async def renew(self) -> None:
        """Answer from what the store and the records hold now; conversations begin anew."""
        self.dialogue, self.suggestions = await _answering(self.parts, self.store, self.records)


async def _answering(parts: Parts, store: FactStore, records: Records) -> tuple[Dialogue, Suggestions]:
    added = tuple(
        Correction(source=each.source, quote=each.quote, because=each.because, country=each.country, note=each.note)
        for each in await records.corrections()
    )
    corrected = replace(parts, corrections=Corrections((*added, *parts.corrections.entries)))
    dialogue = await dialogue_over(corrected, store)
    facts = await store.find(FactQuery(kinds=frozenset({"reference", "began", "mission", "listed"})))
    return dialogue, Suggestions(
        countries=parts.ingestion.countries,
        speller=Speller.load(),
        sources=dialogue.sources,
        references=tuple(
            (fact.source.id, int(fact["number"]), fact["text"] or fact["url"])
            for fact in facts
            if fact.kind == "reference"
        ),
        told_of=frozenset(fact.object for fact in facts if fact.object),
    )


@asynccontextmanager
async def open_resources(
    parts: Parts,
    *,
    database: str,
    seal: "Seal",
    class_rules: ClassRules = _RULES,
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
        yield await Resources.over(parts, store, records, class_log, class_rules)
