"""Texts as Discord shows them: escaped, cut, or cut into pieces."""

import re

from discord.utils import escape_markdown

__all__ = ["cut", "harmless", "pieces", "shown"]


_ADDRESS = re.compile(r"""(?<!<)https?://[^\s<>]*[^\s<>.,:;"'”’)\]]""")


def shown(text: str) -> str:
    """Text of people and articles: no markup, nothing that looks like a mention, and no address of which Discord would
    show a preview below the message."""
    return _ADDRESS.sub(r"<\g<0>>", harmless(escape_markdown(text)))


def harmless(text: str) -> str:
    """Nothing in it looks like a mention."""
    return text.replace("@", "@\u200b")


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def pieces(text: str, most: int) -> list[str]:
    """Pieces of at most ``most`` characters, cut at a line, a sentence or a word where there is one; at least one."""
    found = []
    while len(text) > most:
        at = next(
            (place + len(end) for end in ("\n", ". ", ", ", " ") if (place := text.rfind(end, most // 2, most)) > 0),
            most,
        )
        at = min(at, most)
        if text[at - 1] == "\\":
            at -= 1
        found.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return [*found, text] if text or not found else found
