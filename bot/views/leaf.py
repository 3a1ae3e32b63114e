"""Leafing through a long list."""

from ..listing import page_of
from ..render.buttons import Action, Pressed

__all__ = ["ACTIONS"]


async def leaf(pressed: Pressed) -> None:
    number, name, which = pressed.more.split(":", 2)
    await pressed.interaction.response.defer()
    await pressed.interaction.edit_original_response(**await page_of(pressed.interaction, name, which, int(number)))


ACTIONS: dict[str, Action] = {"leaf": leaf}
