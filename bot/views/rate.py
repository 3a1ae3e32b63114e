"""👍 and 👎: what people think of a reply; a 👎 asks why."""

from typing import Any

import discord

from ..records import KeptReply
from ..render.buttons import Action, Pressed
from ..sending import say_for
from ..texts import Messages
from .kept import reply_of

__all__ = ["ACTIONS"]


async def up(pressed: Pressed) -> None:
    kept = await reply_of(pressed)
    if kept is not None:
        await pressed.client.replies.rate(kept, pressed.interaction.user.id, helpful=True)
        say = say_for(pressed.interaction)
        await pressed.interaction.response.send_message(say("Thank you, that is good to know."), ephemeral=True)


async def down(pressed: Pressed) -> None:
    kept = await reply_of(pressed)
    if kept is not None:
        await pressed.interaction.response.send_modal(Why(kept, say_for(pressed.interaction)))


class Why(discord.ui.Modal):
    """Asks what is wrong with a reply."""

    def __init__(self, kept: KeptReply, say: Messages) -> None:
        super().__init__(title=say("What is wrong with this answer?"), timeout=900)
        self.kept, self.say = kept, say
        self.why: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="why", style=discord.TextStyle.paragraph, required=False, max_length=1000
        )
        self.add_item(discord.ui.Label(text=say("What did you expect instead?"), component=self.why))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.client.replies.rate(self.kept, interaction.user.id, helpful=False, why=self.why.value.strip())
        thanks = self.say("Thank you. Those who look after the articles will see it.")
        await interaction.response.send_message(thanks, ephemeral=True)


ACTIONS: dict[str, Action] = {"up": up, "down": down}
