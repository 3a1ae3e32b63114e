"""How a picture gets to Discord: drawn elsewhere, with its description, and as text for who wants or needs it so."""

import io
from typing import TYPE_CHECKING

import discord

from .pictures.values import Picture
from .render.pictures import picture_lines
from .render.texts import cut, pieces, shown
from .sending import missing_permission, preferences_of, say_for

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["show_picture"]

_ALT = 1000
"""Characters of a description; Discord takes 1,024."""


async def show_picture(
    interaction: "discord.Interaction[AttacheBot]",
    picture: Picture,
    *,
    name: str,
    empty: str,
    private: bool | None,
) -> None:
    """``empty`` is said where there is nothing to draw; ``name`` is the file's, without its ending."""
    say, chosen = say_for(interaction), preferences_of(interaction)
    hidden = bool(chosen.private) if private is None else private
    lines = picture_lines(picture, say)
    if not lines:
        await interaction.response.send_message(empty, ephemeral=True)
        return
    lacking = missing_permission(interaction.app_permissions, say, file=True)
    text = pieces("\n".join([f"**{shown(picture.title)}**", *(f"- {shown(each)}" for each in lines)]), 1900)
    credit = f"-# {shown(picture.credit)}"
    if chosen.plain_text or lacking:
        await interaction.response.send_message(f"{text[0]}\n{credit}", ephemeral=hidden)
        for more in text[1:]:
            await interaction.followup.send(more, ephemeral=hidden)
        if lacking and not chosen.plain_text:
            await interaction.client.whispers.below(interaction, ("permission", interaction.channel_id), lacking)
        return
    await interaction.response.defer(ephemeral=hidden, thinking=True)
    drawn = await interaction.client.studio.draw(picture)
    description = cut(". ".join([picture.title, *lines]), _ALT)
    file = discord.File(io.BytesIO(drawn), filename=f"{name}.png", description=description)
    await interaction.edit_original_response(content=f"{text[0]}\n{credit}", attachments=[file])
    for more in text[1:]:
        await interaction.followup.send(more, ephemeral=hidden)
