"""/preferences: what a person wants for themselves, wherever they ask."""

from dataclasses import replace

import discord
from discord import app_commands

from ..autocomplete import sources
from ..client import AttacheBot
from ..naming import article_named
from ..records import Place, PlaceKind
from ..render.choices import LANGUAGE_CHOICES, UNSET_CHOICES_OF_PEOPLE, preferences_lines, taken_back
from ..sending import say_for

__all__ = ["setup"]


@app_commands.command(
    name="preferences", description="Your own language, private answers, plain text for screen readers."
)
@app_commands.describe(
    language="The language of my answers to you.",
    private="Whether answers to your commands are for you only.",
    plain_text="Text only, without embeds and pictures, for screen readers.",
    article="The article that you ask about when you name none.",
    unset="Takes back what you have chosen.",
)
@app_commands.choices(language=LANGUAGE_CHOICES, unset=UNSET_CHOICES_OF_PEOPLE)
@app_commands.autocomplete(article=sources)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def preferences(
    interaction: discord.Interaction[AttacheBot],
    *,
    language: str | None = None,
    private: bool | None = None,
    plain_text: bool | None = None,
    article: str | None = None,
    unset: str | None = None,
) -> None:
    book, space = interaction.client.resources.preferences, await interaction.client.space(interaction)
    place = Place(PlaceKind.PERSON, interaction.user.id)
    source = (await article_named(interaction, article)).id if article else None
    given = {"language": language, "private": private, "plain_text": plain_text, "source": source}
    before = taken_back(book.chosen(place), unset, UNSET_CHOICES_OF_PEOPLE)
    chosen = replace(before, **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    if chosen != book.chosen(place):
        await book.choose(place, chosen)
    say = say_for(interaction)
    lines = [f"**{say('Your preferences')}**", *preferences_lines(chosen, space.title(chosen.source), say, own=True)]
    await interaction.response.send_message("\n".join(lines), ephemeral=True)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(preferences)
