"""Leafing through a long list."""

from ..listing import page_of
from ..render.buttons import Action, Pressed

__all__ = ["ACTIONS"]


async def leaf(pressed: Pressed) -> None:
    """In place for the one who asked; others get the page of what everybody sees for themselves."""
    interaction = pressed.interaction
    number, name, which = pressed.more.split(":", 2)
    if _is_somebody_elses(pressed):
        await interaction.response.defer(ephemeral=True, thinking=True)
    else:
        await interaction.response.defer()
    await interaction.edit_original_response(**await page_of(interaction, name, which, int(number)))


def _is_somebody_elses(pressed: Pressed) -> bool:
    message = pressed.interaction.message
    asked = message.interaction_metadata if message else None
    return asked is not None and asked.user.id != pressed.interaction.user.id


ACTIONS: dict[str, Action] = {"leaf": leaf}
