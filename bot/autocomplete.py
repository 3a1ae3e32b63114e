"""Suggestions as Discord takes them; they come from memory, since they cannot be deferred."""

from typing import TYPE_CHECKING

import discord
from discord.app_commands import Choice

from .sending import language_for
from .suggestions import Suggestions

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["countries", "own_sources", "references", "sources"]


async def countries(interaction: "discord.Interaction[AttacheBot]", current: str) -> list[Choice[str]]:
    found = (await _suggestions(interaction)).of_countries(current, language_for(interaction))
    return [Choice(name=each.name, value=each.value) for each in found]


async def sources(interaction: "discord.Interaction[AttacheBot]", current: str) -> list[Choice[str]]:
    found = (await _suggestions(interaction)).of_sources(current)
    return [Choice(name=each.name, value=each.value) for each in found]


async def own_sources(interaction: "discord.Interaction[AttacheBot]", current: str) -> list[Choice[str]]:
    """Those that belong to the server."""
    found = (await _suggestions(interaction)).of_sources(current, owned=True)
    return [Choice(name=each.name, value=each.value) for each in found]


async def references(interaction: "discord.Interaction[AttacheBot]", current: str) -> list[Choice[int]]:
    found = (await _suggestions(interaction)).of_references(current)
    return [Choice(name=each.name, value=int(each.value)) for each in found]


async def _suggestions(interaction: "discord.Interaction[AttacheBot]") -> Suggestions:
    return (await interaction.client.space(interaction)).suggestions
