"""Who may do what on a server; checked here, whatever Discord shows or hides."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from .records import Place, PlaceKind, Preferences
from .sending import say_for

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["for_importers", "for_managers", "for_teachers"]


async def for_managers(interaction: "discord.Interaction[AttacheBot]") -> bool:
    """A check: those who manage the server.

    Raises:
        CheckFailure: the person does not; its message is for them.
    """
    if _may(interaction, interaction.permissions.manage_guild):
        return True
    say = say_for(interaction)
    raise app_commands.CheckFailure(say("Only those who manage this server (“Manage Server”) may do this."))


async def for_importers(interaction: "discord.Interaction[AttacheBot]") -> bool:
    """A check: those who manage the server, and the roles that they let change the articles.

    Raises:
        CheckFailure: the person is neither; its message is for them.
    """
    if _may(interaction, interaction.permissions.manage_guild, _server(interaction).importer_roles):
        return True
    say = say_for(interaction)
    raise app_commands.CheckFailure(
        say("Only those who manage this server, and the roles that they choose in /settings, may do this.")
    )


async def for_teachers(interaction: "discord.Interaction[AttacheBot]") -> bool:
    """A check: those who manage messages where the interaction happens, and the server's teacher roles.

    Raises:
        CheckFailure: the person is neither; its message is for them.
    """
    if _may(interaction, interaction.permissions.manage_messages, _server(interaction).teacher_roles):
        return True
    say = say_for(interaction)
    raise app_commands.CheckFailure(
        say(
            "Only teachers may do this: those who may manage messages here (“Manage Messages”), and the roles that are "
            "chosen in /settings."
        )
    )


def _server(interaction: "discord.Interaction[AttacheBot]") -> Preferences:
    return interaction.client.resources.preferences.chosen(Place(PlaceKind.SERVER, interaction.guild_id or 0))


def _may(interaction: "discord.Interaction[AttacheBot]", permitted: bool, roles: tuple[int, ...] | None = None) -> bool:
    """On a server, by a permission of Discord's; or by one of the roles."""
    if permitted and interaction.guild_id is not None:
        return True
    own = {role.id for role in interaction.user.roles} if isinstance(interaction.user, discord.Member) else set()
    return not own.isdisjoint(roles or ())
