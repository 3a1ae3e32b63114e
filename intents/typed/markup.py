"""The text of a message without what Discord and people put around words, each letter where it was."""

import re

from .pasted_code import without_code

__all__ = ["without_markup"]

_MARKUP = re.compile(
    r"<script\b.*?</script>|</?[a-z]+(?:\s[^>]*)?>|<(?:@[!&]?|#|a?:\w+:|t:|/[\w -]+:)\d*(?::\w)?>|<!(?:here|everyone|channel)>|@(?:here|everyone|channel|all|room|bot|attache|attaché)\b|(?<![\w&])#(?:channel|general|random|help|chat|questions?|bots?|test|off-?topic)\b;?|```(?:\w+\n)?|\]\(\S*?\)|https?://\S+",
    re.IGNORECASE | re.DOTALL,
)
_EMPHASIS = re.compile(r"`+|\*+|~~+|\|\|+|(?<![^\W_])_+|_+(?![^\W_])")
"""Stands around words or within them, and is no part of either: "**Bel**gium"."""
_RUN = re.compile(r"\s*\n\s*|\s{2,}|([!?.,;:…–—_=#>~-])\1{3,}")
"""As long as it is, it says no more than one sign; and some patterns take long to look through it."""
_PLUS = re.compile(r"(?<=[a-z])\+(?=[a-z])")
"""Between two words: "month+year"."""
_FLAG = re.compile(r":flag_([a-z])([a-z]):", re.IGNORECASE)
"""Discord's name of an emoji."""
_BLOCK = re.compile(r"```.*?```", re.DOTALL)
_COMMAND = re.compile(r"`[^`\n]*(?:[/\\$;|<>{}=]|(?<= )-{1,2}\w)[^`\n]*`")
"""A line of code, where `Belgium` is a word."""
_FEWEST_WORDS = 3
_PLAIN = re.compile(r"(?:[^\W_]++[,.?!'’-]?+ ?+)*+")
"""Words with at most a sign between two, which most messages are."""


def without_markup(message: str) -> str:
    """The message with markup, code, links and mentions blanked, and no sign repeated more than says anything."""
    if _PLAIN.fullmatch(message):
        return message
    readable = _MARKUP.sub(_blank, without_code(_without_blocks(message)))
    return _RUN.sub(_shortest, _PLUS.sub(" ", _EMPHASIS.sub("", _FLAG.sub(_flag, readable))))


def _flag(match: re.Match[str]) -> str:
    """The flag itself, as long as its name."""
    letters = "".join(chr(ord(letter) - ord("a") + 0x1F1E6) for letter in (match[1] + match[2]).lower())
    return letters.ljust(len(match[0]))


def _shortest(run: re.Match[str]) -> str:
    return "\n" if "\n" in run[0] else (run[1] or "") * 3 or " "


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without_blocks(message: str) -> str:
    """Without code, where what stands outside of them can be a question."""
    outside = _COMMAND.sub(_blank, _BLOCK.sub(_blank, message))
    return outside if len(outside.split()) >= _FEWEST_WORDS else message
