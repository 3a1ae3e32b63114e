"""Puts the parts together: names, lexicon and intents once, a store, and the facts of the articles in it."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intents.analysis import Analyser
from intents.answering import Answerer
from intents.catalog import catalog, passage
from intents.excerpt import Finder
from intents.lexicon import Lexicon
from intents.sentences import Sentences
from intents.spelling import Speller
from intents.understanding import Understander
from knowledge.corrections import Corrections
from knowledge.countries import Countries
from knowledge.ingest import Ingestion, shipped_articles
from knowledge.model import Source
from knowledge.organisations import Organisations
from knowledge.query import FactQuery
from knowledge.store import FactStore
from knowledge.stores.memory import MemoryStore

from .dialogue import Dialogue

__all__ = ["Parts", "open_dialogue"]

Progress = Callable[[str], None]
"""Is told, in a sentence, what takes a moment."""


def _silent(_: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Parts:
    """What reading and understanding need, made once."""

    ingestion: Ingestion
    analyser: Analyser
    understander: Understander
    say: Sentences
    corrections: Corrections

    @classmethod
    def load(
        cls, *, aliases: Mapping[str, Sequence[str]] | None = None, corrections: Mapping[str, Any] | None = None
    ) -> "Parts":
        """With a teacher's own names of countries (code -> names) and corrections (a table with ``correction``).

        Raises:
            KeyError: an alias is given to a code that is no country's.
            BadCorrection: a correction cannot be used.
        """
        countries, organisations = Countries.load(aliases or {}), Organisations.load()
        return cls(
            ingestion=Ingestion(countries, organisations),
            analyser=Analyser(countries, organisations, Lexicon.load(), Speller.load()),
            understander=Understander(catalog(), passage.intent(Finder.load(organisations))),
            say=Sentences(countries, organisations),
            corrections=Corrections.read(corrections or {}, (country.code for country in countries)),
        )


@asynccontextmanager
async def open_dialogue(
    parts: Parts, *, database: str, files: Sequence[Path] = (), progress: Progress = _silent
) -> AsyncIterator[Dialogue]:
    """A dialogue over the stored articles, or over ``files`` only, in memory, with nothing written.

    Raises:
        UnreadableArticle: one of the files is no article.
        StoreUnavailable: the database cannot be opened.
    """
    if files:
        store = MemoryStore()
        for path in files:
            ingested = parts.ingestion.file(path)
            await store.put(ingested.article, ingested.facts)
        yield await _dialogue(parts, store)
    else:
        from knowledge.stores.sql import SqlStore  # noqa: PLC0415  (a third of a second, and of no use for files)

        async with SqlStore.open(database) as stored:
            await _import_shipped(parts, stored, progress)
            yield await _dialogue(parts, stored)


async def _import_shipped(parts: Parts, store: FactStore, progress: Progress) -> None:
    """Import the articles that come with the program where the store lacks them, or read them by older rules."""
    editions = {source.id: source.edition for source in await store.sources()}
    for name, data, record in shipped_articles():
        if editions.get(Source.id_for(name)) == parts.ingestion.edition(data):
            continue
        progress(f"Importing “{name.stem.replace('_', ' ')}” …")
        ingested = parts.ingestion.document(name, data, record)
        await store.put(ingested.article, ingested.facts)
        progress(f"Imported “{ingested.article.source.title}”: {len(ingested.facts)} facts.")


async def _dialogue(parts: Parts, store: FactStore) -> Dialogue:
    sources = await store.sources()
    in_focus = FactQuery(sources=frozenset({sources[0].id}), kinds=frozenset({"statement"}))
    analyser = parts.analyser.knowing(fact.quote.exact for fact in await store.find(in_focus))
    answerer = Answerer(analyser, parts.understander, parts.say, store, parts.corrections)
    return Dialogue(answerer, tuple(sources))
