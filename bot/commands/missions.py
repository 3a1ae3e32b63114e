"""/missions: embassies, high commissions and consulates; all of them or those of one country."""

import discord
from discord import app_commands

from ..autocomplete import countries
from ..client import AttacheBot
from ..sending import asked_by, respond

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
    client = interaction.client
    question = f"Which mission does {country} have?" if country else "Which missions are there?"
    if await client.paced(interaction):
        await respond(interaction, client.replies.answer(question, asked_by(interaction)), private=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(missions)
