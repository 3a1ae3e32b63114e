"""Every press is acknowledged before Discord gives it up, also where what it asks for takes longer."""

import asyncio
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, TypeVar

import discord

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["acknowledged", "stands_in_private", "told", "updated"]

T = TypeVar("T")

_LEAST = 0.05
"""Seconds that even the oldest interaction is given, so that what is done at once is told at once."""


async def acknowledged(
    interaction: "discord.Interaction[AttacheBot]",
    work: Awaitable[T],
    *,
    private: bool = True,
    in_place: bool = False,
    at_once: bool = False,
) -> T:
    """What the work gives. Where that takes long, counted from the press, "thinking…" is shown meanwhile; with
    ``in_place`` the message that was used waits to be changed instead. See ``told`` and ``updated`` for what follows.
    """
    doing = asyncio.ensure_future(work)
    if not at_once:
        # A busy machine gets to a press late. Where its clock differs from Discord's, that is only seen sooner.
        age = (discord.utils.utcnow() - interaction.created_at).total_seconds()
        await asyncio.wait({doing}, timeout=max(_LEAST, interaction.client.patience - max(age, 0.0)))
    if not doing.done() and not interaction.response.is_done():
        await interaction.response.defer(ephemeral=private, thinking=not in_place)
    return await doing


async def told(interaction: "discord.Interaction[AttacheBot]", text: str, **shown: Any) -> None:
    """In private, also where "thinking…" is shown."""
    if interaction.response.is_done():
        await interaction.edit_original_response(content=text, **shown)
    else:
        await interaction.response.send_message(text, ephemeral=True, **shown)


async def updated(interaction: "discord.Interaction[AttacheBot]", **shown: Any) -> None:
    """Change the message that was used, also where it waits for that."""
    if interaction.response.is_done():
        await interaction.edit_original_response(**shown)
    else:
        await interaction.response.edit_message(**shown)


def stands_in_private(interaction: "discord.Interaction[AttacheBot]") -> bool:
    """Whether what was used stands in a message that only the person sees; then that one is changed."""
    return interaction.message is not None and interaction.message.flags.ephemeral
