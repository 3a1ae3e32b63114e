"""What many articles cost: importing them, looking things up among a million facts, room on disk and in memory.

    python -m benchmarks.knowledge [--quick]

Articles are those of ``generator.py``. Import is measured on 200 articles of 150 rows, read and stored. To fill a
database with a million facts, articles that were read once are stored again under other names.

Lookups are those that answering makes, recorded from the questions of the tests about the shipped article, and asked
of other articles, their country and the shipped article's changed for each other. Chance chooses the article, and some
more often than others, as where many classes use one bot: the second half as often as the first, the third a third as
often, and so on (Zipf).
They begin in a store that has just been opened. A cold lookup is the first in a store that was opened for it alone, so
that only the system may have the file in memory. The floor beside them is bare SQL for the same facts in the same file,
with nothing made of the rows.
"""

import asyncio
import gc
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path

from bot.assembly import Parts, dialogue_over, import_shipped
from bot.golden_questions import read_rows
from bot.settling import settle
from knowledge.document import Document
from knowledge.model import Article, Fact, Source
from knowledge.query import FactQuery
from knowledge.stores.engine import Database
from knowledge.stores.sql import SqlStore

from .generator import articles
from .measuring import Times, percentile, resident

ROOT = Path(__file__).parents[1]
QUESTIONS = ROOT / "tests" / "evaluation" / "rwanda.open.jsonl"
SUBJECT = "RW"
"""Of the shipped article, which the questions are about."""
ROWS = 150
ASKED = 5_000
"""Lookups that are measured; one in ten of them also cold."""

Read = tuple[Article, tuple[Fact, ...], Document]


class Recording(SqlStore):
    """Keeps the queries that it was asked."""

    def __init__(self, database: Database, most_held: int) -> None:
        super().__init__(database, most_held)
        self.asked: list[tuple[FactQuery, ...]] = []

    async def find(self, *queries: FactQuery) -> tuple[Fact, ...]:
        self.asked.append(queries)
        return await super().find(*queries)


async def main(*, quick: bool) -> None:
    parts = Parts.load()
    print(f"with everything loaded, nothing stored: {resident():.0f} MB resident")
    settle()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await _imported(parts, folder / "imported.db", 2 if quick else 200)
        lookups = await _recorded(parts, folder / "recorded.db", 20 if quick else None)
        sizes = (100, 1_000, 3_000) if quick else (100, 30_000, 1_000_000)
        kept = list(islice(_read(parts), 2 if quick else 20))
        asked = ASKED // 50 if quick else ASKED
        times = [await _looked_up(folder / f"{size}.db", size, kept, lookups, asked) for size in sizes]
        for what, middle, large in zip(("", "cold "), times[1], times[2], strict=True):
            growth = percentile(large.processor, 0.99) / percentile(middle.processor, 0.99)
            print(f"{what}p99 at {sizes[2]:,} facts is {growth:.2f} of that at {sizes[1]:,} (processor)")


def _read(parts: Parts) -> Iterator[Read]:
    for document in articles(parts.ingestion.countries, seed=1, rows=ROWS):
        ingested = parts.ingestion.read(document)
        yield ingested.article, ingested.facts, document


async def _imported(parts: Parts, path: Path, number: int) -> None:
    async with SqlStore.open(f"sqlite:///{path}") as store:
        facts = 0
        clock, processor = time.perf_counter(), time.process_time()
        for at, (article, found, document) in enumerate(islice(_read(parts), number), 1):
            await store.put(article, found, document)
            facts += len(found)
            if at in {number // 8, number // 4, number // 2, number}:
                rate, own = facts / (time.perf_counter() - clock), facts / (time.process_time() - processor)
                print(
                    f"import: {at:4} articles, {facts:8,} facts, {own:7,.0f} a second of one processor "
                    f"({rate:,.0f} on the clock), {resident():.0f} MB resident"
                )


async def _recorded(parts: Parts, path: Path, questions: int | None) -> Sequence[tuple[FactQuery, ...]]:
    """What is looked up in the shipped article for so many questions of the tests; None: for all."""
    async with Recording.open(f"sqlite:///{path}") as store:
        await import_shipped(parts, store)
        dialogue = await dialogue_over(parts, store)
        store.asked.clear()
        for row in read_rows(QUESTIONS)[:questions]:
            await dialogue.reply(row.q, key=row.id)
    return [asked for asked in store.asked if asked]


async def _looked_up(
    path: Path, size: int, kept: Sequence[Read], lookups: Sequence[tuple[FactQuery, ...]], number: int
) -> tuple[Times, Times]:
    """The times of so many lookups, and of cold ones."""
    async with SqlStore.open(f"sqlite:///{path}") as store:
        facts = await _filled(store, size, kept)
        sources = await store.sources()
    asked = list(_chosen(sources, lookups, number))
    times, cold, found = Times(), Times(), 0
    settle()
    async with SqlStore.open(f"sqlite:///{path}") as store:
        for source, queries in asked:
            own = _of(source, queries)
            with times.measured():
                found += len(await store.find(*own))
    for source, queries in asked[::10]:
        async with SqlStore.open(f"sqlite:///{path}") as store:
            await store.find(FactQuery(sources=frozenset({"none"})))  # connected, and found too large to be held
            gc.collect()  # of the store before
            with cold.measured():
                await store.find(*_of(source, queries))
    print(f"\n{facts:,} facts in {len(sources):,} articles, {_bytes(path) / facts:.0f} bytes a fact")
    print(f"  lookup   {times}   ({found / number:.0f} facts each)")
    print(f"  cold     {cold}")
    print(f"  bare SQL {_floor(path, asked)}")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        print(f"  {processes.submit(_resident, path, asked).result():.0f} MB resident in a process that only answers")
    return times, cold


def _chosen(
    sources: Sequence[Source], lookups: Sequence[tuple[FactQuery, ...]], number: int
) -> Iterator[tuple[Source, tuple[FactQuery, ...]]]:
    chance = random.Random(7)
    ranked = chance.sample(sources, len(sources))
    weights = [1 / rank for rank in range(1, len(ranked) + 1)]
    return zip(chance.choices(ranked, weights, k=number), chance.choices(lookups, k=number), strict=True)


def _resident(path: Path, asked: Sequence[tuple[Source, Sequence[FactQuery]]]) -> float:
    """Megabytes of a process that has everything loaded and has looked up all that."""

    async def look() -> float:
        parts = Parts.load()
        async with SqlStore.open(f"sqlite:///{path}") as store:
            await dialogue_over(parts, store)
            for source, queries in asked:
                await store.find(*_of(source, queries))
            return resident()

    return asyncio.run(look())


def _of(source: Source, queries: Sequence[FactQuery]) -> list[FactQuery]:
    """The queries, asked of another article, and of its country; where they were of that, of ours."""
    swapped = {SUBJECT: source.subject, source.subject: SUBJECT}
    return [
        each._replace(
            sources=frozenset({source.id}),
            about=each.about and frozenset(swapped.get(code, code) for code in each.about),
        )
        for each in queries
    ]


async def _filled(store: SqlStore, size: int, kept: Sequence[Read]) -> int:
    """Store at least so many facts (or, below one article, so many exactly)."""
    facts = number = 0
    for article, found, document in cycle(kept):
        source = replace(article.source, id=f"article_{number}", edition=str(number))
        renamed = [_under(source, fact) for fact in found[: size - facts]]
        again = Article(source=source, text=article.text, passages=())
        await store.put(again, renamed, Document(f"article_{number}.txt", document.data))
        number, facts = number + 1, facts + len(renamed)
        if facts >= size:
            return facts
    raise AssertionError


def _under(source: Source, fact: Fact) -> Fact:
    return replace(fact, provenance=tuple(replace(each, source=source) for each in fact.provenance))


def _bytes(path: Path) -> int:
    connection = sqlite3.connect(path)
    ((pages,),), ((size,),) = (connection.execute(f"PRAGMA page_{what}").fetchall() for what in ("count", "size"))
    connection.close()
    return int(pages) * int(size)


def _floor(path: Path, asked: Sequence[tuple[Source, Sequence[FactQuery]]]) -> Times:
    """The rows of the same facts by bare SQL, as far as kind and country name them."""
    connection = sqlite3.connect(path)
    times = Times()
    for source, queries in asked:
        (number,) = connection.execute("SELECT number FROM sources WHERE id = ?", (source.id,)).fetchone()
        with times.measured():
            for query in _of(source, queries):
                codes, kinds = sorted(query.about or ()), sorted(query.kinds or ())
                marks = ",".join("?" * len(codes)), ",".join("?" * len(kinds))
                of_kind = f" AND kind IN ({marks[1]})" if kinds else ""
                connection.execute(
                    "SELECT * FROM facts WHERE number IN (SELECT fact FROM fact_about WHERE source = ?"  # noqa: S608
                    f" AND code IN ({marks[0]}){of_kind})",
                    (number, *codes, *kinds),
                ).fetchall()
    connection.close()
    return times


if __name__ == "__main__":
    asyncio.run(main(quick="--quick" in sys.argv))
