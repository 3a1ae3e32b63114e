"""/practice: questions on an article that come again when one is about to forget the answer."""

import discord
from discord import app_commands

from ..acknowledging import acknowledged
from ..autocomplete import sources
from ..client import AttacheBot
from ..practising import asked_next
from ..sending import say_for

__all__ = ["setup"]


@app_commands.command(
    name="practice", description="Practise for yourself: what you know comes seldom, what you do not know comes soon."
)
@app_commands.describe(
    article="On this article.", forget="Forget everything that you have practised, in place of asking."
)
@app_commands.autocomplete(article=sources)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def practice(
    interaction: discord.Interaction[AttacheBot], article: str | None = None, forget: bool = False
) -> None:
    """Only the person sees it: others are told nothing of what somebody knows."""
    client, private = interaction.client, not interaction.context.dm_channel
    if not await client.paced(interaction):
        return
    if forget:
        say, gone = say_for(interaction), await client.resources.records.forget_practice(interaction.user.id)
        text = (
            say("There was nothing to forget: you have not practised yet.")
            if not gone
            else say.plural(
                "I have forgotten that you practised one question.",
                "I have forgotten that you practised {number} questions.",
                gone,
                number=gone,
            )
        )
        await interaction.response.send_message(text, ephemeral=private)
        return
    asking = asked_next(interaction, await client.article(interaction, article))
    shown = {name: value for name, value in (await acknowledged(interaction, asking, private=private)).items() if value}
    if interaction.response.is_done():
        await interaction.edit_original_response(**shown)
    else:
        await interaction.response.send_message(**shown, ephemeral=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(practice)
