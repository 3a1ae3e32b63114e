"""What a question costs: understanding and answering, beside a bare full-text query over the same sentences.

python -m benchmarks.understanding
"""

import asyncio
import sqlite3
import statistics
import time
from pathlib import Path

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.golden_questions import read_rows
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


async def main() -> None:
    questions = [row.q for path in QUESTIONS for row in read_rows(path)]
    async with open_dialogue(Parts.load(), database="", files=[ARTICLE]) as dialogue:
        facts = await dialogue.answerer.store.find(FactQuery(kinds=frozenset({"statement"})))
        await ours(dialogue, questions[:50])
        print(f"{len(questions)} questions")
        print(line("understanding and answering", await ours(dialogue, questions)))
    print(line("bare full-text query", full_text([fact.quote.exact for fact in facts], questions)))


if __name__ == "__main__":
    asyncio.run(main())
