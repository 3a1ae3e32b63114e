"""Blocks as a page of HTML that prints well; it loads nothing and runs nothing."""

from collections.abc import Iterable
from html import escape
from typing import assert_never

from .blocks import Block, Bullets, Heading, Paragraph, Quotation

__all__ = ["page"]

_STYLE = """
body { font: 11pt/1.45 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #111; }
body { background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; border-bottom: 1px solid #999; } h3 { font-size: 1rem; }
blockquote { margin: .4rem 0 .4rem 1rem; padding-left: .8rem; border-left: 3px solid #999; }
footer { font-size: .9rem; color: #444; }
@media screen and (prefers-color-scheme: dark) {
  body { background: #1b1b1d; color: #e8e6e3; } footer { color: #b5b2ad; }
}
h2, h3 { break-after: avoid; } blockquote, li { break-inside: avoid; }
@page { margin: 2cm; }
"""


def page(blocks: Iterable[Block], *, title: str, language: str) -> str:
    body = "\n".join(map(_written, blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{_plain(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _written(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            return f"<h{level}>{_plain(text)}</h{level}>"
        case Paragraph(text=text):
            return f"<p>{_plain(text)}</p>"
        case Quotation(text=text, place=place):
            footer = f"<footer>{_plain(place)}</footer>" if place else ""
            return f"<blockquote><p>{_plain(text)}</p>{footer}</blockquote>"
        case Bullets(lines=lines):
            return "<ul>" + "".join(f"<li>{_plain(line)}</li>" for line in lines) + "</ul>"
        case _:
            assert_never(block)


def _plain(text: str) -> str:
    return escape(" ".join(text.split()))
