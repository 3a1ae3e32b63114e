"""Puts the parts together: names, lexicon and intents once, a store, and the facts of the articles in it."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intents.answering import Answerer
from intents.catalog import catalog, passage
from intents.excerpts.excerpt import Finder
from intents.languages.sentences import Sentences
from intents.turns.understanding import Understander
from intents.turns.winning import Intents
from intents.typed.analyser import Analyser
from intents.words.lexicon import Lexicon
from intents.words.spelling import Speller
from knowledge.corrections import Corrections
from knowledge.document import Document
from knowledge.ingest import Ingestion, shipped_articles, shipped_names
from knowledge.model import Source
from knowledge.names.countries import Countries
from knowledge.names.organisations import Organisations
from knowledge.owners import answering
from knowledge.query import FactQuery
from knowledge.store import FactStore
from knowledge.stores import ReadOnly
from knowledge.stores.memory import MemoryStore
from knowledge.unreadable import UnreadableArticle

from .dialogue import Dialogue

__all__ = [
    "Parts",
    "Progress",
    "dialogue_over",
    "import_shipped",
    "library",
    "open_dialogue",
    "open_store",
    "peek_store",
    "silent",
]

Progress = Callable[[str], None]
"""Is told, in a sentence, what takes a moment."""


def silent(_: str) -> None:
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
            understander=Understander(
                Intents(catalog(), passage.intent(Finder.load(countries, organisations))), countries
            ),
            say=Sentences(countries, organisations),
            corrections=Corrections.read(corrections or {}, (country.code for country in countries)),
        )


@asynccontextmanager
async def open_dialogue(
    parts: Parts,
    *,
    database: str,
    files: Sequence[Path] = (),
    subject: str | None = None,
    progress: Progress = silent,
) -> AsyncIterator[Dialogue]:
    """A dialogue over the stored articles, or over ``files`` only, in memory, with nothing written; ``subject`` is
    the code of the country whose articles the files are, in place of the one that each names.

    Raises:
        UnreadableArticle: one of the files is no article.
        StoreUnavailable: the database cannot be opened.
    """
    if files:
        store = MemoryStore()
        sources: dict[str, Source] = {}
        for path in files:
            document = Document.at(path)
            document = document if subject is None else document.about(subject)
            ingested = parts.ingestion.read(document)
            await store.put(ingested.article, ingested.facts, document)
            sources[ingested.article.source.id] = ingested.article.source
        yield await dialogue_over(parts, store, tuple(sources.values()))
    else:
        async with open_store(parts, database=database, progress=progress) as stored:
            yield await dialogue_over(parts, stored)


@asynccontextmanager
async def open_store(parts: Parts, *, database: str, progress: Progress = silent) -> AsyncIterator[FactStore]:
    """The stored articles, with those that come with the program, all read by the present rules.

    Raises:
        StoreUnavailable: the database cannot be opened.
    """
    from knowledge.stores.sql import SqlStore  # noqa: PLC0415  (a third of a second, and of no use for files)

    async with SqlStore.open(database) as store:
        try:
            await import_shipped(parts, store, progress)
        except ReadOnly as error:
            progress(f"What is stored answers as it is. {error}")
        yield store


@asynccontextmanager
async def peek_store(parts: Parts, *, database: str) -> AsyncIterator[FactStore]:
    """What ``open_store`` would open, for reading only: where there is no database, none is made.

    Raises:
        StoreUnavailable: the database cannot be opened.
    """
    from knowledge.stores.sql import SqlStore  # noqa: PLC0415

    if SqlStore.is_there(database):
        async with SqlStore.open(database) as store:
            yield store
    else:
        in_memory = MemoryStore()
        await import_shipped(parts, in_memory)
        yield in_memory


async def import_shipped(parts: Parts, store: FactStore, progress: Progress = silent) -> None:
    """Import the articles that come with the program where they are news, and read again what older rules read."""
    stored = {source.id: source for source in await store.sources()}
    for name, data, record in shipped_articles():
        document = Document(name.name, data, record, shipped=True)
        current = stored.get(document.source_id)
        if current is None or await _is_news(store, current, parts.ingestion.edition(data)):
            stored.pop(document.source_id, None)
            progress(f"Importing {name.name} …")
            ingested = parts.ingestion.read(document)
            await store.put(ingested.article, ingested.facts, document)
            progress(f"Imported “{ingested.article.source.title}”: {len(ingested.facts)} facts.")
    for source in stored.values():
        if _rules(source.edition) != _rules(parts.ingestion.edition(b"")):
            await _read_again(parts, store, source, progress)


async def _is_news(store: FactStore, current: Source, edition: str) -> bool:
    """Whether the program brings another text than it brought before, and no text of a person's own stands there."""
    if current.edition == edition:
        return False
    versions = await store.versions(current.id)
    return next(each for each in versions if each.current).shipped and all(
        _text(each.edition) != _text(edition) for each in versions
    )


async def _read_again(parts: Parts, store: FactStore, source: Source, progress: Progress) -> None:
    number = next(each.number for each in await store.versions(source.id) if each.current)
    document = await store.document(source.id, number)
    progress(f"Reading “{source.title}” again …")
    try:
        ingested = parts.ingestion.read(document)
    except UnreadableArticle as error:
        progress(f"What was read from it before stays: {error}")
        return
    await store.put(ingested.article, ingested.facts, document, version=number)


def _rules(edition: str) -> str:
    return edition.partition("-")[0]


def _text(edition: str) -> str:
    return edition.partition("-")[2]


def library(sources: Sequence[Source], owner: str = "") -> tuple[Source, ...]:
    """Those of a store's sources that answer an owner. The first is in focus where none was chosen: on the country that
    the program's own article is about, so that what is imported later does not change whom a question is about."""
    ids = {each.id: each for each in sources}
    first = next((ids[id_].subject for id_ in map(Source.id_for, shipped_names()) if id_ in ids), None)
    return tuple(sorted(answering(sources, owner), key=lambda each: each.subject != first))


async def dialogue_over(parts: Parts, store: FactStore, sources: Sequence[Source] | None = None) -> Dialogue:
    """A dialogue over these sources of a store, at least one, the first in focus; None: over everybody's."""
    sources = library(await store.sources()) if sources is None else sources
    words, people = set[str](), set[str]()
    for source in sources:  # one article after the other: all the sentences at once may be more than memory holds
        spoken = FactQuery(sources=frozenset({source.id}), kinds=frozenset({"statement"}))
        words.update(word for fact in await store.find(spoken) for word in fact.quote.exact.split())
        visits = FactQuery(sources=frozenset({source.id}), kinds=frozenset({"visit"}))
        people.update(name for fact in await store.find(visits) for name in (fact["person"], fact["met"]))
    analyser = parts.analyser.knowing(words, own={source.subject for source in sources}, people=people)
    answerer = Answerer(analyser, parts.understander, parts.say, store, parts.corrections)
    return Dialogue(answerer, tuple(sources))
