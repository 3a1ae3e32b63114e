"""Blocks as Markdown (CommonMark)."""

import re
from collections.abc import Iterable
from typing import assert_never

from .blocks import Block, Bullets, Heading, Paragraph, Quotation

__all__ = ["markdown"]

_LINE_START = re.compile(r"^(\s*)([#+\->]|\d+[.)])")


def markdown(blocks: Iterable[Block]) -> str:
    """The document; what people and sources wrote is text in it and no markup."""
    return "\n\n".join(map(_written, blocks)) + "\n"


def _written(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            return f"{'#' * level} {_plain(text)}"
        case Paragraph(text=text):
            return _plain(text)
        case Quotation(text=text, place=place):
            return f"> {_plain(text)}\n>\n> — {_plain(place)}" if place else f"> {_plain(text)}"
        case Bullets(lines=lines):
            return "\n".join(f"- {_plain(line)}" for line in lines)
        case _:
            assert_never(block)


def _plain(text: str) -> str:
    """On one line, with everything escaped that could begin markup."""
    line = re.sub(r"([\\`*_\[\]<>|~&]|#(?=#*$))", r"\\\1", " ".join(text.split()))
    return _LINE_START.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", line)
