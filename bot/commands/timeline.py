"""/timeline: when relations began, as a picture and as text."""

from dataclasses import replace

import discord
from discord import app_commands

from knowledge.model import Source
from knowledge.query import FactQuery

from ..autocomplete import sources
from ..client import AttacheBot
from ..listing import Listing
from ..pictures.values import MOST_ENTRIES, Timeline
from ..pictures.values import timeline as timeline_of
from ..sending import say_for, sentences_for
from ..showing import listed, show_picture

__all__ = ["setup"]


@app_commands.command(name="timeline", description="When relations began, as a picture and as text.")
@app_commands.describe(article="Of this article.", private="Show the answer to me only.")
@app_commands.autocomplete(article=sources)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def timeline(
    interaction: discord.Interaction[AttacheBot], article: str | None = None, private: bool | None = None
) -> None:
    client = interaction.client
    if not await client.paced(interaction):
        return
    source = await client.article(interaction, article)
    picture = await _drawn(interaction, source)
    empty = say_for(interaction)("The source gives no start date.")
    await show_picture(interaction, picture, which=f"timeline:{source.name}", empty=empty, private=private)


async def _drawn(interaction: discord.Interaction[AttacheBot], source: Source) -> Timeline:
    resources, say = interaction.client.resources, sentences_for(interaction)
    facts = await resources.store.find(FactQuery(sources=frozenset({source.id}), kinds=frozenset({"began"})))
    picture = timeline_of(
        facts,
        say("Timeline of when relations of {country} began", country=say.country(source.subject)),
        countries=resources.parts.ingestion.countries,
        language=say.language,
    )
    left_out = len(picture.entries) - MOST_ENTRIES
    if left_out <= 0:
        return picture
    note = say.plural("One later date is only in the text.", "{number} later dates are only in the text.", left_out)
    return replace(picture, left_out=note)


async def _listed(interaction: discord.Interaction[AttacheBot], name: str) -> Listing:
    source = (await interaction.client.space(interaction)).named(name)
    if source is None:
        return Listing([say_for(interaction)("I have no such article; choose a suggestion.")])
    return listed(await _drawn(interaction, source), say_for(interaction))


async def setup(client: AttacheBot) -> None:
    client.lists.update(timeline=_listed)
    client.tree.add_command(timeline)
