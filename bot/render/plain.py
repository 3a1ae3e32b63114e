"""A card in a terminal, with Rich: the answer, then each quotation with its place and its references."""

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from .card import Card, Footnote

__all__ = ["print_card"]


def print_card(console: Console, card: Card) -> None:
    """Text from people and articles is never read as markup."""
    console.print(_card(card))


def _card(card: Card) -> RenderableType:
    parts: list[RenderableType] = [Text(card.text, style="bold")]
    parts += [Padding(_footnote(note, card.text), (0, 0, 0, 2), expand=False) for note in card.footnotes]
    if card.credit:
        parts.append(Text(f"— {card.credit}", style="dim"))
    return Group(*parts)


def _footnote(note: Footnote, said: str) -> Text:
    """The quotation, unless the answer itself is that quotation, with its place and references."""
    text = Text()
    quote = note.quoted
    if quote not in said:
        text.append(f"{quote}\n", style="italic")
    text.append(f"  {note.locator}", style="dim")
    if quote not in said:
        text.append("".join(f"\n  {each}" for each in note.notes))
    for line in note.reference_lines:
        text.append(f"\n  {line}", style="dim")
    return text
