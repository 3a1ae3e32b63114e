"""A next question below an answer: asks it."""

from ..render.buttons import Action, Pressed
from ..sending import asked_by, respond
from .kept import reply_of

__all__ = ["ACTIONS"]


async def ask(pressed: Pressed) -> None:
    """As the person who pressed; where the answer was private, so is the next."""
    client, interaction = pressed.client, pressed.interaction
    kept = await reply_of(pressed)
    if kept is None or not await client.paced(interaction):
        return
    card = await client.replies.again(kept)
    questions, at = card.next_questions, int(pressed.more)
    question = questions[at] if at < len(questions) else kept.question
    await respond(interaction, client.replies.answer(question, asked_by(interaction)), private=was_private(pressed))


def was_private(pressed: Pressed) -> bool | None:
    message = pressed.interaction.message
    return True if message is not None and message.flags.ephemeral else None


ACTIONS: dict[str, Action] = {"next": ask}
