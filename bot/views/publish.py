"""*Publish* and *Cancel* below an article that was brought in."""

from typing import Any

import discord

from ..permissions import for_importers
from ..publishing import WaitsNoLonger
from ..records import Place, PlaceKind
from ..render.buttons import Action, Pressed
from ..render.texts import shown
from ..sending import say_for

__all__ = ["ACTIONS"]


async def publish(pressed: Pressed) -> None:
    """Checked again: who may import now may not be who might when it was proposed."""
    interaction, client = pressed.interaction, pressed.client
    await for_importers(interaction)
    say = say_for(interaction)
    await interaction.response.defer()
    try:
        proposed, version = await client.proposals.publish(pressed.key, interaction.guild_id)
    except WaitsNoLonger as reason:
        await interaction.edit_original_response(content=say(str(reason)), view=None)
        return
    text = say(
        "“{title}” answers on this server from now on, as version {version}. /knowledge rollback undoes it.",
        title=shown(proposed.source.title),
        version=version.number,
    )
    chosen = client.resources.preferences.chosen(_server(interaction)).source
    focus = (await client.space(interaction)).dialogue.article(chosen)
    if focus.id != proposed.source.id:
        text += "\n" + say(
            "A question that names no country is about “{title}”, as before; /settings server chooses another article.",
            title=shown(focus.title),
        )
    await interaction.edit_original_response(content=text, view=None)


def _server(interaction: discord.Interaction[Any]) -> Place:
    return Place(PlaceKind.SERVER, interaction.guild_id or 0)


async def withdraw(pressed: Pressed) -> None:
    await pressed.client.proposals.withdraw(pressed.key)
    say = say_for(pressed.interaction)
    await pressed.interaction.response.edit_message(content=say("Nothing was stored."), view=None)


ACTIONS: dict[str, Action] = {"publish": publish, "withdraw": withdraw}
