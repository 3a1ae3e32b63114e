"""A card in Discord: the answer as the message, the evidence in an embed below it, or all of it as plain text.

The limits are those of Discord's API: 2,000 characters a message, 25 fields of 256 and 1,024 characters, 6,000
characters an embed. What does not fit goes on the next page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import discord
from discord.utils import escape_markdown

from intents.languages import language_of

from ..texts import Messages, messages
from .card import Card, Footnote
from .texts import cut, pieces, shown

__all__ = ["Page", "pages_of"]

_MESSAGE = 2000
_TEXT = 1600
"""Characters of the answer on one page; the question above and notes below it have to fit too."""
_ASKED = 300
_FIELD_NAME = 256
_FIELD = 1024
_FIELDS = 8
_EMBED = 5600
_COLOUR = 0x2F6F8F


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a card; ``embed`` is None where nothing is quoted, or in plain text."""

    content: str
    embed: discord.Embed | None = None


def pages_of(card: Card, *, question: str = "", plain: bool = False, note: str = "") -> tuple[Page, ...]:
    """At least one page; with ``question``, what was asked stands above the answer; ``note`` stands below it."""
    say = messages(card.language)
    above = f"> {shown(cut(question, _ASKED))}\n" if question else ""
    below = f"\n-# {shown(cut(note, 100))}" if note else ""
    if plain:
        return tuple(Page(f"{above}{text}{below}") for text in _plain(card, say, _MESSAGE - len(above) - len(below)))
    texts = pieces(shown(card.text), _TEXT)
    embeds = _embeds(card, say)
    count = max(len(texts), len(embeds), 1)
    return tuple(
        Page(
            above + (texts[at] if at < len(texts) else texts[0]) + below,
            _numbered(embeds[min(at, len(embeds) - 1)], at, count, say) if embeds else None,
        )
        for at in range(count)
    )


def _embeds(card: Card, say: Messages) -> list[discord.Embed]:
    """The evidence, as many quotations on a page as fit."""
    embeds: list[discord.Embed] = []
    for number, note in enumerate(card.footnotes, start=1):
        name, value = _field(number, note)
        embed = embeds[-1] if embeds else None
        if embed is None or len(embed.fields) >= _FIELDS or len(embed) + len(name) + len(value) > _EMBED:
            embed = discord.Embed(colour=_COLOUR)
            embed.set_footer(text=_footer(card, say))
            embeds.append(embed)
        embed.add_field(name=name, value=value, inline=False)
    return embeds


def _footer(card: Card, say: Messages) -> str:
    understood = say("Understood as: {what}", what=card.understood) if card.understood else ""
    return "\n".join(line for line in (cut(card.credit, 600), cut(understood, 300)) if line)


def _numbered(embed: discord.Embed, at: int, count: int, say: Messages) -> discord.Embed:
    if count == 1:
        return embed
    page = say("Page {number} of {count}", number=at + 1, count=count)
    return embed.copy().set_footer(text=f"{embed.footer.text}\n{page}")


def _field(number: int, note: Footnote) -> tuple[str, str]:
    name = cut(f"{number} · {note.locator}", _FIELD_NAME)
    lines = [f"-# {shown(each)}" for each in note.notes]
    lines += [f"-# {_reference(line, note)}" for line in note.reference_lines]
    references = cut("\n".join(lines), _FIELD // 2)
    quote = cut(shown(" ".join(note.quote.split())), _FIELD - len(references) - 8)
    value = f"> {language_of(note.language).quoted(quote)}"
    return name, f"{value}\n{references}" if references else value


def _reference(line: str, note: Footnote) -> str:
    """The entry of the reference list; its address, where it has one, is a link."""
    for reference in note.references:
        if not line.startswith(f"[{reference.number}] ") or not reference.url.startswith(("http://", "https://")):
            continue
        if reference.url in line:
            before, after = line.split(reference.url, 1)
            return f"{escape_markdown(before)}<{reference.url}>{escape_markdown(after)}"
        return f"{shown(line)} <{reference.url}>"
    return shown(line)


def _plain(card: Card, say: Messages, room: int) -> Iterator[str]:
    """Everything as lines of text, read from top to bottom by a screen reader."""
    lines = [shown(card.text)]
    for number, note in enumerate(card.footnotes, start=1):
        quote = language_of(note.language).quoted(shown(cut(" ".join(note.quote.split()), _FIELD)))
        lines.append(say("Source {number}: {quote} ({where})", number=number, quote=quote, where=note.locator))
        lines += [shown(each) for each in note.notes]
        lines += [_reference(line, note) for line in note.reference_lines]
    if card.credit:
        lines.append(shown(card.credit))
    if card.understood:
        lines.append(say("Understood as: {what}", what=shown(card.understood)))
    yield from pieces("\n".join(line for line in lines if line), room)
