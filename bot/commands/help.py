"""/help: what can be asked, for the person who asks only."""

import discord
from discord import app_commands

from ..client import AttacheBot
from ..render.embed import markdown_of

__all__ = ["setup"]


@app_commands.command(name="help", description="What you can ask, with examples.")
async def help_(interaction: discord.Interaction[AttacheBot]) -> None:
    card = await interaction.client.dialogue.reply("help", key=(interaction.channel_id, interaction.user.id))
    await interaction.response.send_message(markdown_of(card), ephemeral=True)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(help_)
