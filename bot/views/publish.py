"""*Publish* and *Cancel* below an article that was brought in."""

from ..importing import keep
from ..permissions import for_importers
from ..render.buttons import Action, Pressed
from ..render.texts import shown
from ..sending import say_for

__all__ = ["ACTIONS"]


async def publish(pressed: Pressed) -> None:
    """Checked again: who may import now may not be who might when it was proposed."""
    interaction, client = pressed.interaction, pressed.client
    await for_importers(interaction)
    say = say_for(interaction)
    proposed = client.proposals.take(pressed.key)
    if proposed is None:
        await interaction.response.edit_message(
            content=say("This article waits no longer; import it again."), view=None
        )
        return
    await interaction.response.defer()
    version = await keep(client.resources.store, proposed)
    await client.resources.renew()
    text = say(
        "“{title}” answers from now on, as version {version}. /knowledge rollback undoes it.",
        title=shown(proposed.source.title),
        version=version.number,
    )
    await interaction.edit_original_response(content=text, view=None)


async def withdraw(pressed: Pressed) -> None:
    pressed.client.proposals.take(pressed.key)
    say = say_for(pressed.interaction)
    await pressed.interaction.response.edit_message(content=say("Nothing was stored."), view=None)


ACTIONS: dict[str, Action] = {"publish": publish, "withdraw": withdraw}
