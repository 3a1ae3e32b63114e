"""Who may do what on a server; checked here, whatever Discord shows or hides."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from .records import Place, PlaceKind
from .sending import say_for

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["for_importers", "for_managers"]


async def for_managers(interaction: "discord.Interaction[AttacheBot]") -> bool:
    """A check: those who manage the server.

    Raises:
        CheckFailure: the person does not; its message is for them.
    """
    if interaction.guild_id is not None and interaction.permissions.manage_guild:
        return True
    say = say_for(interaction)
    raise app_commands.CheckFailure(say("Only those who manage this server (“Manage Server”) may do this."))


async def for_importers(interaction: "discord.Interaction[AttacheBot]") -> bool:
    """A check: those who manage the server, and the roles that they let change the articles.

    Raises:
        CheckFailure: the person is neither; its message is for them.
    """
    if interaction.guild_id is not None and isinstance(interaction.user, discord.Member):
        if interaction.permissions.manage_guild:
            return True
        server = interaction.client.resources.preferences.chosen(Place(PlaceKind.SERVER, interaction.guild_id))
        roles = {role.id for role in interaction.user.roles}
        if not roles.isdisjoint(server.importer_roles or ()):
            return True
    say = say_for(interaction)
    raise app_commands.CheckFailure(
        say("Only those who manage this server, and the roles that they choose in /settings, may do this.")
    )
