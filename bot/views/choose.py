"""The menu of a clarification: answers what was meant."""

from ..render.buttons import Action, Pressed
from ..sending import asked_by, missing_permission, preferences_of, rendered, respond
from ..texts import messages
from .kept import reply_of

__all__ = ["ACTIONS"]


async def choose(pressed: Pressed) -> None:
    """In place of the clarification for the one who was asked; for others in a reply that only they see."""
    client, interaction = pressed.client, pressed.interaction
    kept = await reply_of(pressed)
    if kept is None or not await client.paced(interaction):
        return
    choices = (await client.replies.again(kept)).choices
    at = int(pressed.value)
    choice = choices[at] if at < len(choices) else ""
    if not choice:
        await interaction.response.defer()
        return
    answer = client.replies.answer_after(kept, choice, asked_by(interaction))
    if interaction.user.id != kept.person:
        await respond(interaction, answer, private=True)
        return
    given = await answer
    private = interaction.message is not None and interaction.message.flags.ephemeral
    lacking = missing_permission(interaction.app_permissions, messages(given.card.language))
    plain = bool(preferences_of(interaction).plain_text) or bool(lacking)
    shown = rendered(given.card, given.kept.key, plain=plain, private=private, question=kept.question)
    await interaction.response.edit_message(**shown)
    message = None if private or interaction.message is None else interaction.message.id
    await client.replies.sent(given, message)


ACTIONS: dict[str, Action] = {"choose": choose}
