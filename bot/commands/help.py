"""/help: what can be asked, for the person who asks only."""

import discord
from discord import app_commands

from ..client import AttacheBot
from ..sending import asked_by, respond

__all__ = ["setup"]


@app_commands.command(name="help", description="What you can ask, with examples.")
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def help_(interaction: discord.Interaction[AttacheBot]) -> None:
    answer = interaction.client.replies.answer("help", asked_by(interaction))
    await respond(interaction, answer, private=True, quoted=False)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(help_)
