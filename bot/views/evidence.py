"""*Evidence*: each quotation in its surroundings, for the one who pressed."""

from ..render.buttons import Action, Pressed
from ..render.evidence import evidence_texts
from ..sending import say_for
from .kept import reply_of

__all__ = ["ACTIONS"]


async def show(pressed: Pressed) -> None:
    interaction, client = pressed.interaction, pressed.client
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
    texts = evidence_texts(card, articles, say_for(interaction))
    await interaction.response.send_message(texts[0], ephemeral=True)
    for text in texts[1:]:
        await interaction.followup.send(text, ephemeral=True)


ACTIONS: dict[str, Action] = {"evidence": show}
