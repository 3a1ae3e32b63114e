"""What answers where: everybody's articles and corrections, and on a server also its own, which nobody else sees."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from intents.words.spelling import Speller
from knowledge.corrections import Correction, Corrections
from knowledge.model import Source
from knowledge.query import FactQuery
from knowledge.store import FactStore

from .assembly import Parts, dialogue_over, library
from .dialogue import Dialogue
from .records import Records
from .suggestions import Suggestions

__all__ = ["Space", "Spaces", "owner_of"]

_MOST_OPEN = 100
_EVERYBODY = ""


def owner_of(server: int | None) -> str:
    """Who owns what is imported and corrected there; outside of servers only what is everybody's answers."""
    return _EVERYBODY if server is None else str(server)


@dataclass(frozen=True, slots=True)
class Space:
    """What is read in one place."""

    owner: str
    """Empty where nobody has added anything to what is everybody's."""
    dialogue: Dialogue
    suggestions: Suggestions

    @property
    def sources(self) -> tuple[Source, ...]:
        return self.dialogue.sources

    def source(self, source_id: str) -> Source | None:
        return next((each for each in self.sources if each.id == source_id), None)

    def title(self, chosen: str | None) -> str:
        """Of the article that answers where this one was chosen; empty where none was."""
        return self.dialogue.article(chosen).title if chosen else ""

    def named(self, name: str) -> Source | None:
        """The source of this name; it is shorter than an id, and a custom_id has little room."""
        return next((each for each in self.sources if each.name == name), None)


@dataclass(slots=True)
class Spaces:
    """Everybody's space, and those of the servers that have something of their own, each made when it is needed."""

    parts: Parts
    store: FactStore
    records: Records
    _owners: frozenset[str] = frozenset()
    """Those who have something of their own."""
    _changes: int = -1
    """Of the store, when it was looked at last."""
    _open: OrderedDict[str, Space] = field(default_factory=OrderedDict)
    _opening: asyncio.Lock = field(default_factory=asyncio.Lock)

    @classmethod
    async def over(cls, parts: Parts, store: FactStore, records: Records) -> "Spaces":
        spaces = cls(parts, store, records)
        await spaces.renew(None)
        await spaces.of(None)
        return spaces

    async def of(self, server: int | None) -> Space:
        if (changes := await self.store.changes()) != self._changes:
            await self._notice(changes)
        owner = owner_of(server)
        owner = owner if owner in self._owners else _EVERYBODY
        if owner not in self._open:
            async with self._opening:
                if owner not in self._open:
                    self._open[owner] = await self._opened(owner)
        self._open.move_to_end(owner)
        if len(self._open) > _MOST_OPEN:
            del self._open[next(each for each in self._open if each not in {owner, _EVERYBODY})]
        return self._open[owner]

    async def forget(self, server: int) -> None:
        """Forget what belongs to a server, and answer there with what is everybody's."""
        for source in await self.store.sources():
            if source.owner == owner_of(server):
                await self.store.remove(source.id)
        await self.records.forget_corrections(owner_of(server))
        await self.renew(server)

    async def renew(self, server: int | None) -> None:
        """Answer there from what the store and the records hold now; the conversations there begin anew."""
        async with self._opening:  # else what is being opened would hold what was there before
            await self._count_owners(await self.store.sources())
            self._open.pop(owner_of(server), None)

    async def _notice(self, changes: int) -> None:
        """Articles were stored or removed, perhaps by another process: where others answer now, they are opened anew;
        everywhere else the conversations go on."""
        async with self._opening:
            sources = await self.store.sources()
            await self._count_owners(sources)
            for owner in [each for each, space in self._open.items() if library(sources, each) != space.sources]:
                del self._open[owner]
            self._changes = changes

    async def _count_owners(self, sources: Sequence[Source]) -> None:
        corrections = await self.records.corrections()
        self._owners = frozenset([each.owner for each in sources] + [each.owner for each in corrections])

    async def _opened(self, owner: str) -> Space:
        # The owner's own first: of two on the same words the first one holds.
        kept = sorted(await self.records.corrections(), key=lambda each: not each.owner)
        added = tuple(
            Correction(source=each.source, quote=each.quote, because=each.because, country=each.country, note=each.note)
            for each in kept
            if each.owner in {owner, _EVERYBODY}
        )
        corrected = replace(self.parts, corrections=Corrections((*added, *self.parts.corrections.entries)))
        dialogue = await dialogue_over(corrected, self.store, library(await self.store.sources(), owner))
        facts = await self.store.find(
            FactQuery(
                sources=frozenset(each.id for each in dialogue.sources),
                kinds=frozenset({"reference", "began", "mission", "listed"}),
            )
        )
        suggestions = Suggestions(
            countries=self.parts.ingestion.countries,
            speller=Speller.load(),
            sources=dialogue.sources,
            references=tuple(
                (fact.source.id, int(fact["number"]), fact["text"] or fact["url"])
                for fact in facts
                if fact.kind == "reference"
            ),
            told_of=frozenset(fact.object for fact in facts if fact.object),
        )
        return Space(owner, dialogue, suggestions)
