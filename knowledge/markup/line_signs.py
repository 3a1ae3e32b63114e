"""Signs within a line of marked-up text that mean something until the line is complete, and what it then reads.

A reader of a format writes them into the words that it gathers: where a line ends, a reference mark, a flag, and words
that count only beside others. They are characters of Unicode's private use, which ``scrubbed`` keeps out of what is
read; ``tidy`` puts each into words.
"""

import re

__all__ = ["BREAK", "flag", "mark", "maybe", "scrubbed", "tidy"]

BREAK = "\ue002"
"""Ends a line inside a paragraph, an item or a cell."""

_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u2060\ufeff\ue000-\uf8ff\ud800-\udfff]")
_FLAG = re.compile("\ue003([^\ue004]*)\ue004")
_MAYBE = re.compile("\ue006([^\ue007]*)\ue007")
_MARK = re.compile("\\s*\ue000(\\d+)\ue001")
_ONLY_MARKS = re.compile("[\\s,;]*(?:\ue000\\d+\ue001[\\s,;]*)*")
_RUN_IN = re.compile(r"((?<=[.!?])\[(?:\d+\]\[)*\d+\])(?=[A-ZÀ-Þ])")
_LEFT_EMPTY = re.compile(r"\s?\([\s;,]*\)|(?<=\()\s*[;,]\s*|\s*[;,]\s*(?=\))")
"""What stands in brackets once a pronunciation or the like that nobody reads aloud is left out of them."""
_OTHER_SIGNS = re.compile("[\ue000-\uf8ff]")


def scrubbed(text: str) -> str:
    """The text without control characters and without those that carry a meaning of our own."""
    return text if text.isprintable() else _INVISIBLE.sub("", text)


def mark(number: int) -> str:
    """A reference mark, to be written as ``[5]`` without a space before it."""
    return f"\ue000{number}\ue001"


def flag(country: str) -> str:
    """A country's flag: names the country only if no words stand beside it."""
    return f"\ue003{country}\ue004"


def maybe(words: str) -> str:
    """Words that count only inside a sentence or a cell, not where they stand alone on a line."""
    return f"\ue006{' '.join(words.split())}\ue007"


def tidy(words: str, *, alone: bool = False) -> str:
    """A complete line as it is written; with ``alone``, words that are ``maybe`` may be the whole of it."""
    words = " ".join(words.split())
    if "(" in words:
        words = _LEFT_EMPTY.sub("", words)
    if words.isprintable():  # no sign of ours is
        return _RUN_IN.sub(r"\1 ", words) if "]" in words else words
    if _FLAG.search(words):
        bare = _FLAG.sub(" ", words)
        words = bare if not _ONLY_MARKS.fullmatch(bare) else _FLAG.sub(r" \1 ", words)
    if _MAYBE.search(words):
        bare = _MAYBE.sub(" ", words)
        words = bare if not alone and _ONLY_MARKS.fullmatch(bare) else _MAYBE.sub(r"\1", words)
    words = _OTHER_SIGNS.sub("", _MARK.sub(r"[\1]", words))
    return _RUN_IN.sub(r"\1 ", " ".join(words.split()))
