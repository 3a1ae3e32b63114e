"""/ask: a question, answered for everybody in the channel or for the asker only; in a class it joins the queue."""

import discord
from discord import app_commands

from ..classroom.refusing import NotAllowed
from ..client import AttacheBot
from ..sending import asked_by, respond
from ..taking_part import put_question
from ..texts import message

__all__ = ["setup"]

_ALL_CAN_READ = message(
    "There is a class in this channel, where everybody can read what is asked; your question was not asked. Leave the "
    "option “private” out to ask the class, or ask me in a direct message."
)


@app_commands.command(name="ask", description="Ask about a country's foreign relations; the answer shows its source.")
@app_commands.describe(
    question="For example: When did relations begin with Belgium?",
    private="Show the answer to me only.",
)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def ask(
    interaction: discord.Interaction[AttacheBot],
    question: app_commands.Range[str, 1, 2000],
    private: bool | None = None,
) -> None:
    client = interaction.client
    if running := client.resources.classes.in_channel(interaction.channel_id or 0):
        if private:
            raise NotAllowed(_ALL_CAN_READ)
        await put_question(interaction, running.number, question, by=interaction.user.id)
    elif await client.paced(interaction):
        question = question.strip() or "help"
        await respond(interaction, client.replies.answer(question, asked_by(interaction)), private=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(ask)
