"""How a reply gets to Discord: rendered for the place where it is shown, acknowledged in time, kept afterwards."""

import asyncio
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, TypeVar

import discord

from intents.languages.messages import ENGLISH, closest_language
from intents.languages.sentences import Sentences

from .acknowledging import acknowledged
from .records import Preferences
from .render.card import Card
from .render.embed import pages_of
from .render.layout import reply_view
from .render.texts import cut
from .replies import Asked, Given
from .texts import Messages, messages

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = [
    "asked_by",
    "in_turn",
    "language_for",
    "missing_permission",
    "preferences_of",
    "rendered",
    "respond",
    "say_for",
    "sentences",
    "sentences_for",
]

T = TypeVar("T")

_SHORT_QUEUE = 3
"""Answers; where more are asked for at once each is acknowledged first, so that none waits for those before it."""
_THREADS = frozenset({discord.ChannelType.text, discord.ChannelType.news})


def asked_by(interaction: "discord.Interaction[AttacheBot]") -> Asked:
    """The interaction as a question. Whose Discord is in English may ask in any language and is answered in it."""
    locale = interaction.locale.value
    return Asked(
        key=interaction.id,
        person=interaction.user.id,
        channel=interaction.channel_id or 0,
        server=interaction.guild_id,
        language=preferences_of(interaction).language or (None if locale.startswith("en") else locale),
    )


def preferences_of(interaction: "discord.Interaction[AttacheBot]") -> Preferences:
    return interaction.client.resources.preferences.of(
        person=interaction.user.id, channel=interaction.channel_id, server=interaction.guild_id
    )


def language_for(interaction: "discord.Interaction[AttacheBot]") -> str:
    """What the person or the place has chosen, else the language of the person's Discord."""
    return preferences_of(interaction).language or interaction.locale.value


def say_for(interaction: "discord.Interaction[AttacheBot]") -> Messages:
    return messages(language_for(interaction))


def sentences_for(interaction: "discord.Interaction[AttacheBot]") -> Sentences:
    """What says facts, dates and names in the language of the person."""
    return sentences(interaction.client, language_for(interaction))


def sentences(client: "AttacheBot", tag: str) -> Sentences:
    """Messages and names in the language that is closest to a tag such as ``fr-CA``; English where there is none."""
    return client.resources.parts.say.speaking(closest_language(tag) or ENGLISH)


def rendered(
    card: Card,
    key: int,
    *,
    page: int = 0,
    plain: bool = False,
    private: bool = False,
    may_thread: bool = False,
    question: str = "",
    note: str = "",
) -> dict[str, Any]:
    """Content, embed and view of one page; ``plain`` also where the bot may not embed."""
    pages = pages_of(card, question=question, plain=plain, note=note)
    at = min(max(page, 0), len(pages) - 1)
    view = reply_view(card, key, page=at, pages=len(pages), private=private, may_thread=may_thread)
    return {"content": pages[at].content, "embed": pages[at].embed, "view": view}


def missing_permission(permissions: discord.Permissions, say: Messages, *, file: bool = False) -> str:
    """One line that names the permission that a full reply lacks here, or a ``file`` in its place; empty where it lacks
    none."""
    if permissions.attach_files if file else permissions.embed_links:
        return ""
    lacking = say("Attach Files") if file else say("Embed Links")
    return say(
        "This reply is plain text, because I lack the permission “{permission}” in this channel. "
        "Whoever manages the server can give it to me.",
        permission=lacking,
    )


async def in_turn(interaction: "discord.Interaction[AttacheBot]", answer: Awaitable[T], *, private: bool) -> T:
    """The answer; where it takes long, or many wait for theirs, "thinking…" is shown meanwhile."""
    work = asyncio.ensure_future(answer)
    await asyncio.sleep(0)  # then it stands in line
    crowded = interaction.client.replies.desk.queued > _SHORT_QUEUE
    return await acknowledged(interaction, work, private=private, at_once=crowded)


async def respond(
    interaction: "discord.Interaction[AttacheBot]",
    answer: Awaitable[Given],
    *,
    private: bool | None = None,
    quoted: bool = True,
    note: str = "",
) -> None:
    """Answer an interaction; ``private`` is None to follow the preferences, ``quoted`` shows the question too."""
    client, chosen = interaction.client, preferences_of(interaction)
    hidden = bool(chosen.private) if private is None else private
    given = await in_turn(interaction, answer, private=hidden)
    lacking = missing_permission(interaction.app_permissions, messages(given.card.language))
    shown = rendered(
        given.card,
        given.kept.key,
        plain=bool(chosen.plain_text) or bool(lacking),
        private=hidden,
        may_thread=not hidden and _may_thread(interaction),
        question=given.kept.question if quoted else "",
        note=note,
    )
    shown = {name: value for name, value in shown.items() if value is not None}
    if interaction.response.is_done():
        message = (await interaction.edit_original_response(**shown)).id
    else:
        response = await interaction.response.send_message(**shown, ephemeral=hidden)
        message = response.message_id or 0
    await client.replies.sent(given, None if hidden else message)
    if lacking and not chosen.plain_text:
        await client.whispers.below(interaction, ("permission", interaction.channel_id), lacking)


def _may_thread(interaction: discord.Interaction[Any]) -> bool:
    channel = interaction.channel
    return (
        interaction.is_guild_integration()
        and isinstance(channel, discord.TextChannel)
        and channel.type in _THREADS
        and interaction.app_permissions.create_public_threads
        and interaction.app_permissions.send_messages_in_threads
    )


def thread_name(question: str) -> str:
    return cut(" ".join(question.split()), 90)
