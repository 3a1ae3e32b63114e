"""The Discord client: what it hears goes to the listener, what is pressed to the actions, the rest are its commands."""

import logging
from collections.abc import Awaitable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord
from discord.ext import commands, tasks

from knowledge.model import Source

from .boards import Boards
from .classroom.refusing import NotAllowed
from .failures import SORRY
from .listening import Listener, too_fast
from .listing import List
from .naming import article_named
from .pace import Pace
from .pictures.studio import Studio
from .practising import Drills
from .publishing import Proposals
from .records import Place, PlaceKind, Preferences
from .replies import Replies
from .resources import Resources
from .sending import preferences_of, say_for
from .spaces import Space
from .translator import CommandTranslator
from .whispers import Whispers

if TYPE_CHECKING:
    from .render.buttons import Action, Pressed

__all__ = ["AttacheBot"]

log = logging.getLogger(__name__)

_KEPT = timedelta(days=60)
"""How long questions are kept; /privacy says so."""
_PRACTICE_KEPT = timedelta(days=365)
"""How long after it was due an item that nobody practises any more is kept; PRIVACY.md says so."""


class AttacheBot(commands.Bot):
    """Answers mentions, direct messages, and replies to its own messages; the rest are its commands."""

    def __init__(
        self,
        resources: Resources | None,
        extensions_: Sequence[str],
        *,
        message_content: bool = False,
        pace: Pace | None = None,
    ) -> None:
        """``resources`` are None only where nothing is answered, to publish the commands.

        ``message_content``: whether the operator has turned that privileged intent on for the application.
        """
        gateway_intents = discord.Intents(
            guilds=True, guild_messages=True, dm_messages=True, message_content=message_content
        )
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=gateway_intents,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
        )
        self.actions: dict[str, Action] = {}
        """What the buttons do, by the name in their custom_id; the extension ``bot.views`` fills it."""
        self.pace = pace or Pace()
        self.whispers = Whispers()
        self.patience = 1.5
        """Seconds from a press until it is acknowledged before it is done; Discord allows three."""
        self.names_within = 20.0
        """Seconds in which Discord has to tell what the people of a class are called."""
        self.lists: dict[str, List] = {}
        """What can be leafed through, by the name in the custom_id of the buttons; the commands fill it."""
        self.studio = Studio()
        self.drills = Drills()
        self.boards = Boards(self)
        self._resources = resources
        self._replies = Replies(resources) if resources else None
        self._proposals = Proposals(resources) if resources else None
        self._listener = Listener(self, message_content=message_content)
        self._extension_names = extensions_

    @property
    def resources(self) -> Resources:
        if self._resources is None:
            raise RuntimeError(_ONLY_PUBLISHES)
        return self._resources

    @property
    def replies(self) -> Replies:
        if self._replies is None:
            raise RuntimeError(_ONLY_PUBLISHES)
        return self._replies

    @property
    def proposals(self) -> Proposals:
        if self._proposals is None:
            raise RuntimeError(_ONLY_PUBLISHES)
        return self._proposals

    async def setup_hook(self) -> None:
        for name in self._extension_names:
            await self.load_extension(name)
        self.tree.error(self._on_command_error)
        await self.tree.set_translator(CommandTranslator())
        if self._resources is not None:
            self._forget.start()
            self.boards.resume()

    async def close(self) -> None:
        self._forget.cancel()
        self.boards.close()
        self.studio.close()
        if self._replies is not None:
            await self._replies.journal.settled()
        await super().close()

    @tasks.loop(hours=24)
    async def _forget(self) -> None:
        try:
            await self.forget_what_is_old(datetime.now(UTC))
        except Exception:  # else it would never be tried again
            log.exception("What is old could not be forgotten; it is tried again tomorrow.")

    async def forget_what_is_old(self, now: datetime) -> None:
        """What was asked long ago, whose buttons have had their time; old classes; what nobody practises any more."""
        resources = self.resources
        await resources.records.forget_before(now - _KEPT)
        await resources.records.forget_unpractised(now - _PRACTICE_KEPT)
        await resources.classes.forget_before(now - resources.class_rules.kept)

    async def on_ready(self) -> None:
        log.info("Ready as %s; servers: %d.", self.user, len(self.guilds))
        await self._listener.catch_up()
        await self._forget_servers_left()

    async def _forget_servers_left(self) -> None:
        """Those that this bot was on and is not any more. Discord names also the servers that cannot be reached for a
        while; and those that another bot on this database is on are none of this one's business."""
        here = {guild.id for guild in self.guilds}
        for gone in await self.resources.records.servers(self._own_id) - here:
            await self.forget_server(gone)
        await self.resources.records.joined(self._own_id, *here)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.resources.records.joined(self._own_id, guild.id)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was taken off a server; one that is only unreachable for a while is another event."""
        await self.forget_server(guild.id)

    async def forget_server(self, server: int) -> None:
        """What belongs to a server that the bot was taken off."""
        await self.resources.spaces.forget(server)
        await self.resources.preferences.choose(Place(PlaceKind.SERVER, server), Preferences())
        await self.resources.records.left(self._own_id, server)

    @property
    def _own_id(self) -> int:
        return self.user.id if self.user else 0

    async def on_message(self, message: discord.Message, /) -> None:
        await self._listener.heard(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        await self._listener.edited(payload)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self._listener.deleted(payload.message_id)

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        for message_id in payload.message_ids:
            await self._listener.deleted(message_id)

    async def space(self, interaction: "discord.Interaction[AttacheBot]") -> Space:
        """What answers where the interaction happens."""
        return await self.resources.spaces.of(interaction.guild_id)

    async def article(self, interaction: "discord.Interaction[AttacheBot]", wanted: str | None) -> Source:
        """The one that is named; without a name, the one in focus where the interaction happens.

        Raises:
            CheckFailure: there is no such article.
        """
        if wanted:
            return await article_named(interaction, wanted)
        return (await self.space(interaction)).dialogue.article(preferences_of(interaction).source)

    async def paced(self, interaction: "discord.Interaction[AttacheBot]", *, in_class: bool = False) -> bool:
        """Whether the person may ask now; if not, the interaction has been answered with that.

        In class everybody may ask at once, so only the person counts.
        """
        wait = self.pace.wait(person=interaction.user.id, channel=None if in_class else interaction.channel_id or 0)
        if wait:
            await interaction.response.send_message(too_fast(say_for(interaction), wait), ephemeral=True)
        return not wait

    async def pressed(self, action: str, pressed: "Pressed") -> None:
        """A button or a menu of the bot's was used."""
        if not pressed.interaction.user.bot:
            await self.guarded(pressed.interaction, action, self.actions[action](pressed))

    async def guarded(self, interaction: "discord.Interaction[AttacheBot]", name: str, work: Awaitable[None]) -> None:
        """Do what a button or a form of this name asks for; who used it is told why where it is not done."""
        try:
            await work
        except discord.app_commands.CheckFailure as refusal:
            await self._tell(interaction, str(refusal))
        except NotAllowed as refusal:
            await self._tell(interaction, refusal.said(say_for(interaction)))
        except Exception:
            log.exception("%r failed.", name)
            await self._apologise(interaction)

    async def _on_command_error(
        self, interaction: "discord.Interaction[AttacheBot]", error: discord.app_commands.AppCommandError
    ) -> None:
        if isinstance(error, discord.app_commands.CheckFailure):
            await self._tell(interaction, str(error))
            return
        cause = getattr(error, "original", None)
        if isinstance(cause, NotAllowed):
            await self._tell(interaction, cause.said(say_for(interaction)))
            return
        log.error(
            "The command /%s failed.",
            interaction.command.qualified_name if interaction.command else "?",
            exc_info=error,
        )
        await self._apologise(interaction)

    async def _apologise(self, interaction: "discord.Interaction[AttacheBot]") -> None:
        say = say_for(interaction)
        await self._tell(interaction, say(SORRY))

    async def _tell(self, interaction: "discord.Interaction[AttacheBot]", text: str) -> None:
        try:
            if interaction.response.is_done():
                await interaction.followup.send(text, ephemeral=True)
            else:
                await interaction.response.send_message(text, ephemeral=True)
        except discord.HTTPException as error:
            log.warning("Nobody could be told that something failed: %s", error)


_ONLY_PUBLISHES = "this client was made to publish commands, not to answer"
