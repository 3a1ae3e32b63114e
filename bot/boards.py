"""What a class shows in its channel: its panel, and a message for each answer, kept as the class is."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import discord

from intents.languages.sentences import Sentences

from .class_questions import draft_what_is_asked
from .classes import Running
from .classroom.moves import BOT, Post
from .classroom.record.markdown import markdown
from .classroom.record.recap import recap
from .classroom.refusing import NotAllowed
from .classroom.session import Question
from .pace import Budget, Rate
from .quizzes import QuizBoard
from .render.buttons import Press
from .render.class_panel import panel_text
from .render.class_question import answer_post
from .render.layout import components
from .render.texts import harmless, pieces
from .sending import sentences

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["Boards"]

log = logging.getLogger(__name__)

_NONCE = 25
_MESSAGE = 1950
_MOST_RECAPS = 3
_NOBODY = discord.AllowedMentions.none()


@dataclass(slots=True)
class Boards:
    """Looks at a class whenever something happened in it, and makes the channel show what it is.

    In one look the panel is edited once, and answers are posted as fast as Discord takes them; between two looks is a
    pause: so the limits of Discord are kept however many people press. What a killed process owed is made up for when
    it starts again, since each message that was posted stands in the class, and Discord takes a nonce only once.
    """

    client: "AttacheBot"
    pause: float = 1.0
    """Seconds between two edits of a panel."""
    budget: Budget = field(default_factory=lambda: Budget(Rate(5, 5.0)))
    """Answers that Discord takes in one channel."""
    quizzes: QuizBoard = field(init=False)
    _due: set[int] = field(default_factory=set)
    _at_work: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _anew: set[int] = field(default_factory=set)
    _shown: dict[tuple[int, int | None], str] = field(default_factory=dict)
    """The text of the panel of a class (None), and of its questions."""

    def __post_init__(self) -> None:
        self.quizzes = QuizBoard(self.client)

    def refresh(self, number: int) -> None:
        """Something happened in the class of this number; returns at once."""
        self._due.add(number)
        if number not in self._at_work:
            self._at_work[number] = asyncio.create_task(self._look_while_due(number), name=f"board of class {number}")

    def resume(self) -> None:
        """All classes: after a start, or when somebody was forgotten."""
        for number in self.client.resources.classes.unfinished:
            self.refresh(number)

    def post_anew(self, number: int) -> None:
        """The panel, as a new message below what was said since."""
        self._anew.add(number)
        self.refresh(number)

    def close(self) -> None:
        self.quizzes.close()
        for task in self._at_work.values():
            task.cancel()

    async def _look_while_due(self, number: int) -> None:
        try:
            while number in self._due:
                self._due.discard(number)
                try:
                    await self._look(number)
                except discord.HTTPException as error:
                    log.warning("What class %d shows could not be brought up to date: %s", number, error)
                except Exception:
                    log.exception("What class %d shows could not be brought up to date.", number)
                await asyncio.sleep(self.pause)  # also after a failure, so that nothing is tried too often
        finally:
            self._at_work.pop(number, None)

    async def _look(self, number: int) -> None:
        classes = self.client.resources.classes
        if (running := classes.unfinished.get(number)) is None:
            return
        if running.session.closed is not None:
            await self._finish(running)
            return
        await draft_what_is_asked(self.client.resources, running, desk=self.client.replies.desk)
        running = classes.get(number) or running
        await self._show_panel(running)
        await self._show_answers(running)
        await self.quizzes.look(classes.get(number) or running)

    async def _finish(self, running: Running) -> None:
        """The class is closed: the channel shows it, unless it is gone or shut to the bot, and nothing is owed."""
        number = running.number
        try:
            recap_message = await self._show_the_end(running)
        except (discord.NotFound, discord.Forbidden) as error:
            log.warning("The recap of class %d is posted nowhere: %s", number, error)
            recap_message = 0
        post = Post(by=BOT, at=datetime.now(UTC), message=recap_message, recap=True)
        await self.client.resources.classes.move(number, post)
        self._shown = {key: text for key, text in self._shown.items() if key[0] != number}

    async def _show_the_end(self, running: Running) -> int:
        """The panel says that the class is closed and has no buttons any more; the recap that stands below."""
        number, session = running.number, running.session
        say = sentences(self.client, session.language)
        await self.quizzes.finish(number, session)
        if session.message is not None:
            await self._edit(session.channel, session.message, panel_text(session, number, say), None)
        channel = self.client.get_partial_messageable(session.channel)
        files = components([Press("class_files", number, say("Files"), emoji="📎")])
        *before, last = pieces(harmless(markdown(recap(session, say))), _MESSAGE)[:_MOST_RECAPS]
        for place, text in enumerate(before):
            await channel.send(text, nonce=f"{number}.recap.{place}", allowed_mentions=_NOBODY)
        return (await channel.send(last, view=files, nonce=f"{number}.recap", allowed_mentions=_NOBODY)).id

    async def _show_panel(self, running: Running) -> None:
        session, number = running.session, running.number
        say = sentences(self.client, session.language)
        text, view = panel_text(session, number, say), components(_panel_buttons(number, say))
        anew = number in self._anew
        if self._shown.get((number, None)) == text and not anew:
            return
        if anew or session.message is None or not await self._edit(session.channel, session.message, text, view):
            self._anew.discard(number)
            await self._post(running, None, text, view)
        self._shown[number, None] = text

    async def _show_answers(self, running: Running) -> None:
        """As many of those that are not shown as they are as Discord takes now; for the rest another look is due."""
        session, say = running.session, sentences(self.client, running.session.language)
        outdated = [
            (question, text)
            for question in session.questions
            if (text := answer_post(session, question, say))
            and self._shown.setdefault((running.number, question.number), _posted(question, text)) != text
        ]
        for question, text in outdated:
            if not self.budget.take(session.channel):
                self._due.add(running.number)
                return
            if question.message is None or not await self._edit(session.channel, question.message, text, None):
                await self._post(running, question.number, text, None)
            self._shown[running.number, question.number] = text

    async def _post(self, running: Running, question: int | None, text: str, view: discord.ui.View | None) -> None:
        """A new message, which then stands in the class."""
        channel = self.client.get_partial_messageable(running.session.channel)
        nonce = f"{running.number}.{question or 0}.{running.session.message or 0}"[:_NONCE]
        shown: dict[str, Any] = {"view": view} if view else {}
        sent = await channel.send(text, nonce=nonce, allowed_mentions=_NOBODY, **shown)
        post = Post(by=BOT, at=datetime.now(UTC), message=sent.id, question=question)
        with suppress(NotAllowed):  # it was closed in the meantime
            await self.client.resources.classes.move(running.number, post)

    async def _edit(self, channel: int, message: int, text: str, view: discord.ui.View | None) -> bool:
        """Whether the message is still there."""
        found = self.client.get_partial_messageable(channel).get_partial_message(message)
        try:
            await found.edit(content=text, view=view, allowed_mentions=_NOBODY)
        except discord.NotFound:
            return False
        return True


def _posted(question: Question, text: str) -> str:
    """What its message can be taken to hold after a start: the text, unless its words were withdrawn meanwhile."""
    return text if question.message and question.text else ""


def _panel_buttons(number: int, say: Sentences) -> list[Press]:
    return [
        Press("class_ask", number, say("Ask"), emoji="✋", style=discord.ButtonStyle.primary),
        Press("class_queue", number, say("Questions"), more="0"),
        Press("class_mine", number, say("My questions")),
        Press("class_join", number, say("I am here"), emoji="👋"),
        Press("class_desk", number, say("For the teacher"), emoji="🎓", more="0"),
    ]
