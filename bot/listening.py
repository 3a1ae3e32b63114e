"""Messages in channels: which of them are questions, and what becomes of an answer when its question changes."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import discord

from .class_questions import ask
from .classes import Running
from .classroom.refusing import NotAllowed
from .failures import SORRY
from .records import KeptReply
from .render.buttons import key_below
from .render.class_question import asked_text
from .replies import Asked, Given
from .sending import missing_permission, rendered, sentences
from .standing import standing
from .texts import Messages, message, messages

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["Listener"]

log = logging.getLogger(__name__)

_QUICK = 0.3
"""Seconds that an answer may take before the channel is told that one is being written."""
_JUST_BEFORE = timedelta(minutes=3)
"""How long after it was written a message may still be made a question by editing it: the mention is soon missed."""
_NOBODY = discord.AllowedMentions.none()


class Listener:
    """Answers what is meant for the bot, and nothing that a bot or a webhook says."""

    def __init__(self, client: "AttacheBot", *, message_content: bool) -> None:
        self.client = client
        self._reads_everything = message_content

    async def heard(self, message: discord.Message) -> None:
        if message.author.bot or message.webhook_id or message.is_system() or not self.is_for_me(message):
            return
        if self.client.replies.knows(message.id):
            return  # a gateway that resumes may say a thing twice
        say = self._say(message)
        question = self._question(message)
        if not question and not message.content:
            if not message.attachments and not message.stickers:
                await self._send(message, content=say(_CANNOT_READ))
            return
        running = self.client.resources.classes.in_channel(message.channel.id)
        if wait := self.client.pace.wait(person=message.author.id, channel=None if running else message.channel.id):
            await self.client.whispers.to(message.author, "pace", too_fast(say, wait))
            return
        try:
            if running and question:
                await self._ask_in_class(message, running, question)
            else:
                await self._answer(message, question or "help")
        except discord.Forbidden:
            log.warning("No permission to answer in channel %d.", message.channel.id)
            self.client.replies.not_sent(message.id)
            await self.client.whispers.to(message.author, ("silent", message.channel.id), say(_MAY_NOT_SPEAK))
        except Exception:
            log.exception("A message could not be answered.")
            await self._send(message, content=say(SORRY))
            self.client.replies.not_sent(message.id)

    def is_for_me(self, message: discord.Message) -> bool:
        """A direct message, a mention, a reply to the bot; where the operator lets it read, also what is said in its
        own threads and in channels that a server has set to it."""
        me = self.client.user
        if message.guild is None or me in message.mentions:
            return True
        reference = message.reference
        if reference and reference.type is discord.MessageReferenceType.reply:
            replied = reference.resolved
            return isinstance(replied, discord.Message) and replied.author == me
        if not self._reads_everything or message.mentions or message.role_mentions or message.mention_everyone:
            return False
        channel = message.channel
        if isinstance(channel, discord.Thread) and me is not None and channel.owner_id == me.id:
            return True
        chosen = self.client.resources.preferences.of(person=0, channel=channel.id, server=None)
        return bool(chosen.answers_everything)

    async def _ask_in_class(self, message: discord.Message, running: Running, question: str) -> None:
        """Everybody reads what becomes of a question that was asked aloud."""
        client = self.client
        say = sentences(client, running.session.language)
        try:
            asked = await ask(client.resources, running.number, message.author.id, question, desk=client.replies.desk)
        except NotAllowed as refusal:
            await self._send(message, content=refusal.said(say))
            return
        client.boards.refresh(running.number)
        await self._send(message, content=asked_text(asked, running.session, say))

    async def edited(self, payload: discord.RawMessageUpdateEvent) -> None:
        """An edited question gets its answer edited; what was written just before and now mentions the bot gets one."""
        replies, message = self.client.replies, payload.message
        if message.author.bot or not message.content or message.edited_at is None:
            return
        kept = await replies.find(message.id)
        if kept is None and self._may_be_asked_late(message):
            await self.heard(message)
            return
        question = self._question(message)
        if kept is None or not question or question == kept.question:
            return
        answer = await self._answer_to(kept)
        if answer is None:
            return
        given = await replies.answer_anew(replace(kept, message=answer.id), question)
        try:
            await answer.edit(**self._shown(message, given), allowed_mentions=_NOBODY)
        except discord.HTTPException as error:
            log.warning("The answer to an edited question could not be edited: %s", error)

    def _may_be_asked_late(self, message: discord.Message) -> bool:
        """Not in a class, where a question stands in the queue as it was asked."""
        just_before = discord.utils.utcnow() - message.created_at < _JUST_BEFORE
        return just_before and not self.client.resources.classes.in_channel(message.channel.id)

    async def deleted(self, message_id: int) -> None:
        """A deleted question gets its answer deleted."""
        kept = await self.client.replies.find(message_id)
        answer = await self._answer_to(kept) if kept else None
        if answer is None:
            return
        await self.client.replies.drop(message_id)
        try:
            await answer.delete()
        except discord.HTTPException as error:
            log.warning("The answer to a deleted question could not be deleted: %s", error)

    async def _answer_to(self, kept: KeptReply) -> discord.PartialMessage | None:
        """The bot's message; looked for below the question where the process ended before it could note which it is.
        None where it is private, not sent yet, or was never sent."""
        channel = self.client.get_partial_messageable(kept.channel)
        if kept.message is not None:
            return channel.get_partial_message(kept.message)
        if self.client.replies.knows(kept.key):
            return None
        try:
            answer = (await standing(self.client, kept)).answer
        except discord.HTTPException as error:
            log.warning("What stands below a question cannot be read: %s", error)
            return None
        return None if answer is None else channel.get_partial_message(answer.id)

    async def catch_up(self) -> None:
        """Answer what a process that has ended did not live to answer, where the question still stands."""
        for kept in await self.client.replies.overdue():
            try:
                await self._make_up_for(kept)
            except Exception:
                log.exception("A message that was asked before the start could not be answered.")

    async def _make_up_for(self, kept: KeptReply) -> None:
        there = await standing(self.client, kept)
        if there.question is None or there.answer is not None or not (question := self._question(there.question)):
            return
        await self._deliver(there.question, await self.client.replies.answer_anew(kept, question))

    async def _answer(self, message: discord.Message, question: str) -> None:
        asked = Asked(
            key=message.id,
            person=message.author.id,
            channel=message.channel.id,
            server=message.guild.id if message.guild else None,
            language=self._preferences(message).language,
            by_message=True,
        )
        work = asyncio.ensure_future(self._given(message, question, asked))
        done, _ = await asyncio.wait({work}, timeout=_QUICK)
        if done:
            given = work.result()
        else:
            async with message.channel.typing():
                given = await work
        await self._deliver(message, given)

    async def _given(self, message: discord.Message, question: str, asked: Asked) -> Given:
        """What replies to an answer goes on from that answer, whoever says it; and so does what is said first in the
        thread below one."""
        replies, before = self.client.replies, None
        replied = message.reference.resolved if message.reference else None
        if isinstance(replied, discord.Message) and (key := key_below(replied)):
            before = await replies.find(key)
        if before is None and isinstance(message.channel, discord.Thread) and not await replies.spoken_in(asked):
            before = replies.shown_in(message.channel.id)  # a thread has the id of the message that it hangs on
        if before is None:
            return await replies.answer(question, asked)
        return await replies.answer_reply(before, question, asked)

    async def _deliver(self, message: discord.Message, given: Given) -> None:
        shown = self._shown(message, given)
        sent = await self._send(message, **{name: value for name, value in shown.items() if value is not None})
        await self.client.replies.sent(given, sent.id)
        say, permissions = self._say(message), _permissions(message)
        lacking = "" if self._plain(message) else missing_permission(permissions, say)
        if lacking := lacking or ("" if permissions.read_message_history else say(_MAY_NOT_REPLY)):
            await self.client.whispers.to(message.author, ("permission", message.channel.id), lacking)

    def _shown(self, message: discord.Message, given: Given) -> dict[str, Any]:
        permissions = _permissions(message)
        may_thread = (
            isinstance(message.channel, discord.TextChannel)
            and permissions.create_public_threads
            and permissions.send_messages_in_threads
        )
        plain = self._plain(message) or not permissions.embed_links
        asked = "" if permissions.read_message_history else given.kept.question
        return rendered(given.card, given.kept.key, plain=plain, may_thread=may_thread, question=asked)

    def _plain(self, message: discord.Message) -> bool:
        return bool(self._preferences(message).plain_text)

    def _preferences(self, message: discord.Message) -> Any:
        return self.client.resources.preferences.of(
            person=message.author.id,
            channel=message.channel.id,
            server=message.guild.id if message.guild else None,
        )

    def _say(self, message: discord.Message) -> Messages:
        tag = self._preferences(message).language or (message.guild.preferred_locale.value if message.guild else "en")
        return messages(tag)

    def _question(self, message: discord.Message) -> str:
        own = self.client.user.id if self.client.user else 0
        return message.content.replace(f"<@{own}>", " ").replace(f"<@!{own}>", " ").strip()

    async def _send(self, message: discord.Message, **shown: Any) -> discord.Message:
        """Reply once and never twice: Discord takes a number only once. Who may not read what was said before may not
        reply to it either, and says it all the same."""
        if _permissions(message).read_message_history:
            shown["reference"] = message.to_reference(fail_if_not_exists=False)
        return await message.channel.send(
            **shown,
            mention_author=False,
            nonce=message.id,
            allowed_mentions=_NOBODY,
        )


def _permissions(message: discord.Message) -> discord.Permissions:
    if message.guild is None or isinstance(message.channel, discord.PartialMessageable):
        return discord.Permissions.all()
    return message.channel.permissions_for(message.guild.me)


def too_fast(say: Messages, wait: float) -> str:
    """What who asks too fast is told; ``wait`` in seconds."""
    seconds = max(1, round(wait))
    return say.plural(
        "That was a lot at once. Please ask again in a second.",
        "That was a lot at once. Please ask again in {number} seconds.",
        seconds,
        number=seconds,
    )


_CANNOT_READ = message(
    "Discord does not show me this message. Mention me in it, or leave the ping on when you reply, and I can read it."
)
_MAY_NOT_REPLY = message(
    "I cannot reply to your message itself, because I lack the permission “Read Message History” in this channel. "
    "Whoever manages the server can give it to me."
)
_MAY_NOT_SPEAK = message(
    "You asked me something in a channel where I lack the permission “Send Messages”. Whoever manages the server can "
    "give it to me; here I can answer you at once."
)
