"""A card in Discord: the answer as the message, the evidence in an embed below it.

The limits are those of Discord's API: 2,000 characters a message, 25 fields of 256 and 1,024 characters, 6,000
characters an embed.
"""

import discord
from discord.utils import escape_markdown

from intents.languages import language_of
from intents.messages import Messages

from .card import Card, Footnote

__all__ = ["embed_of", "markdown_of"]

_MESSAGE = 2000
_FIELD_NAME = 256
_FIELD = 1024
_FIELDS = 10
_EMBED = 5800
_COLOUR = 0x2F6F8F


def markdown_of(card: Card, *, question: str = "") -> str:
    """The answer as text that Discord shows as it is; with ``question``, what was asked stands above it."""
    asked = f"> {_shown(_cut(question, 300))}\n" if question else ""
    return asked + _cut(_shown(card.text), _MESSAGE - len(asked))


def embed_of(card: Card) -> discord.Embed | None:
    """The evidence; None for a reply that quotes nothing."""
    if not card.footnotes:
        return None
    say = Messages.of(card.language)
    embed = discord.Embed(colour=_COLOUR)
    embed.set_footer(text=_cut(f"{card.credit}\n{say('Understood as: {what}', what=card.understood)}", 2048))
    shown = 0
    for note in card.footnotes[:_FIELDS]:
        name, value = _field(shown + 1, note)
        if len(embed) + len(name) + len(value) > _EMBED:
            break
        embed.add_field(name=name, value=value, inline=False)
        shown += 1
    left = len(card.footnotes) - shown
    if left:
        more = say.plural(
            "and {number} more place in the source", "and {number} more places in the source", left, number=left
        )
        embed.add_field(name="…", value=more, inline=False)
    return embed


def _field(number: int, note: Footnote) -> tuple[str, str]:
    name = _cut(f"{number} · {note.locator}", _FIELD_NAME)
    lines = [f"-# {_shown(each)}" for each in note.notes]
    lines += [f"-# {_reference(line, note)}" for line in note.reference_lines]
    references = "\n".join(lines)
    room = _FIELD - len(references) - 8
    value = f"> {language_of(note.language).quoted(_cut(_shown(note.quote), room))}"
    return name, f"{value}\n{references}" if references and room > 0 else value


def _reference(line: str, note: Footnote) -> str:
    """The entry of the reference list; its address, where it has one, is left as a link."""
    for reference in note.references:
        if reference.url and line.startswith(f"[{reference.number}] ") and reference.url in line:
            before, after = line.split(reference.url, 1)
            return f"{escape_markdown(before)}<{reference.url}>{escape_markdown(after)}"
    return _shown(line)


def _shown(text: str) -> str:
    """Text of people and articles: no markup, and nothing that looks like a mention."""
    return escape_markdown(" ".join(text.split("\n")) if "\n" not in text else text).replace("@", "@\u200b")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
