"""A quiz in Discord, over real sockets: from the command to the standings, also after a restart."""

import asyncio
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from matplotlib.image import imread

from bot.classroom.answers import right_answer
from bot.classroom.items import Choice, Item, ItemKind, Matching, Ordering
from bot.classroom.moves import Close
from bot.classroom.pseudonyms import pseudonyms
from bot.classroom.session import ItemState, Session
from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.render.items import fits_on_buttons
from bot.resources import Resources
from bot.taking_part import now
from intents.languages.sentences import Sentences
from tests.discord_server import DiscordServer, Message, Permission, User
from tests.discord_server.fixtures import running

from .test_in_discord import Class, lesson, opened_class

__all__ = ["lesson"]


async def begins(lesson: Class, **options: Any) -> Message:
    """The message of the first question."""
    await lesson.opens()
    asked = await lesson.server.slash(lesson.teacher, lesson.channel, "class quiz", **options)
    response = await asked.response()
    assert response.content.startswith("The quiz begins"), response.content
    return await lesson.until_said("### Quiz 1: question 1 of")


def session_of(lesson: Class) -> Session:
    found = lesson.client.resources.classes.in_channel(lesson.channel.id)
    assert found is not None
    return found.session


def item_of(lesson: Class) -> Item:
    quiz = session_of(lesson).quizzes[-1]
    assert quiz.current is not None
    return quiz.items[quiz.current].item


async def answers(lesson: Class, message: Message, by: User, *, right: bool = True) -> Message:
    """What who answered is told."""
    item, say = item_of(lesson), lesson.client.resources.parts.say
    if isinstance(item, Choice):
        place = item.right if right else (item.right + 1) % len(item.options)
        label = item.options[place].label if fits_on_buttons(item) else str(place + 1)
        return await (await lesson.server.click(by, message, label)).response()
    form = await lesson.server.click(by, message, "Answer")
    return await (await lesson.server.submit(form, filled(item, say, right=right))).response()


def filled(item: Item, say: Sentences, *, right: bool) -> dict[str, str]:
    if isinstance(item, Ordering | Matching):
        places = item.right if right else tuple(reversed(item.right))
        return {str(number): str(place) for number, place in enumerate(places, start=1)}
    wrong = "Norway" if item.kind is ItemKind.COUNTRY else "2 May 1801"
    return {"1": right_answer(item, say) if right else wrong}


async def until(lesson: Class, message: Message, holds: Callable[[Message], bool]) -> Message:
    def found() -> Message | None:
        current = lesson.server.current(message)
        return current if holds(current) else None

    return await lesson.server.state.changes.until(found, lambda: lesson.server.current(message).content, 30)


async def press(lesson: Class, message: Message, label: str) -> None:
    """By the teacher."""
    await lesson.server.settled(await lesson.server.click(lesson.teacher, message, label))


@pytest.mark.parametrize("kind", list(ItemKind))
async def test_every_kind_is_answered_changed_closed_and_revealed(lesson: Class, kind: ItemKind) -> None:
    message = await begins(lesson, kind=kind.value, count=1)
    assert [each.id for each in lesson.server.said(lesson.channel) if "### Quiz" in each.content] == [message.id]
    item = item_of(lesson)
    assert item.kind is kind
    assert "Nobody has answered yet. It closes when the teacher closes it." in message.content
    for right in (False, True):
        told = await answers(lesson, message, lesson.ana, right=right)
        assert told.ephemeral
        assert told.content.startswith("Your answer is noted: ")
    await answers(lesson, message, lesson.ben, right=False)
    shown = await until(lesson, message, lambda each: "Two people have answered." in each.content)
    missing = await (await lesson.server.click(lesson.teacher, shown, "Who is missing?")).response()
    assert missing.ephemeral
    assert missing.content.startswith("Everybody whom I know to be here has answered.\n-# I know of 2 students: ")
    await press(lesson, shown, "Close")
    closed = await until(lesson, message, lambda each: "This question is closed." in each.content)
    assert "Right answer" not in closed.content
    for person, sign, place in ((lesson.ana, "✅", 1), (lesson.ben, "", 2)):
        mine = await (await lesson.server.click(person, closed, "My answer")).response()
        assert mine.ephemeral
        assert mine.content.startswith(sign)
        name = pseudonyms(session_of(lesson))[person.id]
        assert f"In this class you are {name}: place {place}, with " in mine.content
    await press(lesson, closed, "Reveal")
    revealed = await until(lesson, message, lambda each: bool(each.attachments))
    assert "Right answer: **" in revealed.content
    assert item.evidence[0].quote.split()[0] in revealed.content
    assert f"1\\. {pseudonyms(session_of(lesson))[lesson.ana.id]}: 100" in revealed.content
    for name in ("Ana", "Ben", str(lesson.ana.id), str(lesson.ben.id)):
        assert name not in revealed.content
    (file,) = revealed.attachments
    first = "all of it right: 1" if isinstance(item, Ordering | Matching) else "(right): 1"
    assert first in (file.description or "")
    assert min(imread(BytesIO(file.data), format="png").shape[:2]) > 400
    await press(lesson, revealed, "End the quiz")
    over = await until(lesson, message, lambda each: "The quiz is over." in each.content)
    assert over.buttons == ()


async def test_who_has_not_answered_is_told_to_the_teacher_only(lesson: Class) -> None:
    message = await begins(lesson, kind="true_or_false", count=1)
    await answers(lesson, message, lesson.ana)
    panel = await lesson.until_said("## Rwanda")
    await lesson.asks(panel, "When did relations begin with Mexico?", by=lesson.ben)
    missing = await (await lesson.server.click(lesson.teacher, message, "Who is missing?")).response()
    assert missing.content.startswith(f"Not answered yet: {lesson.ben.mention}\n-# I know of 2 students: those who ")
    for label in ("Who is missing?", "Close"):
        refused = await (await lesson.server.click(lesson.ben, message, label)).response()
        assert refused.ephemeral
        assert refused.content.startswith("Only teachers may do this")
    told = await answers(lesson, message, lesson.teacher)
    assert told.content == "Who teaches the class does not answer its quiz."


async def test_the_questions_follow_each_other_each_in_a_message_of_its_own(lesson: Class) -> None:
    message = await begins(lesson, count=2, topic="began")
    await answers(lesson, message, lesson.ana)
    await press(lesson, message, "Close")
    closed = await until(lesson, message, lambda each: "This question is closed." in each.content)
    late = await (await lesson.server.click(lesson.ben, closed, "My answer")).response()
    assert late.content == "You have not answered this question."
    await press(lesson, closed, "Reveal")
    revealed = await until(lesson, message, lambda each: bool(each.attachments))
    await press(lesson, revealed, "Next question")
    second = await lesson.until_said("### Quiz 1: question 2 of 2")
    assert second.id != message.id
    assert lesson.server.current(message).buttons == ()
    assert len(session_of(lesson).quizzes[0].items[0].given) == 1


async def test_what_cannot_be_read_may_be_typed_again(lesson: Class) -> None:
    message = await begins(lesson, kind="date", count=1)
    form = await lesson.server.click(lesson.ana, message, "Answer")
    told = await (await lesson.server.submit(form, {"1": "long ago"})).response()
    assert told.content.startswith("I can read no date in that.")
    assert (await answers(lesson, message, lesson.ana)).content.startswith("Your answer is noted")


async def test_time_closes_a_question_and_late_answers_are_refused(lesson: Class) -> None:
    message = await begins(lesson, kind="true_or_false", count=1, seconds=5)
    assert "It closes <t:" in message.content
    item = item_of(lesson)
    assert isinstance(item, Choice)
    closed = await until(lesson, message, lambda each: "This question is closed." in each.content)
    assert session_of(lesson).quizzes[0].items[0].state is ItemState.CLOSED
    # A press that was on its way when the question closed.
    stale = await lesson.server.click(lesson.ana, closed, "My answer")
    assert (await stale.response()).content == "You have not answered this question."


async def test_what_the_article_does_not_give_is_said_in_a_sentence(lesson: Class) -> None:
    no_class = await (await lesson.server.slash(lesson.teacher, lesson.channel, "class quiz")).response()
    assert no_class.content == "There is no class in this channel."
    await lesson.opens()
    asked = await lesson.server.slash(lesson.teacher, lesson.channel, "class quiz", kind="order", topic="visit")
    assert "The article gives no such question for a quiz" in (await asked.response()).content


@pytest.mark.parametrize("options", [{}, {"seconds": 5}])
async def test_a_quiz_goes_on_after_a_restart_and_its_clock_too(
    discord_server: DiscordServer, resources: Resources, options: dict[str, int]
) -> None:
    made = await opened_class(discord_server, resources)
    async with running(made.client, discord_server):
        message = await begins(made, kind="true_or_false", count=1, **options)
        await answers(made, message, made.ana)
        await press(made, message, "Who is missing?")
        await made.client.wait_until_ready()
    discord_server.gateway.invalidate(resumable=False)  # a new process knows nothing of the session of the old one
    fresh = await Resources.over(
        resources.parts, resources.store, resources.records, resources.classes.log, resources.class_rules
    )
    made.client = AttacheBot(fresh, EXTENSIONS)
    made.client.boards.pause = 0.01
    async with running(made.client, discord_server):
        if not options:
            await answers(made, message, made.ben, right=False)
            await press(made, message, "Close")
        closed = await until(made, message, lambda each: "This question is closed." in each.content)
        assert f"{'One person has' if options else 'Two people have'} answered." in closed.content
        await press(made, closed, "Reveal")
        revealed = await until(made, message, lambda each: bool(each.attachments))
        (file,) = revealed.attachments
        assert "(right): 1" in (file.description or "")
        assert len([each for each in discord_server.said(made.channel) if "### Quiz" in each.content]) == 1


async def test_a_class_that_is_closed_takes_the_buttons_of_its_quiz_along(lesson: Class) -> None:
    message = await begins(lesson, kind="true_or_false", count=1)
    await answers(lesson, message, lesson.ana)
    await until(lesson, message, lambda each: "One person has answered." in each.content)
    running_class = lesson.client.resources.classes.in_channel(lesson.channel.id)
    assert running_class is not None
    await lesson.client.resources.classes.move(running_class.number, Close(by=lesson.teacher.id, at=now()))
    lesson.client.boards.refresh(running_class.number)
    over = await until(lesson, message, lambda each: "The quiz is over." in each.content)
    assert over.buttons == ()


async def test_where_no_file_may_be_attached_the_answers_are_told_in_words(lesson: Class) -> None:
    lesson.channel.deny(lesson.server.bot, Permission.ATTACH_FILES)
    message = await begins(lesson, kind="true_or_false", count=1)
    await answers(lesson, message, lesson.ana)
    await press(lesson, message, "Close")
    closed = await until(lesson, message, lambda each: "This question is closed." in each.content)
    await press(lesson, closed, "Reveal")
    revealed = await until(lesson, message, lambda each: "Right answer" in each.content)
    assert revealed.attachments == ()
    assert "(right): 1" in revealed.content


async def test_presses_at_once_are_all_counted_and_the_message_is_edited_seldom(lesson: Class) -> None:
    lesson.client.boards.pause = 1.0
    message = await begins(lesson, kind="true_or_false", count=1)
    students = [lesson.server.add_user(f"student-{number}") for number in range(15)]
    told = await asyncio.gather(*(answers(lesson, message, each) for each in students))
    assert all(each.content.startswith("Your answer is noted") for each in told)
    assert len(session_of(lesson).quizzes[0].items[0].given) == 15
    await until(lesson, message, lambda each: "15 people have answered." in each.content)
    assert len(lesson.server.state.versions[message.id]) < 10
