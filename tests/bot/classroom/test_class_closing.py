"""The end of a class: what waits is told first; what cannot be posted or named any more does not keep it open."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.classroom.moves import Ask, Close
from bot.classroom.session import Naming
from bot.client import AttacheBot
from bot.pace import Budget, Rate
from bot.resources import Resources
from bot.taking_part import now
from tests.discord_server import DiscordServer, Permission
from tests.discord_server.faults import SEND
from tests.discord_server.fixtures import running

from .lesson import opened
from .test_in_discord import ANSWER, MEXICO, Class, lesson, opened_class
from .test_quiz_in_discord import answers, begins, press, session_of, until

__all__ = ["lesson"]


async def drafted(lesson: Class, number: int) -> None:
    while any(each.draft is None for each in lesson.client.resources.classes[number].session.questions):
        await lesson.server.state.changes.next()


async def test_in_approval_mode_the_teacher_is_told_what_waits_before_the_class_is_closed(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    await lesson.asks(panel, MEXICO)
    await lesson.asks(panel, "What is for lunch?", by=lesson.ben)
    await lesson.until_panel(panel, "**2.**")
    await drafted(lesson, 1)
    asked = await (await lesson.server.slash(lesson.teacher, lesson.channel, "class close", names="none")).response()
    assert asked.ephemeral
    assert asked.content == (
        "**Close the class?**\n"
        "One draft still waits for you; if you close the class now, students do not see it.\n"
        "Still open:\n"
        f"- 📝 **1.** {MEXICO}\n"
        "- **2.** What is for lunch?"
    )
    assert session_of(lesson).closed is None
    desk = await lesson.press(asked, "For the teacher")
    assert f"📝 **1.** {MEXICO}\n**2.** What is for lunch?\n-# 📝 the articles answer it" in desk.content
    again = await (await lesson.server.slash(lesson.teacher, lesson.channel, "class close", names="none")).response()
    closed = await lesson.press(again, "Close the class")
    assert closed.content.startswith("The class is closed.")
    assert len(closed.attachments) == 5
    assert closed.buttons == ()
    await lesson.until_said("## Still open")


async def test_a_quiz_that_runs_is_told_of_too(lesson: Class) -> None:
    await begins(lesson, kind="true_or_false", count=1)
    asked = await (await lesson.server.slash(lesson.teacher, lesson.channel, "class close")).response()
    assert asked.content == "**Close the class?**\nQuiz 1 is running; it ends with the class."


async def test_the_recap_of_a_class_whose_channel_is_gone_is_not_owed_for_ever(
    discord_server: DiscordServer, resources: Resources
) -> None:
    lesson = await opened_class(discord_server, resources)
    await resources.classes.open(replace(opened(), channel=4711, at=now()))
    await resources.classes.move(1, Ask(by=lesson.ana.id, at=now(), text=MEXICO))
    await resources.classes.move(1, Close(by=opened().by, at=now()))
    async with running(lesson.client, discord_server):
        while resources.classes.unfinished:
            await discord_server.state.changes.next()
    assert await resources.classes.log.running() == ()


@pytest.mark.parametrize("denied", [Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL])
async def test_the_recap_that_may_not_be_posted_is_logged_once_and_not_owed_for_ever(
    lesson: Class, caplog: pytest.LogCaptureFixture, denied: Permission
) -> None:
    await lesson.opens(mode="open")
    lesson.channel.deny(lesson.server.bot, denied)
    lesson.client.boards.pause = 0
    await lesson.client.resources.classes.move(1, Close(by=lesson.teacher.id, at=now()))
    lesson.client.boards.refresh(1)
    await asyncio.gather(*(each for each in asyncio.all_tasks() if each.get_name() == "board of class 1"))
    assert await lesson.client.resources.classes.log.running() == ()
    assert [each for each in caplog.messages if "recap of class 1" in each] == [
        "The recap of class 1 is posted nowhere: 403 Forbidden (error code: "
        + ("50001): Missing Access" if denied is Permission.VIEW_CHANNEL else "50013): Missing Permissions")
    ]


async def test_where_discord_does_not_tell_the_names_the_files_carry_pseudonyms_and_the_teacher_is_told(
    lesson: Class,
) -> None:
    panel = await lesson.opens(mode="open", anonymous=False)
    await lesson.asks(panel, MEXICO)
    await lesson.until_said(ANSWER)
    lesson.client.names_within = 0
    closed = await (await lesson.server.slash(lesson.teacher, lesson.channel, "class close", names="names")).response()
    assert "Discord did not tell me everybody's name in time" in closed.content
    files = {each.filename: each.data.decode() for each in closed.attachments}
    assert "Asked by " in files["transcript.md"]
    assert "Ana" not in files["transcript.md"]
    lesson.client.names_within = 20
    recap = await lesson.until_said("## Answered")
    again = await (await lesson.server.click(lesson.teacher, recap, "Files")).response()
    assert "Asked by Ana." in {each.filename: each.data.decode() for each in again.attachments}["transcript.md"]


async def test_answers_are_posted_as_fast_as_discord_takes_them(lesson: Class) -> None:
    panel = await lesson.opens(mode="open")
    time = 0.0
    lesson.client.boards.budget = Budget(Rate(5, 5.0), clock=lambda: time)
    lesson.server.faults.limit(SEND, limit=5, per=5.0)
    countries = ("Mexico", "Belgium", "Canada", "China", "Qatar", "South Korea", "Saudi Arabia")
    lesson.client.boards.pause = 0.2
    for country in countries:
        question = Ask(by=lesson.ana.id, at=now(), text=f"When did relations begin with {country}?")
        await lesson.client.resources.classes.move(1, question)
    lesson.client.boards.refresh(1)

    def posted(count: int) -> Any:
        said = [each for each in lesson.server.said(lesson.channel) if "> “" in each.content]
        return said if len(said) >= count else None

    five = await lesson.server.state.changes.until(lambda: posted(5), lambda: "not five", 20)
    assert len(five) == 5
    await lesson.until_panel(panel, "✅ **7.**")
    assert len(posted(5)) == 5, "Discord takes no more for the moment"
    time = 5.0
    await lesson.server.state.changes.until(lambda: posted(7), lambda: "not seven", 20)
    assert lesson.server.errors == []


@pytest.mark.parametrize(
    ("naming", "shown"), [(Naming.PSEUDONYMS, "pseudonym"), (Naming.NAMES, "name"), (Naming.NONE, "")]
)
async def test_the_teacher_chooses_what_the_standings_call_people(lesson: Class, naming: Naming, shown: str) -> None:
    message = await begins(lesson, kind="true_or_false", count=1, names=naming.value)
    told = {"pseudonym": "The standings call you by a pseudonym.", "name": "The standings show you by name."}
    assert told.get(shown, "There are no public standings.") in message.content, "before anybody answers"
    await answers(lesson, message, lesson.ana)
    await press(lesson, message, "Close")
    closed = await until(lesson, message, lambda each: "This question is closed." in each.content)
    await press(lesson, closed, "Reveal")
    revealed = await until(lesson, message, lambda each: bool(each.attachments))
    assert (f"1\\. {lesson.ana.mention}: 100" in revealed.content) is (shown == "name")
    assert ("**Standings**" in revealed.content) is bool(shown)


async def test_who_says_that_they_are_here_is_known_to_the_teacher(lesson: Class) -> None:
    message = await begins(lesson, kind="true_or_false", count=1)
    panel = await lesson.until_said("## Rwanda")
    alone = await (await lesson.server.click(lesson.teacher, message, "Who is missing?")).response()
    assert alone.content.startswith("I know of nobody here yet.")
    here = await (await lesson.server.click(lesson.ben, panel, "I am here")).response()
    assert here.ephemeral
    assert here.content.startswith("The teacher sees that you are here.")
    missing = await (await lesson.server.click(lesson.teacher, message, "Who is missing?")).response()
    assert missing.content.startswith(f"Not answered yet: {lesson.ben.mention}\n-# I know of one student: who ")
    again = await (await lesson.server.click(lesson.ben, panel, "I am here")).response()
    assert again.content == "It is noted already that you are here."


async def test_every_day_what_is_old_is_forgotten(resources: Resources) -> None:
    client, day = AttacheBot(resources, ()), now()
    await resources.classes.open(replace(opened(), at=day))
    await client.forget_what_is_old(day + resources.class_rules.kept)
    assert resources.classes.get(1)
    await client.forget_what_is_old(day + resources.class_rules.kept + timedelta(seconds=1))
    assert resources.classes.get(1) is None
    assert await resources.classes.log.running() == ()


async def test_a_day_on_which_the_database_fails_is_not_the_last_on_which_old_things_are_forgotten(
    discord_server: DiscordServer, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson, times = await opened_class(discord_server, resources), 0

    async def fails(*_: object) -> int:
        nonlocal times
        times += 1
        raise OSError("the disk is full")

    monkeypatch.setattr(type(resources.records), "forget_before", fails)
    lesson.client._forget.change_interval(seconds=0)
    async with running(lesson.client, discord_server):
        while times < 3:
            await discord_server.state.changes.next()
