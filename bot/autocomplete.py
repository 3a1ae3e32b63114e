"""Suggestions as Discord takes them; they come from memory, since they cannot be deferred."""

from typing import TYPE_CHECKING

import discord
from discord.app_commands import Choice

from .sending import language_for

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["countries", "references", "sources"]


async def countries(interaction: "discord.Interaction[AttacheBot]", current: str) -> list[Choice[str]]:
    found = interaction.client.resources.suggestions.of_countries(current, language_for(interaction))
    return [Choice(name=each.name, value=each.value) for each in found]


async def sources(interaction: "discord.Interaction[AttacheBot]", current: str) -> list[Choice[str]]:
    found = interaction.client.resources.suggestions.of_sources(current)
    return [Choice(name=each.name, value=each.value) for each in found]


async def references(interaction: "discord.Interaction[AttacheBot]", current: str) -> list[Choice[int]]:
    found = interaction.client.resources.suggestions.of_references(current)
    return [Choice(name=each.name, value=int(each.value)) for each in found]
