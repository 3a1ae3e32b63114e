"""Wikitext made safe for a parser that reads on from each bracket that opens to the end of the page.

Comments, brackets and tags that nothing closes are taken out, and the signs that begin headings and items are hidden.
"""

import re

from .line_signs import BREAK

__all__ = ["CUT", "HIDE", "OWN_LINE", "SHOW", "balanced", "without_comments"]

_LINE_SIGNS = "=*#:;<"
_HIDDEN_SIGNS = "".join(chr(0xE020 + i) for i in range(len(_LINE_SIGNS)))
"""Stand for the signs that begin headings and items: mwparserfromhell would make a node of each, and look for the
end of every heading that a line of a thousand such signs might be."""
HIDE = str.maketrans(_LINE_SIGNS, _HIDDEN_SIGNS)
SHOW = str.maketrans(_HIDDEN_SIGNS, _LINE_SIGNS)
CUT = "\ue014"
"""Stands for a reference that never ends: what follows on its line is no sentence of the article."""

OWN_LINE = frozenset("div p blockquote li ul ol dl dd dt table tr td th caption center poem pre".split())


def without_comments(text: str) -> str:
    """A comment that has lines to itself takes them along; one that is never closed reaches to the end."""
    text = re.sub(r"(?m)^[ \t]*<!--(?:(?!-->).)*+-->[ \t]*\n", "", text)
    pieces = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        pieces.append(text[at:start])
        end = text.find("-->", start)
        at = len(text) if end < 0 else end + 3
    return "".join([*pieces, text[at:]])


_BRACKET = re.compile(
    r"\{\{|\}\}|\[\[|\]\]|\[(?=(?:https?:)?//)|\]|(?P<nowiki><nowiki>.{0,2000}?</nowiki>)"
    r"|<(?P<end>/?)(?P<tag>[a-zA-Z]{1,20})(?:[\s/][^<>]{0,2000})?>|<",
    re.DOTALL,
)
_OPENS = {"}}": "{{", "]]": "[[", "]": "["}
_VOID = frozenset({"br", "hr", "wbr", "img"})
_NESTED = 25
"""Deeper markup is broken markup."""


def balanced(text: str) -> str:
    """The text without brackets and tags that nothing closes, or opens.

    For each of those mwparserfromhell reads the rest of the page again, and for some of them once for each other.
    """
    drop: list[tuple[int, int, str]] = []
    opened: list[tuple[str, int, int]] = []
    count: dict[str, int] = {}
    for match in _BRACKET.finditer(text):
        sign = match[0]
        kind = (match["tag"] or "").casefold()
        if sign == "<":
            drop.append((*match.span(), sign.translate(HIDE)))
            continue
        if match["nowiki"] or kind in _VOID or (kind and sign.endswith("/>")):
            continue
        closes = kind if match["end"] else _OPENS.get(sign, "")
        if not closes:
            opened.append((kind or sign, *match.span()))
            count[kind or sign] = count.get(kind or sign, 0) + 1
        elif sign == "]" and opened and opened[-1][0] != "[":
            continue
        elif not count.get(closes):
            if sign != "]":
                drop.append((*match.span(), BREAK if kind in OWN_LINE else ""))
        else:
            while True:
                name, start, end = opened.pop()
                count[name] -= 1
                if name == closes:
                    break
                drop.append((start, end, _instead(name)))
            if len(opened) >= _NESTED:
                drop += [(start, end, ""), (*match.span(), "")]
    drop += [(start, end, _instead(name)) for name, start, end in opened]
    pieces = []
    at = 0
    for start, end, instead in sorted(drop):
        pieces += [text[at:start], instead]
        at = end
    return "".join([*pieces, text[at:]])


def _instead(unclosed: str) -> str:
    if unclosed == "ref":
        return CUT
    return BREAK if unclosed in OWN_LINE else ""
