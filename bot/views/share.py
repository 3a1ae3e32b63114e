"""*Share*: shows a private reply to everybody in the channel."""

from dataclasses import replace

from ..render.buttons import Action, Pressed
from ..sending import asked_by, respond, say_for
from .kept import reply_of

__all__ = ["ACTIONS"]


async def share(pressed: Pressed) -> None:
    """A reply of its own, with buttons of its own; who asked is who shares it."""
    client, interaction = pressed.client, pressed.interaction
    kept = await reply_of(pressed)
    if kept is None or not await client.paced(interaction):
        return
    before = replace(kept, turns=kept.turns[:-1])
    answer = client.replies.answer_after(before, kept.question, asked_by(interaction))
    say = say_for(interaction)
    by = say("Shared by {name}", name=interaction.user.display_name)
    await respond(interaction, answer, private=False, note=by)


ACTIONS: dict[str, Action] = {"share": share}
