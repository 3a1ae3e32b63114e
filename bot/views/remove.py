"""*Remove it*: forgets an article of the server."""

from ..permissions import for_importers
from ..render.buttons import Action, Pressed
from ..render.texts import shown
from ..sending import say_for

__all__ = ["ACTIONS"]


async def remove(pressed: Pressed) -> None:
    """Checked again: who may import now may not be who might when it was asked for."""
    interaction, resources = pressed.interaction, pressed.client.resources
    await for_importers(interaction)
    say = say_for(interaction)
    source = (await pressed.client.space(interaction)).named(pressed.more)
    if source is None or not source.owner:
        text = say("It is not there any more.")
    else:
        await resources.store.remove(source.id)
        await resources.spaces.renew(interaction.guild_id)
        text = say("“{title}” is gone.", title=shown(source.title))
    await interaction.response.edit_message(content=text, view=None)


ACTIONS: dict[str, Action] = {"remove": remove}
