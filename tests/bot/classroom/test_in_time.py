"""A press that takes long is acknowledged before Discord gives it up; one that comes too late is refused."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.classroom.session import ItemState, Status
from bot.records.class_log import Placed
from bot.records.class_memory import MemoryClassLog
from tests.discord_server import Interaction
from tests.discord_server.faults import EDIT
from tests.discord_server.interactions import DEFER_REPLY, DEFER_UPDATE

from .test_in_discord import MEXICO, Class, lesson
from .test_quiz_in_discord import answers, begins, press, session_of, until

__all__ = ["lesson"]


class Held(MemoryClassLog):
    """A database that takes its time."""

    free: asyncio.Event

    async def append(self, *placed: Placed) -> None:
        await self.free.wait()
        await super().append(*placed)


@contextmanager
def held(lesson: Class) -> Iterator[asyncio.Event]:
    classes = lesson.client.resources.classes
    log = classes.log
    assert isinstance(log, MemoryClassLog)
    slow = Held(log._classes, log._last)
    slow.free = asyncio.Event()
    classes.log = slow
    lesson.client.patience = 0.1
    yield slow.free
    slow.free.set()


@pytest.mark.parametrize("kind", ["true_or_false", "country"])
async def test_an_answer_that_takes_long_to_keep_is_acknowledged_at_once_and_confirmed_once_it_is_kept(
    lesson: Class, kind: str
) -> None:
    message = await begins(lesson, kind=kind, count=1)
    with held(lesson) as free:
        answering = asyncio.create_task(answers(lesson, message, lesson.ana))

        def deferred() -> Interaction | None:
            all_ = lesson.server.state.interactions.values()
            return next((each for each in all_ if each.user == lesson.ana and each.callback == DEFER_REPLY), None)

        pressed = await lesson.server.state.changes.until(deferred, lambda: "nothing was deferred", 20)
        assert pressed.original is not None
        assert pressed.original.loading
        assert pressed.original.ephemeral
        assert not session_of(lesson).quizzes[0].items[0].given
        free.set()
        told = await answering
    assert told.content.startswith("Your answer is noted: ")
    assert told.ephemeral
    assert len(session_of(lesson).quizzes[0].items[0].given) == 1


async def test_a_decision_that_takes_long_changes_the_private_message_once_it_is_kept(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    await lesson.asks(panel, MEXICO)
    await lesson.until_panel(panel, "**1.**")
    while lesson.client.resources.classes[1].session.questions[0].draft is None:
        await lesson.server.state.changes.next()
    draft = await lesson.review(panel, 1)
    with held(lesson) as free:
        pressed = await lesson.server.click(lesson.teacher, draft, "Pin")
        assert await pressed.acknowledged() == DEFER_UPDATE
        free.set()
        shown = await pressed.response()
    assert shown.id == draft.id
    assert "Unpin" in [each["label"] for each in shown.buttons]


async def test_who_is_refused_after_a_while_is_told_why(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    await lesson.asks(panel, MEXICO)
    await lesson.until_panel(panel, "**1.**")
    listed = await (await lesson.server.click(lesson.ben, panel, "Questions")).response()
    shown = await (await lesson.server.select(lesson.ben, listed, "1")).response()
    with held(lesson) as free:
        first = await lesson.server.click(lesson.ben, shown, "I want to know that too")
        second = await lesson.server.click(lesson.ben, shown, "I want to know that too")
        for each in (first, second):
            assert await each.acknowledged() == DEFER_UPDATE
        free.set()
        refused = await second.followup()
    assert refused.content == "You have voted for question 1 already."
    assert lesson.client.resources.classes[1].session.questions[0].count == 2
    assert lesson.client.resources.classes[1].session.questions[0].status is Status.WAITING


async def test_the_teachers_buttons_below_a_quiz_are_acknowledged_in_time_too(lesson: Class) -> None:
    message = await begins(lesson, kind="true_or_false", count=1)
    with held(lesson) as free:
        pressed = await lesson.server.click(lesson.teacher, message, "Close")
        assert await pressed.acknowledged() == DEFER_UPDATE
        free.set()
    await until(lesson, message, lambda each: "This question is closed." in each.content)


async def test_an_answer_that_was_on_its_way_when_the_question_closed_is_refused(lesson: Class) -> None:
    message = await begins(lesson, kind="true_or_false", count=1)
    edit = lesson.server.faults.hold(EDIT)
    await lesson.server.click(lesson.teacher, message, "Close")
    await edit.reached()
    assert session_of(lesson).quizzes[0].items[0].state is ItemState.CLOSED
    late = await answers(lesson, message, lesson.ana)  # the buttons still stand there
    edit.release()
    assert late.content == "This question is closed."
    assert late.ephemeral
    closed = await until(lesson, message, lambda each: "This question is closed." in each.content)
    assert "Nobody answered." in closed.content
    assert not session_of(lesson).quizzes[0].items[0].given


async def test_a_form_that_is_sent_after_the_question_closed_is_refused(lesson: Class) -> None:
    message = await begins(lesson, kind="date", count=1)
    form = await lesson.server.click(lesson.ana, message, "Answer")
    await form.modal()
    await press(lesson, message, "Close")
    late = await (await lesson.server.submit(form, {"1": "1962"})).response()
    assert late.content == "This question is closed."
    assert not session_of(lesson).quizzes[0].items[0].given
