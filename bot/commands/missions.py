"""/missions: embassies, high commissions and consulates; all of them or those of one country."""

import discord
from discord import app_commands

from ..autocomplete import countries
from ..client import AttacheBot
from ..naming import question_on
from ..sending import asked_by, respond, say_for
from ..texts import message

__all__ = ["setup"]


@app_commands.command(name="missions", description="Embassies, high commissions and consulates: who has which, where.")
@app_commands.describe(country="Only those with this country.", private="Show the answer to me only.")
@app_commands.autocomplete(country=countries)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def missions(
    interaction: discord.Interaction[AttacheBot],
    country: app_commands.Range[str, 1, 100] | None = None,
    private: bool | None = None,
) -> None:
    client, say = interaction.client, say_for(interaction)
    if country:
        sentence = message("Which missions are there with {country}?")
        question = await question_on(interaction, sentence, of_others=False, country=country)
    else:
        question = say("Which missions are there?")
    if await client.paced(interaction):
        await respond(interaction, client.replies.answer_alone(question, asked_by(interaction)), private=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(missions)
