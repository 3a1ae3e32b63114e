"""Right-click, Apps, *Add to the class queue*: somebody's message becomes a question of the class in its channel."""

import discord
from discord import app_commands

from ..client import AttacheBot
from ..sending import say_for
from ..taking_part import class_here, put_question

__all__ = ["setup"]


@app_commands.context_menu(name="Add to the class queue")
@app_commands.guild_only()
async def add_to_queue(interaction: discord.Interaction[AttacheBot], message: discord.Message) -> None:
    """A teacher adds it in the name of the one who wrote it; a student who adds what somebody else wrote asks it."""
    running = class_here(interaction)
    text = message.content.strip()
    if not text:
        say = say_for(interaction)
        await interaction.response.send_message(say("There is no text in this message."), ephemeral=True)
        return
    of_writer = interaction.user.id in running.session.teachers and not message.author.bot
    person = message.author.id if of_writer else interaction.user.id
    await put_question(interaction, running.number, text, by=person)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(add_to_queue)
