"""What a question costs: understanding and answering over the default store and in memory, beside a bare full-text
query and rapidfuzz over the same sentences, all in one run.

python -m benchmarks.understanding
"""

import asyncio
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.golden_questions import read_rows
from bot.settling import settle
from knowledge.query import FactQuery

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"
QUESTIONS = sorted((ROOT / "tests" / "evaluation").glob("rwanda.*.jsonl"))


def line(name: str, times: list[float]) -> str:
    """Milliseconds: median, 99th percentile, worst."""
    ordered = sorted(times)
    worst = ordered[int(len(ordered) * 0.99)]
    return f"{name:28} p50 {statistics.median(ordered):7.3f} ms   p99 {worst:7.3f} ms   max {ordered[-1]:7.3f} ms"


async def ours(dialogue: Dialogue, questions: list[str]) -> list[float]:
    times = []
    for number, question in enumerate(questions):
        start = time.perf_counter()
        await dialogue.reply(question, key=number)
        times.append(1000 * (time.perf_counter() - start))
    return times


def full_text(sentences: list[str], questions: list[str]) -> list[float]:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE passages USING fts5(words, tokenize='porter')")
    database.executemany("INSERT INTO passages VALUES (?)", [(each,) for each in sentences])
    times = []
    for question in questions:
        words = ["".join(letter for letter in word if letter.isalnum()) for word in question.split()]
        query = " OR ".join(f'"{word}"' for word in words if word) or '"nothing"'
        start = time.perf_counter()
        database.execute("SELECT words FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 1", (query,)).fetchall()
        times.append(1000 * (time.perf_counter() - start))
    return times


def fuzzy(sentences: list[str], questions: list[str]) -> list[float]:
    times = []
    for question in questions:
        start = time.perf_counter()
        process.extractOne(question, sentences, scorer=fuzz.WRatio)
        times.append(1000 * (time.perf_counter() - start))
    return times


async def main() -> None:
    parts = Parts.load()
    questions = [row.q for path in QUESTIONS for row in read_rows(path)]
    print(f"{len(questions)} questions")
    with tempfile.TemporaryDirectory() as folder:
        async with open_dialogue(parts, database=f"sqlite:///{folder}/attache.db") as dialogue:
            await ours(dialogue, questions[:50])
            settle()
            print(line("answering, SQLite", await ours(dialogue, questions)))
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        facts = await dialogue.answerer.store.find(FactQuery(kinds=frozenset({"statement"})))
        await ours(dialogue, questions[:50])
        settle()
        print(line("answering, in memory", await ours(dialogue, questions)))
    sentences = [fact.quote.exact for fact in facts]
    print(line("bare full-text query", full_text(sentences, questions)))
    print(line("rapidfuzz over all passages", fuzzy(sentences, questions)))


if __name__ == "__main__":
    asyncio.run(main())
