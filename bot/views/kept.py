"""The reply that a button belongs to."""

from ..records import KeptReply
from ..render.buttons import Pressed
from ..sending import say_for

__all__ = ["reply_of"]


async def reply_of(pressed: Pressed) -> KeptReply | None:
    """None where it is not kept any more; the person has then been told so."""
    kept = await pressed.client.replies.find(pressed.key)
    if kept is None:
        say = say_for(pressed.interaction)
        text = say("I do not remember this answer any more. Ask the question again, and the buttons work again.")
        await pressed.interaction.response.send_message(text, ephemeral=True)
    return kept
