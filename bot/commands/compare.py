"""/compare: with which of two countries relations began first, and how far apart."""

import discord
from discord import app_commands

from ..autocomplete import countries
from ..client import AttacheBot
from ..naming import question_on
from ..sending import asked_by, respond
from ..texts import message

__all__ = ["setup"]


@app_commands.command(name="compare", description="Two countries side by side: with which did relations begin first?")
@app_commands.describe(a="The first country.", b="The second country.", private="Show the answer to me only.")
@app_commands.autocomplete(a=countries, b=countries)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def compare(
    interaction: discord.Interaction[AttacheBot],
    a: app_commands.Range[str, 1, 100],
    b: app_commands.Range[str, 1, 100],
    private: bool | None = None,
) -> None:
    client = interaction.client
    question = await question_on(interaction, message("Compare {a} and {b}."), a=a, b=b)
    if await client.paced(interaction):
        answer = client.replies.answer_alone(question, asked_by(interaction))
        await respond(interaction, answer, private=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(compare)
