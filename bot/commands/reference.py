"""/reference: an entry of the source's own list of references."""

import discord
from discord import app_commands

from ..autocomplete import references
from ..client import AttacheBot
from ..sending import asked_by, respond, say_for

__all__ = ["setup"]


@app_commands.command(name="reference", description="What stands at a number in the source's list of references.")
@app_commands.describe(number="Such as 13; or type words of it.", private="Show the answer to me only.")
@app_commands.autocomplete(number=references)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def reference(
    interaction: discord.Interaction[AttacheBot],
    number: app_commands.Range[int, 1, 9999],
    private: bool | None = None,
) -> None:
    client, say = interaction.client, say_for(interaction)
    if await client.paced(interaction):
        question = say("What is reference {number}?", number=number)
        answer = client.replies.answer_alone(question, asked_by(interaction))
        await respond(interaction, answer, private=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(reference)
