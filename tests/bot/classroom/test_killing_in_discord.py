"""The bot is killed while a class presses: what was confirmed to anyone is kept, and nothing counts twice."""

import asyncio
import os
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot.classroom.applying import fold
from bot.records.class_sql import SqlClassLog
from bot.records.sealing import Seal
from bot.service import publish
from tests.discord_server import Channel, DiscordServer, DriverError, Interaction, Message, User
from tests.discord_server.fixtures import pointed_at
from tests.discord_server.interactions import UPDATE_NOW

from .killing import KEY
from .killing_bot import Bots, killable_bots

KILLS = int(os.environ.get("ATTACHE_TEST_BOT_KILLS", "3"))
_LONGEST = 0.5
"""Seconds from the first confirmation to the kill, at most."""
_AT_ONCE = 6
_PATIENCE = 5.0
"""Seconds until a student gives up and another one presses."""


@dataclass
class Lesson:
    """Students who press, each press with what it asks for."""

    server: DiscordServer
    channel: Channel
    panel: Message
    students: list[User]
    random: Random
    asked: list[tuple[Interaction, User, str]] = field(default_factory=list)
    votes: list[tuple[Interaction, User, int]] = field(default_factory=list)

    async def press(self, number: int) -> None:
        """One student after the other, until the bot is killed."""
        while True:
            student = self.random.choice(self.students)
            with suppress(DriverError):  # a busy machine answered too late for Discord: then it was not confirmed
                await self.random.choice((self._ask, self._ask_with_button, self._vote))(student, number)

    async def _ask(self, student: User, number: int) -> None:
        text = self._text(number)
        pressed = await self.server.slash(student, self.channel, "ask", question=text)
        self.asked.append((pressed, student, text))
        await pressed.response(_PATIENCE)

    async def _ask_with_button(self, student: User, number: int) -> None:
        form = await self.server.click(student, self.panel, "Ask")
        await form.modal(_PATIENCE)
        text = self._text(number)
        pressed = await self.server.submit(form, {"text": text})
        self.asked.append((pressed, student, text))
        await pressed.response(_PATIENCE)

    async def _vote(self, student: User, _: int) -> None:
        listed = await (await self.server.click(student, self.panel, "Questions")).response(_PATIENCE)
        if not listed.selects:
            return
        question = self.random.choice([each["value"] for each in listed.selects[0]["options"]])
        picked = await (await self.server.select(student, listed, question)).response(_PATIENCE)
        if "I want to know that too" in [each["label"] for each in picked.buttons]:
            pressed = await self.server.click(student, picked, "I want to know that too")
            self.votes.append((pressed, student, int(question)))
            await pressed.response(_PATIENCE)

    def _text(self, number: int) -> str:
        """Now and then one that others ask too."""
        if self.random.random() < 0.3:
            return "When did relations begin with Mexico?"
        return f"Question {len(self.asked)}.{number} about lunch?"

    def confirmed(self) -> tuple[Counter[tuple[int, str]], Counter[tuple[int, int]]]:
        """New questions that are in the queue, and votes, by who made them."""
        asked = Counter(
            (student.id, text)
            for pressed, student, text in self.asked
            if _said(pressed).startswith(("Your question is number", "That has been asked"))
        )
        votes = Counter(
            (student.id, question)
            for pressed, student, question in self.votes
            if pressed.callback == UPDATE_NOW and not _said(pressed).startswith(("You have", "Question"))
        )
        return asked, votes


def _said(pressed: Interaction) -> str:
    return pressed.original.content if pressed.original is not None else ""


async def _press_and_kill(lesson: Lesson, bots: Bots, number: int) -> None:
    before = sum(each.total() for each in lesson.confirmed())
    pressing = [asyncio.create_task(lesson.press(number)) for _ in range(_AT_ONCE)]

    def confirmed() -> bool | None:
        return sum(each.total() for each in lesson.confirmed()) > before or None

    await lesson.server.state.changes.until(confirmed, lambda: "nothing was confirmed", 60)
    await asyncio.sleep(lesson.random.uniform(0, _LONGEST))  # the moment of the kill is what is tested
    bots.kill()
    for task in pressing:
        task.cancel()
    await asyncio.gather(*pressing, return_exceptions=True)


async def test_what_was_confirmed_in_discord_outlives_every_kill(discord_server: DiscordServer, tmp_path: Path) -> None:
    server, database = discord_server, f"sqlite:///{tmp_path / 'attache.db'}"
    channel = server.add_guild("Class").add_text_channel("lesson")
    students = [server.add_user(f"student{number}") for number in range(60)]
    with pointed_at(server):
        await publish(server.token)
    async with killable_bots(server, database) as bots:
        await bots.start()
        await server.slash(server.owner, channel, "class open", title="Killed", mode="approval")
        panel = await server.state.changes.until(
            lambda: next((each for each in server.said(channel) if each.content.startswith("## ")), None),
            lambda: "there is no panel",
            60,
        )
        lesson = Lesson(server, channel, panel, students, Random(1))
        for number in range(KILLS):
            await _press_and_kill(lesson, bots, number)
            await bots.start()

    async with SqlClassLog.open(database, Seal([KEY])) as log:
        (kept,) = await log.running()
    session = fold(kept.moves)
    asked, votes = lesson.confirmed()
    assert asked.total() + votes.total() >= KILLS
    assert set(asked.values()) | set(votes.values()) == {1}
    by_text = {each.text: each for each in session.questions}
    assert len(by_text) == len(session.questions), "a question is in the queue once"
    assert {text for _, text in asked} - by_text.keys() == set()
    assert [(by, text) for by, text in asked if by not in by_text[text].supporters] == []
    assert [(by, number) for by, number in votes if by not in session.questions[number - 1].supporters] == []
    assert all(len(set(each.askers)) == len(each.askers) for each in session.questions)
    panels = [each for each in server.said(channel) if each.content.startswith("## ")]
    assert [each.id for each in panels] == [session.message]
