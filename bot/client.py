"""The Discord client: which messages are questions to it, and how a card is sent back."""

import logging
from collections.abc import Sequence

import discord
from discord.ext import commands

from .dialogue import Dialogue
from .failures import SORRY
from .render.embed import embed_of, markdown_of
from .resources import Resources

__all__ = ["AttacheBot"]

log = logging.getLogger(__name__)

_CANNOT_READ = (
    "Discord does not show me this message. Mention me in it, or leave the ping on when you reply, and I can read it."
)


class AttacheBot(commands.Bot):
    """Answers mentions, direct messages, and replies to its own messages; the rest are its commands."""

    def __init__(
        self, resources: Resources | None, extensions_: Sequence[str], *, message_content: bool = False
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
        self._resources = resources
        self._extension_names = extensions_

    @property
    def resources(self) -> Resources:
        if self._resources is None:
            raise RuntimeError("this client was made to publish commands, not to answer")
        return self._resources

    @property
    def dialogue(self) -> Dialogue:
        return self.resources.dialogue

    async def setup_hook(self) -> None:
        for name in self._extension_names:
            await self.load_extension(name)
        self.tree.error(self._on_command_error)

    async def on_ready(self) -> None:
        log.info("Ready as %s; servers: %d.", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message, /) -> None:
        """Every message that Discord shows: answer those that are meant for the bot, and no bot's."""
        if message.author.bot or message.webhook_id or not self._is_for_me(message):
            return
        question = self._without_mention(message.content)
        if not question and not message.content:
            await self._reply(message, content=_CANNOT_READ)
            return
        try:
            card = await self.dialogue.reply(question or "help", key=(message.channel.id, message.author.id))
            await self._reply(message, content=markdown_of(card), embed=embed_of(card))
        except discord.Forbidden:
            log.warning("No permission to answer in channel %d.", message.channel.id)
        except Exception:
            log.exception("A message could not be answered.")
            await self._reply(message, content=SORRY)

    def _is_for_me(self, message: discord.Message) -> bool:
        if message.guild is None or self.user in message.mentions:
            return True
        reference = message.reference
        replied = reference.resolved if reference and reference.type is discord.MessageReferenceType.reply else None
        return isinstance(replied, discord.Message) and replied.author == self.user

    def _without_mention(self, content: str) -> str:
        own = self.user.id if self.user else 0
        return content.replace(f"<@{own}>", " ").replace(f"<@!{own}>", " ").strip()

    async def _reply(self, message: discord.Message, *, content: str, embed: discord.Embed | None = None) -> None:
        await message.reply(
            content,
            embed=embed or discord.utils.MISSING,
            mention_author=False,
            allowed_mentions=discord.AllowedMentions.none(),
        )

    async def _on_command_error(
        self, interaction: discord.Interaction, error: discord.app_commands.AppCommandError
    ) -> None:
        log.error(
            "The command /%s failed.",
            interaction.command.name if interaction.command else "?",
            exc_info=error,
        )
        if interaction.response.is_done():
            await interaction.followup.send(SORRY, ephemeral=True)
        else:
            await interaction.response.send_message(SORRY, ephemeral=True)
