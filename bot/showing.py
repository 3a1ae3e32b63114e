"""How a picture gets to Discord: drawn elsewhere, with its description, and as text for who wants or needs it so."""

import io
from typing import TYPE_CHECKING

import discord

from .listing import Listing, leaf_of
from .pictures.values import Picture
from .render.pictures import picture_lines
from .render.texts import cut, shown
from .sending import missing_permission, preferences_of, say_for
from .texts import Messages

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["listed", "show_picture"]

_ALT = 1000
"""Characters of a description; Discord takes 1,024."""


def listed(picture: Picture, say: Messages) -> Listing:
    """What the picture says, as lines; none where there is nothing to draw."""
    lines = [f"- {shown(each)}" for each in picture_lines(picture, say)]
    return Listing([f"**{shown(picture.title)}**", *lines] if lines else [], f"-# {shown(picture.credit)}")


async def show_picture(
    interaction: "discord.Interaction[AttacheBot]",
    picture: Picture,
    *,
    which: str,
    empty: str,
    private: bool | None,
) -> None:
    """``empty`` is said where there is nothing to draw; ``which`` is the name of the list that says the same as text,
    and which of those it is: ``timeline:foreign_relations_of_kenya``."""
    say, chosen = say_for(interaction), preferences_of(interaction)
    hidden = bool(chosen.private) if private is None else private
    listing = listed(picture, say)
    if not listing.lines:
        await interaction.response.send_message(empty, ephemeral=True)
        return
    lacking = missing_permission(interaction.app_permissions, say, file=True)
    page = leaf_of(listing, which, 0, say)
    if chosen.plain_text or lacking:
        await interaction.response.send_message(**page, ephemeral=hidden)
        if lacking and not chosen.plain_text:
            await interaction.client.whispers.below(interaction, ("permission", interaction.channel_id), lacking)
        return
    await interaction.response.defer(ephemeral=hidden, thinking=True)
    drawn = await interaction.client.studio.draw(picture)
    description = cut(". ".join([picture.title, *picture_lines(picture, say)]), _ALT)
    name, _, _ = which.partition(":")
    file = discord.File(io.BytesIO(drawn), filename=f"{name}.png", description=description)
    await interaction.edit_original_response(**page, attachments=[file])
