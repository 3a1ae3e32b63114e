"""/settings: what holds on a server or in one of its channels; for those who manage the server."""

from dataclasses import replace
from typing import TypeVar

import discord
from discord import app_commands

from ..autocomplete import sources
from ..client import AttacheBot
from ..naming import article_named
from ..permissions import for_managers
from ..records import Place, PlaceKind, Preferences
from ..render.choices import LANGUAGE_CHOICES, UNSET_CHOICES, UNSET_CHOICES_OF_CHANNELS, preferences_lines, taken_back
from ..sending import say_for
from ..texts import message

__all__ = ["setup"]

T = TypeVar("T")


class Settings(
    app_commands.Group,
    name="settings",
    description="What holds on this server: article, language, channels, who may do what.",
):
    def __init__(self) -> None:
        super().__init__(
            guild_only=True,
            default_permissions=discord.Permissions(manage_guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
        )

    async def interaction_check(self, interaction: discord.Interaction[AttacheBot], /) -> bool:  # type: ignore[override]
        return await for_managers(interaction)

    @app_commands.command(name="server", description="For the whole server; without options, shows what is set.")
    @app_commands.describe(
        article="The article that questions are about which name none.",
        language="The language of answers here.",
        private="Whether answers to commands are for the asker only.",
        importer_role="Adds a role that may change the articles; again, takes it away.",
        teacher_role="Adds a role that may open a class; again, takes it away.",
        unwanted_word="Adds a word that holds a question in class for the teacher; again, takes it away.",
        unset="Takes back what was chosen.",
    )
    @app_commands.choices(language=LANGUAGE_CHOICES, unset=UNSET_CHOICES)
    @app_commands.autocomplete(article=sources)
    async def server(
        self,
        interaction: discord.Interaction[AttacheBot],
        *,
        article: str | None = None,
        language: str | None = None,
        private: bool | None = None,
        importer_role: discord.Role | None = None,
        teacher_role: discord.Role | None = None,
        unwanted_word: app_commands.Range[str, 2, 100] | None = None,
        unset: str | None = None,
    ) -> None:
        place = Place(PlaceKind.SERVER, interaction.guild_id or 0)
        now = taken_back(interaction.client.resources.preferences.chosen(place), unset, UNSET_CHOICES)
        now = _with(now, source=await _id_of(interaction, article), language=language, private=private)
        now = replace(
            now,
            importer_roles=_toggled(now.importer_roles, importer_role.id if importer_role else None),
            teacher_roles=_toggled(now.teacher_roles, teacher_role.id if teacher_role else None),
            unwanted_words=_toggled(now.unwanted_words, unwanted_word.casefold().strip() if unwanted_word else None),
        )
        await _keep(interaction, place, now, message("Settings of this server"))

    @app_commands.command(name="channel", description="For this channel only; without options, shows what is set.")
    @app_commands.describe(
        article="The article that questions here are about which name none.",
        language="The language of answers here.",
        private="Whether answers to commands here are for the asker only.",
        answers_everything="Whether every message here is taken for a question.",
        unset="Takes back what was chosen; here it is as on the whole server again.",
    )
    @app_commands.choices(language=LANGUAGE_CHOICES, unset=UNSET_CHOICES_OF_CHANNELS)
    @app_commands.autocomplete(article=sources)
    async def channel(
        self,
        interaction: discord.Interaction[AttacheBot],
        *,
        article: str | None = None,
        language: str | None = None,
        private: bool | None = None,
        answers_everything: bool | None = None,
        unset: str | None = None,
    ) -> None:
        client = interaction.client
        place = Place(PlaceKind.CHANNEL, interaction.channel_id or 0)
        now = _with(
            taken_back(client.resources.preferences.chosen(place), unset, UNSET_CHOICES_OF_CHANNELS),
            source=await _id_of(interaction, article),
            language=language,
            private=private,
            answers_everything=answers_everything,
        )
        note = ""
        if answers_everything and not client.intents.message_content:
            note = _CANNOT_READ
        await _keep(interaction, place, now, message("Settings of this channel"), note)


async def _id_of(interaction: discord.Interaction[AttacheBot], article: str | None) -> str | None:
    return (await article_named(interaction, article)).id if article else None


def _with(now: Preferences, **given: object) -> Preferences:
    return replace(now, **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]


def _toggled(chosen: tuple[T, ...] | None, one: T | None) -> tuple[T, ...] | None:
    before = chosen or ()
    if one is None:
        return chosen
    after = tuple(each for each in before if each != one) if one in before else (*before, one)
    return after or None


async def _keep(
    interaction: discord.Interaction[AttacheBot], place: Place, now: Preferences, title: str, note: str = ""
) -> None:
    """``title`` and ``note`` are messages, said in the language in which it was chosen."""
    say = say_for(interaction)
    book, space = interaction.client.resources.preferences, await interaction.client.space(interaction)
    if now != book.chosen(place):
        await book.choose(place, now)
    lines = [f"**{say(title)}**", *preferences_lines(now, space.title(now.source), say), *([say(note)] if note else [])]
    await interaction.response.send_message("\n".join(lines), ephemeral=True)


_CANNOT_READ = message(
    "The operator of this bot has not switched on that it may read messages, so I still answer only mentions, replies "
    "and commands here."
)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(Settings())
