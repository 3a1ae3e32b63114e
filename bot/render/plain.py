"""A card in a terminal, with Rich: the answer, then each quotation with its place and its references."""

from collections.abc import Iterator

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
    parts += [part for note in card.footnotes for part in _footnote(note, card.text)]
    if card.credit:
        parts.append(Text(f"— {card.credit}", style="dim"))
    return Group(*parts)


def _footnote(note: Footnote, said: str) -> Iterator[RenderableType]:
    """The quotation, unless the answer itself is that quotation, with its place and references."""
    notes: tuple[str, ...] = ()
    if note.quoted not in said:
        yield _indented(Text(note.quoted, style="italic"), 2)
        notes = note.notes
    yield _indented(Text(note.locator, style="dim"), 4)
    for each in notes:
        yield _indented(Text(each), 4)
    for line in note.reference_lines:
        yield _indented(Text(line, style="dim"), 4)


def _indented(text: Text, columns: int) -> Padding:
    """Also where it goes on in the next line."""
    return Padding(text, (0, 0, 0, columns), expand=False)
