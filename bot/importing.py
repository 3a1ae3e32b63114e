"""Importing articles, going back to what was there before, and what is stored."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.document import Document, Version
from knowledge.importing import Difference, difference
from knowledge.ingest import Ingested
from knowledge.model import Source
from knowledge.owners import answering
from knowledge.query import FactQuery
from knowledge.source_report import Finding, source_report
from knowledge.store import FactStore
from knowledge.stores.memory import MemoryStore
from knowledge.unreadable import UnreadableArticle

from .assembly import Parts, Progress, dialogue_over, silent
from .golden_questions import Row, Scored, ask_all, questions_beside, read_rows, regressions

__all__ = [
    "Import",
    "NothingToGoBackTo",
    "Shelved",
    "document_of",
    "findings_of",
    "go_back",
    "keep",
    "prepare",
    "prepare_document",
    "shelved",
    "undo_import",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """An article that was read and tried, and is not stored yet."""

    document: Document
    read: Ingested
    findings: tuple[Finding, ...]
    before: Version | None
    """The version whose place it would take."""
    displaced: tuple[Source, ...]
    """The articles that answer now where it would answer, and would not answer there any more."""
    difference: Difference
    """To what those say."""
    asked: tuple[Scored, ...]
    """The golden questions, asked of the new article."""
    regressions: tuple[Scored, ...]
    changes_nothing: bool
    """Whether the very document is stored, as the present rules read it."""

    @property
    def source(self) -> Source:
        return self.read.article.source


@dataclass(frozen=True, slots=True)
class Shelved:
    """A source with the version of it that answers."""

    source: Source
    version: Version


class NothingToGoBackTo(Exception):
    """There is no such source, or no version before its current one; the message says which."""


async def prepare(parts: Parts, store: FactStore, path: Path, *, subject: str | None, progress: Progress) -> Import:
    """Read the article and hold it against the stored one; writes nothing.

    ``subject`` is a country's code in place of the country that the article itself names.

    Raises:
        UnreadableArticle: it is no article, or one that is stored under another name.
        BadQuestions: the questions beside it cannot be used.
    """
    questions = questions_beside(path)
    rows = read_rows(questions) if questions.exists() else []
    return await prepare_document(parts, store, Document.at(path), subject=subject, rows=rows, progress=progress)


async def prepare_document(
    parts: Parts,
    store: FactStore,
    document: Document,
    *,
    subject: str | None = None,
    rows: Sequence[Row] = (),
    progress: Progress = silent,
) -> Import:
    """The same for a document that came another way, with its golden questions; others are served meanwhile.

    Raises:
        UnreadableArticle: it is no article, or one that is stored under another name.
    """
    if subject is not None:
        document = document.about(subject)
    progress(f"Reading “{document.name}” …")
    ingested = await asyncio.to_thread(parts.ingestion.read, document)
    new = MemoryStore()
    try:
        await new.put(ingested.article, ingested.facts, document)
    except ValueError as error:
        raise UnreadableArticle(
            f"{document.name} holds characters that no text has; save it as plain text in UTF-8."
        ) from error
    source = ingested.article.source
    old = await _stored(store, source)
    displaced = _displaced(await store.sources(), source)
    facts = await store.find(FactQuery(sources=frozenset(each.id for each in displaced)))
    if rows:
        progress(f"Asking the {len(rows)} golden questions …")
    asked = await _ask(parts, new, source, rows)
    asked_before = await _ask(parts, store, old.source, rows) if old else None
    return Import(
        document=document,
        read=ingested,
        findings=await asyncio.to_thread(source_report, ingested.article, ingested.facts, parts.ingestion.countries),
        before=old.version if old else None,
        displaced=displaced,
        difference=difference(facts, ingested.facts),
        asked=tuple(asked),
        regressions=regressions(asked_before, asked),
        changes_nothing=[replace(each, id=source.id) for each in displaced] == [source]
        and await document_of(store, displaced[0]) == replace(document, owner=displaced[0].owner),
    )


def findings_of(parts: Parts, document: Document) -> tuple[Finding, ...]:
    """The source report of a document.

    Raises:
        UnreadableArticle: the present rules cannot read it.
    """
    ingested = parts.ingestion.read(document)
    return source_report(ingested.article, ingested.facts, parts.ingestion.countries)


async def keep(store: FactStore, prepared: Import) -> Version:
    """Store it in one transaction; the version that it became."""
    await store.put(prepared.read.article, prepared.read.facts, prepared.document)
    return await _current(store, prepared.source.id)


async def go_back(parts: Parts, store: FactStore, source_id: str) -> Shelved:
    """Let the version answer that the current one took the place of, read by the present rules.

    Raises:
        NothingToGoBackTo: there is none.
        UnreadableArticle: the present rules cannot read it; nothing has changed.
    """
    known = {source.id: source for source in await store.sources()}
    if source_id not in known:
        ids = ", ".join(known) or "none"
        raise NothingToGoBackTo(f"There is no source {source_id!r}; those stored are: {ids}.")
    current = await _current(store, source_id)
    if current.before is None:
        raise NothingToGoBackTo(
            f"“{known[source_id].title}” is at version {current.number}, which took the place of no other; "
            "there is nothing to go back to."
        )
    document = await store.document(source_id, current.before)
    ingested = parts.ingestion.read(document)
    await store.put(ingested.article, ingested.facts, document, version=current.before)
    return Shelved(ingested.article.source, await _current(store, source_id))


async def undo_import(parts: Parts, store: FactStore, source: Source) -> Shelved | None:
    """Go back; None where nothing was there before: then the source is gone again.

    Raises:
        UnreadableArticle: the present rules cannot read what was there before; nothing has changed.
    """
    if (await _current(store, source.id)).before is None:
        await store.remove(source.id)
        return None
    return await go_back(parts, store, source.id)


async def shelved(store: FactStore, sources: Iterable[Source]) -> tuple[Shelved, ...]:
    """These sources of the store."""
    return tuple([Shelved(source, await _current(store, source.id)) for source in sources])


async def document_of(store: FactStore, source: Source) -> Document:
    """What the source was read from."""
    return await store.document(source.id, (await _current(store, source.id)).number)


def _displaced(known: Sequence[Source], new: Source) -> tuple[Source, ...]:
    then = {each.id for each in answering([*known, new], new.owner)} - {new.id}
    return tuple(each for each in answering(known, new.owner) if each.id not in then)


async def _stored(store: FactStore, source: Source) -> Shelved | None:
    """What is stored under the source's id.

    Raises:
        UnreadableArticle: the very text is stored under another id of the same owner.
    """
    known = {each.id: each for each in await store.sources()}
    if old := known.get(source.id):
        return Shelved(old, await _current(store, source.id))
    own = (each for each in known.values() if each.owner == source.owner)
    if twin := next((each for each in own if each.edition == source.edition), None):
        raise UnreadableArticle(
            f"“{source.title}” has the very text of “{twin.title}”, which is stored as {twin.name}."
        )
    return None


async def _current(store: FactStore, source_id: str) -> Version:
    return next(each for each in await store.versions(source_id) if each.current)


async def _ask(parts: Parts, store: FactStore, source: Source, rows: Sequence[Row]) -> list[Scored]:
    return await ask_all(await dialogue_over(parts, store, (source,)), rows) if rows else []
