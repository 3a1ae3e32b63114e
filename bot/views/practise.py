"""The buttons of /practice: answer, give up, go on."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any

from ..acknowledging import acknowledged, updated
from ..classroom.items import Item, Picked, Response
from ..practising import asked_next, corrected
from ..render.answering import AnswerForm
from ..render.buttons import Action, Pressed
from ..sending import say_for, sentences_for

if TYPE_CHECKING:
    import discord

__all__ = ["ACTIONS"]


async def answer(pressed: Pressed) -> None:
    found = await _item_of(pressed)
    if found is None:
        return
    item, key = found
    if pressed.more:
        await _change(pressed.interaction, corrected(pressed.interaction, item, key, Picked(int(pressed.more))))
        return

    async def submit(interaction: "discord.Interaction[Any]", response: Response) -> None:
        await _change(interaction, corrected(interaction, item, key, response))

    await pressed.interaction.response.send_modal(AnswerForm(item, sentences_for(pressed.interaction), submit))


async def give_up(pressed: Pressed) -> None:
    found = await _item_of(pressed)
    if found is not None:
        await _change(pressed.interaction, corrected(pressed.interaction, *found, None))


async def go_on(pressed: Pressed) -> None:
    sources = (await pressed.client.space(pressed.interaction)).sources
    source = next((each for each in sources if each.id.startswith(pressed.more)), sources[0])
    await _change(pressed.interaction, asked_next(pressed.interaction, source))


async def _change(interaction: "discord.Interaction[Any]", work: "Awaitable[dict[str, Any]]") -> None:
    await updated(interaction, **await acknowledged(interaction, work, in_place=True))


async def _item_of(pressed: Pressed) -> tuple[Item, str] | None:
    """The item with its key; None where no article asks it any more, and the person has been told so."""
    client, key = pressed.client, f"{pressed.key:032x}"
    for source in (await client.space(pressed.interaction)).sources:
        items = await client.drills.of(source, client.resources.store, sentences_for(pressed.interaction))
        if key in items:
            return items[key], key
    say = say_for(pressed.interaction)
    text = say("The article has changed, and this question is not asked any more. Use /practice again.")
    await pressed.interaction.response.edit_message(content=text, view=None)
    return None


ACTIONS: dict[str, Action] = {"practise": answer, "practise_show": give_up, "practise_next": go_on}
