"""/relations: all that the articles say about the relations with one country."""

import discord
from discord import app_commands

from ..autocomplete import countries
from ..client import AttacheBot
from ..naming import question_on
from ..sending import asked_by, respond
from ..texts import message

__all__ = ["setup"]


@app_commands.command(name="relations", description="Everything the source has on the relations with one country.")
@app_commands.describe(country="Its name; suggestions come while you type.", private="Show the answer to me only.")
@app_commands.autocomplete(country=countries)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def relations(
    interaction: discord.Interaction[AttacheBot],
    country: app_commands.Range[str, 1, 100],
    private: bool | None = None,
) -> None:
    client = interaction.client
    question = await question_on(interaction, message("Tell me about {country}."), country=country)
    if await client.paced(interaction):
        answer = client.replies.answer_alone(question, asked_by(interaction))
        await respond(interaction, answer, private=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(relations)
