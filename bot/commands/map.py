"""/map: where relations began by decade, or where the missions are, as a picture and as text."""

import discord
from discord import app_commands

from knowledge.model import Source
from knowledge.query import FactQuery

from ..autocomplete import sources
from ..client import AttacheBot
from ..listing import Listing
from ..pictures.values import DecadesMap, MissionsMap, decades_map, missions_map
from ..sending import say_for, sentences_for
from ..showing import listed, show_picture

__all__ = ["setup"]

_MISSIONS = "missions"


@app_commands.command(
    name="map",
    description="Where relations began by decade, or where the missions are, as a picture and as text.",
)
@app_commands.describe(show="What the map shows.", article="Of this article.", private="Show the answer to me only.")
@app_commands.choices(
    show=[
        app_commands.Choice(name="relations by decade", value="decades"),
        app_commands.Choice(name="the missions", value=_MISSIONS),
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
    client, say = interaction.client, say_for(interaction)
    if not await client.paced(interaction):
        return
    source = await client.article(interaction, article)
    picture = await _drawn(interaction, source, show)
    empty = say("The source speaks of no mission.") if show == _MISSIONS else say("The source gives no start date.")
    await show_picture(interaction, picture, which=f"map:{show}:{source.name}", empty=empty, private=private)


async def _drawn(interaction: discord.Interaction[AttacheBot], source: Source, show: str) -> DecadesMap | MissionsMap:
    resources, say = interaction.client.resources, sentences_for(interaction)
    facts = await resources.store.find(FactQuery(sources=frozenset({source.id}), kinds=frozenset({"began", "mission"})))
    whose = say.country(source.subject)
    if show == _MISSIONS:
        title = say("Missions of {country} abroad, and of others there", country=whose)
        labels = (say("Abroad"), say("In the country"), say("Both"))
        return missions_map(facts, title, source.subject, labels, countries=say.countries, language=say.language)
    title = say("Where relations of {country} began, by decade", country=whose)
    return decades_map(facts, title, source.subject, countries=say.countries, language=say.language)


async def _listed(interaction: discord.Interaction[AttacheBot], which: str) -> Listing:
    show, _, name = which.partition(":")
    source = (await interaction.client.space(interaction)).named(name)
    if source is None:
        return Listing([say_for(interaction)("I have no such article; choose a suggestion.")])
    return listed(await _drawn(interaction, source, show), say_for(interaction))


async def setup(client: AttacheBot) -> None:
    client.lists.update(map=_listed)
    client.tree.add_command(map_)
