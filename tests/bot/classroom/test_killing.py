"""A process that is killed loses nothing that it confirmed, and counts nothing twice."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bot.classes import Classes
from bot.classroom.items import Picked
from bot.records.class_sql import SqlClassLog
from bot.records.sealing import Seal
from tests.conftest import ROOT

from .killing import KEY

KILLS = int(os.environ.get("ATTACHE_TEST_KILLS", "20"))


def _killed(address: str) -> Any:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bot.classroom.killing", address, str(KILLS), "1"],
        capture_output=True,
        check=False,
        cwd=ROOT,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


async def test_what_was_confirmed_outlives_every_kill(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'classes.db'}"
    confirmed = await asyncio.to_thread(_killed, address)
    async with SqlClassLog.open(address, Seal([KEY])) as log:
        kept = await log.running()
        classes = await Classes.load(log)
    assert len(kept) == 1, "the class was opened once, and went on"
    session = classes[kept[0].number].session

    asked = [(by, text) for kind, by, *rest in confirmed if kind == "ask" for text in rest]
    votes = [(by, question) for kind, by, *rest in confirmed if kind == "vote" for question in rest]
    answers = {(by, item): option for kind, by, *rest in confirmed if kind == "answer" for item, option in [rest]}
    assert len(confirmed) > KILLS
    assert asked
    assert votes
    assert answers

    # Every child can have kept one move more than it could confirm.
    assert len(confirmed) <= len(kept[0].moves) - 1 <= len(confirmed) + KILLS
    texts = [(each.askers[0], each.text) for each in session.questions]
    assert set(asked) <= set(texts)
    assert len(set(texts)) == len(texts)
    assert len(set(votes)) == len(votes)
    assert all(by in session.questions[number - 1].votes for by, number in votes)
    assert sum(len(each.votes) for each in session.questions) <= len(votes) + KILLS
    given = {
        (each.person, at): each.response.option
        for at, run in enumerate(session.quizzes[0].items)
        for each in run.given
        if isinstance(each.response, Picked)
    }
    assert answers.keys() <= given.keys()
    assert len(given.keys() - answers.keys()) <= KILLS
    assert sum(given[key] != option for key, option in answers.items()) <= KILLS
