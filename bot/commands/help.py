"""/help: what can be asked, for the person who asks only, with buttons that ask it."""

import discord
from discord import app_commands

from ..client import AttacheBot
from ..render.buttons import Press
from ..render.layout import components
from ..sending import language_for, say_for

__all__ = ["setup"]


@app_commands.command(name="help", description="What you can ask, with examples to press.")
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def help_(interaction: discord.Interaction[AttacheBot]) -> None:
    client, say = interaction.client, say_for(interaction)
    dialogue = await client.resources.dialogue(interaction.guild_id)
    card = await dialogue.reply("help", key=("help", interaction.id), language=language_for(interaction))
    examples = (
        say("When did relations begin with Belgium?"),
        say("Which countries began in the 1970s?"),
        say("Who has an embassy in Kigali?"),
        say("Which organisations does Rwanda belong to?"),
        say("Tell me about India"),
    )
    buttons = [
        Press("example", interaction.id, each, more=str(at), style=discord.ButtonStyle.primary, row=at // 2)
        for at, each in enumerate(examples)
    ]
    await interaction.response.send_message(card.text, view=components(buttons), ephemeral=True)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(help_)
