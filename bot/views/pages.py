"""Leafing through a long reply."""

from ..render.buttons import Action, Pressed
from ..sending import preferences_of, rendered
from .kept import reply_of

__all__ = ["ACTIONS"]


async def turn(pressed: Pressed) -> None:
    """In place for the one who asked; others get the page for themselves."""
    interaction, client = pressed.interaction, pressed.client
    kept = await reply_of(pressed)
    if kept is None:
        return
    card = await client.replies.again(kept)
    private = interaction.message is not None and interaction.message.flags.ephemeral
    plain = bool(preferences_of(interaction).plain_text) or not interaction.app_permissions.embed_links
    above = interaction.message is not None and interaction.message.content.startswith("> ")
    shown = rendered(
        card, kept.key, page=int(pressed.more), plain=plain, private=private, question=kept.question if above else ""
    )
    if private or interaction.user.id == kept.person:
        await interaction.response.edit_message(**shown)
    else:
        await interaction.response.send_message(
            **{name: value for name, value in shown.items() if value is not None}, ephemeral=True
        )


ACTIONS: dict[str, Action] = {"page": turn}
