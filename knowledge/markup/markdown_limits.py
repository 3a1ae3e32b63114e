"""Markdown that would take markdown-it-py long: broken markup is put as words before it is parsed."""

import re

__all__ = ["SHOW", "balanced", "says_the_same", "without_comments"]

_RULE = r"(?:\A|(?<=\n)) {0,3}([*_-])[ \t]*(?:\1[ \t]*){2,}(?=\n)"
_SIGNS_WITHIN = re.compile(rf"{_RULE}|(?P<sign>[\[\]*_~!])|(?P<end>\n[ \t]*\n)")
_DEEPEST = 12
"""Brackets within brackets, or never closed, that a paragraph may have; more of them are broken markup."""
_MOST_SIGNS = 500
"""Signs that a paragraph may have in any case; where they are a quarter of it, more of them are broken markup too."""
_MANY_LINES, _TIMES = 1000, 50
"""So many lines, each so many times, are no article."""
_HIDE = str.maketrans("[]*_~!", "\ue030\ue031\ue032\ue033\ue034\ue035")
SHOW = str.maketrans("\ue030\ue031\ue032\ue033\ue034\ue035", "[]*_~!")
"""Shows the signs again that are hidden from markdown-it-py."""
_UNSEEN = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"))


def says_the_same(text: str) -> bool:
    """Whether there are very many lines, but few that differ: each takes markdown-it-py long."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    return len(lines) > _MANY_LINES and len(set(lines)) * _TIMES < len(lines)


def without_comments(text: str) -> str:
    """Without comments, and with the beginnings of unseen parts that never end as words: from each of those
    markdown-it-py looks through the rest of the paragraph.
    """
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces.append(text[at:start])
        at = end + 3
    text = "".join([*pieces, text[at:]])
    for opens, closes in _UNSEEN:
        last = text.rfind(closes) + 1
        text = text[:last] + text[last:].replace(opens, f"&lt;{opens[1:]}")
    return text


def balanced(text: str) -> str:
    """With the signs of broken paragraphs hidden: from each bracket that opens markdown-it-py looks through the rest of
    the paragraph for its end, and of each star in a long row it makes a token."""
    pieces: list[str] = []
    at = first = depth = deepest = signs = 0
    for match in _SIGNS_WITHIN.finditer(f"{text}\n\n"):
        sign = match["sign"]
        if sign:
            signs += 1
            depth += (sign == "[") - (sign == "]" and depth > 0)
            deepest = max(deepest, depth)
        elif match["end"]:
            if deepest > _DEEPEST or signs > max(_MOST_SIGNS, (match.start() - first) // 4):
                pieces += text[at:first], text[first : match.start()].translate(_HIDE)
                at = match.start()
            first, depth, deepest, signs = match.end(), 0, 0, 0
    return "".join([*pieces, text[at:]])
