"""`make eval`: asks every question set and prints what came of it.

    python -m tests.evaluation [SET ...] [--show]

The blind sets are measured and never tuned on, so their misses are not shown.
"""

import asyncio
import sys
from pathlib import Path

from bot.assembly import Parts, open_dialogue

from .scoring import Outcome, article_of, ask_all, read_rows, table

FOLDER = Path(__file__).parent


async def main(names: list[str], *, show: bool) -> None:
    parts = Parts.load()
    for path in sorted(FOLDER.glob("*.jsonl")):
        if names and path.stem not in names:
            continue
        try:
            async with open_dialogue(parts, database="", files=[article_of(path)]) as dialogue:
                scored = await ask_all(dialogue, read_rows(path))
        except ValueError as error:
            print(f"{path.stem}: not measured, {article_of(path).name} cannot be read: {error}", end="\n\n")
            continue
        for each in scored:
            if show and "blind" not in path.stem and each.outcome is not Outcome.RIGHT:
                reply = f"{each.card.intent}: {each.card.text[:160]!r}"
                print(f"{each.outcome:6} {each.row.id} | {each.row.q} | {each.why} | {reply}")
        print(table(path.stem, scored), end="\n\n")


asyncio.run(main([name for name in sys.argv[1:] if not name.startswith("-")], show="--show" in sys.argv))
