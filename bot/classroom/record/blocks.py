"""A document as a list of blocks of plain text, whatever it is rendered to."""

from dataclasses import dataclass

__all__ = ["Block", "Bullets", "Heading", "Paragraph", "Quotation"]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    """1 is the title."""
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a source with the place where they stand."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Bullets:
    lines: tuple[str, ...]


Block = Heading | Paragraph | Quotation | Bullets
"""Everything in it is text to be escaped."""
