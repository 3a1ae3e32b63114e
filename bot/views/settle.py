"""The menu below what was asked in vain: takes a question off the list."""

from ..permissions import for_importers
from ..render.buttons import Action, Pressed
from ..render.texts import cut
from ..render.unanswered import groups_of
from ..sending import say_for

__all__ = ["ACTIONS"]


async def settle(pressed: Pressed) -> None:
    """By the words that were shown, since the list may have changed in the meantime."""
    interaction, records = pressed.interaction, pressed.client.resources.records
    await for_importers(interaction)
    say = say_for(interaction)
    groups = groups_of(await records.unanswered(interaction.guild_id))
    group = next((each for each in groups if cut(each.question, 100) == pressed.label), None)
    if group is not None:
        await records.settle(interaction.guild_id, group.key)
    await interaction.response.send_message(say("It is off the list."), ephemeral=True)


ACTIONS: dict[str, Action] = {"settle": settle}
