"""*Why this answer?*: how the question was understood, in words a teacher understands."""

from ..render.buttons import Action, Pressed
from ..render.why import why_text
from ..sending import sentences_for
from .kept import reply_of

__all__ = ["ACTIONS"]


async def explain(pressed: Pressed) -> None:
    interaction, resources = pressed.interaction, pressed.client.resources
    kept = await reply_of(pressed)
    if kept is None:
        return
    dialogue = await resources.dialogue(kept.server)
    reply, _ = await dialogue.replay(kept.turns, focus=kept.source or None)
    text = why_text(
        kept.question,
        reply,
        await pressed.client.replies.again(kept),
        intents=resources.parts.understander.intents,
        considered=await dialogue.considered(reply),
        say=sentences_for(interaction),
    )
    await interaction.response.send_message(text, ephemeral=True)


ACTIONS: dict[str, Action] = {"why": explain}
