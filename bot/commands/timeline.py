"""/timeline: when relations began, as a picture and as text."""

import discord
from discord import app_commands

from knowledge.query import FactQuery

from ..autocomplete import sources
from ..client import AttacheBot
from ..pictures.values import timeline as timeline_of
from ..sending import sentences_for
from ..showing import show_picture

__all__ = ["setup"]


@app_commands.command(name="timeline", description="When relations began, as a picture and as text.")
@app_commands.describe(article="Of this article.", private="Show the answer to me only.")
@app_commands.autocomplete(article=sources)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def timeline(
    interaction: discord.Interaction[AttacheBot], article: str | None = None, private: bool | None = None
) -> None:
    client, say = interaction.client, sentences_for(interaction)
    if not await client.paced(interaction):
        return
    resources, source = client.resources, await client.article(interaction, article)
    facts = await resources.store.find(FactQuery(sources=frozenset({source.id}), kinds=frozenset({"began"})))
    language = say.language
    countries = resources.parts.ingestion.countries
    title = say("Timeline of when relations of {country} began", country=say.country(source.subject))
    picture = timeline_of(facts, title, countries=countries, language=language)
    empty = say("The source gives no start date.")
    await show_picture(interaction, picture, name="timeline", empty=empty, private=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(timeline)
