"""The words of a sentence as they are compared: folded."""

import re

from .folding import fold

__all__ = ["words_of"]

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """In order."""
    return tuple(_WORD.findall(fold(text).folded))
