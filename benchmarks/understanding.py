"""What a question costs: understanding and answering, and the whole reply with its card and what to ask next, each over
the default store and in memory; understanding and answering over a store with many articles; and beside them a bare
full-text query and rapidfuzz over the same sentences, all in one run.

python -m benchmarks.understanding
"""

import asyncio
import random
import sqlite3
import tempfile
from itertools import islice
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.assembly import Parts, dialogue_over, open_dialogue
from bot.dialogue import Dialogue
from bot.golden_questions import read_rows
from bot.settling import settle
from knowledge.query import FactQuery
from knowledge.stores.sql import SqlStore

from .generator import articles
from .measuring import Times

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"
ARTICLES = 50
QUESTIONS = sorted((ROOT / "tests" / "evaluation").glob("rwanda.*.jsonl"))


async def ours(dialogue: Dialogue, questions: list[str]) -> tuple[Times, Times]:
    """The times of understanding and answering, and those of the whole reply, with its card."""
    answering, whole = Times(), Times()
    for question in questions:
        with whole.measured():
            with answering.measured():
                reply, _ = await dialogue.replay([question])
            await dialogue.card(reply)
    return answering, whole


async def of_many(parts: Parts, address: str, questions: list[str]) -> Times:
    """The questions, each asked of an article that chance chooses of so many that few of their sentences are known."""
    times, chance = Times(), random.Random(7)
    async with SqlStore.open(address) as store:
        for document in islice(articles(parts.ingestion.countries, seed=1, rows=150), ARTICLES):
            ingested = parts.ingestion.read(document)
            await store.put(ingested.article, ingested.facts, document)
        dialogue = await dialogue_over(parts, store)
        settle()
        for question in questions:
            source = chance.choice(dialogue.sources)
            own = question.replace("Rwanda", parts.ingestion.countries[source.subject].name)
            with times.measured():
                await dialogue.replay([own], focus=source.id)
    return times


def full_text(sentences: list[str], questions: list[str]) -> Times:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE passages USING fts5(words, tokenize='porter')")
    database.executemany("INSERT INTO passages VALUES (?)", [(each,) for each in sentences])
    times = Times()
    for question in questions:
        words = ["".join(letter for letter in word if letter.isalnum()) for word in question.split()]
        query = " OR ".join(f'"{word}"' for word in words if word) or '"nothing"'
        with times.measured():
            database.execute(
                "SELECT words FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 1", (query,)
            ).fetchall()
    return times


def fuzzy(sentences: list[str], questions: list[str]) -> Times:
    times = Times()
    for question in questions:
        with times.measured():
            process.extractOne(question, sentences, scorer=fuzz.WRatio)
    return times


async def main() -> None:
    parts = Parts.load()
    questions = [row.q for path in QUESTIONS for row in read_rows(path)]
    print(f"{len(questions)} questions")
    with tempfile.TemporaryDirectory() as folder:
        async with open_dialogue(parts, database=f"sqlite:///{folder}/attache.db") as dialogue:
            await ours(dialogue, questions[:50])
            settle()
            answering, whole = await ours(dialogue, questions)
        print(f"answering, SQLite            {answering}")
        print(f"reply with card, SQLite      {whole}")
        many = await of_many(parts, f"sqlite:///{folder}/many.db", questions)
        print(f"answering, {ARTICLES} articles      {many}")
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        facts = await dialogue.answerer.store.find(FactQuery(kinds=frozenset({"statement"})))
        await ours(dialogue, questions[:50])
        settle()
        answering, whole = await ours(dialogue, questions)
    print(f"answering, in memory         {answering}")
    print(f"reply with card, in memory   {whole}")
    sentences = [fact.quote.exact for fact in facts]
    print(f"bare full-text query         {full_text(sentences, questions)}")
    print(f"rapidfuzz over all passages  {fuzzy(sentences, questions)}")


if __name__ == "__main__":
    asyncio.run(main())
