"""A quiz in its channel: the message that shows it, kept as the class is, and the clock that closes its questions."""

import asyncio
import io
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import discord

from .classes import Running
from .classroom.moves import BOT, CloseItem, Post
from .classroom.refusing import NotAllowed
from .classroom.session import ItemRun, ItemState, Quiz, Session
from .pictures.values import Spread, credit_of
from .render.layout import components
from .render.pictures import picture_lines
from .render.quiz import quiz_buttons, quiz_text, spread_picture
from .render.texts import cut
from .render.texts import shown as escaped
from .sending import sentences
from .texts import messages

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["QuizBoard"]

_ALT, _MESSAGE = 1000, 2000
_NOBODY = discord.AllowedMentions.none()


@dataclass(slots=True)
class QuizBoard:
    """Each question has a message of its own, which is edited while people answer, and when it is closed and revealed.

    The message of the last question stands in the class; so after a start its question goes on, and is closed when its
    time is over, or at once where it was over before.
    """

    client: "AttacheBot"
    _shown: dict[tuple[int, int], str] = field(default_factory=dict)
    """What the message of a quiz of a class says."""
    _clocks: dict[int, asyncio.TimerHandle] = field(default_factory=dict)

    async def look(self, running: Running) -> None:
        """Make the channel show the last quiz of the class as it is."""
        if not running.session.quizzes:
            return
        session = await self._close_in_time(running)
        quiz = session.quizzes[-1]
        say = sentences(self.client, session.language)
        text = quiz_text(session, quiz, say)
        key = (running.number, quiz.number)
        if self._shown.get(key) == text or (quiz.ended and quiz.message is None):
            return
        view = components(quiz_buttons(running.number, quiz, say))
        run = quiz.items[quiz.current] if quiz.current is not None else None
        if quiz.message is None or not await self._edit(session, quiz.message, run, text, view):
            await self._post(running.number, session, quiz, text, view)
        self._shown[key] = text
        if run and run.state is ItemState.CLOSED:
            await self.client.studio.draw(await self._picture(session, run))  # so that it is there when it is revealed

    async def finish(self, number: int, session: Session) -> None:
        """The class is closed: the message of its last quiz says what came of it, and has no buttons any more."""
        self.close(number)
        quiz = session.quizzes[-1] if session.quizzes else None
        if quiz and quiz.message is not None:
            text = quiz_text(session, quiz, sentences(self.client, session.language))
            await self._edit(session, quiz.message, None, text, components(()))

    def close(self, *numbers: int) -> None:
        """Look after these classes, or all, no more."""
        for number in numbers or tuple(self._clocks):
            if clock := self._clocks.pop(number, None):
                clock.cancel()
            self._shown = {key: text for key, text in self._shown.items() if key[0] != number}

    async def _close_in_time(self, running: Running) -> Session:
        """The class, in which a question whose time is over is closed; else it will be looked at again then."""
        quiz, number = running.session.quiz, running.number
        run = quiz.items[quiz.current] if quiz and quiz.current is not None else None
        if quiz is None or run is None or run.state is not ItemState.OPEN or run.closes is None:
            return running.session
        now = datetime.now(UTC)
        left = (run.closes - now).total_seconds()
        if left <= 0:
            with suppress(NotAllowed):  # the teacher was quicker
                return await self.client.resources.classes.move(number, CloseItem(by=BOT, at=now))
        elif number not in self._clocks or self._clocks[number].cancelled():
            self._clocks[number] = asyncio.get_running_loop().call_later(left, self._time_is_over, number)
        return running.session

    def _time_is_over(self, number: int) -> None:
        del self._clocks[number]
        self.client.boards.refresh(number)

    async def _post(self, number: int, session: Session, quiz: Quiz, text: str, view: discord.ui.View) -> None:
        """A new message, which then stands in the class."""
        channel = self.client.get_partial_messageable(session.channel)
        place = "" if quiz.current is None else quiz.current
        nonce = f"{number}.q{quiz.number}.{place}.{(quiz.message or 0) % 10**6}"  # another where one was deleted
        sent = await channel.send(text, view=view, nonce=nonce, allowed_mentions=_NOBODY)
        post = Post(by=BOT, at=datetime.now(UTC), message=sent.id, quiz=quiz.number)
        with suppress(NotAllowed):  # the class was closed in the meantime
            await self.client.resources.classes.move(number, post)

    async def _edit(
        self, session: Session, message: int, run: ItemRun | None, text: str, view: discord.ui.View
    ) -> bool:
        """Whether the message is still there. A question that is revealed gets its picture."""
        found = self.client.get_partial_messageable(session.channel).get_partial_message(message)
        shown: dict[str, Any] = {"content": text, "view": view, "allowed_mentions": _NOBODY}
        try:
            if run is None or run.state is not ItemState.REVEALED:
                await found.edit(**shown)
                return True
            picture = await self._picture(session, run)
            lines = picture_lines(picture, messages(session.language))
            if self._may_attach(session.channel):
                description = cut(f"{picture.title} {' · '.join(lines)}", _ALT)
                drawn = io.BytesIO(await self.client.studio.draw(picture))
                shown["attachments"] = [discord.File(drawn, filename="answers.png", description=description)]
            else:
                shown["content"] = cut("\n".join([text, *(f"- {escaped(each)}" for each in lines)]), _MESSAGE)
            await found.edit(**shown)
        except discord.NotFound:
            return False
        return True

    def _may_attach(self, channel: int) -> bool:
        found = self.client.get_channel(channel)
        if isinstance(found, discord.abc.GuildChannel | discord.Thread):
            return found.permissions_for(found.guild.me).attach_files
        return True

    async def _picture(self, session: Session, run: ItemRun) -> Spread:
        source = (await self.client.resources.spaces.of(session.server)).source(run.item.evidence[0].source)
        say = sentences(self.client, session.language)
        return spread_picture(run, credit_of(source) if source else "", say)
