"""Long lists for whoever asked for them, a page at a time, each made anew: they can be leafed through for weeks."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord

from .render.layout import components, turning
from .render.texts import pieces
from .sending import say_for
from .texts import Messages

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["List", "Listing", "leaf_of", "page_of", "show_list"]

_MESSAGE = 1700


@dataclass(frozen=True, slots=True)
class Listing:
    """All lines of a list, and what stands below each page of it."""

    lines: Sequence[str]
    below: str = ""
    items: tuple[discord.ui.Item[Any], ...] = ()


List = Callable[["discord.Interaction[AttacheBot]", str], Awaitable[Listing]]
"""Makes a list; the text says which, such as the id of an article, and is part of a custom_id."""


async def show_list(interaction: "discord.Interaction[AttacheBot]", name: str, which: str = "") -> None:
    """The first page, in private, of one of the lists that the client knows by name."""
    page = await page_of(interaction, name, which, 0)
    if interaction.response.is_done():
        await interaction.edit_original_response(**page)
    else:
        await interaction.response.send_message(**page, ephemeral=True)


async def page_of(interaction: "discord.Interaction[AttacheBot]", name: str, which: str, number: int) -> dict[str, Any]:
    """Content and view of a page, counted from 0."""
    listing = await interaction.client.lists[name](interaction, which)
    return leaf_of(listing, f"{name}:{which}", number, say_for(interaction))


def leaf_of(listing: Listing, which: str, number: int, say: Messages) -> dict[str, Any]:
    """The same, of a list that was made already; ``which`` is its name among the client's, and which of those it is."""
    texts = pieces("\n".join(listing.lines), _MESSAGE)
    at = min(max(number, 0), len(texts) - 1)
    items = [*listing.items, *turning("leaf", 0, at, len(texts), say, which=f":{which}", row=4)]
    lines = [texts[at], listing.below]
    if len(texts) > 1:
        lines.append(f"-# {say('Page {number} of {count}', number=at + 1, count=len(texts))}")
    return {"content": "\n".join(line for line in lines if line), "view": components(items)}
