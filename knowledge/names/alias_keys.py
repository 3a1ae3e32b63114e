"""The words of a text as names are made of them, and the one form in which names are compared."""

import re

from ..folding import fold

__all__ = ["alias_key", "join_key", "tokens"]

_DOTTED = r"[^\W\d_](?:\.[^\W\d_])+\.?(?![^\W_])"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4[\U000e0020-\U000e007f]+"
_BEFORE_DIGITS = r"[^\W\d_]{4,}+(?=\d\d+(?![^\W_]))"
"""The name in "#Tanzania2024"."""
_TOKEN = re.compile(rf"[^\W\d_]{{2,}}+(?!\d)|{_BEFORE_DIGITS}|[^\W_]{{2,}}|{_DOTTED}|[^\W_]|{_FLAG}|&")
_SAME_WORD = {"saint": "st", "sainte": "st", "&": "and"}
_JOINT = re.compile(r"(?P<soft>\s+|\s?[-']\s?|\.\s?)|\s?[,(]\s?")
_ONE_AFTER_ANOTHER = 5
"""A full stop joins two words only after an abbreviation: after fewer letters than this (Rep., Dem., St.)."""


def tokens(folded: str) -> list[tuple[str, int, int]]:
    """The words of a folded text, with half-open places: ``u.s.`` is the word ``us``, a flag is a word."""
    return [
        (_SAME_WORD.get(word := match[0].replace(".", ""), word), *match.span()) for match in _TOKEN.finditer(folded)
    ]


def join_key(key: str, between: str, word: str) -> str | None:
    """A key made longer by the next word; None where what stands between keeps the two apart."""
    if between == " " or (not between and (word == "and" or key.endswith(" and"))):
        return f"{key} {word}"  # a name with its sign: "T&T"
    match = _JOINT.fullmatch(between)
    if match is None or (between[0] == "." and len(key.rpartition(" ")[2]) >= _ONE_AFTER_ANOTHER):
        return None
    return f"{key} {word}" if match["soft"] else f"{key},{word}"


def alias_key(alias: str) -> str:
    """The form in which aliases are compared: ``Korea (South)`` and ``Korea, South`` are ``korea,south``."""
    folded = fold(alias).folded
    if folded.replace(" ", "").isalpha() and "  " not in folded:
        return " ".join([_SAME_WORD.get(word, word) for word in folded.split(" ")])
    key, last = "", 0
    for word, start, end in tokens(folded):
        key = (join_key(key, folded[last:start], word) or f"{key} {word}") if key else word
        last = end
    return key
