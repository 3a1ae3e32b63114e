"""/ask: a question, answered for everybody in the channel."""

import discord
from discord import app_commands

from ..client import AttacheBot
from ..render.embed import embed_of, markdown_of

__all__ = ["setup"]


@app_commands.command(name="ask", description="Ask about a country's foreign relations; the answer shows its source.")
@app_commands.describe(question="For example: When did relations begin with Belgium?")
async def ask(interaction: discord.Interaction[AttacheBot], question: app_commands.Range[str, 1, 2000]) -> None:
    card = await interaction.client.dialogue.reply(question, key=(interaction.channel_id, interaction.user.id))
    await interaction.response.send_message(
        markdown_of(card, question=question), embed=embed_of(card) or discord.utils.MISSING
    )


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(ask)
