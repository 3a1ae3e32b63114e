"""*Evidence*: each quotation in its surroundings, for the one who pressed, a page at a time."""

from ..render.buttons import Action, Pressed
from ..render.evidence import evidence_texts
from ..render.layout import components, turning
from ..sending import say_for
from .kept import reply_of

__all__ = ["ACTIONS"]


async def show(pressed: Pressed) -> None:
    """Below the answer a new message; the buttons of that one turn its pages."""
    interaction, client, say = pressed.interaction, pressed.client, say_for(pressed.interaction)
    kept = await reply_of(pressed)
    if kept is None:
        return
    card = await client.replies.again(kept)
    articles = {}
    for source in {note.source.id for note in card.footnotes}:
        try:
            articles[source] = await client.resources.store.text(source)
        except KeyError:
            continue  # what a teacher has added stands in no article
    texts = evidence_texts(card, articles, say)
    at = min(int(pressed.more or 0), len(texts) - 1)
    view = components(turning("evidence", pressed.key, at, len(texts), say))
    if pressed.more:
        await interaction.response.edit_message(content=texts[at], view=view)
    else:
        await interaction.response.send_message(texts[at], view=view, ephemeral=True)


ACTIONS: dict[str, Action] = {"evidence": show}
