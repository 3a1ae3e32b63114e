"""Buttons and menus that say in their custom_id what they do and to which reply, so they outlive the process."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import discord

if TYPE_CHECKING:
    from ..client import AttacheBot

__all__ = ["Action", "Choose", "Press", "Pressed", "key_below"]

_TEMPLATE = r"attache:(?P<action>[a-z_]+):(?P<key>\d+):(?P<more>.*)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A press of a button, or a choice in a menu, with what its custom_id says."""

    interaction: "discord.Interaction[AttacheBot]"
    key: int
    """Of the reply that it belongs to."""
    more: str = ""
    value: str = ""
    """What was chosen in a menu."""
    label: str = ""
    """What the button, or the choice, is called."""

    @property
    def client(self) -> "AttacheBot":
        return self.interaction.client


Action = Callable[[Pressed], Awaitable[None]]


def key_below(message: discord.Message) -> int | None:
    """The key of the reply that a message of the bot's shows, as the first of its buttons names it."""
    below = (each for row in message.components if isinstance(row, discord.ActionRow) for each in row.children)
    named = (
        re.fullmatch(_TEMPLATE, each.custom_id) for each in below if isinstance(each, discord.Button) if each.custom_id
    )
    return next((int(found["key"]) for found in named if found), None)


def _custom_id(action: str, key: int, more: str) -> str:
    return f"attache:{action}:{key}:{more}"


class Press(discord.ui.DynamicItem[discord.ui.Button[Any]], template=_TEMPLATE):
    """A button; ``more`` is what the action needs to know besides the reply."""

    def __init__(
        self,
        action: str,
        key: int,
        label: str,
        *,
        more: str = "",
        emoji: str | None = None,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        row: int | None = None,
        disabled: bool = False,
    ) -> None:
        button: discord.ui.Button[Any] = discord.ui.Button(
            label=label, emoji=emoji, style=style, custom_id=_custom_id(action, key, more), row=row, disabled=disabled
        )
        super().__init__(button)
        self.action, self.key, self.more = action, key, more

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], item: Any, match: re.Match[str], /) -> Self:
        return cls(match["action"], int(match["key"]), item.label or "", more=match["more"], style=item.style)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        pressed = Pressed(interaction=interaction, key=self.key, more=self.more, label=self.item.label or "")
        await interaction.client.pressed(self.action, pressed)


class Choose(discord.ui.DynamicItem[discord.ui.Select[Any]], template=_TEMPLATE.replace("attache", "attache_menu")):
    """A menu of which one thing is chosen; ``options`` are value -> label."""

    def __init__(
        self,
        action: str,
        key: int,
        placeholder: str,
        options: Mapping[str, str],
        *,
        more: str = "",
        row: int | None = None,
    ) -> None:
        select: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=_custom_id(action, key, more).replace("attache", "attache_menu", 1),
            placeholder=placeholder[:150],
            options=[discord.SelectOption(value=value, label=label[:100]) for value, label in options.items()],
            row=row,
        )
        super().__init__(select)
        self.action, self.key, self.more = action, key, more

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], item: Any, match: re.Match[str], /) -> Self:
        options = {option.value: option.label for option in item.options}
        return cls(match["action"], int(match["key"]), item.placeholder or "", options, more=match["more"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        value = self.item.values[0]
        label = next((each.label for each in self.item.options if each.value == value), "")
        pressed = Pressed(interaction=interaction, key=self.key, more=self.more, value=value, label=label)
        await interaction.client.pressed(self.action, pressed)
