"""*Cite this*: the article in the styles of schools and for programs, with the credit that its licence asks for."""

import asyncio
import io
from typing import Any

import discord

from intents.languages import language_of

from ..acknowledging import acknowledged, told
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
    say = say_for(interaction)
    if not sources:
        await interaction.response.send_message(say("This reply quotes nothing."), ephemeral=True)
        return
    items = csl_json(sources, kept.at.date())
    credit = credit_line(sources, language_of(say.language))
    text = await acknowledged(interaction, asyncio.to_thread(_text, items, credit, say))
    blocks = {"bib": ("BibTeX", bibtex(items)), "json": ("CSL-JSON", csl_text(items))}
    whole = text + "".join(f"\n**{name}**\n```{suffix}\n{body}\n```" for suffix, (name, body) in blocks.items())
    if len(whole) <= _MESSAGE and "```" not in csl_text(items):
        await told(interaction, whole)
        return
    files = [
        discord.File(io.BytesIO(body.encode()), filename=f"citations.{suffix}", description=name)
        for suffix, (name, body) in blocks.items()
    ]
    if interaction.response.is_done():
        await interaction.edit_original_response(content=text[:_MESSAGE], attachments=files)
    else:
        await interaction.response.send_message(text[:_MESSAGE], files=files, ephemeral=True)


def _text(items: list[dict[str, Any]], credit: str, say: Messages) -> str:
    lines = []
    for style in STYLES:
        lines += [f"**{style}**", *formatted(items, style, shown)]
    return "\n".join([*lines, f"-# {say('Credit: {credit}', credit=shown(credit))}"])


ACTIONS: dict[str, Action] = {"cite": cite}
