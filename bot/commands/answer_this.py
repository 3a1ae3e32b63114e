"""Right-click, Apps, *Answer this*: takes somebody's message for a question."""

import discord
from discord import app_commands

from ..client import AttacheBot
from ..sending import asked_by, respond, say_for

__all__ = ["setup"]

_LONGEST = 2000


@app_commands.context_menu(name="Answer this")
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def answer_this(interaction: discord.Interaction[AttacheBot], message: discord.Message) -> None:
    client = interaction.client
    question = message.content.strip()[:_LONGEST]
    if not question:
        say = say_for(interaction)
        await interaction.response.send_message(say("There is no text in this message."), ephemeral=True)
    elif await client.paced(interaction):
        await respond(interaction, client.replies.answer(question, asked_by(interaction)))


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(answer_this)
