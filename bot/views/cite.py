"""*Cite this*: the article in the styles of schools and for programs, with the credit that its licence asks for."""

import asyncio
import io
from typing import Any

import discord

from ..render.buttons import Action, Pressed
from ..render.citing import STYLES, bibtex, credit_line, csl_json, csl_text, formatted
from ..render.texts import shown
from ..sending import say_for
from ..texts import Messages
from .kept import reply_of

__all__ = ["ACTIONS"]

_MESSAGE = 1950


async def cite(pressed: Pressed) -> None:
    interaction = pressed.interaction
    kept = await reply_of(pressed)
    if kept is None:
        return
    card = await pressed.client.replies.again(kept)
    sources = [each for each in dict.fromkeys(note.source for note in card.footnotes) if each.id != "corrections"]
    if not sources:
        say = say_for(interaction)
        await interaction.response.send_message(say("This reply quotes nothing."), ephemeral=True)
        return
    items = csl_json(sources, kept.at.date())
    text = await asyncio.to_thread(_text, items, credit_line(sources), say_for(interaction))
    blocks = {"bib": ("BibTeX", bibtex(items)), "json": ("CSL-JSON", csl_text(items))}
    whole = text + "".join(f"\n**{name}**\n```{suffix}\n{body}\n```" for suffix, (name, body) in blocks.items())
    if len(whole) <= _MESSAGE and "```" not in csl_text(items):
        await interaction.response.send_message(whole, ephemeral=True)
        return
    files = [
        discord.File(io.BytesIO(body.encode()), filename=f"citations.{suffix}", description=name)
        for suffix, (name, body) in blocks.items()
    ]
    await interaction.response.send_message(text[:_MESSAGE], files=files, ephemeral=True)


def _text(items: list[dict[str, Any]], credit: str, say: Messages) -> str:
    lines = []
    for style in STYLES:
        lines += [f"**{style}**", *(shown(each) for each in formatted(items, style))]
    return "\n".join([*lines, f"-# {say('Credit: {credit}', credit=shown(credit))}"])


ACTIONS: dict[str, Action] = {"cite": cite}
