"""/help: what can be asked, for the person who asks only, with buttons that ask it."""

import discord
from discord import app_commands

from ..client import AttacheBot
from ..render.buttons import Press
from ..render.layout import LONGEST_LABEL, components
from ..render.texts import shown
from ..sending import language_for, preferences_of

__all__ = ["setup"]


@app_commands.command(name="help", description="What you can ask, with examples to press.")
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def help_(interaction: discord.Interaction[AttacheBot]) -> None:
    client, focus = interaction.client, preferences_of(interaction).source
    dialogue = await client.resources.dialogue(interaction.guild_id)
    card = await dialogue.reply("help", key=("help", interaction.id), focus=focus, language=language_for(interaction))
    examples = await dialogue.examples(focus, card.language)
    buttons = [
        Press("example", interaction.id, each, more=str(at), style=discord.ButtonStyle.primary, row=at // 2)
        for at, each in enumerate(examples)
        if len(each) <= LONGEST_LABEL
    ]
    await interaction.response.send_message(shown(card.text), view=components(buttons), ephemeral=True)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(help_)
