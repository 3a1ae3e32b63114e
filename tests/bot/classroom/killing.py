"""``python -m tests.bot.classroom.killing DATABASE KILLS SEED``: lessons whose process is killed in the middle.

Each time a child process goes on with the class of the database, or opens one, and moves as fast as it can. It says
what was confirmed to it, a line a move, on a pipe, and is killed (SIGKILL) at a random moment. Prints, as JSON, all
moves that were confirmed, as the children saw them.
"""

import asyncio
import json
import os
import signal
import sys
import time
from itertools import count
from random import Random

from bot.classes import Classes
from bot.classroom.items import Picked
from bot.classroom.moves import Answer, Ask, CloseItem, Move, NextItem, Reveal, StartQuiz, Upvote
from bot.classroom.refusing import NotAllowed
from bot.records.class_sql import SqlClassLog
from bot.records.sealing import Seal

from .lesson import TEACHER, at, choice, opened

KEY = "A" * 43 + "="
_LONGEST = 0.06
"""Seconds from the first confirmed move to the kill, at most."""


async def _teach(address: str, pipe: int, seed: int) -> None:
    random = Random(seed)
    async with SqlClassLog.open(address, Seal([KEY])) as log:
        classes = await Classes.load(log)
        running = classes.in_channel(2) or await classes.open(opened())
        os.write(pipe, b"open\n")
        for number in count():
            move = _any(random, seed, number)
            try:
                await classes.move(running.number, move)
            except NotAllowed:
                continue
            os.write(pipe, f"{json.dumps(_line(move))}\n".encode())


def _any(random: Random, seed: int, number: int) -> Move:
    by = random.randint(100, 400)
    match random.randint(0, 9):
        case 0:
            return Ask(by=by, at=at(), text=f"Question {seed}.{number}?")
        case 1 | 2 | 3 | 4:
            return Upvote(by=by, at=at(), question=random.randint(1, 20))
        case 5:
            steps = (
                StartQuiz(by=TEACHER, at=at(), topic="began", seconds=None, items=(choice(),) * 50),
                NextItem(by=TEACHER, at=at()),
                CloseItem(by=TEACHER, at=at()),
                Reveal(by=TEACHER, at=at()),
            )
            return random.choice(steps)
        case _:
            item, option = random.randint(0, 5), random.randint(0, 1)
            return Answer(by=by, at=at(), quiz=1, item=item, response=Picked(option), marks=100 * option)


def _line(move: Move) -> list[object]:
    """What a confirmed move promises."""
    match move:
        case Ask():
            return ["ask", move.by, move.text]
        case Upvote():
            return ["vote", move.by, move.question]
        case Answer(response=Picked(option=option)):
            return ["answer", move.by, move.item, option]
    return ["course", type(move).__name__]


def killed_in_the_middle(address: str, kills: int, seed: int) -> list[list[object]]:
    """The moves that were confirmed, in order."""
    random = Random(seed)
    confirmed: list[list[object]] = []
    for child_seed in range(kills):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            asyncio.run(_teach(address, writing, child_seed))
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            first = pipe.readline()
            time.sleep(random.uniform(0, _LONGEST))  # the moment of the kill is what is tested
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            rest = pipe.read().decode()
        if first != b"open\n":
            raise RuntimeError(f"the child of seed {child_seed} ended before it began: {rest}")
        # A line that was cut off was not confirmed.
        confirmed += [json.loads(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    return confirmed


if __name__ == "__main__":
    json.dump(killed_in_the_middle(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])), sys.stdout)
