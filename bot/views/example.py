"""An example question: asks what stands on the button."""

from ..render.buttons import Action, Pressed
from ..sending import asked_by, respond
from .ask_next import was_private

__all__ = ["ACTIONS"]


async def ask(pressed: Pressed) -> None:
    client, interaction = pressed.client, pressed.interaction
    if await client.paced(interaction):
        answer = client.replies.answer_alone(pressed.label, asked_by(interaction))
        await respond(interaction, answer, private=was_private(pressed))


ACTIONS: dict[str, Action] = {"example": ask}
