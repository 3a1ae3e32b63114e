"""/map: where relations began by decade, or where the missions are, as a picture and as text."""

import discord
from discord import app_commands

from knowledge.query import FactQuery

from ..autocomplete import sources
from ..client import AttacheBot
from ..pictures.values import DecadesMap, MissionsMap, decades_map, missions_map
from ..sending import sentences_for
from ..showing import show_picture

__all__ = ["setup"]


@app_commands.command(
    name="map",
    description="Where relations began by decade, or where the missions are, as a picture and as text.",
)
@app_commands.describe(show="What the map shows.", article="Of this article.", private="Show the answer to me only.")
@app_commands.choices(
    show=[
        app_commands.Choice(name="relations by decade", value="decades"),
        app_commands.Choice(name="the missions", value="missions"),
    ]
)
@app_commands.autocomplete(article=sources)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def map_(
    interaction: discord.Interaction[AttacheBot],
    show: str = "decades",
    article: str | None = None,
    private: bool | None = None,
) -> None:
    client, say = interaction.client, sentences_for(interaction)
    if not await client.paced(interaction):
        return
    resources, source = client.resources, await client.article(interaction, article)
    facts = await resources.store.find(FactQuery(sources=frozenset({source.id}), kinds=frozenset({"began", "mission"})))
    language, countries = say.language, resources.parts.ingestion.countries
    whose = say.country(source.subject)
    picture: DecadesMap | MissionsMap
    if show == "missions":
        title = say("Missions of {country} abroad, and of others there", country=whose)
        labels = (say("Abroad"), say("In the country"), say("Both"))
        picture = missions_map(facts, title, source.subject, labels, countries=countries, language=language)
        empty = say("The source speaks of no mission.")
    else:
        title = say("Where relations of {country} began, by decade", country=whose)
        picture = decades_map(facts, title, source.subject, countries=countries, language=language)
        empty = say("The source gives no start date.")
    await show_picture(interaction, picture, name="map", empty=empty, private=private)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(map_)
