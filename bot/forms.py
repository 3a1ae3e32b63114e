"""A form with one field to write in."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord

__all__ = ["Form"]

_TITLE, _LABEL = 45, 45


class Form(discord.ui.Modal):
    """``submitted`` gets the interaction and what was written, without space around it."""

    def __init__(
        self,
        title: str,
        label: str,
        submitted: "Callable[[discord.Interaction[Any], str], Awaitable[None]]",
        *,
        most: int,
        required: bool = True,
        default: str = "",
    ) -> None:
        super().__init__(title=title[:_TITLE], timeout=900)
        self.written: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="text",
            style=discord.TextStyle.paragraph,
            max_length=most,
            required=required,
            default=default[:most] or None,
        )
        self.add_item(discord.ui.Label(text=label[:_LABEL], component=self.written))
        self._submitted = submitted

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.guarded(
            interaction, self.title, self._submitted(interaction, self.written.value.strip())
        )
