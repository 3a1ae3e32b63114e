"""*Ask* on the panel of a class: a form, whose text goes to the queue."""

import discord

from ..classroom.queueing import LONGEST_TEXT
from ..client import AttacheBot
from ..forms import Form
from ..render.buttons import Action, Pressed
from ..sending import say_for
from ..taking_part import class_of, put_question

__all__ = ["ACTIONS"]


async def ask(pressed: Pressed) -> None:
    number = class_of(pressed.client, pressed.key).number
    say = say_for(pressed.interaction)

    async def submitted(interaction: discord.Interaction[AttacheBot], text: str) -> None:
        await put_question(interaction, number, text, by=interaction.user.id)

    form = Form(say("Ask in class"), say("Your question"), submitted, most=LONGEST_TEXT)
    await pressed.interaction.response.send_modal(form)


ACTIONS: dict[str, Action] = {"class_ask": ask}
